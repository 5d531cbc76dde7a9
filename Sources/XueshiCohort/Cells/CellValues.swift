import Xueshi

// Cells as values, several bytes at a time. Each of these knows the plain form only and says nothing of the rest: whatever is
// not plain is left to the reference reader, which alone decides what a ledger may hold.

/// The days of the years a ledger may speak of.
struct Calendar {
  /// The number of the day before 1 January of each year from 1950, and whether it is a leap year.
  private let years: [(before: Int32, isLeap: Bool)] = (Int32(1950)...2100).map { year in
    (Day(year: year, month: 1, day: 1).number - 1, Day.length(ofMonth: 2, in: year) == 29)
  }
  /// For an ordinary and a leap year: the days before each month, and the month's length.
  private let months: [(before: Int32, length: Int32)] = [Int32(2023), 2024].flatMap { year in
    [(0, 0)]
      + (Int32(1)...12).map { month in
        (
          Day(year: year, month: month, day: 1).number - Day(year: year, month: 1, day: 1).number,
          Day.length(ofMonth: month, in: year)
        )
      } + [(0, 0), (0, 0), (0, 0)]
  }

  /// Reads YYYY-MM-DD from 1950 to 2100.
  /// - Returns: The day and its year; the year is 0 where the cell is anything else.
  @inline(__always)
  func day(_ cell: Cell) -> (day: Int32, year: Int32) {
    guard cell.count == 10 else { return (0, 0) }
    // “yyyy-mm-” with the digits' and the dashes' common bits taken away: digits become 0…9, dashes 0.
    let head = cell.start.loadEight ^ 0x2D30_302D_3030_3030
    let tail = UInt32(cell.start[8] &- 0x30) | UInt32(cell.start[9] &- 0x30) << 8
    let bad =
      (((head &+ 0x7F76_767F_7676_7676) | head) & 0x8080_8080_8080_8080)
      | UInt64(((tail &+ 0x7676) | tail) & 0x8080)
    guard bad == 0 else { return (0, 0) }
    func digit(_ index: UInt64) -> Int32 { Int32(truncatingIfNeeded: (head &>> (index &* 8)) & 15) }
    let year = (digit(0) &* 10 &+ digit(1)) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6)
    let day = Int32(tail & 15) &* 10 &+ Int32(tail &>> 8)
    guard year >= 1950, year <= 2100, month <= 12 else { return (0, 0) }
    let start = years[Int(year &- 1950)]
    let part = months[Int(month) &+ (start.isLeap ? 16 : 0)]
    guard day >= 1, day <= part.length else { return (0, 0) }
    return (start.before &+ part.before &+ day, year)
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
