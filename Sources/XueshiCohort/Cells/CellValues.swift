import Xueshi

// Cells as values, several bytes at a time. Each of these knows the plain form only and says nothing of the rest: whatever is
// not plain is left to the reference reader, which alone decides what a ledger may hold.

/// The months of the years a ledger may speak of, found by their text.
struct Calendar {
  /// A month: “yyyy-mm-” as a number, its year, its length, and the number of the day before it.
  fileprivate struct Month {
    var text: UInt64 = 0
    var before: Int32 = 0
    var year: Int16 = 0
    var length: Int16 = 0
  }

  fileprivate let months: UnsafeMutablePointer<Month>

  /// A day that was read.
  struct ReadDay {
    /// The day's number.
    var day: Int32
    /// Its year; 0 where the cell was anything else.
    var year: Int32
    /// The number of the day before its month.
    var beforeMonth: Int32 = 0
    /// The length of its month.
    var monthLength: Int32 = 0

    static var none: ReadDay { ReadDay(day: 0, year: 0) }
  }

  /// Reads YYYY-MM-DD from 1950 to 2100, in the month of a day that was read, which is often the one.
  @inline(__always)
  func day(_ cell: Cell, after other: ReadDay, in otherCell: Cell) -> ReadDay {
    guard cell.count == 10, cell.start.loadEight == otherCell.start.loadEight else { return day(cell) }
    return Self.day(cell, other.year, other.beforeMonth, other.monthLength)
  }

  /// Reads YYYY-MM-DD from 1950 to 2100.
  @inline(__always)
  func day(_ cell: Cell) -> ReadDay {
    let text = cell.start.loadEight
    let month = months + Self.position(text)
    // Whatever else the eight bytes are, they are not a month's.
    guard cell.count == 10, month.pointee.text == text else { return .none }
    return Self.day(cell, Int32(month.pointee.year), month.pointee.before, Int32(month.pointee.length))
  }

  /// The day of a month by the last two characters of a cell.
  @inline(__always)
  private static func day(_ cell: Cell, _ year: Int32, _ before: Int32, _ length: Int32) -> ReadDay {
    let digits = UInt32((cell.start + 8).loadTwo ^ 0x3030)
    let number = Int32(truncatingIfNeeded: ((digits &* 10) &+ (digits &>> 8)) & 0xFF)
    let bad = ((digits &+ 0x7676) | digits) & 0x8080
    if bad != 0 || UInt32(bitPattern: number &- 1) >= UInt32(bitPattern: length) { return .none }
    return ReadDay(day: before &+ number, year: year, beforeMonth: before, monthLength: length)
  }

  /// Where a month stands: no two months of the table at one position, and every eight bytes somewhere.
  @inline(__always)
  fileprivate static func position(_ text: UInt64) -> Int {
    let digits = text ^ 0x2D30_302D_3030_3030
    // Pairs of digits: the first of each pair times ten and the second, side by side.
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let inCentury = (pairs &>> 16 & 0x7F) &<< 4 &+ (pairs &>> 40 & 0x0F)
    // 19 and 21 are odd, 20 is even, and 1900 is not in the table.
    return Int(truncatingIfNeeded: inCentury &+ (digits &>> 8 & 1) &<< 11)
  }
}

/// The table of a calendar.
final class CalendarTables: @unchecked Sendable {
  let calendar: Calendar

  init() {
    let months = UnsafeMutablePointer<Calendar.Month>.allocate(capacity: 1 << 12)
    months.initialize(repeating: Calendar.Month(), count: 1 << 12)
    for year in Int32(1950)...2100 {
      for month in Int32(1)...12 {
        var bytes: [UInt8] = []
        bytes.append(decimal: Int64(year))
        bytes.append(UInt8(ascii: "-"))
        bytes.append(decimal: Int64(month), digits: 2)
        bytes.append(UInt8(ascii: "-"))
        let text = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        months[Calendar.position(text)] = Calendar.Month(
          text: text, before: Day(year: year, month: month, day: 1).number - 1, year: Int16(year),
          length: Int16(Day.length(ofMonth: month, in: year)))
      }
    }
    calendar = Calendar(months: months)
  }

  deinit { calendar.months.deallocate() }
}

extension Cell {
  /// A decimal of at most two places from 0 to 100000, in hundredths; -1 where the cell is anything else or longer than eight.
  @inline(__always)
  var hundredths: Int32 {
    guard UInt(bitPattern: count &- 1) < 6 else { return decimal }
    // With the last character last, as if zeros led up to the first: digits become 0…9.
    let digits = (start.loadEight ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    guard Self.isDigits(digits) else { return decimal }
    let value = Self.number(digits) &* 100
    return value <= 10_000_000 ? value : -1
  }

  /// The same with a point.
  @inline(never)
  private var decimal: Int32 {
    guard count &- 1 < 8 else { return -1 }
    let digits = (start.loadEight ^ 0x3030_3030_3030_3030) & UInt64.mask(count)
    // A point is 0x1E by now; the first zero byte of this is where it stands.
    let points = digits ^ 0x1E1E_1E1E_1E1E_1E1E
    let found = (points &- 0x0101_0101_0101_0101) & ~points & 0x8080_8080_8080_8080
    let whole = min(found.trailingZeroBitCount &>> 3, count)
    let places = count &- whole
    let keep = UInt64.mask(whole)
    let number = (digits & keep) | ((digits &>> 8) & ~keep)
    // One to six digits, then nothing or a point and one or two more.
    guard Self.isDigits(number), whole >= 1, whole <= 6, places != 1, places <= 3 else { return -1 }
    // Six digits before the point and two after it, as one number of eight.
    let value = Self.number(number &<< UInt64(truncatingIfNeeded: 48 &- 8 &* whole))
    return value <= 10_000_000 ? value : -1
  }

  /// Whether every byte is at most nine.
  @inline(__always)
  private static func isDigits(_ digits: UInt64) -> Bool {
    ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of eight digits, the first in the lowest byte.
  @inline(__always)
  private static func number(_ digits: UInt64) -> Int32 {
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let high = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let low = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return Int32(truncatingIfNeeded: (high &+ low) &>> 32)
  }

  /// A whole number of exactly so many digits, at most eight; -1 where the cell is anything else.
  @inline(__always)
  func digits(_ wanted: Int) -> Int32 {
    guard count == wanted else { return -1 }
    var value: Int32 = 0
    for index in 0..<wanted {
      let digit = start[index] &- UInt8(ascii: "0")
      if digit > 9 { return -1 }
      value = value &* 10 &+ Int32(digit)
    }
    return value
  }
}
