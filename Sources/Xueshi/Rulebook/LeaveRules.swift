/// How leave reduces the floors to the share of days on duty.
public struct LeaveRules: Sendable {
  /// A kind of leave and how long it must last within the year.
  public struct LeaveKind: Sendable {
    /// The level word.
    public var level: WordID
    /// How long it must last within the year.
    public var length: LengthCondition
  }
  /// Where it stands.
  public var clause: ClauseID
  /// The kinds that count.
  public var kinds: [LeaveKind]
}
