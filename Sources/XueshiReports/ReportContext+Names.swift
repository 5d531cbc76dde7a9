import Xueshi

extension Library {
  /// The name of a place and its code: 湘潭市（430300）.
  func placeName(_ code: PlaceCode, _ language: Language) -> [UInt8] {
    var digits: [UInt8] = []
    digits.append(decimal: Int64(code.number), digits: 6)
    guard let name = vocabulary.places.name(of: code) else { return digits }
    var words: [UInt8] = []
    words.append(Wording("{1}（{2}）", "{1} ({2})"), [.text(name[language]), .written(digits)], in: language)
    return words
  }

  /// The name of a route, shortened to its first part where it lists several: 培训班等.
  func routeName(_ route: RouteID, _ language: Language) -> [UInt8] {
    let name = vocabulary[route].name[language].utf8
    let separator: StaticString = language == .zh ? "、" : ","
    var words: [UInt8] = []
    guard let end = name.firstRange(of: separator) else {
      words.append(visible: name[...])
      return words
    }
    words.append(visible: name[..<end])
    words.append(language == .zh ? "等" : " etc.")
    return words
  }

  /// A clause as it is cited beside its rulebook: xiangtan-2022「二」.
  func citation(_ clause: ClauseID, in rulebook: Int, _ language: Language) -> [UInt8] {
    var words: [UInt8] = []
    let rulebook = rulebooks[rulebook]
    words.append(
      Wording("{1}「{2}」", "{1} “{2}”"), [.text(rulebook.id), .text(rulebook[clause].label)], in: language)
    return words
  }
}

extension Rulebook {
  /// What a pool of hours is called.
  func nodeName(_ index: Int, _ language: Language) -> Fill {
    switch index {
    case Node.total: .wording(Wording("全年学时", "all hours"))
    case Node.public: .wording(Wording("公需科目", "public hours"))
    case Node.professional: .wording(Wording("专业科目", "professional hours"))
    default: .text(nodes[index].name.map { $0[language] } ?? nodes[index].id)
    }
  }
}

extension ReportContext {
  /// The events of a person, in walking order.
  func events(of person: Person) -> ArraySlice<Event> { ledger.events[ledger.eventRange(of: person)] }

  /// The title of an event's item; empty where blank.
  func title(of event: Event) -> Text { ledger.items[event.item] }

  /// The range of days of an event as it reads below a year's heading: without the year where that is clear.
  func dates(of event: Event, under year: Year?) -> [UInt8] {
    var dates: [UInt8] = []
    let interval = event.interval
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

  /// Where a separator first begins.
  fileprivate func firstRange(of separator: StaticString) -> Int? {
    let length = separator.utf8CodeUnitCount
    guard count >= length else { return nil }
    return (0...(count - length)).first { start in
      (0..<length).allSatisfy { self[start + $0] == separator.utf8Start[$0] }
    }
  }
}
