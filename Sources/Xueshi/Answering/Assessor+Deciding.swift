extension Assessor {
  /// Counts a person's timeline under one set of rules and decides by what was counted alone.
  mutating func decide<T: Tracer>(
    _ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?, by rules: Programs,
    _ circumstances: Circumstances, into accounts: inout [YearAccount], tracer: inout T
  ) -> Decision {
    let timeline = Timeline(person: person, events: events, rules: rules, circumstances)
    if let window { counting.appraise(timeline, window, forAll: T.wantsAll) }
    return timeline.decide(window, &counting, &accounts, &tracer)
  }
}
