/// A session that several people attend together, and what it does for each.
package struct SharedSession: Sendable {
  /// What it is, dated, as an event that could stand in a ledger.
  package var event: Event
  /// The time it takes each person.
  package var effort: Effort
  /// People, by their position among those asked about, whose year passes by it beside the sessions before it.
  package var cured: [Int]
  /// People who gain hours they lack by it, without passing yet.
  package var helped: [Int]
}

/// Shared sessions of one year: by them the most people pass that can, in the least time.
package struct UnitPlan: Sendable {
  /// The year.
  package var year: Year
  /// The sessions, in order of date.
  package var sessions: [SharedSession] = []
  /// People who lack hours of the year, by their position among those asked about.
  package var short: [Int] = []
  /// Those of them who pass by the sessions.
  package var passing: [Int] = []
  /// The time of all sessions.
  package var effort = Effort.zero
  /// No sessions let more people pass.
  package var mostPassing = 0
  /// No sessions that let as many people pass take less.
  package var leastEffort = Effort.zero
  /// Whether it is proven that nothing better can be; else the two bounds say how much better it could be.
  package var isOptimal = true

  /// How many steps a search may take before it settles for bounds: one for each state of sessions it follows, one more for
  /// every eight people who differ, and some for each choice of people it tries.
  package static var stepLimit: Int { UnitSearch.stepLimit }

  /// Makes a plan without sessions.
  init(year: Year) {
    self.year = year
  }
}

extension Assessor {
  /// The shared sessions of one year by which first the most people pass, then in the least time.
  ///
  /// Sessions follow one another from the day after `asOf`; two may share a day that neither fills. A person attends
  /// those that bring hours they lack, all of whose days they are on duty. Who cannot pass attends none.
  /// - Parameters:
  ///   - people: The people and their events in walking order.
  ///   - year: The year.
  ///   - asOf: The day after which sessions may begin.
  ///   - activities: What sessions may be.
  /// - Returns: The sessions, and whether they are proven to be the best.
  /// - Complexity: At most ``UnitPlan/stepLimit`` steps, each with every kind of session for eight people who differ.
  package mutating func unitPlan(
    for people: [(person: Person, events: [Event])], in year: Year, asOf: Day, activities: [Activity]
  ) -> UnitPlan {
    var attendees: [(index: Int, attendee: Attendee)] = []
    for (index, entry) in people.enumerated() {
      if let attendee = attendee(entry.person, entry.events.span, in: year, asOf: asOf) {
        attendees.append((index, attendee))
      }
    }
    let short = attendees.map { $0.index }
    while true {
      var plan = plan(attendees, year, asOf, activities)
      plan.short = short
      let failing = plan.passing.filter { !passes(people[$0].person, people[$0].events, $0, plan) }
      if failing.isEmpty { return plan }
      // Their year fails for another reason than their hours.
      attendees.removeAll { failing.contains($0.index) }
    }
  }

  /// Whether somebody's year passes once the sessions they attend stand in the ledger.
  private mutating func passes(_ person: Person, _ events: [Event], _ index: Int, _ plan: UnitPlan) -> Bool {
    let attended = plan.sessions.filter { $0.cured.contains(index) || $0.helped.contains(index) }.map { $0.event }
    return attendee(person, Self.merged(events.span, attended).span, in: plan.year, asOf: plan.year.firstDay) == nil
  }

  private func plan(
    _ attendees: [(index: Int, attendee: Attendee)], _ year: Year, _ asOf: Day, _ activities: [Activity]
  ) -> UnitPlan {
    var plan = UnitPlan(year: year)
    guard let remainder = Interval(from: max(asOf.next, year.firstDay), through: year.lastDay) else { return plan }
    let choice = SessionChoice(attendees, activities, year, remainder, library.vocabulary)
    plan.sessions = choice.sessions()
    plan.passing = choice.passing
    plan.effort = Effort(thousandths: choice.search.effort)
    plan.mostPassing = choice.search.mostPeople
    plan.leastEffort = Effort(thousandths: choice.search.leastEffort)
    plan.isOptimal = choice.search.isOptimal
    return plan
  }
}
