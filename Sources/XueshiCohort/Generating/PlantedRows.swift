package import Xueshi

/// Plants rows that contradict each other or the calendar into an invented ledger, one kind after the other, and says which.
///
/// Every tenth person gets one; an outlier is the file's and nobody's. What is planted follows from their number and what they apply for alone. Rows are as
/// ``MessyRows`` dresses them.
package struct PlantedRows: Sendable {
  /// What was planted.
  package struct Plant: Sendable {
    /// The code of the remark that it bears.
    package let code: Remark.Code
    /// The rows it names, by their positions among the person's, of events or else of people.
    package let rows: [Int]
  }

  private let library: Library
  private let codes: [Remark.Code]
  private let routes: [[UInt8]: Route]

  /// Makes one.
  /// - Parameter library: The vocabulary and the rulebooks.
  package init(_ library: Library) {
    self.library = library
    codes = Remark.Code.allCases
    routes = Dictionary(library.vocabulary.routes.map { ($0.id.utf8, $0) }) { first, _ in first }
  }

  /// The header of the file that says what was planted: as that of `score --remarks`, without words.
  package static var header: StaticString { "person,code,lines\n" }

  /// Fills up rows to the columns that ``MessyRows`` uses.
  package static func widen(_ people: inout [UInt8], _ events: inout [UInt8]) {
    people = LedgerCells.joined(LedgerCells.rows(people).map { $0 + [[], []] })
    events = LedgerCells.joined(LedgerCells.rows(events).map { $0 + [[], [], []] })
  }

  /// Plants what is a person's turn.
  /// - Parameters:
  ///   - number: The person's number.
  ///   - people: Their row of people.
  ///   - events: Their rows of events.
  /// - Returns: What was planted; nothing where it is not their turn, or nothing can be where they apply.
  package func plant(_ number: Int, _ people: inout [UInt8], _ events: inout [UInt8]) -> Plant? {
    guard number % 10 == 0, var person = LedgerCells.rows(people).first else { return nil }
    let code = codes[number / 10 % codes.count]
    let place = PlaceCode(UInt32(LedgerCells.number(person[3])))
    let applied = LedgerCells.number(person[5])
    guard let rulebook = library.rulebooks.first(where: { $0.place == place }) else { return nil }
    let last = rulebook.windows.compactMap { $0.years?.upperBound }.first
    guard Self.speaks(rulebook, of: code, library.vocabulary),
      let seed = PlantedKind(code, of: number, year: applied + (last ?? -1), isWindow: last != nil)
    else { return nil }
    // They apply at the end of the year, and nothing else keeps them away.
    person[9] = []
    people = LedgerCells.joined(seed.isOfPeople ? [person, person] : [person])
    if seed.isOfPeople { return Plant(code: code, rows: [0, 1]) }
    var rows = LedgerCells.rows(events).filter { isKept($0, seed) }
    let first = rows.count
    for planted in seed.rows {
      let cells = planted.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Array($0) }
      rows.append([person[0]] + cells + [[UInt8]](repeating: [], count: 14 - cells.count))
    }
    events = LedgerCells.joined(rows)
    return Plant(code: code, rows: seed.marked.map { first + $0 })
  }

  /// Whether a notice rates what a remark on its rates would be planted on.
  private static func speaks(_ rulebook: Rulebook, of code: Remark.Code, _ vocabulary: Vocabulary) -> Bool {
    guard let route = PlantedKind.ratedRoute(of: code),
      let number = vocabulary.routes.firstIndex(where: { route.utf8.elementsEqual($0.id.utf8) })
    else { return true }
    return rulebook.rows.contains { row in
      row.routes.contains(RouteID(UInt8(number))) && (code == .categoryIgnored || row.rate[.day] != nil)
    }
  }

  /// Whether a row of the person stays: no other interval, and no class while what is planted keeps them away.
  private func isKept(_ row: [[UInt8]], _ seed: PlantedKind) -> Bool {
    guard let route = routes[row[LedgerCells.Event.route]] else { return true }
    if [.posting, .leave, .attestation].contains(route.kind) { return false }
    guard let away = seed.away, route.attendance != .none else { return true }
    return !away.overlaps(LedgerCells.days(row))
  }
}
