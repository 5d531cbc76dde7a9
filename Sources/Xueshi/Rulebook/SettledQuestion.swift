/// A question that a notice answers for everybody.
package struct SettledQuestion: Sendable {
  /// The question.
  package var question: Question
  /// The end at which it is settled.
  package var end: ReadingEnd
  /// Where it stands.
  package var clause: ClauseID
}
