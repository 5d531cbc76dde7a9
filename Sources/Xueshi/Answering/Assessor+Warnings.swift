extension Assessor {
  /// What the reader of an answer should know that changes no number.
  func warnings(_ timeline: borrowing Timeline, _ answer: Answer) -> [Warning] {
    var warnings: [Warning] = []
    if let forced { warnings.append(Warning(.rulebookForced, rulebook: forced)) }
    if answer.window == nil {
      let rule = windowRule(for: answer.person)
      warnings.append(
        Warning(rule == nil ? .windowUnknown : .windowUnstated, rulebook: rule?.rulebook, clause: rule?.rule.clause))
    }
    for year in answer.years { warn(of: year.account, &warnings) }
    for index in timeline.events.indices {
      let event = timeline.events[index]
      switch timeline.kind(of: event) {
      case .leave where event.status == .approved:
        for year in event.interval.years {
          guard let window = answer.window, window.contains(year), let program = timeline.rules[year],
            program.leave == nil
          else { continue }
          warnings.append(Warning(.leaveIgnored, year: year, line: event.line, rulebook: program.book))
        }
      case .violation where timeline.isRelevantViolation(index, answer.window, .nothing):
        let program = timeline.rules[event.accountingYear]
        if program?.bar == nil {
          warnings.append(
            Warning(.violationNotBarring, year: event.accountingYear, line: event.line, rulebook: program?.book))
        }
      default: continue
      }
    }
    return warnings
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
