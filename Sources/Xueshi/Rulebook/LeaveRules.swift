/// How leave reduces the floors to the share of days on duty.
package struct LeaveRules: Sendable {
  /// A kind of leave and how long it must last within the year.
  package struct LeaveKind: Sendable {
    /// The level word.
    package var level: WordID
    /// How long it must last within the year.
    package var length: LengthCondition
    /// Under which readings it counts.
    package var condition: ReadingCondition
  }
  /// Where it stands.
  package var clause: ClauseID
  /// The kinds that count.
  package var kinds: [LeaveKind]
}
