import Xueshi

extension CohortGenerator {
  /// Appends what somebody did in the application year and the five before it, and where they were meanwhile.
  func appendEvents(_ number: Int, _ year: Int32, _ random: inout Stream, _ events: inout [UInt8]) {
    var days = InventedDays()
    var intervals: [UInt8] = []
    appendIntervals(number, year, &days, &random, &intervals)
    var titles: [[UInt8]] = []
    for offset in Int32(0)..<6 {
      days.beginYear()
      for _ in 0..<(2 + random.below(5)) {
        let event = InventedEvent(drawActivity(&random), library.vocabulary, &random)
        titles.append(event.title)
        // Somebody's second project of a kind is another one.
        let title = titles.count { $0 == event.title }
        append(event, number, title, days.take(event.days, of: year - offset, &random), days, &random, &events)
        // Some papers and courses come twice, as the same.
        if !event.isAttended, random.below(12) == 0 {
          append(event, number, title, days.take(event.days, of: year - offset, &random), days, &random, &events)
        }
      }
      appendRegistered(number, year - offset, &random, &events)
    }
    events += intervals
  }

  private func drawActivity(_ random: inout Stream) -> Activity {
    var activity = activities[random.below(activities.count)]
    // What anybody can go and do is what most people do.
    for _ in 0..<2 where !activity.isOpen { activity = activities[random.below(activities.count)] }
    return activity
  }

  private func append(
    _ event: InventedEvent, _ number: Int, _ title: Int, _ on: ClosedRange<Day>, _ days: InventedDays,
    _ random: inout Stream, _ events: inout [UInt8]
  ) {
    // Nobody attends a class while they are away.
    if event.isAttended, !days.areFree(on) { return }
    append(number, event.route, on, &events)
    events += event.cells
    events += event.title
    events.append(decimal: Int64(title))
    appendStatus(&random, &events)
  }

  private func appendRegistered(_ number: Int, _ year: Int32, _ random: inout Stream, _ events: inout [UInt8]) {
    let day = Day(year: year, month: 12, day: 30)
    for (category, most) in [(HoursCategory.public, 5), (.professional, 8)] where random.below(3) > 0 {
      append(number, id(of: .registered), day...day, &events)
      events.append(",,")
      events.append(decimal: Int64((1 + random.below(most)) * 10))
      events.append(",,,")
      events.append(category.word)
      events.append(",")
      appendStatus(&random, &events)
    }
  }

  private func appendIntervals(
    _ number: Int, _ year: Int32, _ days: inout InventedDays, _ random: inout Stream, _ events: inout [UInt8]
  ) {
    for (kind, oneIn) in [(RouteKind.posting, 20), (.leave, 25), (.attestation, 40)] where random.below(oneIn) == 0 {
      let start = Day(year: year - 1 - Int32(random.below(4)), month: Int32(1 + random.below(12)), day: 1)
      var interval = start...start.advanced(by: 60 + random.below(500))
      switch kind {
      // A posting that is over when its appraisal is handed in, and a slip of whole years.
      case .posting: interval = start...min(interval.upperBound, Day(year: year, month: 12, day: 31))
      case .attestation: interval = Day(year: year - 5, month: 1, day: 1)...Day(year: year - 2, month: 12, day: 31)
      default: break
      }
      if kind != .attestation, !days.leave(for: interval) { continue }
      append(number, id(of: kind), interval, &events)
      events.append(",,,")
      if kind == .leave, let word = library.vocabulary.routes.first(where: { $0.kind == .leave })?.levels.words.first {
        events.append(text: library.vocabulary.levels[Int(word.number)].id)
      }
      events.append(",,,")
      appendStatus(&random, &events)
    }
  }

  /// Appends the cells up to the quantity.
  private func append(_ number: Int, _ route: Text, _ on: ClosedRange<Day>, _ events: inout [UInt8]) {
    events.append(id: number)
    events.append(",")
    events.append(text: route)
    events.append(",")
    events.append(on.lowerBound)
    events.append(",")
    events.append(on.upperBound)
    events.append(",")
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
