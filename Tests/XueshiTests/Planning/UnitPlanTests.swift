import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Planning for a unit` {
  @Test
  func `Up to six people: as many pass, in as little time, as by trying every order of sessions`() throws {
    var random = RandomTimelines(try Bundled.library(), seed: 91)
    var found = (passing: 0, sessions: 0, away: 0, failing: 0)
    for number in 0..<cases(80) {
      var unit = try RandomUnit(of: 1...6, daysLeft: 1...3, &random)
      let plan = unit.plan()
      let every = EveryOrder(&unit)
      #expect(plan.isOptimal, "unit \(number) \(unit.label)")
      expect(plan.passing.count, equals: every.most, "unit \(number) \(unit.label)")
      expect(plan.effort, equals: every.least, "unit \(number) \(unit.label)")
      found.passing += plan.passing.count
      found.sessions += plan.sessions.count
      found.failing += plan.short.count - plan.passing.count
      found.away += unit.attendees().filter { $0.days.dayCount < unit.year.lastDay.number - unit.asOf.number }.count
    }
    #expect(found.passing > cases(80) / 2 && found.sessions > cases(80) / 2, "\(found)")
    #expect(found.away > cases(80) / 8 && found.failing > cases(80) / 8, "\(found)")
  }

  @Test
  func `Whoever is said to pass passes once the sessions they attend stand in the ledger, and nobody attends in vain`()
    throws
  {
    var random = RandomTimelines(try Bundled.library(), seed: 92)
    for number in 0..<cases(60) {
      var unit = try RandomUnit(of: 2...12, daysLeft: 2...40, &random)
      let plan = unit.plan()
      #expect(plan.passing.count <= plan.mostPassing && plan.effort >= plan.leastEffort, "unit \(number) \(unit.label)")
      expect(plan.passing, equals: plan.sessions.flatMap { $0.cured }.sorted(), "unit \(number) \(unit.label)")
      for index in unit.people.indices {
        let attends = plan.sessions.contains { $0.cured.contains(index) || $0.helped.contains(index) }
        expect(attends, equals: plan.passing.contains(index), "unit \(number) \(unit.label)")
        if plan.short.contains(index) {
          expect(
            unit.passes(index, plan.sessions), equals: plan.passing.contains(index), "unit \(number) \(unit.label)")
        }
      }
    }
  }

  @Test
  func `Sessions follow one another, and all of their days are on duty for whoever attends`() throws {
    var random = RandomTimelines(try Bundled.library(), seed: 93)
    for number in 0..<cases(60) {
      var unit = try RandomUnit(of: 2...6, daysLeft: 2...12, &random)
      let plan = unit.plan()
      var spent = Effort.zero
      for session in plan.sessions {
        let days = session.event.interval
        #expect(days.start > unit.asOf && days.end <= unit.year.lastDay, "unit \(number) \(unit.label)")
        spent = spent + session.effort
        #expect(days.end.number - unit.asOf.number >= spent.wholeDays, "unit \(number) \(unit.label)")
        for index in session.cured + session.helped {
          let isThere = unit.attendee(index)?.days.intervals.contains { $0.covers(days) } ?? false
          #expect(isThere, "unit \(number) \(unit.label)")
        }
      }
      expect(spent, equals: plan.effort, "unit \(number) \(unit.label)")
    }
  }

  @Test
  func `A unit of one needs what that person's plan needs`() throws {
    var planned = 0
    for var someone in try PlannedPeople.all() {
      let year = someone.asOf.next.year
      guard let own = someone.plan.years.first(where: { $0.account.year == year }), own.account.rulebook != nil else {
        continue
      }
      let unit = someone.assessor.unitPlan(
        for: [(someone.person, someone.events)], in: year, asOf: someone.asOf, activities: someone.activities)
      expect(unit.passing.isEmpty, equals: (own.status != .planned), "\(someone.label)")
      #expect(unit.isOptimal && unit.effort == own.effort, "\(someone.label)")
      if own.status == .planned { planned += 1 }
    }
    #expect(planned > cases(30), "hardly a year was planned: \(planned)")
  }
}
