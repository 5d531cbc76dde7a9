/// Answers for people: finds the rules of their years, counts, decides, and tells how sure the answer is.
///
/// An assessor keeps what it has prepared, so one serves any number of people; threads take one each.
public struct Assessor: Sendable {
  /// The vocabulary and the rulebooks.
  package let library: Library
  /// What the caller has fixed of readings.
  package let fixed: FixedReadings
  /// The rulebook that governs every year, when the caller chose one.
  package let forced: RulebookIndex?
  /// The window for everybody, when the caller gave one.
  package let window: ClosedRange<Year>?
  /// The day of filing of everybody whose row states none; nothing where the caller gave none.
  package let filing: Day?

  /// The day as of which is asked; nothing where the caller gave none.
  package let asOf: Day?

  /// The places met so far, and where to find them.
  private(set) var places: [PlaceRules] = []
  private var numbers = PlaceNumbers()
  /// For each rulebook its programs, from when some place needed them.
  private var programs: [[KnownProgram]]
  var counting = Counting()
  /// What the options of readings were found to change.
  var reaches: [KnownReach] = []
  /// The open readings of rulebooks that were asked for together.
  var knownReadings: [(books: [RulebookIndex], hinges: [OpenHinge])] = []

  /// Makes an assessor under which every reading is open and each place has its own rules and windows.
  /// - Parameter library: The vocabulary and the rulebooks.
  public init(_ library: Library) {
    self.init(library, fixed: nil, forced: nil, window: nil)
  }

  /// Makes an assessor.
  /// - Parameters:
  ///   - library: The vocabulary and the rulebooks.
  ///   - fixed: Readings that are no longer open; none when left out.
  ///   - forced: The rulebook that governs every year; each place's own when left out.
  ///   - window: The years that must pass; as the notice states when left out.
  ///   - filing: The day of filing of everybody whose row states none; not known when left out.
  ///   - asOf: The day as of which is asked; not known when left out.
  ///   - prepared: An assessor of the same library, whose programs serve this one too; every one is made when left out.
  package init(
    _ library: Library, fixed: FixedReadings? = nil, forced: RulebookIndex? = nil, window: ClosedRange<Year>? = nil,
    filing: Day? = nil, asOf: Day? = nil, sharing prepared: Assessor? = nil
  ) {
    self.library = library
    self.fixed = fixed ?? FixedReadings(library)
    self.forced = forced
    self.window = window
    self.filing = filing
    self.asOf = asOf
    programs = prepared?.programs ?? Array(repeating: [], count: library.rulebooks.count)
  }

  /// The number of a place among those met, its rules prepared.
  mutating func place(_ code: PlaceCode) -> Int {
    if let known = numbers[code] { return known }
    let books = books(at: code)
    places.append(
      PlaceRules(
        standard: rules(books, .standard), strict: rules(books, .strict), lenient: rules(books, .lenient)))
    numbers[code] = places.count - 1
    return places.count - 1
  }

  /// The rules of a year at a place that was met, by default.
  func standardProgram(of year: Year, at place: PlaceCode) -> Program? {
    numbers[place].flatMap { places[$0].standard[year] }
  }

  /// The rules of a place's years with open readings at one end.
  mutating func rules(at place: PlaceCode, _ end: ReadingEnd) -> Programs {
    let number = self.place(place)
    return places[number][end]
  }

  /// The rules of a place's years under a choice of readings.
  mutating func rules(at place: PlaceCode, _ readings: World.Readings) -> Programs {
    switch readings {
    case .at(let end): rules(at: place, end)
    case .changed(let changes): rules(at: place, changing: changes)
    }
  }

  /// The rules of a place's years with some open readings changed in every rulebook that has them.
  private mutating func rules(at place: PlaceCode, changing changes: [World.Change]) -> Programs {
    let number = self.place(place)
    if let known = places[number].changed(changes) { return known }
    let standard = places[number].standard
    var own = standard.programs
    for book in RulebookIndex.all(in: library.rulebooks) where own[Int(book.number)] != nil {
      var choice = fixed.choice(.standard, of: book, in: library)
      for change in changes { choice = fixed.choice(choice, changing: change, of: book, in: library) }
      own[Int(book.number)] = program(book, choice)
    }
    let rules = Programs(books: standard.books, programs: own, vocabulary: library.vocabulary)
    places[number].changes.append((changes, rules))
    return rules
  }

  /// Keeps the rules of a place that was met with one reading changed.
  mutating func keep(_ rules: Programs, at place: Int, changing reach: Int) {
    while places[place].byReach.count <= reach { places[place].byReach.append(nil) }
    places[place].byReach[reach] = rules
  }

  private mutating func rules(_ books: [RulebookIndex?], _ end: ReadingEnd) -> Programs {
    var own = [Program?](repeating: nil, count: library.rulebooks.count)
    for book in RulebookIndex.all(in: library.rulebooks) where books.contains(book) {
      let choice = fixed.choice(end, of: book, in: library)
      own[Int(book.number)] = program(book, choice)
    }
    return Programs(books: books, programs: own, vocabulary: library.vocabulary)
  }

  /// A rulebook's program under a choice of its readings, made when it is first asked for.
  private mutating func program(_ book: RulebookIndex, _ choice: [OptionIndex]) -> Program {
    let ends = ReadingEnd.allCases.map { fixed.choice($0, of: book, in: library) }
    for known in programs[Int(book.number)] where known.choice == choice && known.ends == ends { return known.program }
    let program = Program(
      library.rulebooks[book], book: book, choice: choice, vocabulary: library.vocabulary, ends: ends)
    programs[Int(book.number)].append(KnownProgram(choice: choice, ends: ends, program: program))
    return program
  }

  /// A program, under its choice of readings, and the choices at whose ends it knows what is another.
  private struct KnownProgram {
    let choice: [OptionIndex]
    let ends: [[OptionIndex]]
    let program: Program
  }

  /// For each year from 1950 to 2100, the rulebook that governs it at a place; nothing for none.
  private func books(at place: PlaceCode) -> [RulebookIndex?] {
    (Year(1950)...Year(2100)).map { forced ?? library.governing($0, at: place) }
  }

  /// The years that must pass.
  mutating func window(for person: Person) -> ClosedRange<Year>? {
    if let window { return window }
    return windowOnFile(for: applicant(person)).years
  }

  /// What notices on file say of a person's window, whatever the caller says.
  mutating func windowOnFile(for person: Person) -> PlaceRules.Window {
    let number = place(person.target.place)
    let applicant = PlaceRules.Applicant(person)
    for index in places[number].windows.indices where places[number].windows[index].applicant == applicant {
      return places[number].windows[index]
    }
    var window = PlaceRules.Window(applicant: applicant)
    if let relative = windowRule(for: person)?.rule.years {
      let applied = person.target.year
      window.years = applied.advanced(by: Int(relative.lowerBound))...applied.advanced(by: Int(relative.upperBound))
    }
    if let stating = statingWindows(for: person) {
      window.degreeAskedFor =
        library.rulebooks[stating].windows
        .first { $0.levels.contains(person.target.level) && !$0.degrees.isEmpty }?.degrees.first
    }
    places[number].windows.append(window)
    return window
  }
}

extension Assessor {
  /// The rule that states a person's window, and the rulebook it stands in.
  ///
  /// The caller's own window always wins; a rulebook chosen by the caller states its window for any application year.
  func windowRule(for person: Person) -> (rulebook: RulebookIndex, rule: WindowRule)? {
    guard let stating = statingWindows(for: person) else { return nil }
    return library.rulebooks[stating].window(for: person).map { (stating, $0) }
  }

  /// The rulebook that states windows for a person's application year.
  private func statingWindows(for person: Person) -> RulebookIndex? {
    forced ?? library.statingWindows(for: person.target.year, at: person.target.place)
  }
}
