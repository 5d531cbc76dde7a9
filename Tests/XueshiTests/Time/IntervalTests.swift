import Testing
import Xueshi

@Suite
struct `An interval` {
  private func interval(_ start: Int32, _ end: Int32) -> Interval? {
    Interval(from: Day(number: start), through: Day(number: end))
  }

  @Test
  func `An interval may be one day long and never ends before it starts`() throws {
    expect(interval(10, 9), equals: nil)
    try expect(#require(interval(10, 10)).dayCount, equals: 1)
    try expect(#require(interval(10, 11)).dayCount, equals: 2)
  }

  @Test
  func `An interval touches every year from that of its first day to that of its last`() throws {
    let start = Day(year: 2019, month: 12, day: 31)
    let cases = [(Day(year: 2019, month: 12, day: 31), 1), (Day(year: 2020, month: 1, day: 1), 2)]
    for (end, count) in cases {
      try expect(#require(Interval(from: start, through: end)).years.count, equals: count)
    }
    let long = try #require(Interval(from: start, through: Day(year: 2021, month: 1, day: 31)))
    #expect(long.years == Year(2019)...Year(2021))
  }

  @Test
  func `Clipping keeps exactly the days in both, and covering means no day is missing`() {
    var wrong: [String] = []
    for (start, end, from, through) in everyPair(of: 0..<6) {
      guard let one = interval(start, end), let other = interval(from, through) else { continue }
      let days = Set(start...end)
      let bounds = Set(from...through)
      let clipped = one.clipped(to: other).map { Set($0.start.number...$0.end.number) } ?? []
      if clipped != days.intersection(bounds) { wrong.append("clip \(days) to \(bounds)") }
      if one.covers(other) != days.isSuperset(of: bounds) { wrong.append("\(days) covers \(bounds)") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  private func everyPair(of days: Range<Int32>) -> [(Int32, Int32, Int32, Int32)] {
    days.flatMap { start in
      days.flatMap { end in days.flatMap { from in days.map { through in (start, end, from, through) } } }
    }
  }
}
