package import Xueshi

/// Dresses the rows of an invented ledger as offices keep theirs: every column filled in by somebody, cells left blank
/// that something hangs on, dates that cross a year, titles that name nothing.
///
/// What it draws follows from the seed and the person's number alone, as what a ``CohortGenerator`` draws does; the shares
/// are rounded from no survey: each open question stands for a few people in a hundred.
package struct MessyRows: Sendable {
  private let vocabulary: Vocabulary
  private let seed: UInt64
  /// Routes whose rows state from when to when somebody attended.
  private let attended: Set<[UInt8]>

  /// Makes one.
  /// - Parameters:
  ///   - vocabulary: The words that may be used.
  ///   - seed: The seed.
  package init(_ vocabulary: Vocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    self.seed = seed
    attended = Set(vocabulary.routes.filter { $0.attendance != .none }.map { $0.id.utf8 })
  }

  /// The header of the people file.
  package static var peopleHeader: StaticString { "person,name,unit,place,level,year,specialty,degree,entered,filed\n" }
  /// The header of the events file.
  package static var eventsHeader: StaticString {
    "person,route,start,end,quantity,unit,hours,level,role,category,item,status,specialty,place,year\n"
  }

  /// Dresses a person's rows.
  /// - Parameters:
  ///   - number: The person's number.
  ///   - people: Their rows of people, plain before and dressed after.
  ///   - events: Their rows of events, likewise.
  package func dress(_ number: Int, _ people: inout [UInt8], _ events: inout [UInt8]) {
    var random = Stream(seed: ~seed, number: UInt64(number))
    let own = Self.rows(people).map { dressed(person: $0, &random) }
    let place = own.first?[3] ?? []
    people = Self.joined(own)
    events = Self.joined(Self.rows(events).map { dressed(event: $0, place, &random) })
  }

  /// A row of people; cells as in the generator's header, and the two more.
  private func dressed(person cells: [[UInt8]], _ random: inout Stream) -> [[UInt8]] {
    var cells = cells
    let year = Self.number(cells[5])
    if random.below(20) == 0 { cells[6] = Array("机械工程".utf8) }
    // One in twenty has entered within the years that count.
    let before = random.below(20) == 0 ? Int32(random.below(4)) : Int32(7 + random.below(20))
    cells.append(random.below(3) == 0 ? [] : Self.text(Day(year: year - 1 - before, month: 7, day: 10)))
    cells.append(
      random.below(4) == 0
        ? [] : Self.text(Day(year: year + Int32(random.below(2)), month: Int32(1 + random.below(12)), day: 15)))
    return cells
  }

  /// A row of events; cells as in the generator's header, and specialty, place and year.
  private func dressed(event cells: [[UInt8]], _ place: [UInt8], _ random: inout Stream) -> [[UInt8]] {
    var cells = cells
    let isAttended = attended.contains(cells[1])
    if isAttended {
      switch random.below(60) {
      case 0: (cells[2], cells[3]) = (Self.newYear(cells[2]), Self.afterNewYear(cells[2]))
      case 1...6: cells[3] = []
      default: break
      }
    }
    switch random.below(25) {
    case 0: cells[10] = Array("专业课".utf8)
    case 1: cells[10] = Array("《".utf8) + cells[10] + Array("》".utf8)
    case 2: cells[10] = []
    default: break
    }
    cells.append(random.below(4) == 0 ? Array(["临床医学", "护理", "机械"][random.below(3)].utf8) : [])
    switch random.below(30) {
    case 0:
      cells.append(Array(vocabulary.places.places[random.below(vocabulary.places.places.count)].code.description.utf8))
    case 1...4: cells.append(Array("线上".utf8))
    case 5...20: cells.append(place)
    default: cells.append([])
    }
    let end = cells[3].isEmpty ? cells[2] : cells[3]
    switch random.below(100) {
    case 0: cells.append(Self.text(year: Self.number(Array(end.prefix(4))) - 1))
    case 1...30: cells.append(Array(end.prefix(4)))
    default: cells.append([])
    }
    return cells
  }

  /// The last days of the year in which a date lies.
  private static func newYear(_ date: [UInt8]) -> [UInt8] { Array(date.prefix(4)) + Array("-12-29".utf8) }

  /// The first days of the year after the one in which a date lies.
  private static func afterNewYear(_ date: [UInt8]) -> [UInt8] {
    text(year: number(Array(date.prefix(4))) + 1) + Array("-01-02".utf8)
  }

  private static func number(_ digits: [UInt8]) -> Int32 {
    digits.reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
  }

  private static func text(year: Int32) -> [UInt8] {
    var text: [UInt8] = []
    text.append(decimal: Int64(year))
    return text
  }

  private static func text(_ day: Day) -> [UInt8] {
    var text: [UInt8] = []
    text.append(day)
    return text
  }

  /// The cells of rows without quotes.
  private static func rows(_ bytes: [UInt8]) -> [[[UInt8]]] {
    bytes.split(separator: UInt8(ascii: "\n")).map { row in
      row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Array($0) }
    }
  }

  private static func joined(_ rows: [[[UInt8]]]) -> [UInt8] {
    rows.flatMap { row in
      Array(row.joined(separator: CollectionOfOne(UInt8(ascii: ",")))) + CollectionOfOne(UInt8(ascii: "\n"))
    }
  }
}
