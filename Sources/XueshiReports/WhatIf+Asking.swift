package import Xueshi

extension WhatIf {
  /// Answers for one person before and after a change of the ledger, and says what each addition brought.
  /// - Parameters:
  ///   - person: The person before.
  ///   - old: The ledger before.
  ///   - changed: The person after.
  ///   - new: The ledger after; additions are the events from ``Ledger/nextLine`` on.
  ///   - assessor: Answers.
  package init(_ person: Person, in old: Ledger, and changed: Person, in new: Ledger, _ assessor: inout Assessor) {
    let before = assessor.answer(person, in: old)
    let after = assessor.answer(changed, in: new)
    let additions = assessor.additions(
      to: changed, new.events[new.eventRange(of: changed)].span, from: old.nextLine, after)
    self.init(before: before, after: after, additions: additions)
  }
}
