import Testing
import Xueshi

@Suite
struct `A count of months` {
  private func interval(_ start: CivilDate, _ end: CivilDate) -> Interval? {
    Interval(
      from: Day(year: start.year, month: start.month, day: start.day),
      through: Day(year: end.year, month: end.month, day: end.day))
  }

  /// Months and leftover days of an interval written as 20210131 … 20210227.
  private func count(_ start: Int32, _ end: Int32) throws -> MonthCount {
    func date(_ number: Int32) -> CivilDate {
      CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return MonthCount(try #require(interval(date(start), date(end))))
  }

  @Test
  func `From 31 August, 27 February completes five months and 28 February six`() throws {
    try expect(count(20_220_831, 20_230_227), equals: MonthCount(months: 5, leftoverDays: 28))
    try expect(count(20_220_831, 20_230_228), equals: MonthCount(months: 6, leftoverDays: 0))
    try expect(count(20_220_831, 20_230_301), equals: MonthCount(months: 6, leftoverDays: 1))
    try expect(count(20_230_831, 20_240_228), equals: MonthCount(months: 5, leftoverDays: 29), "a leap year's February")
    try expect(count(20_230_831, 20_240_229), equals: MonthCount(months: 6, leftoverDays: 0))
  }

  @Test
  func `From the first of a month, a month is complete on its last day`() throws {
    try expect(count(20_230_101, 20_230_130), equals: MonthCount(months: 0, leftoverDays: 30))
    try expect(count(20_230_101, 20_230_131), equals: MonthCount(months: 1, leftoverDays: 0))
    try expect(count(20_230_101, 20_230_201), equals: MonthCount(months: 1, leftoverDays: 1))
    try expect(count(20_230_101, 20_230_630), equals: MonthCount(months: 6, leftoverDays: 0))
    try expect(count(20_200_301, 20_210_228), equals: MonthCount(months: 12, leftoverDays: 0))
    try expect(count(20_190_301, 20_200_229), equals: MonthCount(months: 12, leftoverDays: 0))
    try expect(count(20_190_301, 20_200_228), equals: MonthCount(months: 11, leftoverDays: 28))
  }

  @Test
  func `From another day, a month is complete the day before it comes round again`() throws {
    try expect(count(20_240_110, 20_240_408), equals: MonthCount(months: 2, leftoverDays: 30))
    try expect(count(20_240_110, 20_240_409), equals: MonthCount(months: 3, leftoverDays: 0))
    try expect(count(20_240_110, 20_240_410), equals: MonthCount(months: 3, leftoverDays: 1))
    try expect(count(20_230_115, 20_230_115), equals: MonthCount(months: 0, leftoverDays: 1))
  }

  @Test
  func `From the 29th, 30th and 31st of January the first month ends with February`() throws {
    for (start, year) in [
      (20_230_129, 2023), (20_230_130, 2023), (20_230_131, 2023), (20_240_130, 2024), (20_240_131, 2024),
    ] {
      let last = Int32(year) * 10_000 + 200 + Day.length(ofMonth: 2, in: Int32(year))
      try expect(count(Int32(start), last), equals: MonthCount(months: 1, leftoverDays: 0), "\(start)")
      try expect(count(Int32(start), last - 1).months, equals: 0, "\(start), a day less")
    }
    try expect(count(20_240_129, 20_240_228), equals: MonthCount(months: 1, leftoverDays: 0), "a leap year has a 28th")
  }

  @Test
  func `Thousands of intervals hold the months found by stepping through the calendar day by day`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      let start = Day(number: Int32.random(in: 10_000..<30_000, using: &generator))
      let end = Day(number: start.number + Int32.random(in: 0..<900, using: &generator))
      let counted = MonthCount(try #require(Interval(from: start, through: end)))
      let stepped = steppedMonths(from: start, through: end)
      guard counted == stepped else {
        Issue.record("\(start.date) … \(end.date): \(counted), stepped \(stepped)")
        return
      }
    }
  }

  /// Walks every day, and completes a month on a day that G4 names.
  private func steppedMonths(from start: Day, through end: Day) -> MonthCount {
    var count = MonthCount(months: 0, leftoverDays: 0)
    let wanted = start.date.day - 1
    for number in start.number...end.number {
      let today = Day(number: number)
      let isLastOfMonth = today.next.date.day == 1
      // Day 0 is the last of the month before; where the wanted day is missing, the month's last day stands in.
      let completes =
        wanted == 0 ? isLastOfMonth : today.date.day == wanted || (isLastOfMonth && today.date.day < wanted)
      let isLater = wanted == 0 || today.date.month != start.date.month || today.date.year != start.date.year
      count =
        completes && isLater
        ? MonthCount(months: count.months + 1, leftoverDays: 0)
        : MonthCount(months: count.months, leftoverDays: count.leftoverDays + 1)
    }
    return count
  }
}
