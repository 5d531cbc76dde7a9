/// A row that waits for its review, and what its approval would do.
package struct PendingRow: Sendable {
  /// What an application comes to once some rows are approved.
  package struct Consequence: Equatable, Sendable {
    /// The verdict.
    package var verdict: Verdict
    /// What becomes of each year of the window, ascending.
    package var outcomes: [Outcome]
  }

  /// The row, by its position among the person's events in walking order.
  package var event: Int
  /// What the application comes to once this row alone is approved; nothing where it was not asked, as a person has
  /// thousands of such rows.
  package var alone: Consequence?
  /// Whether its approval turns the verdict, alone or beside that of other rows.
  package var turnsVerdict = false
  /// The years of the window whose outcome its approval turns, alone or beside that of other rows; ascending.
  package var turnedYears: [Year] = []

  /// Whether its approval turns anything.
  package var decides: Bool { turnsVerdict || !turnedYears.isEmpty }
}
