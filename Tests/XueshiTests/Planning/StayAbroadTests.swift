import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Planning stays abroad` {
  /// The year of somebody in Jiangsu who lacks sixty professional hours, with stays of so many days to draw on.
  private func year(stays days: ClosedRange<Int>, asOf: Day, _ rows: [String] = []) throws -> (YearPlan, after: Verdict)
  {
    let library = try Bundled.library()
    let registered = "P,registered,2025-01-02,,,,30,public,,,,approved"
    let ledger = Bundle.ledger("person,place,level,year\nP,320000,intermediate,2026\n", [registered] + rows, library)
    try #require(ledger.rejections.isEmpty)
    let person = try #require(ledger.people.first)
    let list = Array(
      """
      {"activities": [{"route": "overseas", "unit": "day", "milliDays": 1000, "least": \(days.lowerBound),
      "most": \(days.upperBound)}]}
      """.utf8)
    let activities = try ActivityList(parsing: list.span, vocabulary: library.vocabulary).activities
    var assessor = try Bundled.assessor(window: Year(2025)...Year(2025))
    let events = Array(ledger.events[ledger.eventRange(of: person)])
    let plan = assessor.plan(for: person, events.span, asOf: asOf, activities: activities)
    return (try #require(plan.years.first), plan.after)
  }

  private func starts(_ year: YearPlan) -> [String] {
    year.steps.map { "\($0.event.interval.start.date.month)-\($0.event.interval.start.date.day)" }
  }

  @Test
  func `A stay is dated where its days make three months, and counts as what they make it`() throws {
    // Three months from a day in February have 89 days, from one in July 92, from 1 September 91; none later have fewer.
    for (days, month, day, effort, first) in [
      (88, 1, 31, 176, "2-1"), (89, 1, 31, 89, "2-1"), (90, 1, 31, 90, "2-1"), (89, 1, 15, 89, "2-1"),
      (89, 3, 1, 178, "3-2"), (90, 6, 30, 180, "7-1"), (91, 6, 30, 91, "9-1"), (92, 6, 30, 92, "7-1"),
      (93, 7, 1, 93, "7-2"),
    ] as [(Int, Int32, Int32, Int64, String)] {
      let (year, after) = try year(stays: days...days, asOf: Day(year: 2025, month: month, day: day))
      #expect(year.status == .planned && after == .eligible, "\(days) days from \(first)")
      #expect(year.effort.thousandths == effort * 1000 && year.lowerBound == year.effort, "\(days) days from \(first)")
      if effort == Int64(days) {
        expect(starts(year), equals: [first], "\(days) days from \(first)")
      } else {
        #expect(year.steps.count == 2 && year.steps.allSatisfy { $0.hours == Hours(30) }, "\(days) days from \(first)")
      }
    }
  }

  @Test
  func `Of stays of any length the plan takes two short ones, which bring as much as three months`() throws {
    let (year, after) = try year(stays: 1...92, asOf: Day(year: 2025, month: 1, day: 31))
    #expect(after == .eligible && year.effort.thousandths == 8000 && year.lowerBound == year.effort)
  }

  @Test
  func `Neither three months nor two shorter stays fit: nothing makes the year pass`() throws {
    // From 1 October to the end of the year there are 92 days.
    let september = Day(year: 2025, month: 9, day: 30)
    try expect(year(stays: 92...92, asOf: september.previous).0.status, equals: .planned)
    try expect(year(stays: 92...92, asOf: september).0.status, equals: .planned)
    try expect(year(stays: 92...92, asOf: september.next).0.status, equals: .outOfReach)
  }

  @Test
  func `A leave that parts the days moves the stay behind it`() throws {
    let leave = "P,leave,2025-03-01,2025-05-31,,,,,sick,,,approved"
    let (year, after) = try year(stays: 90...92, asOf: Day(year: 2025, month: 1, day: 31), [leave])
    #expect(after == .eligible && starts(year) == ["9-1"] && year.effort.thousandths == 91_000)
    let june = try self.year(stays: 92...92, asOf: Day(year: 2025, month: 1, day: 31), [leave]).0
    expect(starts(june), equals: ["6-1"])
  }
}
