/// Answers for people: finds the rules of their years, counts, decides, and tells how sure the answer is.
///
/// An assessor keeps what it has prepared, so one serves any number of people; threads take one each.
public struct Assessor: Sendable {
  /// The vocabulary and the rulebooks.
  public let library: Library
  /// What the caller has fixed of readings.
  public let fixed: FixedReadings
  /// The rulebook that governs every year, when the caller chose one, as a place in the library.
  public let forced: Int?
  /// The window for everybody, when the caller gave one.
  public let window: ClosedRange<Year>?

  /// For each place met so far, the rules of its years at each end of the open readings.
  private var prepared: [PlaceCode: [Programs]] = [:]
  /// For each end and rulebook, its program once some place needed it.
  private var programs: [[Program?]]
  var counting = Counting()

  /// Makes an assessor.
  /// - Parameters:
  ///   - library: The vocabulary and the rulebooks.
  ///   - fixed: Readings that are no longer open; none when left out.
  ///   - forced: The rulebook that governs every year, as a place in the library; each place's own when left out.
  ///   - window: The years that must pass; as the notice states when left out.
  public init(
    _ library: Library, fixed: FixedReadings? = nil, forced: Int? = nil, window: ClosedRange<Year>? = nil
  ) {
    self.library = library
    self.fixed = fixed ?? FixedReadings(library)
    self.forced = forced
    self.window = window
    programs = Array(
      repeating: Array(repeating: nil, count: library.rulebooks.count), count: ReadingEnd.allCases.count)
  }

  /// The rules of a place's years with open readings at one end.
  mutating func rules(at place: PlaceCode, _ end: ReadingEnd) -> Programs {
    if let known = prepared[place] { return known[Int(end.rawValue)] }
    let books = books(at: place)
    var rules: [Programs] = []
    for end in ReadingEnd.allCases {
      var own: [Program?] = Array(repeating: nil, count: library.rulebooks.count)
      for book in own.indices where books.contains(Int16(book)) {
        let program =
          programs[Int(end.rawValue)][book] ?? program(book, choice: fixed.choice(end, of: book, in: library))
        programs[Int(end.rawValue)][book] = program
        own[book] = program
      }
      rules.append(Programs(books: books, programs: own))
    }
    prepared[place] = rules
    return rules[Int(end.rawValue)]
  }

  /// The rules of a place's years with one open reading changed in every rulebook that has it.
  mutating func rules(at place: PlaceCode, changing reading: Text, to option: UInt8) -> Programs {
    let rules = rules(at: place, .standard)
    var programs = rules.programs
    for book in programs.indices where programs[book] != nil {
      guard let index = library.rulebooks[book].readings.firstIndex(where: { $0.id == reading }),
        fixed.isOpen(index, of: book), Int(option) < library.rulebooks[book].readings[index].options.count
      else { continue }
      var choice = fixed.choice(.standard, of: book, in: library)
      choice[index] = option
      programs[book] = program(book, choice: choice)
    }
    return Programs(books: rules.books, programs: programs)
  }

  private func program(_ book: Int, choice: [UInt8]) -> Program {
    Program(library.rulebooks[book], book: book, choice: choice, routeCount: library.vocabulary.routes.count)
  }

  /// For each year from 1950 to 2100, the rulebook that governs it at a place; -1 for none.
  private func books(at place: PlaceCode) -> [Int16] {
    (Year(1950)...Year(2100)).map { Int16(forced ?? library.governing($0, at: place) ?? -1) }
  }
}

extension Assessor {
  /// The rule that states a person's window, and the rulebook it stands in.
  ///
  /// The caller's own window always wins; a rulebook chosen by the caller states its window for any application year.
  func windowRule(for person: Person) -> (rulebook: Int, rule: WindowRule)? {
    let stating = forced ?? library.statingWindows(for: person.target.year, at: person.target.place)
    guard let stating else { return nil }
    for rule in library.rulebooks[stating].windows
    where rule.levels.contains(person.target.level)
      && (rule.degrees.isEmpty || person.degree.map { rule.degrees.contains($0) } ?? false)
    {
      return (stating, rule)
    }
    return nil
  }

  /// The years that must pass.
  func window(for person: Person) -> ClosedRange<Year>? {
    if let window { return window }
    guard let years = windowRule(for: person)?.rule.years else { return nil }
    let applied = person.target.year.number
    return Year(applied + years.lowerBound)...Year(applied + years.upperBound)
  }
}
