/// A timeline decided over a window.
struct Decision {
  var verdict: Verdict
  var accounts: [YearAccount]
  /// The line of the violation that bars the application.
  var barredBy: Int32?
}

extension Assessor {
  /// Decides a person's timeline under one set of rules.
  mutating func decide<T: Tracer>(
    _ person: Person, _ events: Span<Event>, _ window: ClosedRange<Year>?, _ rules: Programs,
    supposing: Supposition = .nothing, tracer: inout T
  ) -> Decision {
    let timeline = Timeline(person: person, events: events, rules: rules, vocabulary: library.vocabulary)
    var decision = Decision(verdict: .undetermined, accounts: [])
    if let window {
      decision.accounts = timeline.accounts(of: window, supposing: supposing, counting: &counting, tracer: &tracer)
      decision.verdict = Self.verdict(decision.accounts)
    }
    decision.barredBy = timeline.barringViolation(window, supposing)
    if decision.barredBy != nil { decision.verdict = .barred }
    return decision
  }

  private static func verdict(_ accounts: [YearAccount]) -> Verdict {
    if accounts.allSatisfy({ $0.outcome.passes }) { return .eligible }
    return accounts.contains { $0.outcome == .unmet } ? .ineligible : .undetermined
  }
}

extension Timeline {
  /// The first violation within the window or the application year whose year's notice bars for it.
  func barringViolation(_ window: ClosedRange<Year>?, _ supposing: Supposition) -> Int32? {
    for index in events.indices where isRelevantViolation(index, window, supposing) {
      if rules[events[index].accountingYear]?.bars == true { return events[index].line }
    }
    return nil
  }

  /// Whether an event is a violation that stands, within the window or the application year.
  func isRelevantViolation(_ index: Int, _ window: ClosedRange<Year>?, _ supposing: Supposition) -> Bool {
    let event = events[index]
    guard vocabulary[event.route].kind == .violation, event.setback(supposing) == nil else { return false }
    return event.accountingYear == person.target.year || window?.contains(event.accountingYear) ?? false
  }
}
