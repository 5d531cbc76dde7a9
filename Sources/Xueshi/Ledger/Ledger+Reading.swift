extension Ledger {
  /// Reads the two files of a ledger.
  ///
  /// A row that breaks a rule is refused and noted in ``rejections``; every other row is kept. Nothing is guessed.
  /// - Parameters:
  ///   - people: `people.csv` in UTF-8.
  ///   - events: `events.csv` in UTF-8.
  ///   - defaults: What fills blanks in the people's targets.
  ///   - vocabulary: The words that may be used.
  /// - Complexity: O(*n*) in the files' length, plus sorting each person's events.
  public init(people: Span<UInt8>, events: Span<UInt8>, defaults: TargetDefaults = .init(), vocabulary: Vocabulary) {
    self.init(specialties: vocabulary.specialties)
    readPeople(Table(people, file: .people), defaults, vocabulary)
    // Without people every event would be refused, and none for a reason of its own.
    guard isReadable else { return }
    readEvents(Table(events, file: .events), vocabulary)
    groupEvents()
  }

  private mutating func readPeople(_ table: consuming Table, _ defaults: TargetDefaults, _ vocabulary: Vocabulary) {
    var required: [Column] = [.person]
    if defaults.place == nil { required.append(.place) }
    if defaults.level == nil { required.append(.titleLevel) }
    if defaults.year == nil { required.append(.applicationYear) }
    if table.readHeader(required: required) {
      while table.advance() {
        do throws(Table.Fault) {
          people.append(try person(in: table, defaults, vocabulary))
        } catch {
          table.reject(error)
        }
      }
    } else {
      isReadable = false
    }
    finish(table)
  }

  mutating func readEvents(_ table: consuming Table, _ vocabulary: Vocabulary) {
    if table.readHeader(required: [.person, .route, .start]) {
      while table.advance() {
        do throws(Table.Fault) {
          events.append(try event(in: table, vocabulary))
        } catch {
          table.reject(error)
        }
      }
    } else {
      isReadable = false
    }
    finish(table)
  }

  private mutating func finish(_ table: borrowing Table) {
    rejections += table.rejections
    if table.file == .events { nextLine = table.nextLine }
    for name in table.unknownColumns { unknownColumns.append((table.file, name)) }
  }

  private mutating func person(
    in table: borrowing Table, _ defaults: TargetDefaults, _ vocabulary: Vocabulary
  ) throws(Table.Fault) -> Person {
    try table.checkRecord()
    let id = try table.required(.person)
    let place = try table.optional(.place) { vocabulary.places.place($0) }
    let level = try table.optional(.titleLevel, TitleLevel.init(cell:))
    let year = try table.year(.applicationYear)
    let target = Target(
      place: try table.given(.place, place ?? defaults.place),
      level: try table.given(.titleLevel, level ?? defaults.level),
      year: try table.given(.applicationYear, year ?? defaults.year))
    let degree = try table.optional(.degree, Degree.init(cell:))
    let entered = try table.day(.entered)
    // Only a row that is kept may leave its texts behind.
    return Person(
      id: personIDs.number(of: table[id]), line: table.record.line, name: labels.number(of: table[table.cell(.name)]),
      unit: labels.number(of: table[table.cell(.unitName)]), target: target,
      specialty: specialties.id(of: table[table.cell(.specialty)]), degree: degree, entered: entered)
  }

  private mutating func event(in table: borrowing Table, _ vocabulary: Vocabulary) throws(Table.Fault) -> Event {
    try table.checkRecord()
    guard let person = personIDs.find(table[try table.required(.person)]) else {
      throw table.fault(.person, .unknownPerson)
    }
    _ = try table.required(.route)
    guard let route = vocabulary.route(named: table[table.cell(.route)]) else {
      throw table.fault(.route, .unknownWord(.route, of: nil))
    }
    _ = try table.required(.start)
    let start = try table.day(.start) ?? Day(number: 0)
    guard let interval = Interval(from: start, through: try table.day(.end) ?? start) else {
      throw table.fault(.end, .endBeforeStart)
    }
    let year = try table.year(.accountingYear) ?? interval.end.year
    var event = Event(
      person: person, line: table.record.line, interval: interval, accountingYear: year,
      quantity: try table.amount(.quantity), hours: try table.amount(.hours), item: 0, specialty: .blank, route: route,
      // A piece is what routes without a unit are counted in, and no word of a ledger.
      unit: try table.optional(.unit) { cell in Unit(cell: cell).flatMap { $0 == .piece ? nil : $0 } },
      level: try table.word(.level, vocabulary[route].levels, vocabulary.levelNames, route),
      role: try table.word(.role, vocabulary[route].roles, vocabulary.roleNames, route),
      category: try table.optional(.category, Category.init(cell:)),
      status: try table.optional(.status, Status.init(cell:)) ?? .approved)
    if vocabulary[route].kind == .registered {
      if event.hours.isBlank { throw table.fault(.hours, .blank(.hours)) }
      if event.category == nil { throw table.fault(.category, .blank(.category)) }
    }
    event.item = items.number(of: table[table.cell(.item)])
    event.specialty = specialties.id(of: table[table.cell(.specialty)])
    return event
  }
}
