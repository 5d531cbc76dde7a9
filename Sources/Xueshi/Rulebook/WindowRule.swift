/// Which years an application must show.
public struct WindowRule: Sendable {
  /// The title levels it is for.
  public var levels: [TitleLevel]
  /// The degrees it is for; none means everybody.
  public var degrees: [Degree]
  /// The years relative to the application year; nothing where the notice leaves them to other rules.
  public var years: ClosedRange<Int32>?
  /// Why there are none.
  public var note: Phrase?
  /// Where it stands.
  public var clause: ClauseID
}

/// A deadline before the filing of an application.
public struct Deadline: Sendable {
  /// How many working days, Monday to Friday, before the day of filing hours must be there.
  public var workingDays: Int32
  /// Where it stands.
  public var clause: ClauseID
}
