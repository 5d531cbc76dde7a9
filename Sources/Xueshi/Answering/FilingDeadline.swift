/// The last day on which hours of the application year may be earned, where a notice sets one before the filing.
package struct FilingDeadline: Sendable {
  /// When the papers are handed in, as the people file or the caller states it; nothing where nobody does.
  package var filed: Day?
  /// The day that is taken where nobody states one.
  package var assumed: Day
  /// How many working days before it hours must be there.
  package var workingDays: Int32
  /// The last day.
  package var lastDay: Day
  /// Whether a year was counted over whose days off are not announced.
  package var isProvisional: Bool
  /// The rulebook that sets it.
  package var rulebook: RulebookIndex
  /// Where it stands.
  package var clause: ClauseID
}

extension Assessor {
  /// The deadline for a person; nothing where the notice of the application year sets none.
  ///
  /// The day their row states wins over the one the caller gives for all. Where nobody states one, it is the last day of
  /// the application year, strictly the first of July, leniently any day, so that no deadline is left.
  /// - Parameters:
  ///   - person: The person.
  ///   - end: How a day that nobody states is taken.
  /// - Returns: The deadline; nothing where there is none.
  func filingDeadline(for person: Person, _ end: ReadingEnd = .standard) -> FilingDeadline? {
    let applied = person.target.year
    guard let program = standardProgram(of: applied, at: person.target.place), let rule = program.deadline else {
      return nil
    }
    let filed = person.filed ?? filing
    if filed == nil, end == .lenient { return nil }
    let assumed = end == .strict ? Day(year: applied.number, month: 7, day: 1) : applied.lastDay
    let (day, isProvisional) = library.vocabulary.workingDays.day(rule.workingDays, before: filed ?? assumed)
    return FilingDeadline(
      filed: filed, assumed: assumed, workingDays: rule.workingDays, lastDay: day, isProvisional: isProvisional,
      rulebook: program.book, clause: rule.clause)
  }
}
