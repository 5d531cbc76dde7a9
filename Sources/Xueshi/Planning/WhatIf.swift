/// What one added event did.
package struct Addition: Sendable {
  /// The event's line in the changed ledger.
  package var line: Int32
  /// The event's route.
  package var route: RouteID
  /// What became of it in each year it shows in.
  package var credits: [Credit]
  /// The hours the window gained by it, after every cap, beside the additions before it; negative where it displaced a
  /// greater record of the same item.
  package var added: Hours
  /// The years of the window that pass because of it, and did not beside the additions before it.
  package var cured: [Year]
}

extension Assessor {
  /// What each added event really brought: the difference it made when added after those before it.
  /// - Parameters:
  ///   - person: The person, as changed.
  ///   - events: Their events in walking order, additions included.
  ///   - firstAdded: The line from which events are additions.
  ///   - answer: The answer with every addition.
  /// - Returns: One entry an addition, in the order of lines.
  /// - Complexity: One walk over the events for each addition.
  package mutating func additions(
    to person: Person, _ events: Span<Event>, from firstAdded: Int32, _ answer: Answer
  ) -> [Addition] {
    var kept: [Event] = []
    var added: [Int] = []
    for index in events.indices {
      if events[index].line < firstAdded { kept.append(events[index]) } else { added.append(index) }
    }
    let lines = added.map { events[$0].line }
    let order = lines.indices.sorted { lines[$0] < lines[$1] }
    var before = accounts(person, kept, answer.window)
    var additions: [Addition] = []
    for number in order {
      let event = events[added[number]]
      kept.append(event)
      kept.sort(by: Event.isWalked)
      let after = accounts(person, kept, answer.window)
      let gain =
        after.reduce(Hours.zero) { $0 + $1.counted.total } - before.reduce(Hours.zero) { $0 + $1.counted.total }
      let cured = zip(before, after).filter { !$0.outcome.passes && $1.outcome.passes }.map { $1.year }
      let credits = (answer.years.flatMap { $0.credits } + answer.outside).filter { $0.event == added[number] }
      additions.append(Addition(line: event.line, route: event.route, credits: credits, added: gain, cured: cured))
      before = after
    }
    return additions
  }

  private mutating func accounts(
    _ person: Person, _ events: [Event], _ window: ClosedRange<Year>?
  ) -> [YearAccount] {
    var accounts: [YearAccount] = []
    _ = decide(person, events.span, over: window, into: &accounts)
    return accounts
  }
}
