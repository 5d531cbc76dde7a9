/// Makes random timelines out of a rulebook's own rows: events it recognises, near its floors.
///
/// Seeded, so that the same rulebook always meets the same timelines.
struct Probe {
  let rulebook: Rulebook
  let vocabulary: Vocabulary
  private var random = SplitMix64(seed: 0x5EED)

  init(rulebook: Rulebook, vocabulary: Vocabulary) {
    self.rulebook = rulebook
    self.vocabulary = vocabulary
  }

  /// The first years the rulebook governs, three at most: enough for an interval to straddle.
  var years: ClosedRange<Year> {
    rulebook.years.lowerBound...min(rulebook.years.upperBound, rulebook.years.lowerBound.advanced(by: 2))
  }

  /// The next person and their events, in walking order.
  mutating func next() -> (person: Person, events: [Event]) {
    let specialties = rulebook.nodes.flatMap { $0.caps }.flatMap { $0.specialties }
    let specialty = below(2) == 0 ? .blank : pick(specialties) ?? .blank
    let person = Person(
      id: 0, line: 2, name: 0, unit: 0,
      target: Target(place: rulebook.place, level: .intermediate, year: rulebook.years.upperBound),
      specialty: specialty, degree: nil, entered: nil)
    var events: [Event] = []
    for _ in 0..<Int(below(10)) {
      if let event = rated(line: Int32(events.count) + 2) { events.append(event) }
    }
    for (index, route) in vocabulary.routes.enumerated() {
      let line = Int32(events.count) + 2
      let id = RouteID(UInt8(index))
      switch route.kind {
      case .registered:
        for year in years {
          for category in [HoursCategory.public, .professional] where below(4) > 0 {
            let hours = StatedAmount(hundredths: Int64(below(14)) * 1000)
            events.append(event(id, line, year.days, hours: hours, category: category))
          }
        }
      case .posting where below(3) == 0, .leave where below(4) == 0:
        events.append(event(id, line, interval(upTo: 800), level: pick(route.levels.words) ?? .blank))
      default: continue
      }
    }
    events.sort(by: Event.isWalked)
    return (person, events)
  }

  /// An event that a random row is likely to recognise.
  private mutating func rated(line: Int32) -> Event? {
    guard let row = pick(rulebook.rows), let route = pick(row.routes) else { return nil }
    let levels = vocabulary[route].levels.words.filter { row.match.levels & $0.bit != 0 }
    let roles = vocabulary[route].roles.words.filter { row.match.roles & $0.bit != 0 }
    let units = QuantityUnit.allCases.filter { row.rate[$0] != nil && $0 != .piece }
    let categories = HoursCategory.allCases.filter { row.match.categories & $0.bit != 0 }
    var event = event(
      route, line, interval(upTo: below(3) == 0 ? 300 : 8), level: pick(levels) ?? .blank, category: pick(categories))
    event.role = pick(roles) ?? .blank
    event.unit = pick(units)
    let factor: Int64 = event.unit == .point ? 100_000 : 100
    if below(4) > 0 { event.quantity = StatedAmount(hundredths: (Int64(below(9)) + 1) * factor) }
    if below(2) > 0 { event.hours = StatedAmount(hundredths: Int64(below(50)) * 100) }
    return event
  }

  private func event(
    _ route: RouteID, _ line: Int32, _ interval: Interval, hours: StatedAmount = .blank, level: WordID = .blank,
    category: HoursCategory? = nil
  ) -> Event {
    Event(
      person: 0, line: line, interval: interval, accountingYear: interval.end.year, quantity: .blank, hours: hours,
      item: 0, specialty: .blank, route: route, unit: nil, level: level, role: .blank, category: category,
      status: .approved)
  }

  private mutating func interval(upTo days: UInt64) -> Interval {
    let span = UInt64(years.upperBound.lastDay.number - years.lowerBound.firstDay.number)
    let start = Day(number: years.lowerBound.firstDay.number + Int32(below(span + 1)))
    return Interval(uncheckedFrom: start, through: Day(number: start.number + Int32(below(days))))
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice? {
    choices.isEmpty ? nil : choices[Int(below(UInt64(choices.count)))]
  }

  private mutating func below(_ bound: UInt64) -> UInt64 { random.next() % bound }
}
