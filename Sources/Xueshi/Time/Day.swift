/// A civil date, held as the count of days since 1970-01-01 in the proleptic Gregorian calendar.
///
/// Arithmetic on days is integer arithmetic; no time zone or clock is involved.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// Makes the day with the given count.
  /// - Parameter number: Days since 1970-01-01.
  @inlinable
  public init(number: Int32) {
    self.number = number
  }

  /// Makes a day from a year, a month and a day of the month that are known to exist together.
  ///
  /// The era of 400 years starting on 1 March makes the leap day the last of its year, so months need no table.
  /// - Parameters:
  ///   - year: The Gregorian year.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, 1 to its length; a greater number runs into the next month.
  @inlinable
  public init(year: Int32, month: Int32, day: Int32) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Makes a day from a calendar date, or nothing where no such date exists (30 February).
  /// - Parameters:
  ///   - year: The Gregorian year.
  ///   - month: The month.
  ///   - day: The day of the month.
  public init?(existingYear year: Int32, month: Int32, day: Int32) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  /// - Parameters:
  ///   - month: The month, 1 to 12.
  ///   - year: The Gregorian year it lies in.
  /// - Returns: 28 to 31.
  public static func length(ofMonth month: Int32, in year: Int32) -> Int32 {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month + month / 8) % 2
  }

  @usableFromInline
  static func isLeap(_ year: Int32) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The date as year, month and day of the month.
  @inlinable
  public var date: CivilDate {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CivilDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar year the day lies in.
  @inlinable
  public var year: Year { Year(date.year) }

  /// The day after this one.
  @inlinable
  public var next: Day { Day(number: number + 1) }

  /// The day before this one.
  @inlinable
  public var previous: Day { Day(number: number - 1) }

  /// Whether a day comes before another.
  @inlinable
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// A day written as year, month and day of the month.
public struct CivilDate: Hashable, Sendable {
  /// The Gregorian year.
  public let year: Int32
  /// The month, 1 to 12.
  public let month: Int32
  /// The day of the month, from 1.
  public let day: Int32

  /// Makes a date from its three numbers, unchecked.
  /// - Parameters:
  ///   - year: The Gregorian year.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, from 1.
  @inlinable
  public init(year: Int32, month: Int32, day: Int32) {
    self.year = year
    self.month = month
    self.day = day
  }
}
