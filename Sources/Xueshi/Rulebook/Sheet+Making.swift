/// Collects the tables of a sheet.
struct SheetMaker {
  private let wordCounts: (levels: Int, roles: Int)
  private var routes: [Sheet.Route] = []
  private var sieve: [UInt64] = []
  private var rows: [Sheet.Row] = []
  private var patterns: [UInt8] = []
  private var ways: [Way] = []
  private var tiers: [Rate.Tier] = []
  private var ceilings: [Sheet.Ceiling] = []

  init(_ vocabulary: Vocabulary) {
    wordCounts = (vocabulary.levels.count, vocabulary.roles.count)
  }

  /// Adds a route with its rows.
  mutating func add(_ rows: ArraySlice<Row>, differs: EndSet) {
    let blocks = (rows.count + 63) / 64
    routes.append(
      Sheet.Route(
        firstRow: Int32(self.rows.count), blocks: Int32(blocks), sieve: Int32(sieve.count), differs: differs))
    for block in 0..<blocks {
      let first = rows.startIndex + block * 64
      sift(rows[first..<min(first + 64, rows.endIndex)])
    }
    for row in rows { add(row) }
  }

  /// For every word, the set of the rows that admit it.
  private mutating func sift(_ rows: ArraySlice<Row>) {
    func append(_ count: Int, where holds: (Match, Int) -> Bool) {
      for word in 0..<count {
        var set: UInt64 = 0
        for (index, row) in rows.enumerated() where holds(row.match, word) { set |= 1 << UInt64(index) }
        sieve.append(set)
      }
    }
    append(wordCounts.levels) { $0.levels & 1 << UInt64($1) != 0 }
    append(wordCounts.roles) { $0.roles & 1 << UInt64($1) != 0 }
    append(Unit.setCount) { $0.units & 1 << UInt16($1) != 0 }
    append(Category.setCount) { $0.categories & 1 << UInt8($1) != 0 }
    append(2) { $0.statesHours == nil || $0.statesHours == ($1 == 1) }
  }

  private mutating func add(_ row: Row) {
    rows.append(
      Sheet.Row(
        node: Int32(row.node), patterns: Int32(patterns.count), ways: Int32(ways.count),
        firstCeiling: Int32(ceilings.count),
        ceilingCount: Int32(row.perEvent.count), perDay: row.perDay?.hours ?? Hours(hundredths: -1),
        isBestOfYear: row.isBestOfYear, isOnceEver: row.isOnceEver, isSpecialtyGated: row.specialtyGate != nil,
        isLimitedToStated: row.rate.isLimitedToStated))
    for ceiling in row.perEvent { ceilings.append(Sheet.Ceiling(length: ceiling.length, hours: ceiling.hours)) }
    // Many patterns share a way: it is kept once for each thing rated, and unit where that decides.
    let first = ways.count
    var known = [UInt8?](repeating: nil, count: 6 * Unit.setCount)
    for number in 0..<Rate.Pattern.count {
      let pattern = Rate.Pattern(number: number)
      let way = row.rate.way(for: pattern)
      var place = Int(way.source.rawValue) * Unit.setCount
      if way.source == .quantity || way.source == .one { place += Int(pattern.unit.rawValue) }
      let number = known[place] ?? UInt8(ways.count - first)
      if known[place] == nil {
        known[place] = number
        ways.append(filled(way, row.rate))
      }
      patterns.append(number)
    }
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
  func sheet(_ program: Program, differs: Sheet.Differences) -> Sheet {
    var paths: [Sheet.Run] = []
    var stops: [Sheet.Stop] = []
    var caps: [Sheet.Cap] = []
    var specialties: [SpecialtyID] = []
    var capsOfNode: [Sheet.Run] = []
    for node in program.nodes {
      capsOfNode.append(Sheet.Run(first: Int32(caps.count), count: Int32(node.caps.count)))
      for cap in node.caps {
        caps.append(
          Sheet.Cap(
            hours: cap.hours, clause: cap.clause, firstSpecialty: Int32(specialties.count),
            specialtyCount: Int32(cap.specialties.count)))
        specialties += cap.specialties
      }
    }
    for node in program.nodes.indices {
      let first = stops.count
      var at = node
      while at >= 0 {
        let own = capsOfNode[at]
        if own.count > 0 || at == Node.public || at == Node.professional {
          stops.append(Sheet.Stop(node: Int32(at), firstCap: own.first, capCount: own.count))
        }
        at = program.nodes[at].parent
      }
      paths.append(Sheet.Run(first: Int32(first), count: Int32(stops.count - first)))
    }
    var floors: [Sheet.Run] = []
    var demands: [Node.Floor.Demand] = []
    for node in [Node.total, Node.public, Node.professional] {
      floors.append(Sheet.Run(first: Int32(demands.count), count: Int32(program.nodes[node].floors.count)))
      demands += program.nodes[node].floors.map { $0.demand }
    }
    return Sheet(
      book: program.book, wordCounts: wordCounts, routes: Plain(routes), sieve: Plain(sieve), rows: Plain(rows),
      patterns: Plain(patterns), ways: Plain(ways), tiers: Plain(tiers), ceilings: Plain(ceilings),
      paths: Plain(paths), stops: Plain(stops), caps: Plain(caps), specialties: Plain(specialties),
      floors: Plain(floors), demands: Plain(demands), hasLeave: program.leave != nil,
      hasPostings: program.postings != nil, honoursAttestation: program.honoursAttestation, bars: program.bars,
      differs: differs)
  }
}
