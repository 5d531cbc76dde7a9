public import Xueshi

extension Finding {
  /// Whether the rulebook cannot be used as it is, rather than being merely odd.
  public var isError: Bool {
    switch problem {
    case .idleCap, .fineRate: false
    default: true
    }
  }

  /// Writes what is wrong, and where, on one line.
  /// - Parameters:
  ///   - fileName: The rulebook's file.
  ///   - document: Its contents in UTF-8.
  ///   - language: The language of the message.
  ///   - output: Receives the line.
  public func writeMessage(
    fileName: Text, document: Span<UInt8>, language: Language, to output: inout [UInt8]
  ) {
    let position = DocumentPosition(of: offset, in: document)
    output.append(text: fileName)
    output.append(":")
    output.append(decimal: Int64(position.line))
    output.append(":")
    output.append(decimal: Int64(position.column))
    output.append(
      isError ? Wording("：错误：{1}\n", ": error: {1}\n") : Wording("：提醒：{1}\n", ": warning: {1}\n"),
      [.written(words(document, language))], in: language)
  }

  /// What is wrong, in words.
  private func words(_ document: Span<UInt8>, _ language: Language) -> [UInt8] {
    var words: [UInt8] = []
    func say(_ wording: Wording, _ fills: Fill...) { words.append(wording, fills, in: language) }
    switch problem {
    case .unreachableRow:
      say(
        Wording(
          "没有任何事件会用到这一行；请检查级别、角色、单位、科目或读法的条件",
          "no event reaches this row; look at its levels, roles, units, categories and readings"))
    case .overlappingRow(let other):
      say(
        Wording(
          "与第 {1} 行认的是同样的事件；同一事件只能归一行", "it recognises the same events as line {1}; an event belongs to one row"),
        .number(DocumentPosition(of: other, in: document).line))
    case .idleCap(let most):
      say(
        Wording("这个上限永远用不到：最多只有 {1} 学时流到这里", "this cap never cuts: at most {1} hours flow here"), .hours(most))
    case .unreachableFloor(let most):
      say(
        Wording("这个下限不可能达到：最多只有 {1} 学时流到这里", "this floor is never reached: at most {1} hours flow here"),
        .hours(most))
    case .disorderedReading(let option):
      say(
        Wording(
          "读法应从严到宽排列，但第 {1} 个选项比前一个更严",
          "options go from strict to lenient, but number {1} is stricter than the one before it"), .number(option + 1))
    case .idleReading: say(Wording("没有任何一处用到这个读法", "nothing asks for this reading"))
    case .uncitedClause:
      say(
        Wording(
          "条款标为 encoded，但没有任何数字出自它", "the clause is listed as encoded and nothing comes from it"))
    case .fineRate:
      say(
        Wording(
          "数量有小数时，这个折算率会得出不足百分之一的学时，将向下舍去",
          "a fractional quantity at this rate may bring a fraction of a hundredth, which is dropped"))
    }
    return words
  }
}
