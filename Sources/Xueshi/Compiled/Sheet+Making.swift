/// Collects the tables of a sheet.
struct SheetMaker {
  private let wordCounts: (levels: Int, roles: Int)
  private let sessionDays: Int32
  private var open: [Sheet.OpenCells] = []
  /// For each route where its rows lie and what they recognise, and the unit a blank means.
  private var routes: [(firstRow: Int, rows: [Match], unit: QuantityUnit, differs: EndSet)] = []
  private var rows: [Sheet.CompiledRow] = []
  private var patterns: [UInt8] = []
  private var ways: [Way] = []
  /// Whether the row of each way has limits of its own.
  private var isLimited: [Bool] = []
  private var tiers: [Rate.Tier] = []
  private var ceilings: [Sheet.LengthCeiling] = []
  private var tree: SheetTree

  init(_ vocabulary: Vocabulary, _ nodes: [Node], stated: [Node]) {
    wordCounts = (vocabulary.levels.count, vocabulary.roles.count)
    sessionDays = vocabulary.sessionDays
    open = vocabulary.routes.map { route in
      let units = route.units.count > 1 ? route.units.reduce(UInt16(0)) { $0 | $1.bit } : 0
      return Sheet.OpenCells(levels: route.openLevels, units: units)
    }
    tree = SheetTree(nodes, stated: stated)
  }

  /// Adds a route with its rows, of which the next is to be the first.
  mutating func add(_ rows: ArraySlice<Row>, of route: Route, differs: EndSet) {
    routes.append((self.rows.count, rows.map { $0.match }, route.firstUnit, differs))
    for row in rows { add(row, attended: route.attendance) }
  }

  /// Adds a route whose hours an authority has certified; `count` is the number of rows of all routes.
  mutating func addRegistered(_ route: Route, rowCount: Int) {
    let isPublic = HoursCategory.allCases.reduce(UInt8(0)) { $1.isPublic ? $0 | $1.bit : $0 }
    let rows = [Match(categories: isPublic), Match(categories: ~isPublic)]
    routes.append((rowCount, rows, route.firstUnit, []))
  }

  private mutating func add(_ row: Row, attended attendance: Attendance) {
    var conditions: EventConditions = []
    if attendance.isInDays { conditions.insert(.dated) }
    if row.isBestOfYear { conditions.insert(.best) }
    if row.isOnceEver { conditions.insert(.onceEver) }
    rows.append(
      Sheet.CompiledRow(
        node: row.node, path: tree.paths[Int(row.node.number)], conditions: conditions, patterns: Int32(patterns.count),
        ways: Int32(ways.count), firstCeiling: Int32(ceilings.count), ceilingCount: Int32(row.perEvent.count),
        perDay: row.perDay?.hours ?? Hours(hundredths: -1), mostDays: attendance == .sessions ? sessionDays : .max,
        isSpecialtyGated: row.specialtyGate != nil, isLimitedToStated: row.rate.isLimitedToStated,
        takesStatedOfLongSpans: row.rate.takesStatedOfLongSpans))
    for ceiling in row.perEvent { ceilings.append(Sheet.LengthCeiling(length: ceiling.length, hours: ceiling.hours)) }
    let isLimited = row.perDay != nil || !row.perEvent.isEmpty || row.rate.isLimitedToStated
    // Many patterns share a way: it is kept once for each thing rated, and unit where that decides.
    let first = ways.count
    var known = [UInt8?](repeating: nil, count: 6 * QuantityUnit.setCount)
    for number in 0..<Rate.Pattern.count {
      let pattern = Rate.Pattern(number: number)
      let way = row.rate.way(for: pattern)
      var index = Int(way.source.rawValue) * QuantityUnit.setCount
      if way.source == .quantity || way.source == .one { index += Int(pattern.unit.rawValue) }
      let number = known[index] ?? UInt8(ways.count - first)
      if known[index] == nil {
        known[index] = number
        // Of sessions the days from start to end are asked whether they can all be days attended.
        let asksDays = way.source == .calendarDays && attendance == .sessions
        add(filled(way, row.rate), isLimited: isLimited || asksDays)
      }
      patterns.append(number)
    }
  }

  /// Adds a row that is not in the notice's table.
  private mutating func add(_ conditions: EventConditions, node: NodeIndex, path: Sheet.Run, stated: Way, blank: Way) {
    rows.append(
      Sheet.CompiledRow(
        node: node, path: path, conditions: conditions, patterns: Int32(patterns.count), ways: Int32(ways.count),
        firstCeiling: 0, ceilingCount: 0, perDay: Hours(hundredths: -1), mostDays: .max,
        isSpecialtyGated: false, isLimitedToStated: false, takesStatedOfLongSpans: false))
    for number in 0..<Rate.Pattern.count { patterns.append(Rate.Pattern(number: number).statesHours ? 0 : 1) }
    add(stated, isLimited: false)
    add(blank, isLimited: false)
  }

  private mutating func add(_ way: Way, isLimited: Bool) {
    ways.append(way)
    self.isLimited.append(isLimited)
  }

  /// A way with the numbers of its rate.
  private mutating func filled(_ way: Way, _ rate: Rate) -> Way {
    var way = way
    switch way.source {
    case .nothing, .event, .statedHours: return way
    case .quantity, .calendarDays, .one: break
    }
    guard let rate = rate[way.unit] else { return way }
    switch rate {
    case .each(let hours): way.hours = hours
    case .every(let units, let hours): (way.shape, way.step, way.hours) = (.every, units, hours)
    case .tiers(let own):
      (way.shape, way.firstTier, way.tierCount) = (.tiers, Int32(tiers.count), Int32(own.count))
      tiers += own
    }
    return way
  }

  /// The sheet of a program whose routes have all been added.
  mutating func sheet(_ program: Program, differs: Sheet.TreeDifferences) -> Sheet {
    let nothing = Way(source: .event)
    for part in [Node.public, Node.professional] {
      add(
        .registered, node: part, path: tree.addRegistered(part),
        stated: Way(source: .statedHours, hours: Hours(1)), blank: nothing)
    }
    add(.idle, node: Node.total, path: Sheet.Run(first: 0, count: 0), stated: nothing, blank: nothing)
    var floors: [Sheet.Run] = []
    var demands: [Node.Floor.Demand] = []
    for node in [Node.total, Node.public, Node.professional] {
      floors.append(Sheet.Run(first: Int32(demands.count), count: Int32(program.nodes[node].floors.count)))
      demands += program.nodes[node].floors.map { $0.demand }
    }
    let table = caseTable()
    return Sheet(
      book: program.book, wordCounts: wordCounts,
      stepCount: CaseTable.stepCount(levels: wordCounts.levels, roles: wordCounts.roles),
      routes: Plain(routes.map { $0.differs }), open: Plain(open), steps: Plain(table.steps),
      cells: Plain(table.cells), cases: Plain(table.cases), rows: Plain(rows), ways: Plain(ways), tiers: Plain(tiers),
      ceilings: Plain(ceilings), paths: Plain(tree.paths), meters: Plain(tree.meters),
      meterCount: Int(tree.meterCount), caps: Plain(tree.caps), specialties: Plain(tree.specialties),
      floors: Plain(floors), demands: Plain(demands), wholeYear: wholeYear(program), hasLeave: program.leave != nil,
      hasPostings: program.postings != nil, honoursAttestation: program.honoursAttestation,
      countsOnceEver: program.rows.contains { $0.isOnceEver },
      asksSpecialty: !tree.specialties.isEmpty || rows.contains { $0.isSpecialtyGated },
      settlesMoved: program.settles.contains(.moved),
      settlesInPost: program.settles.contains(.inPost), isNationalFloor: program.isNationalFloor,
      limitsDays: rows.contains { $0.perDay >= .zero }, differs: differs)
  }

  /// Where the case of every event is found.
  private func caseTable() -> CaseTable {
    // The last row is of what no other recognises; it brings nothing, whatever the event says.
    let last = Sheet.RowNumber(rows.count - 1)
    var table = CaseTable(
      wordCounts, unrecognised: (row: last, way: Int(rows[last].ways)), ways: ways.count
    ) { number, way, differs in
      let row = rows[number]
      var conditions = row.conditions
      if ways[way].source == .nothing { conditions.insert(.unconvertible) }
      if differs { conditions.insert(.differing) }
      return Case(
        row: number, way: Int32(way), path: row.path, conditions: conditions,
        isSpecialtyGated: row.isSpecialtyGated, sum: Sum(ways[way], isLimited: isLimited[way]))
    }
    for (number, route) in routes.enumerated() {
      let own = route.rows.indices.map {
        RouteCases.Candidate(
          match: route.rows[$0], index: Sheet.RowNumber(route.firstRow + $0), row: rows[route.firstRow + $0])
      }
      table.add(
        RouteCases(rows: own, unit: route.unit, open: open[number], patterns: patterns), differs: !route.differs.isEmpty
      )
    }
    return table
  }

  /// The floors of a whole year on duty; nothing where one follows from the hours counted.
  private func wholeYear(_ program: Program) -> ByPart<RequiredHours>? {
    var floors = ByPart<RequiredHours>(total: .none, public: .none, professional: .none)
    for node in [Node.total, Node.public, Node.professional] {
      for floor in program.nodes[node].floors {
        guard case .hours(let hours) = floor.demand else { return nil }
        floors[node] = RequiredHours.greater(floors[node], RequiredHours(hours))
      }
    }
    return floors
  }
}
