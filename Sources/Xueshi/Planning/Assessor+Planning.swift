extension Assessor {
  /// The least additional effort that makes every curable year of a person's window pass.
  ///
  /// Efforts are days of anybody's calendar: weekends and holidays are used like any day. A year that is over cannot be cured; in the year of `asOf` and later ones activities are planned one after another,
  /// from the day after `asOf`.
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
    let person = timeline.person
    let first = max(asOf.next, account.year.firstDay)
    let last = timeline.lastDayToEarn(in: account.year)
    var plan = YearPlan(account: account, status: .passes, daysLeft: max(0, last.number - first.number + 1))
    if account.outcome.passes { return plan }
    guard let program = timeline.rules[account.year] else {
      plan.status = .noRulebook
      return plan
    }
    guard plan.daysLeft > 0 else {
      plan.status = .pastCure
      return plan
    }
    let items = program.planItems(activities, in: account.year, library.vocabulary)
    let left = NodeIndex.all(in: program.nodes).map { counting.left(at: $0, program, slot, timeline) }
    var search = LeastEffort(program, items, person, duty: account.duty, left: left)
    guard let solution = search.solve(account.counted), solution.cost.effort.wholeDays <= plan.daysLeft else {
      plan.status = .outOfReach
      return plan
    }
    plan.status = .planned
    plan.effort = solution.cost.effort
    plan.lowerBound = search.lowerBound(account.counted) ?? .zero
    plan.steps = Self.steps(solution.items, from: first, program, left)
    return plan
  }

  /// Gives items their dates, one after another, and what the caps have left of their hours.
  ///
  /// Each takes as many calendar days as it was rated with, for ceilings on a day count them.
  private static func steps(
    _ items: [PlanItem], from first: Day, _ program: Program, _ left: [Hours?]
  ) -> [YearPlan.Step] {
    var spent = Effort.zero
    var left = left
    return items.map { item in
      var event = item.event
      spent = spent + item.cost.effort
      let end = Day(number: first.number + spent.wholeDays - 1)
      let start = Day(number: end.number - event.interval.dayCount + 1)
      event.interval = Interval(uncheckedFrom: start, through: end)
      let hours = program.take(item.hours, into: item.node, from: &left)
      return YearPlan.Step(event: event, hours: hours, clause: item.clause, effort: item.cost.effort)
    }
  }

  /// Events with others added after them, in walking order.
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
      all.append(event)
    }
    all.sort(by: Event.isWalked)
    return all
  }
}

extension Timeline {
  /// The last day on which hours of a year can still be earned.
  func lastDayToEarn(in year: Year) -> Day { min(year.lastDay, lastDay(in: year)) }
}
