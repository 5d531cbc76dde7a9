extension Assessor {
  /// What the reader of an answer should know that changes no number.
  mutating func warnings(_ timeline: borrowing Timeline, _ answer: Answer) -> [Warning] {
    var warnings: [Warning] = []
    if let forced { warnings.append(Warning(.rulebookForced, rulebook: forced)) }
    if answer.window == nil {
      let rule = windowRule(for: applicant(answer.person))
      warnings.append(
        Warning(rule == nil ? .windowUnknown : .windowUnstated, rulebook: rule?.rulebook, clause: rule?.rule.clause))
    }
    for year in answer.years {
      warn(of: year.account, &warnings)
      remind(of: year.account, timeline, &warnings)
    }
    if let deadline = answer.deadline, deadline.isProvisional {
      warnings.append(
        Warning(
          .deadlineProvisional, year: answer.person.target.year, rulebook: deadline.rulebook, clause: deadline.clause))
    }
    for index in timeline.events.indices { warn(of: index, timeline, answer, &warnings) }
    return warnings
  }

  /// What the notice of a year says beside its numbers.
  private func remind(of account: YearAccount, _ timeline: borrowing Timeline, _ warnings: inout [Warning]) {
    guard let book = account.rulebook, account.outcome != .attested, account.outcome != .deemed else { return }
    for reminder in library.rulebooks[book].reminders
    where reminder.levels.isEmpty || reminder.levels.contains(timeline.person.target.level) {
      var isIdle = false
      for index in timeline.events.indices {
        let event = timeline.events[index]
        if event.status == .approved, event.accountingYear == account.year, reminder.unless.contains(event.route) {
          isIdle = true
        }
      }
      if !isIdle { warnings.append(Warning(.reminder, year: account.year, rulebook: book, clause: reminder.clause)) }
    }
  }

  private func warn(of account: YearAccount, _ warnings: inout [Warning]) {
    guard let book = account.rulebook else {
      warnings.append(Warning(.noRulebook, year: account.year))
      return
    }
    let rulebook = library.rulebooks[book]
    if forced == nil, rulebook.place == .nation {
      warnings.append(Warning(.noLocalNotice, year: account.year, rulebook: book))
    }
    if let clause = rulebook.nodes[Node.public].expected, account.counted.public == .zero,
      account.outcome != .attested, account.outcome != .deemed
    {
      warnings.append(Warning(.noPublicHours, year: account.year, rulebook: book, clause: clause))
    }
  }
}
