extension Walk {
  /// Counts the postings of the years whose notices treat them as intervals: each shows in every such year it touches.
  mutating func countPostings<T: Tracer>(_ timeline: borrowing Timeline, _ years: ClosedRange<Year>, _ tracer: inout T)
  {
    var indices: [Int] = []
    for index in timeline.events.indices where timeline.kind(of: timeline.events[index]) == .posting {
      indices.append(index)
    }
    // Years of one notice look at the postings alike.
    var known: (book: RulebookIndex, groups: PostingGroups)?
    for (slot, year) in years.enumerated() where chosen.contains(slot) {
      guard timeline.rules.sheet(of: year)?.pointee.hasPostings ?? false else { continue }
      let days = year.days
      var isTouched = false
      for index in indices where timeline.events[index].interval.clipped(to: days) != nil { isTouched = true }
      guard isTouched, let program = timeline.rules[year], let rules = program.postings else { continue }
      if known?.book != program.book { known = (program.book, PostingGroups(timeline, rules, supposing)) }
      guard let groups = known?.groups else { continue }
      var isDeemed = false
      var counted = Counted()
      for index in indices {
        let event = timeline.events[index]
        guard let part = event.interval.clipped(to: days) else { continue }
        guard rules.levels & event.level.bit != 0 else {
          let reason = event.setback(supposing) ?? .notRecognised
          tracer.record(.none(index, year, claimed: event.statedHours, reason))
          continue
        }
        if let reason = event.setback(supposing) {
          let claimed = rules.credits.reduce(Hours.zero) { $0 + groups.hours(DaySet(part), $1) }
          tracer.record(
            .none(index, year, claimed: claimed, reason, clause: rules.clause)
              .stating(timeline.posting(index, in: year, rules, groups, after: [], supposing), timeline))
        } else if groups.standing(event, for: year) != nil {
          isDeemed = true
          tracer.record(
            .none(index, year, claimed: .zero, .deemed, clause: rules.clause)
              .stating(timeline.posting(index, in: year, rules, groups, after: [], supposing), timeline))
        } else {
          credit(
            index, in: year, part, among: groups, after: &counted, program, slot: slot, timeline, tracer: &tracer)
        }
      }
      note(isDeemed: isDeemed, daysOnPosting: groups.all.clipped(to: days).dayCount, in: slot)
    }
  }

  /// The postings of a year that brought months so far.
  private struct Counted {
    var days = DaySet()
    /// Which they are, where somebody wants to know.
    var events: [Int] = []
  }

  /// Credits what a posting's months add to those of the postings before it.
  private mutating func credit<T: Tracer>(
    _ index: Int, in year: Year, _ part: Interval, among groups: PostingGroups, after earlier: inout Counted,
    _ program: Program, slot: Int, _ timeline: borrowing Timeline, tracer: inout T
  ) {
    guard let rules = program.postings else { return }
    let before = earlier.days
    let own = DaySet(part)
    var after = before
    after.formUnion(part)
    var claimed = Hours.zero
    var counted = Hours.zero
    var publicPart = HoursFlow()
    var last: Flow?
    for credit in rules.credits {
      claimed += groups.hours(own, credit)
      let added = max(.zero, groups.hours(after, credit) - groups.hours(before, credit))
      let flow = pour(added, into: credit.node, in: slot)
      counted += flow.hours
      if program.part(of: credit.node) == Node.public {
        publicPart.claimed += groups.hours(own, credit)
        publicPart.counted += flow.hours
      }
      if flow.limit != nil { last = flow }
    }
    let others = earlier.events
    tracer.record(
      Credit(
        event: index, year: year, claimed: claimed, counted: counted,
        reason: last != nil ? .cap : counted < claimed ? .duplicate : nil, cap: last?.cap, limit: last?.limit,
        publicPart: publicPart, clause: rules.credits.first?.clause ?? rules.clause
      ).stating(timeline.posting(index, in: year, rules, groups, after: others, supposing), timeline))
    earlier.days = after
    if T.wantsAll { earlier.events.append(index) }
  }
}
