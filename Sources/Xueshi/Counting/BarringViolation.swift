/// The violation that bars an application, and by which rule.
package struct BarringViolation: Sendable {
  /// The violation, by its position among the person's events in walking order.
  package var event: Int
  /// Its line in the events file.
  package var line: Int32
  /// The rulebook that governs its year.
  package var rulebook: RulebookIndex
  /// Where that says that falsified hours bar.
  package var clause: ClauseID
}
