import Testing
import Xueshi

@Suite
struct `Months of separate intervals` {
  /// A set of intervals, each given by its first day and a number of days.
  private func months(_ parts: [(Day, Int32)]) throws -> MonthCount {
    var set = DaySet()
    for (start, days) in parts {
      set.formUnion(try #require(Interval(from: start, through: Day(number: start.number + days - 1))))
    }
    return MonthCount(set)
  }

  @Test
  func `Leftover days of separate intervals are carried, thirty to a month`() throws {
    let spring = Day(year: 2023, month: 3, day: 1)
    let autumn = Day(year: 2023, month: 9, day: 1)
    try expect(months([(spring, 15), (autumn, 14)]), equals: MonthCount(months: 0, leftoverDays: 29))
    try expect(months([(spring, 15), (autumn, 15)]), equals: MonthCount(months: 1, leftoverDays: 0))
    try expect(months([(spring, 15), (autumn, 16)]), equals: MonthCount(months: 1, leftoverDays: 1))
    try expect(
      months([(spring, 31), (autumn, 31)]), equals: MonthCount(months: 2, leftoverDays: 1), "a month each, one over")
  }

  @Test
  func `Thirty leftover days of a single interval are not a month`() throws {
    try expect(months([(Day(year: 2023, month: 1, day: 1), 30)]), equals: MonthCount(months: 0, leftoverDays: 30))
    try expect(months([(Day(year: 2023, month: 1, day: 1), 31)]), equals: MonthCount(months: 1, leftoverDays: 0))
  }

  @Test
  func `Adjoining and overlapping intervals count as the one they make`() throws {
    let january = Day(year: 2023, month: 1, day: 1)
    let whole = try months([(january, 181)])
    expect(whole, equals: MonthCount(months: 6, leftoverDays: 0))
    try expect(months([(january, 100), (Day(number: january.number + 100), 81)]), equals: whole, "adjoining")
    try expect(months([(january, 120), (Day(number: january.number + 60), 121)]), equals: whole, "overlapping")
    #expect(try months([(january, 100), (Day(number: january.number + 101), 80)]) != whole, "a day between them")
  }

  @Test
  func `The months of a set are those of its intervals with all leftover days carried`() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<1000 {
      var parts: [(Day, Int32)] = []
      var start: Int32 = 18_000
      for _ in 0..<Int.random(in: 2...5, using: &generator) {
        let days = Int32.random(in: 1...200, using: &generator)
        parts.append((Day(number: start), days))
        start += days + Int32.random(in: 1...40, using: &generator)
      }
      let singles = try parts.map { try months([$0]) }
      let leftover = singles.reduce(0) { $0 + $1.leftoverDays }
      let carried = MonthCount(
        months: singles.reduce(0) { $0 + $1.months } + leftover / 30, leftoverDays: leftover % 30)
      try expect(months(parts.shuffled(using: &generator)), equals: carried)
    }
  }

  @Test
  func `No days are no months`() {
    expect(MonthCount(DaySet()), equals: MonthCount(months: 0, leftoverDays: 0))
  }
}
