extension Assessor {
  /// Decides a person's timeline under one set of rules, what is not known taken as by default where nothing else is said.
  mutating func decide<T: Tracer>(
    _ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?, by rules: Programs,
    _ circumstances: Circumstances? = nil, into accounts: inout [YearAccount], tracer: inout T
  ) -> Decision {
    let timeline = Timeline(
      person: person, events: events, rules: rules, circumstances ?? self.circumstances(of: person))
    if let window { counting.appraise(timeline, window, forAll: T.wantsAll) }
    return timeline.decide(window, &counting, &accounts, &tracer)
  }
}
