import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Planning for a person` {
  @Test
  func `The people tried have years of every kind`() throws {
    let years = try PlannedPeople.all().flatMap { $0.plan.years }
    for status in YearPlan.Curability.allCases {
      let count = years.filter { $0.status == status }.count
      #expect(count > cases(50) / 10, "only \(count) years are \(status)")
    }
    let steps = years.filter { $0.steps.count > 1 }.count
    #expect(steps > cases(50), "only \(steps) plans have steps to follow one another")
  }

  @Test
  func `A plan carried out makes every planned year pass, and changes no other`() throws {
    for var someone in try PlannedPeople.all() {
      let after = someone.answer(adding: someone.plan.events)
      for (year, after) in zip(someone.plan.years, after.years.map { $0.account }) {
        expect(after.outcome.passes, equals: (year.status == .planned || year.status == .passes), "\(someone.label)")
        if year.status != .planned { expect(after.counted, equals: year.account.counted, "\(someone.label)") }
      }
      expect(after.verdict, equals: someone.plan.after, "\(someone.label)")
      expect(someone.answer(adding: []).verdict, equals: someone.plan.before, "\(someone.label)")
    }
  }

  @Test
  func `A plan without any one of its steps makes its year fail`() throws {
    for var someone in try PlannedPeople.all() {
      let steps = someone.plan.years.flatMap { year in year.steps.map { (year: year.account.year, event: $0.event) } }
      for index in steps.indices {
        var fewer = steps.map { $0.event }
        fewer.remove(at: index)
        let after = someone.answer(adding: fewer).years.map { $0.account }
        let fails = after.contains { $0.year == steps[index].year && !$0.outcome.passes }
        #expect(fails, "step \(index) of \(someone.label)")
      }
    }
  }

  @Test
  func `The hours of the steps are what the year gains, and their effort fits in the days that remain`() throws {
    for var someone in try PlannedPeople.all() {
      let after = someone.answer(adding: someone.plan.events).years.map { $0.account }
      for (year, after) in zip(someone.plan.years, after) {
        let hours = year.steps.reduce(Hours.zero) { $0 + $1.hours }
        expect(hours, equals: after.counted.total - year.account.counted.total, "\(someone.label)")
        #expect(year.steps.allSatisfy { $0.hours > .zero }, "\(someone.label)")
        expect(year.steps.reduce(.zero) { $0 + $1.effort }, equals: year.effort, "\(someone.label)")
        expect(year.effort, equals: year.lowerBound, "\(someone.label)")
        #expect(year.effort.wholeDays <= year.daysLeft, "\(someone.label)")
      }
    }
  }

  @Test
  func `Nothing is planned into the past, nor for a year that is over, passes or has no rulebook`() throws {
    for someone in try PlannedPeople.all() {
      for year in someone.plan.years {
        let account = year.account
        expect(year.steps.isEmpty, equals: (year.status != .planned), "\(someone.label)")
        for interval in year.steps.map({ $0.event.interval }) {
          #expect(interval.start > someone.asOf && account.year.days.covers(interval), "\(someone.label)")
        }
        expect((year.status == .passes), equals: account.outcome.passes, "\(someone.label)")
        guard !account.outcome.passes else { continue }
        expect((year.status == .noRulebook), equals: (account.rulebook == nil), "\(someone.label)")
        guard account.rulebook != nil else { continue }
        expect((year.status == .pastCure), equals: (account.year.lastDay <= someone.asOf), "\(someone.label)")
      }
    }
  }

  @Test
  func `Steps follow one another on days on duty, so that no day holds more than a day of effort`() throws {
    for someone in try PlannedPeople.all() {
      for year in someone.plan.years where year.status == .planned {
        let runs = someone.daysOnDuty(in: year.account.year)
        expect(runs.reduce(0) { $0 + $1.dayCount }, equals: year.daysLeft, "\(someone.label)")
        var steps = year.steps[...]
        for run in runs {
          var spent = Effort.zero
          while let step = steps.first, run.covers(step.event.interval) {
            #expect(step.event.interval.start.number - run.start.number >= spent.thousandths / 1000, "\(someone.label)")
            spent = spent + step.effort
            expect(step.event.interval.end.number - run.start.number + 1, equals: spent.wholeDays, "\(someone.label)")
            steps.removeFirst()
          }
        }
        #expect(steps.isEmpty, "a step off duty: \(someone.label)")
      }
    }
  }

  @Test
  func `Who carried out a plan needs nothing more, and planning twice gives the same plan`() throws {
    for var someone in try PlannedPeople.all() {
      let again = someone.plan(adding: someone.plan.events)
      #expect(again.events.isEmpty && again.effort == .zero, "\(someone.label)")
      #expect(again.before == someone.plan.after && again.after == again.before, "\(someone.label)")
      let twice = someone.plan()
      expect("\(twice)", equals: "\(someone.plan)", "\(someone.label)")
    }
  }

  @Test
  func `Who plans earlier needs no more for a year, and more activities to choose from never cost more`() throws {
    let library = try PlannedPeople.bundledActivities()
    let abroad = try #require(Bundled.library().vocabulary.routes.firstIndex { $0.id == "overseas" })
    for var someone in try PlannedPeople.all().prefix(120) {
      let earlier = someone.plan(asOf: Day(number: someone.asOf.number - 40))
      let wider = someone.plan(outOf: someone.activities + library.activities.prefix(8))
      for (index, year) in someone.plan.years.enumerated() where year.status == .planned {
        #expect(earlier.years[index].effort <= year.effort, "\(someone.label)")
        // Days away, and stays whose months count, can make a difference; nothing else does.
        if year.away.intervals.isEmpty, !someone.activities.contains(where: { Int($0.route.number) == abroad }) {
          expect(earlier.years[index].effort, equals: year.effort, "\(someone.label)")
        }
        expect(wider.years[index].status, equals: .planned, "\(someone.label)")
        #expect(wider.years[index].effort <= year.effort, "\(someone.label)")
      }
    }
  }

  @Test
  func `What a plan has done is in no doubt, though it were two classes of one day and more than the day holds`() throws
  {
    let library = try Bundled.library()
    let rows = [String](repeating: "P,training,2020-03-02,2020-03-02,2,day,,,,,,", count: 2)
    let ledger = Bundle.ledger("person,place,level,year\nP,430300,intermediate,2022\n", rows, library)
    let person = try #require(ledger.people.first)
    var assessor = try Bundled.assessor()
    let planned = Assessor.merged(ledger.events.span.extracting(0..<0), Array(ledger.events))
    let codes = [Array(ledger.events), planned].map { events in
      assessor.answer(person, events.span).remarks.map { $0.code }
    }
    expect(codes[0].contains(.sameRow) && codes[0].contains(.quantityOverDays), equals: true)
    expect(codes[1], equals: [])
  }

  @Test
  func `An activity lasts as many days as it was rated with, where a ceiling counts days`() throws {
    let library = try Bundled.library()
    let ledger = Bundle.ledger("person,place,level,year\nP,370400,senior,2023\n", [], library)
    let person = try #require(ledger.people.first)
    // Certificates of sixteen hours for half a day, of which a day counts eight at most.
    let list = Array(
      """
      {"activities": [{"route": "public-course", "statesHours": 5, "milliDays": 700},
      {"route": "grassroots-service", "statesHours": 16, "milliDays": 500}]}
      """.utf8)
    let activities = try ActivityList(parsing: list.span, vocabulary: library.vocabulary).activities
    var assessor = try Bundled.assessor()
    let none: [Event] = []
    let plan = assessor.plan(
      for: person, none.span, asOf: Year(2022).lastDay, activities: activities)
    let planned = plan.events
    let after = assessor.answer(person, planned.span).years.map { $0.account.counted.total }
    expect(plan.years.map { year in year.steps.reduce(Hours.zero) { $0 + $1.hours } }, equals: after)
    #expect(plan.after == .eligible && plan.events.count > 2)
  }
}
