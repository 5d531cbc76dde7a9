extension Assessor {
  /// The least additional effort that makes every curable year of a person's window pass.
  ///
  /// Efforts are days of anybody's calendar: weekends and holidays are used like any day, but none on which the person is
  /// away. A year that is over cannot be cured; in the year of `asOf` and later ones activities are planned one after
  /// another, from the day after `asOf`.
  /// - Parameters:
  ///   - person: The person and what they apply for.
  ///   - events: Their events in walking order.
  ///   - asOf: The day from which to plan.
  ///   - activities: What the plan may draw on.
  ///   - given: The years to plan for, when they are not the window's.
  /// - Returns: The plan; its steps applied to the ledger give ``Plan/after``.
  /// - Complexity: For each year O(*a*² · *n*) in the number *a* of distinct amounts of hours and *n* of nodes.
  package mutating func plan(
    for person: Person, _ events: Span<Event>, asOf: Day, activities: [Activity],
    over given: ClosedRange<Year>? = nil
  ) -> Plan {
    let window = given ?? window(for: person)
    let rules = rules(at: person.target.place, .standard)
    var silent = SilentTracer()
    var accounts: [YearAccount] = []
    let before = decide(person, events, over: window, into: &accounts)
    var plan = Plan(
      person: person, asOf: asOf, window: window, before: before, after: before, years: [])
    guard let window else { return plan }
    // Deciding may have counted on suppositions last; caps are asked of the events as they stand.
    let timeline = Timeline(person: person, events: events, rules: rules, circumstances(of: person))
    counting.count(timeline, window, tracer: &silent)
    for (slot, account) in accounts.enumerated() {
      plan.years.append(self.plan(account, slot, timeline, asOf, activities))
    }
    dropUseless(&plan, events, window, &accounts)
    if !plan.events.isEmpty {
      let after = Self.merged(events, plan.events)
      plan.after = decide(person, after.span, over: window, into: &accounts)
    }
    return plan
  }

  /// Takes back the steps of years that fail for another reason than their hours: rules not on file, taken strictly.
  private mutating func dropUseless(
    _ plan: inout Plan, _ events: Span<Event>, _ window: ClosedRange<Year>, _ accounts: inout [YearAccount]
  ) {
    guard !settledEnds(of: plan.person).isEmpty, plan.years.contains(where: { $0.status == .planned }) else { return }
    _ = decide(plan.person, Self.merged(events, plan.events).span, over: window, into: &accounts)
    for slot in accounts.indices where plan.years[slot].status == .planned && !accounts[slot].outcome.passes {
      plan.years[slot] = YearPlan(
        account: plan.years[slot].account, status: .outOfReach, daysLeft: plan.years[slot].daysLeft)
    }
  }

  private func plan(
    _ account: YearAccount, _ slot: Int, _ timeline: borrowing Timeline, _ asOf: Day, _ activities: [Activity]
  ) -> YearPlan {
    var plan = YearPlan(account: account, status: .passes, daysLeft: 0)
    let remainder = timeline.remainder(of: account.year, after: asOf)
    var onDuty = DaySet()
    if let remainder {
      plan.away = timeline.away(in: remainder)
      plan.isAwayAtFirst = plan.away.intervals.first?.start == remainder.start
      onDuty = plan.away.gaps(in: remainder)
      plan.daysLeft = onDuty.dayCount
    }
    if account.outcome.passes { return plan }
    guard let program = timeline.rules[account.year] else {
      plan.status = .noRulebook
      return plan
    }
    guard let remainder else {
      plan.status = .pastCure
      return plan
    }
    let attendee = attendee(account, slot, program, timeline, asOf: asOf)
    plan.status = .outOfReach
    if let items = leastEffort(for: attendee, timeline.person, activities, remainder, &plan) {
      plan.status = .planned
      var left = attendee.left
      plan.steps = items.map { item in
        YearPlan.Step(
          event: item.event, hours: program.take(item.hours, into: item.node, from: &left), clause: item.clause,
          effort: item.cost.effort)
      }
    }
    return plan
  }

  /// The things to do that take least, with their dates; nothing where none make the year pass.
  ///
  /// Each takes as many calendar days as it was rated with, for ceilings on a day count them. Where what is best for the
  /// hours does not fit between days away, or what something brings hangs on its dates, its place in time is sought with it.
  private func leastEffort(
    for attendee: Attendee, _ person: Person, _ activities: [Activity], _ remainder: Interval, _ plan: inout YearPlan
  ) -> [PlanItem]? {
    let time = DutyTime(origin: remainder.start, days: attendee.days)
    let items = attendee.program.planItems(activities, in: plan.account.year, library.vocabulary)
    if !items.contains(where: { $0.hangsOnDates }) {
      // Nobody can be sent to what lasts longer than they are there.
      let fitting = items.filter { $0.cost.effort.wholeDays <= time.longestRun }
      var search = LeastEffort(attendee.program, fitting, person, duty: attendee.duty, left: attendee.left)
      guard let solution = search.solve(attendee.counted), solution.cost.effort.wholeDays <= plan.daysLeft else {
        return nil
      }
      if let moments = time.place(solution.items.map { $0.cost.effort }) {
        plan.effort = solution.cost.effort
        plan.lowerBound = search.lowerBound(attendee.counted) ?? .zero
        let order = moments.indices.sorted { (moments[$0], $0) < (moments[$1], $1) }
        return order.map { solution.items[$0].dated(from: moments[$0], time) }
      }
    }
    let choice = SessionChoice([(0, attendee)], activities, plan.account.year, remainder, library.vocabulary)
    guard !choice.passing.isEmpty else { return nil }
    plan.effort = Effort(thousandths: choice.search.effort)
    plan.lowerBound = Effort(thousandths: choice.search.leastEffort)
    return choice.items()
  }

  /// Events with others added after them, in walking order; what is added is planned, and so in no doubt.
  static func merged(_ events: Span<Event>, _ added: [Event]) -> [Event] {
    var all: [Event] = []
    var line: Int32 = 1
    for index in events.indices {
      all.append(events[index])
      line = max(line, events[index].line)
    }
    for event in added {
      line += 1
      var event = event
      event.line = line
      event.marks.insert(.planned)
      all.append(event)
    }
    all.sort(by: Event.isWalked)
    return all
  }
}
