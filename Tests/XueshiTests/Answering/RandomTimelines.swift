import TestSupport
import Testing

@testable import Xueshi

/// Random people of every place with random timelines, for properties that hold for everybody.
///
/// Seeded: a failure names its seed and happens again.
struct RandomTimelines {
  let library: Library
  private var random: SplitMix64

  init(_ library: Library, seed: UInt64) {
    self.library = library
    random = SplitMix64(seed: seed)
  }

  static let places = ["430300", "330400", "330000", "320400", "320000", "370400", "110000"]

  /// A ledger of one person as the two files hold it; rows differ in their end dates where they share an item.
  mutating func next() -> (people: String, events: [String]) {
    let place = pick(Self.places)
    let year = 2016 + below(12)
    let level = pick(["junior", "intermediate", "senior", "associate-senior", "full-senior"])
    let specialty = pick(["", "machinery", "机械", "nursing"])
    let people =
      "person,place,level,year,specialty,degree\nP,\(place),\(level),\(year),\(specialty),\(pick(["", "doctor"]))\n"
    var rows: [String] = []
    for _ in 0..<below(24) { rows.append(activity(year)) }
    for offset in 0..<6 where below(3) > 0 {
      rows.append("P,registered,\(year - offset)-12-31,,,,\(below(8) * 10),public,,,,approved")
      rows.append("P,registered,\(year - offset)-12-31,,,,\(below(10) * 10),professional,,,,approved")
      if below(3) == 0 { rows.append("P,digital-engineer,\(year - offset)-06-01,,,,,,grade,,,approved") }
    }
    if below(3) == 0 { rows.append(interval("aid-posting", year, pick(["", "national", "city"]))) }
    if below(3) == 0 { rows.append(interval("aid-posting", year, "")) }
    if below(3) == 0 { rows.append(interval("leave", year, pick(["sick", "maternity", "overseas-duty", "other"]))) }
    if below(6) == 0 { rows.append("P,attestation,\(year - 5)-01-01,\(year - 2)-12-31,,,,,,,,approved") }
    if below(30) == 0 { rows.append("P,violation,\(year - 1)-03-01,,,,,,,,,approved") }
    return (people, rows)
  }

  /// Runs a check on random people of one seed, none of whose rows is refused.
  static func forEveryone(
    _ count: Int, seed: UInt64,
    _ check: (inout RandomTimelines, _ people: String, _ rows: [String], _ ledger: Ledger, _ person: Person) throws ->
      Void
  ) throws {
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: seed)
    for _ in 0..<cases(count) {
      let (people, rows) = random.next()
      let ledger = Bundle.ledger(people, rows, library)
      try #require(ledger.rejections.isEmpty, "\(rows)")
      let person = try #require(ledger.people.first)
      try check(&random, people, rows, ledger, person)
    }
  }

  static let header = "person,route,start,end,quantity,unit,hours,category,level,role,item,status"

  /// One rated event with attributes its route may have.
  mutating func activity(_ year: Int, item: Bool = true, status: String? = nil) -> String {
    let routes = library.vocabulary.routes.filter { $0.kind == .activity }
    let route = pick(routes)
    let start = "\(year - below(6))-\(twoDigits(1 + below(12)))-\(twoDigits(1 + below(27)))"
    let level =
      route.levels.words.isEmpty ? "" : library.vocabulary.levels[Int(pick(route.levels.words).number)].id.string
    let role = route.roles.words.isEmpty ? "" : library.vocabulary.roles[Int(pick(route.roles.words).number)].id.string
    let unit = below(3) == 0 || route.units.isEmpty ? "" : "\(pick(route.units).word)"
    let quantity = below(4) == 0 ? "" : route.units.first == .point ? "\(3000 + below(6000))" : "\(1 + below(6)).5"
    let hours = below(2) == 0 ? "" : "\(below(50))"
    let category = pick(["", "public", "professional", "industry-public"])
    let title = item && below(3) == 0 ? "item \(below(5))" : ""
    let review = status ?? pick(["approved", "approved", "approved", "pending", "rejected"])
    return "P,\(route.id),\(start),,\(quantity),\(unit),\(hours),\(category),\(level),\(role),\(title),\(review)"
  }

  private mutating func interval(_ route: String, _ year: Int, _ level: String) -> String {
    let start = Day(year: Int32(year - below(6)), month: Int32(1 + below(12)), day: Int32(1 + below(28)))
    // Twelve months to the day are a boundary of their own.
    let end = Day(number: start.number + (below(3) == 0 ? 364 : Int32(below(500))))
    func text(_ day: Day) -> String {
      "\(day.date.year)-\(twoDigits(Int(day.date.month)))-\(twoDigits(Int(day.date.day)))"
    }
    return "P,\(route),\(text(start)),\(text(end)),,,,,\(level),,,approved"
  }

  mutating func shuffle(_ rows: [String]) -> [String] {
    var rows = rows
    for index in rows.indices.reversed() { rows.swapAt(index, below(index + 1)) }
    return rows
  }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The bundled library, and answers to ledgers written as text.
enum Bundle {
  static func ledger(_ people: String, _ rows: [String], _ library: Library) -> Ledger {
    let people = Array(people.utf8)
    let events = Array(([RandomTimelines.header] + rows).joined(separator: "\n").utf8)
    return Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
  }
}
