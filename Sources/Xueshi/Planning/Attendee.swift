/// Somebody who lacks hours of a year: by which rules, what they have, and when they can do something about it.
struct Attendee {
  let program: Program
  var counted: ByPart<Hours>
  let duty: Share
  /// What each cap has left.
  var left: [Hours?]
  /// The days on duty until the last on which hours of the year may be earned.
  let days: DaySet

  var passes: Bool { program.isMet(public: counted.public, professional: counted.professional, duty: duty) }

  /// Takes what an item brings after every cap.
  mutating func attend(_ item: PlanItem) {
    let hours = program.take(item.hours, into: item.node, from: &left)
    counted[program.part(of: item.node)] += hours
    counted.total += hours
  }

  /// The most hours any floor lacks, floors of parts that overlap counted once.
  var missing: Hours {
    let required = program.required(total: counted.total, duty: duty)
    let parts =
      required.public.shortfall(of: counted.public) + required.professional.shortfall(of: counted.professional)
    return max(parts, required.total.shortfall(of: counted.total))
  }
}

extension Assessor {
  /// What somebody lacks of a year of their window; nothing where it passes, is not theirs, or no rule governs it.
  mutating func attendee(_ person: Person, _ events: Span<Event>, in year: Year, asOf: Day) -> Attendee? {
    let rules = rules(at: person.target.place, .standard)
    guard let program = rules[year], let window = window(for: person), window.contains(year) else { return nil }
    var accounts: [YearAccount] = []
    _ = decide(person, events, over: window, into: &accounts)
    let slot = window.lowerBound.distance(to: year)
    guard accounts.indices.contains(slot), !accounts[slot].outcome.passes else { return nil }
    let timeline = Timeline(person: person, events: events, rules: rules, circumstances(of: person))
    var silent = SilentTracer()
    counting.count(timeline, window, tracer: &silent)
    return attendee(accounts[slot], slot, program, timeline, asOf: asOf)
  }

  /// What somebody lacks of a year that was counted last, by its slot.
  func attendee(
    _ account: YearAccount, _ slot: Int, _ program: Program, _ timeline: borrowing Timeline, asOf: Day
  ) -> Attendee {
    let remainder = timeline.remainder(of: account.year, after: asOf)
    return Attendee(
      program: program, counted: account.counted, duty: account.duty,
      left: NodeIndex.all(in: program.nodes).map { counting.left(at: $0, program, slot, timeline) },
      days: remainder.map { timeline.away(in: $0).gaps(in: $0) } ?? DaySet())
  }
}
