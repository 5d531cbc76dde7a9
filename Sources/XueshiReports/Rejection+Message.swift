public import Xueshi

extension Rejection {
  /// Writes why a row was refused: file, line, column, the offending text, what is wrong and what would be accepted.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - library: The words that may be used.
  ///   - language: The language.
  ///   - output: Receives the message and a line break.
  public func writeMessage(fileName: Text, library: Library, language: Language, to output: inout [UInt8]) {
    output.append(
      Wording("{1}:{2}:{3}: ", "{1}:{2}:{3}: "), [.text(fileName), .number(position.line), .number(position.column)],
      in: language)
    writeReason(library: library, language: language, to: &output)
    output.append("\n")
  }

  /// Writes why a row was refused without where it stands: the offending text, what is wrong and what would be accepted.
  /// - Parameters:
  ///   - library: The words that may be used.
  ///   - language: The language.
  ///   - output: Receives the message.
  public func writeReason(library: Library, language: Language, to output: inout [UInt8]) {
    var shown: [UInt8] = []
    if case .invalidUTF8 = reason {
      // Some pairs of bytes of another encoding happen to be UTF-8: shown as such they would mislead.
      for byte in text.utf8 { shown.append(visible: [byte]) }
    } else {
      shown.append(visible: text.utf8[...])
    }
    if isTextCut { shown.append("…") }
    if shown.isEmpty {
      output.append(Wording("空白处", "nothing here"), [], in: language)
    } else {
      output.append(Wording("「{1}」", "“{1}”"), [.written(shown)], in: language)
    }
    output.append(problem, [.text(column.map { Text(stringLiteral: $0.header) } ?? "")], in: language)
    output.append(Wording("；可以写：{1}", "; accepted: {1}"), [.written(accepted(library, language))], in: language)
  }

  /// The column concerned.
  private var column: Column? {
    switch reason {
    case .columnMissing(let column), .blank(let column), .unknownWord(let column, _), .notADate(let column),
      .dateOutOfRange(let column), .notADecimal(let column), .notAYear(let column):
      column
    case .unknownPerson: .person
    case .endBeforeStart: .end
    case .noHeader, .columnTwice, .tooManyColumns, .unclosedQuote, .textAfterQuote, .strayQuote, .bareCarriageReturn,
      .nul,
      .invalidUTF8, .tooManyCells:
      nil
    }
  }

  /// What is wrong; `{1}` is the column.
  private var problem: Wording {
    switch reason {
    case .noHeader: Wording("：文件没有标题行", ": the file has no header row")
    case .columnTwice: Wording("：标题行里这一列出现了两次", ": the header names this column twice")
    case .tooManyColumns: Wording("：标题行的列太多，从这一列起超出", ": the header has too many columns, from this one on")
    case .columnMissing: Wording("：标题行缺少 {1} 列", ": the header lacks the column {1}")
    case .unclosedQuote: Wording("：引号没有结束", ": a quote opens here and never closes")
    case .textAfterQuote: Wording("：引号结束之后还有文字", ": text after a closing quote")
    case .bareCarriageReturn:
      Wording("：只有回车而没有换行", ": a carriage return without a line feed")
    case .strayQuote: Wording("：没有用引号括起的格子里出现了引号", ": a quote inside a cell that is not quoted")
    case .nul: Wording("：含有 NUL 字节，这不是文本", ": a NUL byte, so this is not text")
    case .invalidUTF8: Wording("：不是 UTF-8 编码", ": this is not UTF-8")
    case .tooManyCells: Wording("：这一行的格子比标题行多", ": the row has more cells than the header")
    case .blank: Wording("：{1} 一格是空的，这里必填", ": {1} is blank here and must not be")
    case .unknownWord: Wording("：{1} 列没有这个词", ": no such word for {1}")
    case .notADate: Wording("：{1} 不是日期，或没有这一天", ": {1} is not a date, or no such day exists")
    case .dateOutOfRange: Wording("：{1} 的日期超出范围", ": the date in {1} is out of range")
    case .endBeforeStart: Wording("：end 早于 start", ": end lies before start")
    case .notADecimal: Wording("：{1} 不是可用的数", ": {1} is not a usable number")
    case .notAYear: Wording("：{1} 不是年度", ": {1} is not a year")
    case .unknownPerson: Wording("：人员表里没有这个人", ": the people file holds no such person")
    }
  }
}
