import TestSupport
import Testing
import XueshiData

@testable import Xueshi

/// A random person, a day to plan from, what may be planned, and the plan.
struct PlannedPerson {
  let label: String
  let ledger: Ledger
  let person: Person
  let asOf: Day
  let activities: [Activity]
  let plan: Plan
  var assessor: Assessor

  var events: [Event] { Array(ledger.events[ledger.eventRange(of: person)]) }

  /// The answer of the ordinary engine once some events stand in the ledger too.
  mutating func answer(adding added: [Event]) -> Answer {
    let known = events
    let all = Assessor.merged(known.span, added)
    return assessor.answer(person, all.span)
  }

  /// The plan once some events stand in the ledger too, from another day or out of other activities.
  mutating func plan(adding added: [Event] = [], asOf day: Day? = nil, outOf others: [Activity]? = nil) -> Plan {
    let known = events
    let all = Assessor.merged(known.span, added)
    return assessor.plan(for: person, all.span, asOf: day ?? asOf, activities: others ?? activities)
  }
}

extension PlannedPerson {
  /// The days of a year after the day looked from that lie in no leave and no posting, up to the last on which its hours may be
  /// earned, in rows of days; found day by day.
  func daysOnDuty(in year: Year) -> [Interval] {
    let away = ledger.events.filter { event in
      let kind = assessor.library.vocabulary[event.route].kind
      return (kind == .leave || kind == .posting) && event.status != .rejected
    }
    var runs = DaySet()
    // Hours of the application year may have to be earned before the filing.
    let last = year == person.target.year ? assessor.circumstances(of: person).lastDay ?? year.lastDay : year.lastDay
    for number in year.firstDay.number...min(last, year.lastDay).number {
      let day = Interval(uncheckedFrom: Day(number: number), through: Day(number: number))
      if number > asOf.number, !away.contains(where: { $0.interval.covers(day) }) { runs.formUnion(day) }
    }
    return runs.intervals
  }
}

/// Random people of every place with plans; planning takes longest, so every property looks at the same people.
enum PlannedPeople {
  private static let planned = Result { try plan(cases(250), seed: 52) }

  static func all() throws -> [PlannedPerson] { try planned.get() }

  static func bundledActivities() throws -> ActivityList {
    let file = try #require(BundledData.file("effort.json"))
    return try ActivityList(parsing: file.contents.span, vocabulary: Bundled.library().vocabulary)
  }

  /// Plans from random days of the window of six years or of the months before it.
  private static func plan(_ count: Int, seed: UInt64) throws -> [PlannedPerson] {
    let library = try Bundled.library()
    let list = try bundledActivities()
    var random = RandomTimelines(library, seed: seed)
    return try (0..<count).map { number in
      let (people, rows) = random.next()
      let ledger = Bundle.ledger(people, rows, library)
      let person = try #require(ledger.people.first)
      let first = person.target.year.advanced(by: -5)
      var fixed = FixedReadings(library)
      if number % 3 == 1 { fixed.fixAll(.strict, in: library) }
      var assessor = try Bundled.assessor(fixed: fixed, window: first...person.target.year)
      let asOf = Day(number: first.firstDay.number - 100 + Int32(random.below(6 * 365 + 90)))
      let events = ledger.events[ledger.eventRange(of: person)]
      let activities = number % 8 == 0 ? list.selected(only: [], allowed: []) : some(of: list, &random)
      let plan = assessor.plan(for: person, events.span, asOf: asOf, activities: activities)
      return PlannedPerson(
        label: "person \(number) as of \(asOf.date): \(people) \(rows)", ledger: ledger, person: person, asOf: asOf,
        activities: activities, plan: plan, assessor: assessor)
    }
  }

  /// Some activities of a list, with other efforts.
  private static func some(of list: ActivityList, _ random: inout RandomTimelines) -> [Activity] {
    var activities = list.activities.filter { _ in random.below(3) > 0 }
    for index in activities.indices {
      activities[index].effort = Effort(thousandths: Int64(30 + random.below(40) * random.below(40)))
      activities[index].most = activities[index].least + Int32(random.below(6))
      if activities[index].unit == nil { activities[index].statedHours = Hours(Int64(1 + random.below(5))) }
    }
    return activities
  }
}
