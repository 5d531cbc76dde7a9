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
    let events = (old: old.events[old.eventRange(of: person)], new: new.events[new.eventRange(of: changed)])
    let before = assessor.answer(person, events.old.span)
    let after = assessor.answer(changed, events.new.span)
    let additions = assessor.additions(to: changed, events.new.span, from: old.nextLine, after)
    self.init(before: before, after: after, additions: additions)
  }
}
