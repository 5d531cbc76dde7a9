package import Xueshi

extension FileRemark {
  /// What is remarkable about the file, and what to do about it.
  package var wording: Message {
    switch self {
    case .yearMissing(let year, let count):
      Message(
        "{count} 份申报里有 {count} 份没有{year}年的任何记录：是不是没有导出{year}年？",
        "{count} of {count} applications have no row of {year}: was that year left out of the export?", .count(count),
        .year(year))
    case .outlier(let line, let column, let value, let usual):
      Message(
        "第 {line} 行的 {column} 是 {value}，而同一途径的行十有九行不超过 {usual}：请核对。",
        "Line {line} has {value} in {column}, where nine in ten rows of its route have no more than {usual}: check it.",
        .line(line), .text(Text(stringLiteral: column.header), as: "column"), .hours(value.asHours, as: "value"),
        .hours(usual.asHours, as: "usual"))
    case .sharedClass(let lines):
      Message(
        "第 {lines} 行是不同的人上的同一个班，写的学时或数量却不一样：请核对。",
        "Lines {lines} are of different people in one class and state different hours or quantities: check them.",
        .numbers(lines, as: "lines"))
    }
  }

  /// Writes the sentence behind the name of the file, as a line.
  package func writeLine(fileName: Text, in language: Language, to output: inout [UInt8]) {
    output.append(
      Message(alike: "{file}: {remark}\n", .text(fileName, as: "file"), .message(wording, as: "remark")), in: language)
  }
}

extension StatedAmount {
  fileprivate var asHours: Hours { Hours(hundredths: hundredths ?? 0) }
}

extension [UInt8] {
  /// Appends a row of the table of remarks that is nobody's.
  package mutating func append(fileRemark remark: FileRemark, _ language: Language) {
    append(",,,")
    append(remark.word, on: remark.lines, remark.wording, language)
  }

  /// Appends what a row of the table of remarks says, behind whose it is: the word, the lines with spaces between, the sentence.
  mutating func append(_ word: StaticString, on lines: [Int32], _ wording: Message, _ language: Language) {
    append(word)
    append(",")
    for (index, line) in lines.enumerated() {
      if index > 0 { append(" ") }
      append(decimal: Int64(line))
    }
    append(",")
    var words: [UInt8] = []
    words.append(wording, in: language)
    append(csvCell: words.span)
    append("\n")
  }
}

extension ReportContext {
  /// Adds what is remarkable about the file to its array in JSON.
  package func write(_ remarks: [FileRemark], to json: inout JSONWriter) {
    json.add("fileRemarks", remarks) { remark, json in
      json.add("code", remark.word)
      json.add("lines", remark.lines)
      json.add("message", remark.wording)
    }
  }
}
