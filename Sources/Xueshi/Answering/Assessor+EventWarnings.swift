extension Assessor {
  /// What the reader should know of one event.
  func warn(of index: Int, _ timeline: borrowing Timeline, _ answer: Answer, _ warnings: inout [Warning]) {
    let event = timeline.events[index]
    if event.status != .rejected, event.dating.contains(.otherYear) { warnOfYear(event, timeline, answer, &warnings) }
    switch timeline.kind(of: event) {
    case .leave where event.status == .approved: warnOfLeave(event, timeline, answer, &warnings)
    case .posting where event.status == .approved: warnOfPosting(index, timeline, answer, &warnings)
    case .attestation where event.status == .approved: warnOfSlip(event, timeline, answer, &warnings)
    case .violation where timeline.isRelevantViolation(index, answer.window, .nothing):
      let program = timeline.rules[event.accountingYear]
      if program?.bar == nil {
        warnings.append(
          Warning(.violationNotBarring, year: event.accountingYear, line: event.line, rulebook: program?.book))
      }
    default: return
    }
  }

  /// A row that states another year than that of its dates: whether it may stays open where the notice is silent.
  private func warnOfYear(
    _ event: Event, _ timeline: borrowing Timeline, _ answer: Answer, _ warnings: inout [Warning]
  ) {
    let stated = event.accountingYear
    guard timeline.ratedYear(of: event, timeline.rules.routes[Int(event.route.number)]) != nil,
      let window = answer.window, window.contains(stated) || window.contains(event.interval.end.year),
      let program = timeline.rules[stated]
    else { return }
    guard let rule = timeline.makeUp(of: event) else {
      warnings.append(Warning(.yearMoved, year: stated, line: event.line, rulebook: program.book))
      return
    }
    if timeline.accountingYear(of: event) != stated {
      warnings.append(
        Warning(.yearRefused, year: stated, line: event.line, rulebook: program.book, clause: rule.clause))
    }
  }

  /// Leave of a year whose notice says nothing of leave, or does not reduce the floors for this leave.
  private func warnOfLeave(
    _ event: Event, _ timeline: borrowing Timeline, _ answer: Answer, _ warnings: inout [Warning]
  ) {
    for year in event.interval.years {
      guard let window = answer.window, window.contains(year), let program = timeline.rules[year] else { continue }
      if let rules = program.leave, timeline.prorates(event, in: year, rules) { continue }
      warnings.append(
        Warning(
          .leaveIgnored, year: year, line: event.line, rulebook: program.book, clause: program.leave?.clause))
    }
  }

  /// A posting whose level is blank though not every level is recognised, or one that brings nothing.
  private func warnOfPosting(
    _ index: Int, _ timeline: borrowing Timeline, _ answer: Answer, _ warnings: inout [Warning]
  ) {
    let event = timeline.events[index]
    guard let window = answer.window, window.overlaps(event.interval.years) else { return }
    let years = answer.years.filter { $0.account.year.days.clipped(to: event.interval) != nil }
    for year in years where event.level == .blank {
      guard let program = timeline.rules[year.account.year], let rules = program.postings,
        rules.levels & WordID.blank.bit != 0, rules.kinds.contains(where: { $0.levels != .max })
      else { continue }
      warnings.append(
        Warning(
          .postingLevelBlank, year: year.account.year, line: event.line, rulebook: program.book, clause: rules.clause))
    }
    let credits = answer.years.flatMap { $0.credits }.filter { $0.event == index }
    if !credits.contains(where: { $0.counted > .zero || $0.reason == .deemed }) {
      warnings.append(Warning(.postingIdle, line: event.line))
    }
  }

  /// A slip that covers no whole year, or because of which no year of the window is attested.
  private func warnOfSlip(
    _ event: Event, _ timeline: borrowing Timeline, _ answer: Answer, _ warnings: inout [Warning]
  ) {
    guard let window = answer.window else { return }
    let covered = event.interval.years.filter { event.interval.covers($0.days) }
    if covered.isEmpty {
      warnings.append(Warning(.slipIdle, line: event.line))
      return
    }
    guard window.overlaps(event.interval.years) else { return }
    let asked = covered.filter { window.contains($0) }
    if asked.contains(where: { timeline.rules.sheet(of: $0)?.pointee.honoursAttestation ?? false }) { return }
    // The year says that it is not the slip's days that fall short, but the rules that do not honour it.
    warnings.append(
      Warning(
        .slipIdle, year: asked.first, line: event.line, rulebook: asked.first.flatMap { timeline.rules[$0]?.book }))
  }
}
