import Testing
import Xueshi

@Suite
struct `A set of days` {
  private func randomIntervals(_ generator: inout SeededGenerator) -> [Interval] {
    (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
      let start = Int32.random(in: 0..<40, using: &generator)
      let end = start + Int32.random(in: 0..<8, using: &generator)
      return Interval(from: Day(number: start), through: Day(number: end))
    }
  }

  private func union(_ intervals: [Interval]) -> DaySet {
    var set = DaySet()
    for interval in intervals { set.formUnion(interval) }
    return set
  }

  /// The separate runs of a set of day numbers, found by looking at every day.
  private func runs(_ days: Set<Int32>) -> [Interval] {
    days.filter { !days.contains($0 - 1) }.sorted().compactMap { start in
      var end = start
      while days.contains(end + 1) { end += 1 }
      return Interval(from: Day(number: start), through: Day(number: end))
    }
  }

  @Test
  func `Intervals added in any order make the separate runs of their days`() {
    var generator = SeededGenerator(seed: 1)
    var wrong: [[Interval]] = []
    for _ in 0..<3000 {
      let intervals = randomIntervals(&generator)
      let days = Set(intervals.flatMap { $0.start.number...$0.end.number })
      let expected = runs(days)
      let sorted = union(intervals.sorted { $0.start < $1.start })
      let shuffled = union(intervals.shuffled(using: &generator))
      let isRight = shuffled == sorted && shuffled.intervals == expected && shuffled.dayCount == Int32(days.count)
      if !isRight { wrong.append(intervals) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(2))")
  }

  @Test
  func `Clipping a set keeps exactly the days within the bounds`() throws {
    var generator = SeededGenerator(seed: 2)
    var wrong: [[Interval]] = []
    for _ in 0..<2000 {
      let intervals = randomIntervals(&generator)
      let start = Int32.random(in: 0..<40, using: &generator)
      let end = start + Int32.random(in: 0..<20, using: &generator)
      let bounds = try #require(Interval(from: Day(number: start), through: Day(number: end)))
      let days = Set(intervals.flatMap { $0.start.number...$0.end.number }).intersection(start...end)
      if union(intervals).clipped(to: bounds).intervals != runs(days) { wrong.append(intervals) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(2))")
  }

  @Test
  func `Intervals a day apart stay separate, adjoining and overlapping ones are one`() throws {
    let first = try #require(Interval(from: Day(number: 10), through: Day(number: 20)))
    for (start, count) in [(19, 1), (20, 1), (21, 1), (22, 2)] {
      let second = try #require(Interval(from: Day(number: Int32(start)), through: Day(number: 30)))
      expect(union([first, second]).intervals.count, equals: count, "from \(start)")
      expect(union([second, first]).intervals.count, equals: count, "from \(start), the later one first")
    }
  }

  @Test
  func `An empty set has no days`() {
    expect(DaySet().dayCount, equals: 0)
    expect(DaySet().clipped(to: Year(2021).days), equals: DaySet())
  }
}
