extension Assessor {
  /// Decides a person's timeline under one set of rules.
  mutating func decide<T: Tracer>(
    _ person: Person, _ events: Span<Event>, _ window: ClosedRange<Year>?, _ rules: Programs,
    into accounts: inout [YearAccount], tracer: inout T
  ) -> Decision {
    let timeline = Timeline(person: person, events: events, rules: rules)
    if let window { counting.appraise(timeline, window, forAll: T.wantsAll) }
    return timeline.decide(window, &counting, &accounts, &tracer)
  }
}
