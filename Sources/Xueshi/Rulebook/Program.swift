/// A rulebook under one choice of its readings: only what applies is left, and rows are found by route.
final class Program: Sendable {
  /// The rulebook's place in its library.
  let book: Int
  let nodes: [Node]
  /// The rows that apply, each once for every route it names, grouped by route.
  let rows: [Row]
  /// For each row, its place in the rulebook's own list.
  let sources: [Int]
  /// For each route, where its rows lie.
  let rowsOfRoute: [Range<Int>]
  let registered: ClauseID
  let honoursAttestation: Bool
  let bars: Bool
  let postings: PostingRules?
  let leave: LeaveRules?

  init(_ rulebook: Rulebook, book: Int, choice: [UInt8], routeCount: Int) {
    self.book = book
    nodes = rulebook.nodes.map { node in
      var node = node
      node.caps.removeAll { !$0.condition.holds(under: choice) }
      node.floors.removeAll { !$0.condition.holds(under: choice) }
      return node
    }
    var rows: [Row] = []
    var sources: [Int] = []
    var ranges: [Range<Int>] = []
    for route in 0..<routeCount {
      let start = rows.count
      for (source, row) in rulebook.rows.enumerated()
      where row.condition.holds(under: choice) && row.match.routes.contains(RouteID(UInt8(route))) {
        var row = row
        row.perEvent.removeAll { !$0.condition.holds(under: choice) }
        rows.append(row)
        sources.append(source)
      }
      ranges.append(start..<rows.count)
    }
    self.rows = rows
    self.sources = sources
    rowsOfRoute = ranges
    registered = rulebook.registered
    honoursAttestation = rulebook.attestation != nil
    bars = rulebook.bar != nil
    leave = rulebook.leave
    var postings = rulebook.postings
    postings?.deeming.removeAll { !$0.condition.holds(under: choice) }
    postings?.credits.removeAll { !$0.condition.holds(under: choice) }
    self.postings = postings
  }

  /// The part of the year a node belongs to.
  func part(of node: Int) -> Int {
    var part = node
    while part > Node.professional { part = nodes[part].parent }
    return part
  }

  /// The row that recognises an event.
  /// - Returns: Its place in ``rows``; nothing when the route, or what the row says of it, is not in the notice's table.
  func row(for event: Event, unit: Unit) -> Int? {
    for index in rowsOfRoute[Int(event.route.number)] where rows[index].match.holds(for: event, unit: unit) {
      return index
    }
    return nil
  }
}

extension Program {
  /// What keeps an event from the row of its route that comes nearest to it.
  func mismatch(of event: Event, unit: Unit) -> Mismatch {
    var nearest: Mismatch = []
    for index in rowsOfRoute[Int(event.route.number)] {
      let mismatch = rows[index].match.mismatch(of: event, unit: unit)
      if nearest.isEmpty || mismatch.rawValue.nonzeroBitCount < nearest.rawValue.nonzeroBitCount { nearest = mismatch }
    }
    return nearest
  }
}

extension Match {
  fileprivate func mismatch(of event: Event, unit: Unit) -> Mismatch {
    var mismatch: Mismatch = []
    if levels & event.level.bit == 0 { mismatch.insert(.level) }
    if roles & event.role.bit == 0 { mismatch.insert(.role) }
    if units & unit.bit == 0 { mismatch.insert(.unit) }
    if categories & (event.category?.bit ?? 1) == 0 { mismatch.insert(.category) }
    if let statesHours, statesHours == event.hours.isBlank { mismatch.insert(.hours) }
    return mismatch
  }
}

/// The programs that govern a person's years: one for each rulebook, under one choice of readings.
struct Programs: Sendable {
  /// For each year from 1950, the rulebook that governs it; -1 for none.
  let books: [Int16]
  /// For each rulebook of the library, its program where it governs any year.
  let programs: [Program?]

  subscript(year: Year) -> Program? {
    let index = Int(year.number) - 1950
    guard books.indices.contains(index), books[index] >= 0 else { return nil }
    return programs[Int(books[index])]
  }
}
