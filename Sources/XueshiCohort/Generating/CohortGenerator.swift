package import Xueshi

/// Makes ledgers of invented people, for trying things out and for benchmarks.
///
/// Every person follows from the seed and their number alone, so that any part of a cohort can be made by itself, and a
/// cohort of a million begins with the cohort of a thousand.
package struct CohortGenerator: Sendable {
  private let library: Library
  private let activities: [Activity]
  private let seed: UInt64
  /// The places that have a notice of their own, and the application year to be tried there.
  private let targets: [(place: PlaceCode, year: Year)]
  /// Specialties that some notice treats in its own way.
  private let specialties: [SpecialtyID]

  /// Makes a generator.
  /// - Parameters:
  ///   - library: The vocabulary and the rulebooks; people apply wherever there is one.
  ///   - activities: What people do; open activities are common, others rare.
  ///   - seed: The seed.
  ///   - place: The only place where people apply; nothing for every place with a rulebook of its own, which it must be.
  package init(_ library: Library, activities: ActivityList, seed: UInt64, place: PlaceCode? = nil) {
    self.library = library
    self.activities = activities.activities
    self.seed = seed
    specialties = library.rulebooks.flatMap { $0.nodes.flatMap { $0.caps.flatMap { $0.specialties } } }
    let rulebooks = library.rulebooks.filter { place == nil || $0.place == place }
    precondition(!rulebooks.isEmpty, "no rulebook is the place's own")
    targets = rulebooks.map { rulebook in
      let last = min(rulebook.years.upperBound, rulebook.years.lowerBound.advanced(by: 3))
      return (rulebook.place, rulebook.applications?.lowerBound ?? last.advanced(by: 1))
    }
  }

  /// The header of the people file.
  package static var peopleHeader: StaticString { "person,name,unit,place,level,year,specialty,degree\n" }
  /// The header of the events file.
  package static var eventsHeader: StaticString {
    "person,route,start,end,quantity,unit,hours,level,role,category,item,status\n"
  }

  /// Appends a person and their events, grouped and ascending by nothing in particular, as clerks write them.
  /// - Parameters:
  ///   - number: The person's number, from 0.
  ///   - people: Receives a row.
  ///   - events: Receives rows.
  package func append(_ number: Int, to people: inout [UInt8], _ events: inout [UInt8]) {
    var random = Stream(seed: seed, number: UInt64(number))
    let target = targets[random.below(targets.count)]
    people.append(id: number)
    people.append(",示例")
    people.append(decimal: Int64(number))
    people.append(",单位")
    people.append(decimal: Int64(number / 40))
    people.append(",")
    people.append(decimal: Int64(target.place.number), digits: 6)
    people.append(",")
    people.append(random.below(3) == 0 ? TitleLevel.associateSenior.word : TitleLevel.intermediate.word)
    people.append(",")
    people.append(decimal: Int64(target.year.number))
    people.append(",")
    appendSpecialty(&random, &people)
    people.append(",")
    switch random.below(20) {
    case 0: people.append(Degree.doctor.word)
    case 1: break
    case 2...6: people.append(Degree.master.word)
    case 7...16: people.append(Degree.bachelor.word)
    default: people.append(Degree.other.word)
    }
    people.append("\n")
    for offset in Int32(0)..<6 {
      let year = target.year.number - offset
      for _ in 0..<(2 + random.below(5)) { appendActivity(number, year, &random, &events) }
      appendRegistered(number, year, &random, &events)
    }
    appendIntervals(number, target.year.number, &random, &events)
  }

  /// A quarter are of a specialty that some notice treats in its own way; one in twenty states none.
  private func appendSpecialty(_ random: inout Stream, _ people: inout [UInt8]) {
    let draw = random.below(20)
    if draw % 4 == 0, !specialties.isEmpty {
      people.append(text: library.vocabulary.specialties[specialties[random.below(specialties.count)]])
    } else if draw != 1 {
      people.append(["临床医学", "护理", "会计"][draw % 3])
    }
  }

  private func appendActivity(_ number: Int, _ year: Int32, _ random: inout Stream, _ events: inout [UInt8]) {
    var activity = activities[random.below(activities.count)]
    // What anybody can go and do is what most people do.
    for _ in 0..<2 where !activity.isOpen { activity = activities[random.below(activities.count)] }
    let days = 1 + random.below(5)
    let start = Day(year: year, month: Int32(1 + random.below(12)), day: Int32(1 + random.below(24)))
    events.append(id: number)
    events.append(",")
    events.append(text: library.vocabulary[activity.route].id)
    events.append(",")
    events.append(start)
    events.append(",")
    events.append(Day(number: start.number + Int32(days) - 1))
    events.append(",")
    let units = Int(activity.least) + random.below(max(1, min(6, Int(activity.most - activity.least))))
    if activity.unit != nil, random.below(10) > 0 { events.append(decimal: Int64(units)) }
    events.append(",")
    if let unit = activity.unit, random.below(3) > 0 { events.append(unit.word) }
    events.append(",")
    if activity.statedHours > .zero, activity.unit == nil || random.below(2) == 0 {
      let hours = activity.unit == nil ? 4 + random.below(24) : units * 8
      events.append(decimal: Int64(hours))
    }
    events.append(",")
    if activity.level != .blank { events.append(text: library.vocabulary.levels[Int(activity.level.number)].id) }
    events.append(",")
    if activity.role != .blank { events.append(text: library.vocabulary.roles[Int(activity.role.number)].id) }
    events.append(random.below(6) == 0 ? ",public," : ",,")
    // A few titles come twice.
    events.append("项目")
    events.append(decimal: Int64(random.below(200)))
    appendStatus(&random, &events)
  }

  private func appendRegistered(_ number: Int, _ year: Int32, _ random: inout Stream, _ events: inout [UInt8]) {
    for (category, most) in [(HoursCategory.public, 5), (.professional, 8)] where random.below(3) > 0 {
      events.append(id: number)
      events.append(",")
      events.append(text: id(of: .registered))
      events.append(",")
      events.append(Day(year: year, month: 12, day: 1))
      events.append(",,,,")
      events.append(decimal: Int64((1 + random.below(most)) * 10))
      events.append(",,,")
      events.append(category.word)
      events.append(",")
      appendStatus(&random, &events)
    }
  }

  private func appendIntervals(_ number: Int, _ year: Int32, _ random: inout Stream, _ events: inout [UInt8]) {
    for (kind, oneIn) in [(RouteKind.posting, 20), (.leave, 25), (.attestation, 40)] where random.below(oneIn) == 0 {
      let start = Day(year: year - 1 - Int32(random.below(4)), month: Int32(1 + random.below(12)), day: 1)
      events.append(id: number)
      events.append(",")
      events.append(text: id(of: kind))
      events.append(",")
      events.append(kind == .attestation ? Day(year: year - 5, month: 1, day: 1) : start)
      events.append(",")
      events.append(
        kind == .attestation
          ? Day(year: year - 2, month: 12, day: 31) : Day(number: start.number + 60 + Int32(random.below(500))))
      events.append(",,,,")
      if kind == .leave, let word = library.vocabulary.routes.first(where: { $0.kind == .leave })?.levels.words.first {
        events.append(text: library.vocabulary.levels[Int(word.number)].id)
      }
      events.append(",,,")
      appendStatus(&random, &events)
    }
  }

  private func appendStatus(_ random: inout Stream, _ events: inout [UInt8]) {
    switch random.below(50) {
    case 0: events.append(",rejected\n")
    case 1, 2: events.append(",pending\n")
    default: events.append(",\n")
    }
  }

  private func id(of kind: RouteKind) -> Text {
    library.vocabulary.routes.first { $0.kind == kind }?.id ?? ""
  }
}

extension [UInt8] {
  fileprivate mutating func append(id number: Int) {
    append("P")
    append(decimal: Int64(number), digits: 8)
  }
}

/// The random numbers of one person: they depend on nothing but the seed and the person's number.
struct Stream {
  private var random: SplitMix64

  init(seed: UInt64, number: UInt64) {
    random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ number &* 0xD1B5_4A32_D192_ED03)
    _ = random.next()
  }

  /// A number from 0 up to but not including a bound.
  mutating func below(_ bound: Int) -> Int { Int(random.next() >> 33) % bound }
}
