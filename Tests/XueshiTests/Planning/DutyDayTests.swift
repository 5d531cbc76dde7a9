import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Planning on days on duty` {
  /// The last year of somebody who lacks nine days of classes in it, with some more rows.
  private func year(_ rows: [String], asOf: String, activity: String? = nil, entered: String = "") throws -> YearPlan {
    let library = try Bundled.library()
    let ledger = Bundle.ledger(
      "person,place,level,year,entered\nP,430300,intermediate,2022,\(entered)\n", rows, library)
    try #require(ledger.rejections.isEmpty)
    let person = try #require(ledger.people.first)
    let list = Array(
      "{\"activities\": [\(activity ?? #"{"route": "training", "unit": "day", "milliDays": 1000, "most": 9}"#)]}".utf8)
    let activities = try ActivityList(parsing: list.span, vocabulary: library.vocabulary).activities
    var assessor = try Bundled.assessor()
    let events = Array(ledger.events[ledger.eventRange(of: person)])
    let bytes = Array(asOf.utf8)
    guard let day = Day(cell: bytes.span) else { preconditionFailure(asOf) }
    let plan = assessor.plan(for: person, events.span, asOf: day, activities: activities)
    return try #require(plan.years.last)
  }

  private func dates(_ year: YearPlan) -> [String] {
    year.steps.map { step in
      [step.event.interval.start.date, step.event.interval.end.date].map { "\($0.month)-\($0.day)" }
        .joined(separator: "…")
    }
  }

  @Test
  func `A class that ends the day before a leave stays; one that would reach into it begins the day after it`() throws {
    for (start, expected) in [("2021-06-11", "6-2…6-10"), ("2021-06-10", "7-1…7-9"), ("2021-06-02", "7-1…7-9")] {
      let year = try year(
        ["P,leave,\(start),2021-06-30,,,,,sick"], asOf: "2021-06-01",
        activity: """
          {"route": "training", "unit": "day", "milliDays": 1000, "least": 9, "most": 9}
          """)
      expect(dates(year), equals: [expected], "leave from \(start)")
    }
  }

  @Test
  func `Shorter classes fill the days before a leave and go on after it`() throws {
    let year = try year(["P,leave,2021-12-07,2021-12-26,,,,,sick"], asOf: "2021-12-01")
    #expect(year.status == .planned && year.effort == year.lowerBound && year.daysLeft == 10)
    #expect(dates(year) == ["12-2…12-6", "12-27…12-30"] || dates(year) == ["12-2…12-5", "12-27…12-31"])
  }

  @Test
  func
    `Leave of every kind, postings of every level and what waits for its review keep one away; what was refused does not`()
    throws
  {
    for (row, isAway) in [
      ("leave,2021-06-02,2021-09-30,,,,,maternity,,,approved", true),
      ("leave,2021-06-02,2021-09-30,,,,,other,,,pending", true),
      ("leave,2021-06-02,2021-09-30,,,,,off-post,,,approved", true),
      ("leave,2021-06-02,2021-09-30,,,,,sick,,,rejected", false),
      ("aid-posting,2021-06-02,2021-09-30,,,,,county,,,approved", true),
      ("aid-posting,2021-06-02,2021-09-30,,,,,,,,pending", true),
      ("aid-posting,2021-06-02,2021-09-30,,,,,national,,,rejected", false),
    ] {
      let year = try year(["P,\(row)"], asOf: "2021-06-01")
      expect(year.daysLeft, equals: (isAway ? 92 : 213), "\(row)")
      expect(dates(year), equals: [isAway ? "10-1…10-9" : "6-2…6-10"], "\(row)")
      expect(year.isAwayAtFirst, equals: isAway, "\(row)")
    }
  }

  @Test
  func `Who is away for the rest of the year cannot make it pass, which is not to be past its time`() throws {
    for (end, status) in [
      ("2021-12-21", YearPlan.Curability.planned), ("2021-12-22", .planned), ("2021-12-23", .outOfReach),
    ] {
      let year = try year(["P,leave,2021-06-02,\(end),,,,,sick"], asOf: "2021-06-01")
      expect(year.status, equals: status, "away until \(end)")
    }
    let away = try year(["P,leave,2021-06-02,2022-02-01,,,,,sick"], asOf: "2021-06-01")
    #expect(away.status == .outOfReach && away.daysLeft == 0)
    try expect(year([], asOf: "2021-12-31").status, equals: .pastCure)
  }

  @Test
  func `Nothing is planned before the post is entered`() throws {
    for (entered, first) in [("2021-06-01", "6-2…6-10"), ("2021-06-02", "6-2…6-10"), ("2021-06-03", "6-3…6-11")] {
      try expect(dates(year([], asOf: "2021-06-01", entered: entered)), equals: [first], "\(entered)")
    }
  }

  @Test
  func `The gaps of a set of days are the other days of an interval`() {
    func day(_ number: Int32) -> Day { Day(number: number) }
    func interval(_ start: Int32, _ end: Int32) -> Interval { Interval(uncheckedFrom: day(start), through: day(end)) }
    var days = DaySet()
    for part in [interval(3, 4), interval(7, 7), interval(12, 20)] { days.formUnion(part) }
    expect(days.gaps(in: interval(1, 10)).intervals, equals: [interval(1, 2), interval(5, 6), interval(8, 10)])
    expect(days.gaps(in: interval(3, 7)).intervals, equals: [interval(5, 6)])
    #expect(days.gaps(in: interval(13, 15)).intervals.isEmpty)
    expect(DaySet().gaps(in: interval(1, 2)).intervals, equals: [interval(1, 2)])
  }
}
