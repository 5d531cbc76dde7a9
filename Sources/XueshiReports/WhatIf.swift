public import Xueshi

/// One person before and after a change of the ledger.
public struct WhatIf: Sendable {
  /// The answer before.
  public var before: Answer
  /// The answer after.
  public var after: Answer
  /// What each added event brought.
  public var additions: [Addition]

  /// Makes a comparison.
  /// - Parameters:
  ///   - before: The answer before.
  ///   - after: The answer after.
  ///   - additions: What each added event brought.
  public init(before: Answer, after: Answer, additions: [Addition]) {
    self.before = before
    self.after = after
    self.additions = additions
  }

  /// The years of either window, with the account before and after.
  var years: [(year: Year, before: YearAccount?, after: YearAccount?)] {
    let before = before.years.map { $0.account }
    let after = after.years.map { $0.account }
    let years = Set((before + after).map { $0.year }).sorted()
    return years.map { year in (year, before.first { $0.year == year }, after.first { $0.year == year }) }
  }
}

extension WhatIf {
  /// Writes a comparison as one JSON object on one line: both answers whole, the differences, and what each addition did.
  /// - Parameters:
  ///   - old: The ledger before.
  ///   - new: The ledger after.
  ///   - output: Receives the object and a line break.
  public func writeJSON(_ old: ReportContext, _ new: ReportContext, to output: inout [UInt8]) {
    output.append("{\"person\":")
    output.append(jsonString: new.ledger.personIDs[after.person.id])
    output.append(",\"before\":")
    old.writeJSON(before, includesOutside: false, to: &output)
    output.removeLast()
    output.append(",\"after\":")
    new.writeJSON(after, includesOutside: false, to: &output)
    output.removeLast()
    output.append(",\"changes\":{\"verdict\":[\"")
    output.append(before.verdict.word)
    output.append("\",\"")
    output.append(after.verdict.word)
    output.append("\"],\"years\":")
    output.append(jsonArray: years) { year, output in
      output.append("{\"year\":")
      output.append(decimal: Int64(year.year.number))
      output.append(",\"outcome\":[")
      output.append(outcome: year.before)
      output.append(",")
      output.append(outcome: year.after)
      output.append("],\"counted\":{")
      for (index, part) in [Node.total, Node.public, Node.professional].enumerated() {
        if index > 0 { output.append(",") }
        output.append(part == Node.total ? "\"total\":" : part == Node.public ? "\"public\":" : "\"professional\":")
        let (old, new) = (year.before?.counted.part(part) ?? .zero, year.after?.counted.part(part) ?? .zero)
        output.append(new - old)
      }
      output.append("}}")
    }
    output.append("},\"additions\":")
    output.append(jsonArray: additions) { addition, output in write(addition, new, to: &output) }
    output.append("}\n")
  }

  private func write(_ addition: Addition, _ new: ReportContext, to output: inout [UInt8]) {
    output.append("{\"line\":")
    output.append(decimal: Int64(addition.line))
    output.append(",\"route\":")
    output.append(jsonString: new.library.vocabulary[addition.route].id)
    output.append(",\"claimed\":")
    output.append(addition.credits.reduce(Hours.zero) { $0 + $1.claimed })
    output.append(",\"added\":")
    output.append(addition.added)
    output.append(",\"cured\":")
    output.append(jsonArray: addition.cured) { $1.append(decimal: Int64($0.number)) }
    if let reason = addition.credits.compactMap({ $0.reason }).first {
      output.append(",\"reason\":\"")
      output.append(reason.word)
      output.append("\"")
    }
    output.append("}")
  }
}

extension [UInt8] {
  fileprivate mutating func append(outcome account: YearAccount?) {
    guard let account else { return append("null") }
    append("\"")
    append(account.outcome.word)
    append("\"")
  }
}

extension ByPart<Hours> {
  func part(_ node: Int) -> Hours { node == Node.total ? total : node == Node.public ? `public` : professional }
}
