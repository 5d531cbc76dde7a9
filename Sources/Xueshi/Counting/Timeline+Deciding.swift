/// What became of an application, with the accounts of its years elsewhere.
struct Decision {
  var verdict = Verdict.undetermined
  /// The violation that bars the application.
  var bar: BarringViolation?
}

extension Timeline {
  /// Decides a timeline whose events have been appraised.
  func decide<T: Tracer>(
    _ window: ClosedRange<Year>?, _ counting: inout Counting, _ accounts: inout [YearAccount], _ tracer: inout T
  ) -> Decision {
    var decision = Decision()
    accounts.removeAll(keepingCapacity: true)
    if let window {
      for year in window { accounts.append(YearAccount(year, rulebook: nil)) }
      counting.walk(self, window, only: .all, supposing: .nothing, tracer: &tracer)
      let doubtful = settle(window, only: .all, supposing: .nothing, counting, &accounts)
      if !doubtful.isEmpty { reconsider(window, only: doubtful, supposing: .nothing, counting, &accounts) }
      decision.verdict = Verdict(accounts)
      if !counting.traits.has(.violation) { return decision }
    }
    decision.bar = bar(window, .nothing)
    if decision.bar != nil { decision.verdict = .barred }
    return decision
  }

  /// The first violation within the window or the application year whose year's notice bars for it.
  func bar(_ window: ClosedRange<Year>?, _ supposing: Supposition) -> BarringViolation? {
    for index in events.indices where isRelevantViolation(index, window, supposing) {
      guard let program = rules[events[index].accountingYear], let clause = program.bar else { continue }
      return BarringViolation(event: index, line: events[index].line, rulebook: program.book, clause: clause)
    }
    return nil
  }

  /// Whether an event is a violation that stands, within the window or the application year.
  func isRelevantViolation(_ index: Int, _ window: ClosedRange<Year>?, _ supposing: Supposition) -> Bool {
    let event = events[index]
    guard kind(of: event) == .violation, event.setback(supposing) == nil else { return false }
    return event.accountingYear == person.target.year || window?.contains(event.accountingYear) ?? false
  }
}
