import Xueshi

// Cells as values, several bytes at a time. Each of these knows the plain form only and says nothing of the rest: whatever is
// not plain is left to the reference reader, which alone decides what a ledger may hold.

/// The days of the years a ledger may speak of, as tables.
struct Calendar {
  /// For each year from 1950, the number of the day before 1 January, and where its months are in the other table.
  fileprivate let years: UnsafeMutablePointer<(before: Int32, months: Int32)>
  /// For an ordinary and a leap year: the days before each month from 0 to 15, and the month's length, 0 where there is none.
  fileprivate let months: UnsafeMutablePointer<(before: Int32, length: Int32)>

  /// A day that was read.
  struct Reading {
    /// The day's number.
    var day: Int32
    /// Its year; 0 where the cell was anything else.
    var year: Int32
    /// The number of the day before its month.
    var beforeMonth: Int32 = 0
    /// The length of its month.
    var monthLength: Int32 = 0

    static var none: Reading { Reading(day: 0, year: 0) }
  }

  /// Reads YYYY-MM-DD from 1950 to 2100, in the month of a day that was read, which is often the one.
  @inline(__always)
  func day(_ cell: Cell, after other: Reading, in otherCell: Cell) -> Reading {
    guard cell.count == 10, cell.start.loadEight == otherCell.start.loadEight else { return day(cell) }
    let tail = UInt32((cell.start + 8).loadTwo ^ 0x3030)
    let number = Int32(truncatingIfNeeded: ((tail &* 10) &+ (tail &>> 8)) & 0xFF)
    let isDigits = ((tail &+ 0x7676) | tail) & 0x8080 == 0
    if !isDigits || UInt32(bitPattern: number &- 1) >= UInt32(bitPattern: other.monthLength) { return .none }
    return Reading(
      day: other.beforeMonth &+ number, year: other.year, beforeMonth: other.beforeMonth,
      monthLength: other.monthLength)
  }

  /// Reads YYYY-MM-DD from 1950 to 2100.
  @inline(__always)
  func day(_ cell: Cell) -> Reading {
    // “yyyy-mm-” with the digits' and the dashes' common bits taken away: digits become 0…9, dashes 0.
    let head = cell.start.loadEight ^ 0x2D30_302D_3030_3030
    let tail = UInt64((cell.start + 8).loadTwo ^ 0x3030)
    let bad =
      (((head &+ 0x7F76_767F_7676_7676) | head) & 0x8080_8080_8080_8080) | (((tail &+ 0x7676) | tail) & 0x8080)
      | UInt64(truncatingIfNeeded: cell.count ^ 10)
    // Pairs of digits: the first of each pair times ten and the second, side by side.
    let pairs = (head &* 10) &+ (head &>> 8)
    let year = Int32(truncatingIfNeeded: pairs & 0xFF) &* 100 &+ Int32(truncatingIfNeeded: (pairs &>> 16) & 0xFF)
    let month = Int32(truncatingIfNeeded: (pairs &>> 40) & 0xFF)
    let day = Int32(truncatingIfNeeded: ((tail &* 10) &+ (tail &>> 8)) & 0xFF)
    let index = UInt32(bitPattern: year &- 1950)
    guard bad == 0, index <= 150, month < 16 else { return .none }
    let start = years[Int(index)]
    let part = months[Int(month &+ start.months)]
    guard UInt32(bitPattern: day &- 1) < UInt32(bitPattern: part.length) else { return .none }
    let before = start.before &+ part.before
    return Reading(day: before &+ day, year: year, beforeMonth: before, monthLength: part.length)
  }
}

/// The tables of a calendar.
final class CalendarTables: @unchecked Sendable {
  let calendar: Calendar

  init() {
    let years = UnsafeMutablePointer<(before: Int32, months: Int32)>.allocate(capacity: 151)
    for year in Int32(1950)...2100 {
      let isLeap = Day.length(ofMonth: 2, in: year) == 29
      (years + Int(year - 1950)).initialize(to: (Day(year: year, month: 1, day: 1).number - 1, isLeap ? 16 : 0))
    }
    let months = UnsafeMutablePointer<(before: Int32, length: Int32)>.allocate(capacity: 32)
    months.initialize(repeating: (0, 0), count: 32)
    for (offset, year) in [(0, Int32(2023)), (16, 2024)] {
      let first = Day(year: year, month: 1, day: 1).number
      for month in Int32(1)...12 {
        months[offset + Int(month)] = (
          Day(year: year, month: month, day: 1).number - first, Day.length(ofMonth: month, in: year)
        )
      }
    }
    calendar = Calendar(years: years, months: months)
  }

  deinit {
    calendar.years.deallocate()
    calendar.months.deallocate()
  }
}

extension Cell {
  /// A decimal of at most two places from 0 to 100000, in hundredths; -1 where the cell is anything else or longer than eight.
  @inline(__always)
  var hundredths: Int32 {
    guard count &- 1 < 8 else { return -1 }
    let digits = (start.loadEight ^ 0x3030_3030_3030_3030) & UInt64.mask(count)
    // A point is 0x1E by now; the first zero byte of this is where it stands.
    let points = digits ^ 0x1E1E_1E1E_1E1E_1E1E
    let found = (points &- 0x0101_0101_0101_0101) & ~points & 0x8080_8080_8080_8080
    let whole = min(found.trailingZeroBitCount &>> 3, count)
    let places = count &- whole
    let keep = UInt64.mask(whole)
    let number = (digits & keep) | ((digits &>> 8) & ~keep)
    let bad = ((number &+ 0x7676_7676_7676_7676) | number) & 0x8080_8080_8080_8080
    // One to six digits, then nothing or a point and one or two more.
    guard bad == 0, whole >= 1, whole <= 6, places != 1, places <= 3 else { return -1 }
    // Six digits before the point and two after it, as one number of eight.
    let aligned = number &<< UInt64(truncatingIfNeeded: 48 &- 8 &* whole)
    let pairs = (aligned &* 10) &+ (aligned &>> 8)
    let high = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let low = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    let value = Int32(truncatingIfNeeded: (high &+ low) &>> 32)
    return value <= 10_000_000 ? value : -1
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
