import Xueshi

extension Rulebook {
  /// What a pool of hours is called.
  func nodeName(_ index: NodeIndex) -> Message {
    switch index {
    case Node.total: Message("全年学时", "all hours")
    case Node.public: Message("公需科目", "public hours")
    case Node.professional: Message("专业科目", "professional hours")
    default:
      if let name = nodes[index].name {
        Message(alike: "{name}", .phrase(name, as: "name"))
      } else {
        Message(alike: "{id}", .id(nodes[index].id))
      }
    }
  }
}

extension ReportContext {
  /// The title of an event's item; empty where blank.
  func title(of event: Event) -> Text { ledger.items[event.item] }

  /// The range of days of an event as it reads below a year's heading: without the year where that is clear.
  func dates(of event: Event, under year: Year?) -> [UInt8] {
    var dates: [UInt8] = []
    let interval = event.interval
    // Of hours registered for a year without a day only the year is known.
    if event.dating.contains(.yearOnly) {
      dates.append(decimal: Int64(interval.end.year.number))
      return dates
    }
    if let year, interval.start.year == year, interval.end.year == year {
      dates.append(monthAndDay: interval.start)
      if interval.end == interval.start { return dates }
      dates.append("…")
      dates.append(monthAndDay: interval.end)
    } else {
      dates.append(interval)
    }
    return dates
  }
}

extension [UInt8] {
  /// Appends first and last day; a single day once.
  mutating func append(_ interval: Interval) {
    append(interval.start)
    if interval.end == interval.start { return }
    append("…")
    append(interval.end)
  }

  fileprivate mutating func append(monthAndDay day: Day) {
    let date = day.date
    append(decimal: Int64(date.month), digits: 2)
    append(UInt8(ascii: "-"))
    append(decimal: Int64(date.day), digits: 2)
  }
}
