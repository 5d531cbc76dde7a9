import Xueshi

/// The cells of rows that hold no quotes, and what is written in them.
enum LedgerCells {
  /// The positions of cells in the rows of events that ``MessyRows`` dresses.
  enum Event {
    static let route = 1
    static let start = 2
    static let end = 3
    static let item = 10
  }

  /// The cells of rows.
  static func rows(_ bytes: [UInt8]) -> [[[UInt8]]] {
    bytes.split(separator: UInt8(ascii: "\n")).map { row in
      row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Array($0) }
    }
  }

  /// Rows of cells.
  static func joined(_ rows: [[[UInt8]]]) -> [UInt8] {
    rows.flatMap { row in
      Array(row.joined(separator: CollectionOfOne(UInt8(ascii: ",")))) + CollectionOfOne(UInt8(ascii: "\n"))
    }
  }

  /// The number that digits write.
  static func number(_ digits: some Sequence<UInt8>) -> Int32 {
    digits.reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
  }

  static func text(year: Int32) -> [UInt8] {
    var text: [UInt8] = []
    text.append(decimal: Int64(year))
    return text
  }

  static func text(_ day: Day) -> [UInt8] {
    var text: [UInt8] = []
    text.append(day)
    return text
  }

  /// The day written as YYYY-MM-DD.
  static func day(_ cell: [UInt8]) -> Day {
    Day(year: number(cell.prefix(4)), month: number(cell.dropFirst(5).prefix(2)), day: number(cell.suffix(2)))
  }

  /// The days of a row of events.
  static func days(_ row: [[UInt8]]) -> ClosedRange<Day> {
    day(row[Event.start])...day(row[row[Event.end].isEmpty ? Event.start : Event.end])
  }
}
