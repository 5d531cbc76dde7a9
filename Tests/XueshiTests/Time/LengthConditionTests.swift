import Testing
import Xueshi

@Suite
struct `A condition on length` {
  private func holds(_ condition: LengthCondition, _ months: Int32, _ days: Int32) -> Bool {
    condition.holds(for: MonthCount(months: months, leftoverDays: days))
  }

  /// Checks a condition about six months against lengths just below, at and just above it.
  private func check(_ condition: LengthCondition, _ expected: [Bool], _ comment: Comment) {
    let lengths: [(Int32, Int32)] = [(5, 0), (5, 30), (6, 0), (6, 1), (7, 0)]
    let found = lengths.map { holds(condition, $0.0, $0.1) }
    expect(found, equals: expected, comment)
  }

  @Test
  func `From six months includes exactly six`() {
    check(LengthCondition(from: 6), [false, false, true, true, true], "from 6")
  }

  @Test
  func `Over six months is six months and at least a day`() {
    check(LengthCondition(over: 6), [false, false, false, true, true], "over 6")
  }

  @Test
  func `Up to six months includes exactly six and not a day more`() {
    check(LengthCondition(upTo: 6), [true, true, true, false, false], "up to 6")
  }

  @Test
  func `Over zero months needs a day`() {
    #expect(!holds(LengthCondition(over: 0), 0, 0))
    #expect(holds(LengthCondition(over: 0), 0, 1))
  }

  @Test
  func `All bounds must hold, and none binds when none is given`() {
    let half = LengthCondition(from: 6, upTo: 12)
    #expect(!holds(half, 5, 30))
    #expect(holds(half, 6, 0))
    #expect(holds(half, 12, 0))
    #expect(!holds(half, 12, 1))
    check(LengthCondition(), [true, true, true, true, true], "no bound")
    check(LengthCondition(from: 7, upTo: 5), [false, false, false, false, false], "contradicting bounds")
  }
}
