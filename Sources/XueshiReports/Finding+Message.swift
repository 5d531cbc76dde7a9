package import Xueshi

extension Finding {
  /// Whether the rulebook cannot be used as it is, rather than being merely odd.
  package var isError: Bool {
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
  package func writeMessage(
    fileName: Text, document: Span<UInt8>, language: Language, to output: inout [UInt8]
  ) {
    let position = DocumentPosition(of: offset, in: document)
    let problem = Fill.message(problem(in: document), as: "problem")
    output.append(
      Message(
        alike: "{file}:{line}:{column}{finding}\n", .text(fileName, as: "file"), .line(position.line),
        .count(position.column, as: "column"),
        .message(
          isError
            ? Message("：错误：{problem}", ": error: {problem}", problem)
            : Message("：提醒：{problem}", ": warning: {problem}", problem), as: "finding")), in: language)
  }

  /// What is wrong, in words.
  private func problem(in document: Span<UInt8>) -> Message {
    switch problem {
    case .unreachableRow:
      Message(
        "没有任何事件会用到这一行；请检查级别、角色、单位、科目或读法的条件",
        "no event reaches this row; look at its levels, roles, units, categories and readings")
    case .overlappingRow(let other):
      Message(
        "与第 {line} 行认的是同样的事件；同一事件只能归一行", "it recognises the same events as line {line}; an event belongs to one row",
        .line(DocumentPosition(of: other, in: document).line))
    case .idleCap(let most):
      Message("这个上限永远用不到：最多只有 {hours} 学时流到这里", "this cap never cuts: at most {hours} hours flow here", .hours(most))
    case .unreachableFloor(let most):
      Message(
        "这个下限不可能达到：最多只有 {hours} 学时流到这里", "this floor is never reached: at most {hours} hours flow here", .hours(most))
    case .disorderedReading(let option):
      Message(
        "读法应从严到宽排列，但第 {number} 个选项比前一个更严",
        "options go from strict to lenient, but number {number} is stricter than the one before it",
        .count(Int(option.number) + 1, as: "number"))
    case .idleReading: Message("没有任何一处用到这个读法", "nothing asks for this reading")
    case .uncitedClause:
      Message("条款标为 encoded，但没有任何数字出自它", "the clause is listed as encoded and nothing comes from it")
    case .fineRate:
      Message(
        "数量有小数时，这个折算率会得出不足百分之一的学时，将向下舍去",
        "a fractional quantity at this rate may bring a fraction of a hundredth, which is dropped")
    }
  }
}
