import Xueshi

/// Whom `check --gate` lets pass.
struct Gate {
  /// Whether an answer must hang on nothing.
  let asksFirm: Bool

  /// Whether somebody may apply, and no row of theirs is missing from the answer.
  func lets(_ answer: Answer) -> Bool {
    answer.verdict == .eligible && !answer.questions.open.contains(.unread) && (!asksFirm || answer.isFirm)
  }
}
