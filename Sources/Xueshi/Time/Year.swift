/// A calendar year (年度), the span over which hours are counted.
///
/// Notices count hours by the calendar year, so this is the only accounting period there is.
public struct Year: Hashable, Comparable, Strideable, Sendable {
  /// The year's number in the Gregorian calendar.
  public let number: Int32

  /// Makes the year with the given number.
  /// - Parameter number: The year in the Gregorian calendar, such as 2021.
  @inlinable
  public init(_ number: Int32) {
    self.number = number
  }

  /// 1 January.
  @inlinable
  public var firstDay: Day { Day(year: number, month: 1, day: 1) }

  /// 31 December.
  @inlinable
  public var lastDay: Day { Day(year: number, month: 12, day: 31) }

  /// The whole year as an interval of days.
  @inlinable
  public var days: Interval { Interval(uncheckedFrom: firstDay, through: lastDay) }

  /// How many days the year has: 365, or 366 in a leap year.
  @inlinable
  public var dayCount: Int32 { Day.isLeap(number) ? 366 : 365 }

  /// Whether a year comes before another.
  @inlinable
  public static func < (left: Year, right: Year) -> Bool { left.number < right.number }

  /// How many years later another year is.
  /// - Parameter other: The other year.
  /// - Returns: The number of years, negative when it is earlier.
  @inlinable
  public func distance(to other: Year) -> Int { Int(other.number) - Int(number) }

  /// A year some years later.
  /// - Parameter years: How many years later.
  /// - Returns: That year.
  @inlinable
  public func advanced(by years: Int) -> Year { Year(number + Int32(years)) }
}

extension ClosedRange<Year> {
  /// Reads a range of years, `2018-2021`, or a single one; with any of the dashes that answers print between them.
  /// - Parameter cell: The bytes of the text; nothing where it is no such range, or not within 1950-2100.
  package init?(cell: Span<UInt8>) {
    func year(_ digits: Span<UInt8>) -> Year? {
      guard digits.count == 4, let number = DecimalText.integer(digits), (1950...2100).contains(number) else {
        return nil
      }
      return Year(Int32(number))
    }
    guard cell.count >= 4 else { return nil }
    let dash = cell.extracting(4..<Swift.max(4, cell.count - 4))
    let isSingle = cell.count == 4
    guard isSingle || ["-", "—", "–"].contains(where: { dash.equals($0) }), let first = year(cell.extracting(..<4)),
      let last = year(cell.extracting((cell.count - 4)...)), first <= last
    else { return nil }
    self = first...last
  }
}
