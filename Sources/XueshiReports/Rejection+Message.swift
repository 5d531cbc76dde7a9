package import Xueshi

extension Rejection {
  /// Writes why a row was refused: file, line, column, the offending text, what is wrong and what would be accepted.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - library: The words that may be used.
  ///   - language: The language.
  ///   - output: Receives the message and a line break.
  package func writeMessage(fileName: Text, library: Library, language: Language, to output: inout [UInt8]) {
    output.append(message(fileName: fileName, library: library), in: language)
    output.append("\n")
  }

  /// Why the row was refused, and where it stands.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - library: The words that may be used.
  /// - Returns: The message, without a line break.
  package func message(fileName: Text, library: Library) -> Message {
    Message(
      alike: "{file}:{line}:{column}: {reason}", .text(fileName, as: "file"), .line(position.line),
      .count(position.column, as: "column"), .message(reason(library: library), as: "reason"))
  }

  /// Why the row was refused, without where it stands: the offending text, what is wrong and what would be accepted.
  /// - Parameter library: The words that may be used.
  /// - Returns: The message, without a line break.
  package func reason(library: Library) -> Message {
    let nearby = near.map { $0.message } ?? Message(alike: "")
    return Message(
      "{found}{problem}{nearby}；可以写：{accepted}", "{found}{problem}{nearby}; accepted: {accepted}",
      .message(found, as: "found"), .message(problem, as: "problem"), .message(nearby, as: "nearby"),
      .message(accepted(library), as: "accepted"))
  }

  /// What is said of a row that is not refused.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - library: The words that may be used.
  /// - Returns: The message, without a line break.
  package func remark(fileName: Text, library: Library) -> Message {
    let remark = Message(
      alike: "{file}:{line}:{column}: {found}{problem}", .text(fileName, as: "file"), .line(position.line),
      .count(position.column, as: "column"), .message(found, as: "found"), .message(problem, as: "problem"))
    switch reason {
    case .otherUnit, .sameApplication: return remark
    default: break
    }
    return Message(
      "{remark}；按空白处理；可以写：{accepted}", "{remark}; taken for blank; accepted: {accepted}",
      .message(remark, as: "remark"),
      .message(accepted(library), as: "accepted"))
  }

  /// The offending text.
  private var found: Message {
    var shown: [UInt8] = []
    if case .invalidUTF8 = reason {
      // Some pairs of bytes of another encoding happen to be UTF-8: shown as such they would mislead.
      for byte in text.utf8 { shown.append(visible: [byte]) }
    } else {
      shown.append(visible: text.utf8[...])
    }
    if isTextCut { shown.append("…") }
    if shown.isEmpty { return Message("空白处", "nothing here") }
    return Message("「{text}」", "“{text}”", .written(shown, as: "text"))
  }

  /// The column concerned.
  private var column: Column? {
    switch reason {
    case .columnTwice(let column), .nearMiss(let column), .columnMissing(let column), .blank(let column),
      .unknownWord(let column, _), .notADate(let column),
      .dateOutOfRange(let column), .notADecimal(let column), .negative(let column), .notAYear(let column):
      column
    case .unknownPerson, .ownRowRefused, .noRecord, .scientificID, .roundedID, .sameApplication: .person
    case .endBeforeStart: .end
    case .otherName: .name
    case .otherBirth: .born
    case .otherUnit: .unitName
    case .noHeader, .flagColumn, .amountColumn, .tooManyColumns, .unclosedQuote, .textAfterQuote, .strayQuote,
      .bareCarriageReturn, .nul, .invalidUTF8, .tooManyCells:
      nil
    }
  }

  /// What is wrong.
  private var problem: Message {
    let column = Fill.text(column.map { Text(stringLiteral: $0.header) } ?? "", as: "column")
    return switch reason {
    case .noHeader: Message("：文件没有标题行", ": the file has no header row")
    case .columnTwice: Message("：标题行里 {column} 这一列出现了两次", ": the header names the column {column} twice", column)
    case .nearMiss:
      Message(
        "：没有这一列，与 {column} 列的名称只差一个字", ": no such column, and one slip from a name of the column {column}", column)
    case .flagColumn:
      Message(
        "：没有这一列，它像是说明哪些行有效，会改变结果", ": no such column, and it seems to say which rows are good, which decides results")
    case .amountColumn:
      Message("：没有这一列，它像是学时或数量，会改变结果", ": no such column, and it seems to hold hours or amounts, which decide results")
    case .tooManyColumns: Message("：标题行的列太多，从这一列起超出", ": the header has too many columns, from this one on")
    case .columnMissing: Message("：标题行缺少 {column} 列", ": the header lacks the column {column}", column)
    case .unclosedQuote: Message("：引号没有结束", ": a quote opens here and never closes")
    case .textAfterQuote: Message("：引号结束之后还有文字", ": text after a closing quote")
    case .bareCarriageReturn:
      Message("：只有回车而没有换行", ": a carriage return without a line feed")
    case .strayQuote: Message("：没有用引号括起的格子里出现了引号", ": a quote inside a cell that is not quoted")
    case .nul: Message("：含有 NUL 字节，这不是文本", ": a NUL byte, so this is not text")
    case .invalidUTF8: Message("：不是 UTF-8 编码", ": this is not UTF-8")
    case .tooManyCells: Message("：这一行的格子比标题行多", ": the row has more cells than the header")
    case .blank: Message("：{column} 一格是空的，这里必填", ": {column} is blank here and must not be", column)
    case .unknownWord: Message("：{column} 列没有这个词", ": no such word for {column}", column)
    case .notADate: Message("：{column} 不是日期，或没有这一天", ": {column} is not a date, or no such day exists", column)
    case .dateOutOfRange: Message("：{column} 的日期超出范围", ": the date in {column} is out of range", column)
    case .endBeforeStart: Message("：end 早于 start", ": end lies before start")
    case .notADecimal: Message("：{column} 不是可用的数", ": {column} is not a usable number", column)
    case .negative: Message("：{column} 是负数", ": {column} is negative", column)
    case .notAYear: Message("：{column} 不是年度", ": {column} is not a year", column)
    case .noRecord: Message("：这一行不是人员或事件的记录", ": this row is no record of a person or event")
    case .scientificID:
      Message("：编号成了科学计数法，原来的各位数字已经丢失", ": the id was turned into a power of ten, and its digits are lost")
    case .roundedID:
      Message(
        "：身份证号的末三位成了 000，校验码不符：表格只保留了十五位数字",
        ": an identity number whose last three digits became 000 and whose check digit fails: a table kept fifteen digits of it"
      )
    case .ownRowRefused(let line):
      Message(
        "：这个人自己的那一行（人员文件第 {line} 行）没有读进来", ": this person's own row was refused, line {line} of the people file",
        .line(line))
    case .otherName(let line):
      Message(
        "：第 {line} 行是同一个编号、另一个姓名，分不清是谁", ": line {line} has the same id and another name: who is who?", .line(line))
    case .otherBirth(let line):
      Message(
        "：第 {line} 行是同一个编号、另一个出生日期，分不清是谁", ": line {line} has the same id and another date of birth: who is who?",
        .line(line))
    case .otherUnit(let line):
      Message(
        "：第 {line} 行是同一个编号、另一个单位，作为同一个人", ": line {line} has the same id and another unit: taken for one person",
        .line(line))
    case .sameApplication(let line):
      Message("：与第 {line} 行是同一份申报，只算一份", ": the same application as line {line}, and counted once", .line(line))
    case .unknownPerson: Message("：人员表里没有这个人", ": the people file holds no such person")
    }
  }
}

extension NearID {
  /// Who may be meant.
  fileprivate var message: Message {
    switch likeness {
    case .spelling:
      Message("；相近的是第 {line} 行的「{id}」", "; near it is “{id}” on line {line}", .text(id, as: "id"), .line(line))
    case .decimal:
      Message(
        "；表格工具把编号变成了小数，相近的是第 {line} 行的「{id}」", "; a table tool made the ids decimals: near it is “{id}” on line {line}",
        .text(id, as: "id"), .line(line))
    case .name:
      Message("；这是第 {line} 行「{id}」的姓名", "; it is the name of “{id}” on line {line}", .text(id, as: "id"), .line(line))
    }
  }
}
