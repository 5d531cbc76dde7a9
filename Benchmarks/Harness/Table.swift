import Xueshi
import XueshiReports

/// A table of results, for people and for programs.
struct Table {
  /// A column: its key for programs and its heading for people.
  struct Column {
    let key: String
    let heading: String

    init(_ key: String, _ heading: String) {
      self.key = key
      self.heading = heading
    }
  }

  enum Cell {
    case text(String)
    case number(Double, digits: Int = 0)
    case sample(Sample, digits: Int)
  }

  let title: String
  /// What the figures mean.
  let note: String
  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ title: String, _ note: String, _ columns: [Column]) {
    self.title = title
    self.note = note
    self.columns = columns
  }

  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count)
    rows.append(row)
  }

  /// The table in Markdown: medians, with the least and the greatest run beside them.
  var markdown: String {
    var text = "### \(title)\n\n\(note)\n\n|"
    for column in columns { text += " \(column.heading) |" }
    text += "\n|---|" + String(repeating: "---:|", count: columns.count - 1) + "\n"
    for row in rows {
      text += "|"
      for cell in row { text += " \(cell.markdown) |" }
      text += "\n"
    }
    return text + "\n"
  }

  /// Appends the table as a JSON object.
  func writeJSON(to output: inout [UInt8]) {
    output.append("{\"title\":")
    output.append(string: title)
    output.append(",\"note\":")
    output.append(string: note)
    output.append(",\"rows\":")
    output.append(jsonArray: rows) { row, output in
      for (column, cell) in zip(columns, row) {
        output.append(column.key == columns[0].key ? "{" : ",")
        output.append(string: column.key)
        output.append(":")
        cell.writeJSON(to: &output)
      }
      output.append("}")
    }
    output.append("}")
  }
}

extension Table.Cell {
  fileprivate var markdown: String {
    switch self {
    case .text(let text): text
    case .number(let number, let digits): number.fixed(digits)
    case .sample(let sample, let digits):
      sample.runs.count == 1
        ? sample.median.fixed(digits)
        : "\(sample.median.fixed(digits)) (\(sample.least.fixed(digits))–\(sample.greatest.fixed(digits)))"
    }
  }

  fileprivate func writeJSON(to output: inout [UInt8]) {
    switch self {
    case .text(let text): output.append(string: text)
    case .number(let number, _): output.append(number: number)
    case .sample(let sample, _):
      output.append("{\"median\":")
      output.append(number: sample.median)
      output.append(",\"runs\":")
      output.append(jsonArray: sample.runs) { run, output in output.append(number: run) }
      output.append("}")
    }
  }
}

extension [UInt8] {
  /// Appends a JSON string.
  mutating func append(string: String) { append(jsonString: Text(utf8: Array(string.utf8))) }

  /// Appends a JSON number; null for what is none.
  mutating func append(number: Double) { append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8) }
}
