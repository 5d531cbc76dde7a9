package import Xueshi

/// One person before and after a change of the ledger.
package struct WhatIf: Sendable {
  /// The answer before.
  package var before: Answer
  /// The answer after.
  package var after: Answer
  /// What each added event brought.
  package var additions: [Addition]

  /// Makes a comparison.
  /// - Parameters:
  ///   - before: The answer before.
  ///   - after: The answer after.
  ///   - additions: What each added event brought.
  package init(before: Answer, after: Answer, additions: [Addition]) {
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
  package func writeJSON(_ old: ReportContext, _ new: ReportContext, to output: inout [UInt8]) {
    output.appendJSONLine {
      $0.add("person", new.ledger.personIDs[after.person.id])
      $0.add("line", after.person.line)
      $0.add("before") { old.write(before, to: &$0) }
      $0.add("after") { new.write(after, to: &$0) }
      $0.add("changes") {
        $0.add("verdict", [before.verdict.word, after.verdict.word])
        $0.add("years", years) { year, json in
          let (before, after) = (year.before, year.after)
          json.add("year", year.year)
          json.add("outcome", [before?.outcome.word, after?.outcome.word])
          json.add("counted", (after?.counted ?? .zero) - (before?.counted ?? .zero))
        }
      }
      $0.add("additions", additions) { addition, json in write(addition, new, to: &json) }
    }
  }

  private func write(_ addition: Addition, _ new: ReportContext, to json: inout JSONWriter) {
    json.add("line", addition.line)
    json.add("route", new.library.vocabulary[addition.route].id)
    json.add("claimed", addition.credits.reduce(Hours.zero) { $0 + $1.claimed })
    json.add("added", addition.added)
    json.add("cured", addition.cured)
    if let reason = addition.credits.compactMap({ $0.reason }).first { json.add("reason", reason.word) }
  }
}

extension ByPart<Hours> {
  fileprivate static var zero: Self { Self(total: .zero, public: .zero, professional: .zero) }

  fileprivate static func - (left: Self, right: Self) -> Self {
    Self(
      total: left.total - right.total, public: left.public - right.public,
      professional: left.professional - right.professional)
  }
}
