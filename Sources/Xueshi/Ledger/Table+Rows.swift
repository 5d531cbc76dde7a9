// The record at hand as a person or an event. Only a row that is kept may leave its texts behind, so numbering them is left to
// the caller.

extension Column {
  /// The columns an events file must have.
  package static let requiredOfEvents: [Column] = [.person, .route, .start]
}

extension TargetDefaults {
  /// The columns a people file must have beside these defaults.
  package var requiredColumns: [Column] {
    var required: [Column] = [.person]
    if place == nil { required.append(.place) }
    if level == nil { required.append(.titleLevel) }
    if year == nil { required.append(.applicationYear) }
    return required
  }
}

extension Table {
  /// The record as a person and an application, but for id, name, unit and specialty, which the caller numbers.
  package func person(_ defaults: TargetDefaults, _ vocabulary: Vocabulary) throws(Fault) -> Person {
    try checkRecord()
    let words = vocabulary.words
    _ = try id(words)
    let place = try optional(.place, words) { vocabulary.places.place($0.withoutEnding([".0"])) }
    let level = try word(.titleLevel, words, words.titleLevels).flatMap { TitleLevel(rawValue: $0) }
    let year = try year(.applicationYear, words)
    let target = Target(
      place: try given(.place, place ?? defaults.place), level: try given(.titleLevel, level ?? defaults.level),
      year: try given(.applicationYear, year ?? defaults.year))
    let filed = try day(.filed, words)
    var unreadable: Unreadable = []
    let degree = degree(words, &unreadable)
    let entered = day(.entered, words, orBlank: .entered, &unreadable)
    _ = day(.born, words, orBlank: .born, &unreadable)
    var person = Person(
      id: 0, line: record.line, name: 0, unit: 0, target: target, specialty: .blank, degree: degree, entered: entered,
      filed: filed)
    person.unreadable = unreadable
    person.settled = try optional(.settled, words, QuestionEnds.init(cell:)) ?? QuestionEnds()
    return person
  }

  /// Where the person of an event stands in the record.
  package func personOfEvent(_ vocabulary: Vocabulary) throws(Fault) -> Range<Int> {
    try checkRecord()
    return try id(vocabulary.words)
  }

  /// The record as an event of a person, but for its item and specialty, which the caller numbers.
  package func event(of person: Int32, _ vocabulary: Vocabulary) throws(Fault) -> Event {
    let words = vocabulary.words
    _ = try required(.route)
    guard let route = vocabulary.route(named: self[cell(.route)]) else {
      throw fault(.route, .unknownWord(.route, of: nil))
    }
    let (kind, stated, end) = (vocabulary[route].kind, try year(.accountingYear, words), try day(.end, words))
    var dating: Dating = []
    var start = try day(.start, words)
    if start == nil, kind == .registered, end == nil, let stated {
      (start, dating) = (stated.lastDay, .yearOnly)
    } else if end == nil {
      if kind.needsEnd { throw fault(.end, .blank(.end)) }
      dating = .blankEnd
    }
    let first = try given(.start, start)
    guard let interval = Interval(from: first, through: end ?? first) else { throw fault(.end, .endBeforeStart) }
    let year = stated ?? interval.end.year
    if year != interval.end.year { dating.insert(.otherYear) }
    if stated != nil { dating.insert(.statedYear) }
    if interval.start.year != interval.end.year { dating.insert(.twoYears) }
    var event = Event(
      person: person, line: record.line, interval: interval, accountingYear: year,
      quantity: try amount(.quantity, words), hours: try amount(.hours, words), item: 0, specialty: .blank,
      route: route, unit: try word(.unit, words, words.units).flatMap { QuantityUnit(rawValue: $0) },
      level: try word(.level, vocabulary[route].levels, vocabulary.levelNames, route, words),
      role: try word(.role, vocabulary[route].roles, vocabulary.roleNames, route, words),
      category: try word(.category, words, words.categories).flatMap { HoursCategory(rawValue: $0) },
      status: try word(.status, words, words.statuses(header.statusMeaning)).flatMap { ReviewStatus(rawValue: $0) }
        ?? .approved, dating: dating)
    if kind.namesPlace { event.place = vocabulary.places.placeOnFile(self[cell(.eventPlace)]) }
    if kind == .registered {
      if event.hours.isBlank { throw fault(.hours, .blank(.hours)) }
      if event.category == nil { throw fault(.category, .blank(.category)) }
    }
    return event
  }
}
