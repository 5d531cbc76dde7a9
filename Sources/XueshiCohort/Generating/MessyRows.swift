package import Xueshi

/// Dresses the rows of an invented ledger as offices keep theirs: every column filled in by somebody, cells left blank
/// that something hangs on, dates that cross a year, titles that name nothing.
///
/// What it draws follows from the seed and the person's number alone, as what a ``CohortGenerator`` draws does; the shares
/// are rounded from no survey: each open question stands for a few people in a hundred. Rows contradict one another as
/// little as before.
package struct MessyRows: Sendable {
  private let vocabulary: Vocabulary
  private let seed: UInt64
  private let routes: [[UInt8]: Route]

  /// Makes one.
  /// - Parameters:
  ///   - vocabulary: The words that may be used.
  ///   - seed: The seed.
  package init(_ vocabulary: Vocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    self.seed = seed
    routes = Dictionary(vocabulary.routes.map { ($0.id.utf8, $0) }) { first, _ in first }
  }

  /// The header of the people file.
  package static var peopleHeader: StaticString { "person,name,unit,place,level,year,specialty,degree,entered,filed\n" }
  /// The header of the events file.
  package static var eventsHeader: StaticString {
    "person,route,start,end,quantity,unit,hours,level,role,category,item,status,specialty,place,year\n"
  }

  /// What of a person their rows of events hang together with.
  private struct Circumstances {
    var place: [UInt8]
    /// When they are posted elsewhere or on leave.
    var away: [ClosedRange<Day>]
    /// Routes of which a row has no title already.
    var untitled: Set<[UInt8]> = []
    /// Years at whose end something goes on already.
    var crossed: Set<Int32> = []
  }

  /// Dresses a person's rows.
  /// - Parameters:
  ///   - number: The person's number.
  ///   - people: Their row of people, plain before and dressed after.
  ///   - events: Their rows of events, likewise.
  package func dress(_ number: Int, _ people: inout [UInt8], _ events: inout [UInt8]) {
    var random = Stream(seed: ~seed, number: UInt64(number))
    let own = LedgerCells.rows(people).map { dressed(person: $0, &random) }
    guard let person = own.first else { return }
    let filed =
      person[9].isEmpty
      ? Day(year: LedgerCells.number(person[5]), month: 12, day: 31) : LedgerCells.day(person[9])
    let rows = LedgerCells.rows(events)
    var around = Circumstances(
      place: person[3],
      away: rows.filter { kind(of: $0) == .leave || kind(of: $0) == .posting }.map { LedgerCells.days($0) })
    people = LedgerCells.joined(own)
    let all = rows.map { dressed(event: $0, &around, &random) }
    // Nobody can enter what ends after the day of the application, but leave that runs on.
    events = LedgerCells.joined(
      all.filter { kind(of: $0) == .leave || LedgerCells.days($0).upperBound <= filed })
  }

  /// A row of people; cells as in the generator's header, and the two more.
  private func dressed(person cells: [[UInt8]], _ random: inout Stream) -> [[UInt8]] {
    var cells = cells
    let year = LedgerCells.number(cells[5])
    if random.below(20) == 0 { cells[6] = Array("机械工程".utf8) }
    // One in twenty has entered within the years that count.
    let before = random.below(20) == 0 ? Int32(random.below(4)) : Int32(7 + random.below(20))
    cells.append(random.below(3) == 0 ? [] : LedgerCells.text(Day(year: year - 1 - before, month: 7, day: 10)))
    cells.append(
      random.below(4) == 0
        ? []
        : LedgerCells.text(Day(year: year + Int32(random.below(2)), month: Int32(1 + random.below(12)), day: 15)))
    return cells
  }

  /// A row of events; cells as in the generator's header, and specialty, place and year.
  private func dressed(event cells: [[UInt8]], _ around: inout Circumstances, _ random: inout Stream) -> [[UInt8]] {
    var cells = cells
    if attendance(of: cells) != .none {
      switch random.below(50) {
      case 0...1: cross(&cells, &around)
      case 2...6: cells[LedgerCells.Event.end] = []
      default: break
      }
    }
    retitle(&cells, &around, &random)
    cells.append(random.below(4) == 0 ? Array(["临床医学", "护理", "机械"][random.below(3)].utf8) : [])
    switch random.below(30) {
    case 0:
      cells.append(Array(vocabulary.places.places[random.below(vocabulary.places.places.count)].code.description.utf8))
    case 1...4: cells.append(Array("线上".utf8))
    case 5...20: cells.append(around.place)
    default: cells.append([])
    }
    let end = LedgerCells.days(cells).upperBound.year.number
    switch random.below(100) {
    case 0: cells.append(LedgerCells.text(year: end - 1))
    case 1...30: cells.append(LedgerCells.text(year: end))
    default: cells.append([])
    }
    return cells
  }

  /// Lets a row run into the next year, as many days as it has, where nothing else does and they are not away.
  private func cross(_ cells: inout [[UInt8]], _ around: inout Circumstances) {
    let days = LedgerCells.days(cells)
    let start = Day(year: days.lowerBound.year.number, month: 12, day: 31)
    let moved = start...start.advanced(by: Int(days.upperBound.number - days.lowerBound.number))
    guard days.lowerBound < days.upperBound, !around.away.contains(where: { $0.overlaps(moved) }),
      around.crossed.insert(start.year.number).inserted
    else { return }
    cells[LedgerCells.Event.start] = LedgerCells.text(start)
    cells[LedgerCells.Event.end] = LedgerCells.text(moved.upperBound)
  }

  /// Writes a title in another way, or none, once for each route: two rows without one could be the same.
  private func retitle(_ cells: inout [[UInt8]], _ around: inout Circumstances, _ random: inout Stream) {
    let item = cells[LedgerCells.Event.item]
    switch random.below(25) {
    case 0: untitle(&cells, as: Array("专业课".utf8), &around)
    case 1: if !item.isEmpty { cells[LedgerCells.Event.item] = Array("《".utf8) + item + Array("》".utf8) }
    case 2: untitle(&cells, as: [], &around)
    default: break
    }
  }

  private func untitle(_ cells: inout [[UInt8]], as item: [UInt8], _ around: inout Circumstances) {
    if around.untitled.insert(cells[LedgerCells.Event.route]).inserted { cells[LedgerCells.Event.item] = item }
  }

  private func kind(of row: [[UInt8]]) -> RouteKind? { routes[row[LedgerCells.Event.route]]?.kind }
  private func attendance(of row: [[UInt8]]) -> Attendance { routes[row[LedgerCells.Event.route]]?.attendance ?? .none }
}
