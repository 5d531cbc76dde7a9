/// A rulebook under one choice of its readings: only what applies is left, and rows are found by route.
final class Program: @unchecked Sendable {
  /// The rulebook.
  let book: RulebookIndex
  let nodes: [Node]
  /// The rows that apply, each once for every route it names, grouped by route.
  let rows: [Row]
  /// For each of ``rows``, which of the rulebook's rows it is.
  let sources: [RowIndex]
  /// For each route, where its rows lie among ``rows``.
  let rowsOfRoute: [Range<Int>]
  /// The routes that it rates by the day or half-day, as a bit set.
  let dayRoutes: UInt64
  let registered: ClauseID
  let honoursAttestation: Bool
  /// Where falsified hours bar an application; nothing where they do not.
  let bar: ClauseID?
  /// The questions it settles.
  let settles: [Question]
  /// Whether it is the national floor, which stands in where a place's own notice is missing.
  let isNationalFloor: Bool
  let postings: PostingRules?
  let leave: LeaveRules?
  let deadline: Deadline?
  let makeUp: MakeUpRule?
  /// The numbers of all this, as counting reads them.
  let sheet: UnsafePointer<Sheet>

  /// Makes a program.
  /// - Parameters:
  ///   - rulebook: The rulebook.
  ///   - book: Its position in its library.
  ///   - choice: The option taken of each of its readings.
  ///   - vocabulary: The words its rows are about.
  ///   - ends: The options taken at each end of the open readings, where it will be asked what is another there.
  init(
    _ rulebook: Rulebook, book: RulebookIndex, choice: [OptionIndex], vocabulary: Vocabulary, ends: [[OptionIndex]] = []
  ) {
    self.book = book
    nodes = rulebook.nodes.map { node in
      var node = node
      node.caps.removeAll { !$0.condition.holds(under: choice) }
      node.floors.removeAll { !$0.condition.holds(under: choice) }
      return node
    }
    var rows: [Row] = []
    var sources: [RowIndex] = []
    var ranges: [Range<Int>] = []
    var dayRoutes: UInt64 = 0
    for route in vocabulary.routes.indices {
      let start = rows.count
      // Registered hours count as they are certified, whatever a table says.
      guard vocabulary.routes[route].kind != .registered else {
        ranges.append(start..<start)
        continue
      }
      for (number, row) in rulebook.rows.enumerated()
      where row.condition.holds(under: choice) && row.routes.contains(RouteID(UInt8(route))) {
        var row = row
        row.perEvent.removeAll { !$0.condition.holds(under: choice) }
        if let gate = row.specialtyGate, !gate.condition.holds(under: choice) { row.specialtyGate = nil }
        // Hours of public content are no professional ones, unless the row says which content it takes.
        let isProfessional = rulebook.nodes.part(of: row.node) == Node.professional
        if vocabulary.routes[route].isOfContent, isProfessional, row.match.categories == .max {
          row.match.categories = 1 | HoursCategory.professional.bit
        }
        if row.rate[.day] != nil || row.rate[.halfDay] != nil { dayRoutes |= 1 << UInt64(route & 63) }
        rows.append(row)
        sources.append(RowIndex(number))
      }
      ranges.append(start..<rows.count)
    }
    self.rows = rows
    self.sources = sources
    rowsOfRoute = ranges
    self.dayRoutes = dayRoutes
    registered = rulebook.registered
    honoursAttestation = rulebook.attestation != nil
    bar = rulebook.bar
    settles = rulebook.settles.map { $0.question }
    isNationalFloor = rulebook.place == .nation
    deadline = rulebook.deadline
    makeUp = rulebook.makeUp
    var leave = rulebook.leave
    leave?.kinds.removeAll { !$0.condition.holds(under: choice) }
    self.leave = leave
    postings = rulebook.postings?.applying(choice)
    var maker = SheetMaker(vocabulary, nodes, stated: rulebook.nodes)
    let differences = ReadingDifferences(choice: choice, ends: ends)
    for (route, range) in ranges.enumerated() {
      if vocabulary.routes[route].kind == .registered {
        maker.addRegistered(vocabulary.routes[route], rowCount: rows.count)
      } else {
        let differs = differences.ofRows(rulebook, RouteID(UInt8(route)))
        maker.add(rows[range], of: vocabulary.routes[route], differs: differs)
      }
    }
    let sheet = UnsafeMutablePointer<Sheet>.allocate(capacity: 1)
    self.sheet = UnsafePointer(sheet)
    sheet.initialize(to: maker.sheet(self, differs: differences.ofTree(rulebook)))
  }

  deinit {
    let sheet = UnsafeMutablePointer(mutating: sheet)
    sheet.deinitialize(count: 1)
    sheet.deallocate()
  }

  /// The row of the notice that a row of the sheet was made of; registered hours have none.
  subscript(row: Sheet.RowNumber) -> Row { rows[Int(row.number)] }

  /// The part of the year a node belongs to.
  func part(of node: NodeIndex) -> NodeIndex { nodes.part(of: node) }
}
