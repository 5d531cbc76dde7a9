import TestSupport
import Testing

@testable import Xueshi

/// A few people of one unit who lack a few hours of a year that is nearly over, and what sessions may be.
struct RandomUnit {
  let label: String
  let year: Year
  let asOf: Day
  let activities: [Activity]
  private(set) var people: [(person: Person, events: [Event])] = []
  var assessor: Assessor

  /// Makes a unit in which somebody may be on leave, posted, or have filed.
  init(of count: ClosedRange<Int>, daysLeft: ClosedRange<Int>, _ random: inout RandomTimelines) throws {
    let library = random.library
    let places = [
      ("430300", 2021), ("330400", 2025), ("330400", 2025), ("320400", 2024), ("320000", 2024), ("370400", 2023),
      ("110000", 2020),
    ]
    let (place, number) = random.pick(places)
    let isMixed = random.below(5) == 0
    year = Year(Int32(number))
    asOf = Day(number: year.lastDay.number - Int32(daysLeft.lowerBound + random.below(daysLeft.count)))
    var people = "person,place,level,year,specialty,filed\n"
    var rows: [String] = []
    for person in 0..<count.lowerBound + random.below(count.count) {
      let own = isMixed ? random.pick(places).0 : place
      let filed = random.below(4) == 0 ? "\(number)-12-\(28 + random.below(4))" : ""
      people += "P\(person),\(own),intermediate,\(number),\(random.pick(["", "machinery"])),\(filed)\n"
      rows += Self.rows("P\(person)", number, asOf, &random)
    }
    activities = try Self.activities(library, &random)
    let ledger = Bundle.ledger(people, rows, library)
    try #require(ledger.rejections.isEmpty, "\(rows)")
    self.people = ledger.people.map { ($0, Array(ledger.events[ledger.eventRange(of: $0)])) }
    assessor = try Bundled.assessor(window: year...year)
    label = "as of \(asOf.date): \(people) \(rows) \(activities)"
  }

  private static func rows(_ id: String, _ year: Int, _ asOf: Day, _ random: inout RandomTimelines) -> [String] {
    var rows = [
      "\(id),registered,\(year)-03-01,,,,\(random.pick([10, 17, 26, 29, 30])),public,,,,approved",
      "\(id),registered,\(year)-03-01,,,,\(random.pick([30, 44, 50, 56, 59, 60, 66])),professional,,,,approved",
    ]
    // What the caps have left is not the same for all.
    if random.below(3) == 0 {
      rows.append("\(id),online-course,\(year)-04-01,,,,\(20 + random.below(17)),,,,,approved")
    }
    if random.below(3) == 0 {
      rows.append("\(id),training,\(year)-05-01,,\(3 + random.below(4)),day,,,employer,,,approved")
    }
    if random.below(3) == 0 {
      let start = Day(number: asOf.number - 2 + Int32(random.below(6))).date
      let end = Day(number: asOf.number + 4).date
      let route = random.pick(["leave", "aid-posting"])
      let level = route == "leave" ? "sick" : "city"
      let last = random.below(2) == 0 ? start : end
      let days = [start, last].map {
        "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)-\($0.day < 10 ? "0" : "")\($0.day)"
      }
      rows.append("\(id),\(route),\(days[0]),\(days[1]),,,,,\(level),,,approved")
    }
    return rows
  }

  private static func activities(_ library: Library, _ random: inout RandomTimelines) throws -> [Activity] {
    let efforts = [500, 500, 750, 1000, 1500, 2000]
    let some = [
      #""route": "public-course", "statesHours": 1"#, #""route": "public-course", "statesHours": 6"#,
      #""route": "training", "level": "employer", "unit": "day", "statesHours": 8"#,
      #""route": "training", "level": "recognised", "unit": "day", "statesHours": 8"#,
      #""route": "online-course", "statesHours": 3"#, #""route": "overseas", "unit": "day", "statesHours": 8"#,
      #""route": "advanced-seminar", "level": "provincial", "unit": "day", "statesHours": 8"#,
      #""route": "teaching", "role": "course", "unit": "hour", "statesHours": 2"#,
    ]
    let entries = (0..<2 + random.below(3)).map { _ in
      "{\(random.pick(some)), \"milliDays\": \(random.pick(efforts)), \"most\": \(1 + random.below(2))}"
    }
    let list = Array("{\"activities\": [\(entries.joined(separator: ", "))]}".utf8)
    return try ActivityList(parsing: list.span, vocabulary: library.vocabulary).activities
  }

  mutating func plan() -> UnitPlan {
    assessor.unitPlan(for: people, in: year, asOf: asOf, activities: activities)
  }

  /// Whether a person's year passes by the ordinary engine once some sessions stand in the ledger.
  mutating func passes(_ index: Int, _ sessions: [SharedSession]) -> Bool {
    let attended = sessions.filter { $0.cured.contains(index) || $0.helped.contains(index) }.map { $0.event }
    let (person, events) = people[index]
    let all = Assessor.merged(events.span, attended)
    return assessor.answer(person, all.span).years.allSatisfy { $0.account.outcome.passes }
  }

  mutating func attendees() -> [Attendee] { people.indices.compactMap { attendee($0) } }

  mutating func attendee(_ index: Int) -> Attendee? {
    let (person, events) = people[index]
    return assessor.attendee(person, events.span, in: year, asOf: asOf)
  }
}

/// Tries every order of sessions, each at every moment at which one may begin.
struct EveryOrder {
  private let unit: RandomUnit
  private let last: Int32
  private(set) var most = 0
  private(set) var least = Effort.zero
  private var seen: [String: Int64] = [:]

  init(_ unit: inout RandomUnit) {
    let attendees = unit.attendees()
    self.unit = unit
    last = unit.year.lastDay.number - unit.asOf.number
    hold(attendees, from: 0, .zero)
  }

  private mutating func hold(_ attendees: [Attendee], from moment: Int64, _ spent: Effort) {
    let passing = attendees.filter { $0.passes }.count
    if passing > most || (passing == most && spent < least) { (most, least) = (passing, spent) }
    if passing == attendees.count { return }
    let state =
      "\(moment) "
      + attendees.map {
        "\($0.counted.public.hundredths) \($0.counted.professional.hundredths) \($0.left.map { $0?.hundredths ?? -1 })"
      }.joined()
    if let known = seen[state], known <= spent.thousandths { return }
    seen[state] = spent.thousandths
    for activity in unit.activities {
      for category in [HoursCategory?.none, .public] {
        for units in activity.least...activity.most {
          for start in [moment] + (0..<Int64(last)).map({ $0 * 1000 }).filter({ $0 > moment }) {
            attend(activity, units, category, attendees, from: start, spent)
          }
        }
      }
    }
  }

  private mutating func attend(
    _ activity: Activity, _ units: Int32, _ category: HoursCategory?, _ attendees: [Attendee], from moment: Int64,
    _ spent: Effort
  ) {
    let effort = Effort(thousandths: activity.effort.thousandths * Int64(units))
    let first = unit.asOf.number + 1
    let end = first + Int32((moment + effort.thousandths + 999) / 1000) - 1
    guard end <= unit.year.lastDay.number else { return }
    let days = Interval(uncheckedFrom: Day(number: first + Int32(moment / 1000)), through: Day(number: end))
    let start = Day(number: end - max(1, effort.wholeDays) + 1)
    var after = attendees
    var gains = false
    for index in after.indices
    where !after[index].passes && after[index].days.intervals.contains(where: { $0.covers(days) }) {
      let vocabulary = unit.assessor.library.vocabulary
      guard let item = after[index].program.item(activity, units, category, from: start, unit.year, vocabulary)?.item
      else { continue }
      let before = after[index].counted.total
      after[index].attend(item)
      gains = gains || after[index].counted.total > before
    }
    if gains { hold(after, from: moment + effort.thousandths, spent + effort) }
  }
}
