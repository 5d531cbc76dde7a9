/// Which years an application must show.
package struct WindowRule: Sendable {
  /// The title levels it is for.
  package var levels: [TitleLevel]
  /// The degrees it is for; none means everybody.
  package var degrees: [Degree]
  /// The years relative to the application year; nothing where the notice leaves them to other rules.
  package var years: ClosedRange<Int32>?
  /// Why there are none.
  package var note: Phrase?
  /// Where it stands.
  package var clause: ClauseID
}

/// A deadline before the filing of an application.
package struct Deadline: Sendable {
  /// How many working days before the day of filing hours must be there.
  package var workingDays: Int32
  /// Where it stands.
  package var clause: ClauseID
}
