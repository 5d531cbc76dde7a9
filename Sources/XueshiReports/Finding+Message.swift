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
    if isError {
      output.append(language == .zh ? ": 错误：" : ": error: ")
    } else {
      output.append(language == .zh ? ": 提醒：" : ": warning: ")
    }
    language == .zh ? writeChinese(document, &output) : writeEnglish(document, &output)
    output.append("\n")
  }

  private func writeChinese(_ document: Span<UInt8>, _ output: inout [UInt8]) {
    switch problem {
    case .unreachableRow: output.append("没有任何事件会用到这一行；请检查级别、角色、单位、科目或读法的条件")
    case .overlappingRow(let other):
      output.append("与第 ")
      output.append(decimal: Int64(DocumentPosition(of: other, in: document).line))
      output.append(" 行认的是同样的事件；同一事件只能归一行")
    case .idleCap(let most):
      output.append("这个上限永远用不到：最多只有 ")
      output.append(most)
      output.append(" 学时流到这里")
    case .unreachableFloor(let most):
      output.append("这个下限不可能达到：最多只有 ")
      output.append(most)
      output.append(" 学时流到这里")
    case .disorderedReading(let option):
      output.append("读法应从严到宽排列，但第 ")
      output.append(decimal: Int64(option + 1))
      output.append(" 个选项比前一个更严")
    case .idleReading: output.append("没有任何一处用到这个读法")
    case .uncitedClause: output.append("条款标为 encoded，但没有任何数字出自它")
    case .fineRate: output.append("数量有小数时，这个折算率会得出不足百分之一的学时，将向下舍去")
    }
  }

  private func writeEnglish(_ document: Span<UInt8>, _ output: inout [UInt8]) {
    switch problem {
    case .unreachableRow:
      output.append("no event reaches this row; look at its levels, roles, units, categories and readings")
    case .overlappingRow(let other):
      output.append("it recognises the same events as line ")
      output.append(decimal: Int64(DocumentPosition(of: other, in: document).line))
      output.append("; an event belongs to one row")
    case .idleCap(let most):
      output.append("this cap never cuts: at most ")
      output.append(most)
      output.append(" hours flow here")
    case .unreachableFloor(let most):
      output.append("this floor is never reached: at most ")
      output.append(most)
      output.append(" hours flow here")
    case .disorderedReading(let option):
      output.append("options go from strict to lenient, but number ")
      output.append(decimal: Int64(option + 1))
      output.append(" is stricter than the one before it")
    case .idleReading: output.append("nothing asks for this reading")
    case .uncitedClause: output.append("the clause is listed as encoded and nothing comes from it")
    case .fineRate:
      output.append("a fractional quantity at this rate may bring a fraction of a hundredth, which is dropped")
    }
  }
}
