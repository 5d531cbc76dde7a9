import Testing

@testable import Xueshi

@Suite
struct `Rows in doubt` {
  /// A year that passes or fails by some rows, and the same rows as an end takes them.
  private struct Doubt {
    let code: String
    var place = "430300"
    var year: Int32 = 2020
    var filed = ""
    let rows: [String]
    let taken: [String]
  }

  private static let open = "registered,2020-02-01,,,,30,public,,2020"

  private static let worst: [Doubt] = [
    Doubt(code: "future", filed: "2020-06-30", rows: [open, "training,2020-07-01,2020-07-06,6,day"], taken: [open]),
    Doubt(code: "year-far", rows: [open, "registered,2018-06-01,,,,60,professional,,2020"], taken: [open]),
    Doubt(
      code: "quantity-over-days", rows: [open, "training,2020-03-02,2020-03-03,6,day"],
      taken: [open, "training,2020-03-02,2020-03-03,2,day"]),
    Doubt(
      code: "over-24-hours", rows: [open, "training,2020-03-02,2020-03-03,,,60"],
      taken: [open, "training,2020-03-02,2020-03-03,,,16"]),
    Doubt(
      code: "hours-under-days", rows: [open, "training,2020-03-02,2020-03-07,6,day,20"],
      taken: [open, "training,2020-03-02,2020-03-07,,,20"]),
    Doubt(
      code: "same-row", rows: [open, "training,2020-03-02,2020-03-04,3,day", "training,2020-03-02,2020-03-04,3,day"],
      taken: [open, "training,2020-03-02,2020-03-04,3,day"]),
    Doubt(
      code: "same-event",
      rows: [open, "training,2020-03-02,2020-03-04,3,day,,,,,,甲班", "online-course,2020-03-04,2020-03-09,,,31,,,,,甲班"],
      taken: [open, "training,2020-03-02,2020-03-04,3,day,,,,,,甲班"]),
    Doubt(
      code: "raw-and-registered",
      rows: [open, "training,2020-03-02,2020-03-04,3,day,,,,,,甲班", "registered,2020-12-01,,,,31,professional,,,,甲班"],
      taken: [open, "training,2020-03-02,2020-03-04,3,day,,,,,,甲班"]),
    Doubt(
      code: "blank-item",
      rows: [
        open, "registered,2020-01-02,,,,45,professional", "paper,2020-03-02,,1,item,,,cn",
        "paper,2020-04-02,,1,item,,,cn",
      ], taken: [open, "registered,2020-01-02,,,,45,professional", "paper,2020-03-02,,1,item,,,cn"]),
    Doubt(code: "during-posting", rows: ["aid-posting,2020-01-01,2020-12-31", "visit,2020-03-02,,1,day"], taken: []),
    Doubt(
      code: "leave-in-posting", rows: ["aid-posting,2020-01-01,2020-12-31", "leave,2020-03-01,2020-03-31,,,,,sick"],
      taken: []),
    Doubt(
      code: "during-leave", place: "370400", year: 2023,
      rows: ["leave,2023-01-01,2023-12-31,,,,,sick", "training,2023-03-06,2023-03-10,,,40"], taken: []),
    Doubt(
      code: "conflicting-amounts",
      rows: [
        open, "registered,2020-03-01,,,,60,professional,,,,证书18号", "registered,2020-09-01,,,,45,professional,,,,证书18号",
      ],
      taken: [open, "registered,2020-09-01,,,,45,professional,,,,证书18号"]),
  ]

  private static let best: [Doubt] = [
    Doubt(
      code: "far",
      rows: [open, "registered,2010-06-01,,,,60,professional", "paper,2020-01-02,,,,,,cn", "visit,2021-03-02,,1,day"],
      taken: [
        open, "registered,2010-06-01,,,,60,professional,,2020", "paper,2020-01-02,,,,,,cn", "visit,2021-03-02,,1,day",
      ]),
    Doubt(
      code: "year-far", rows: [open, "registered,2020-06-01,,,,60,professional,,2022"],
      taken: [open, "registered,2020-06-01,,,,60,professional"]),
    Doubt(
      code: "slip-part", rows: ["attestation,2016-01-01,2020-01-01"], taken: ["attestation,2016-01-01,2020-12-31"]),
    Doubt(
      code: "other-route", rows: ["服务基层,2019-06-01,2020-12-31,,,,,,,,驻村帮扶"],
      taken: ["aid-posting,2019-06-01,2020-12-31"]),
    Doubt(
      code: "conflicting-amounts",
      rows: [
        open, "registered,2020-03-01,,,,45,professional,,,,证书18号", "registered,2020-09-01,,,,60,professional,,,,证书18号",
      ],
      taken: [open, "registered,2020-09-01,,,,60,professional,,,,证书18号"]),
  ]

  private func fixture(_ doubt: Doubt) throws -> RemarkFixture {
    var fixture = try RemarkFixture(doubt.place, doubt.year...doubt.year)
    fixture.person += doubt.filed
    return fixture
  }

  @Test
  func `Strictly a year is as with each row at its worst account, and the answer hangs on it`() throws {
    for doubt in Self.worst {
      let fixture = try fixture(doubt)
      let answer = try fixture.answer(doubt.rows)
      #expect(answer.remarks.contains { "\($0.code.word)" == doubt.code }, "\(doubt.code)")
      #expect(answer.verdict == .eligible && answer.strictVerdict == .ineligible, "\(doubt.code)")
      expect(answer.asked, equals: [.doubtful], "\(doubt.code)")
      let strict = try fixture.answer(doubt.rows, "doubtful=strict")
      let taken = try fixture.answer(doubt.taken, "doubtful=default")
      expect(strict.verdict, equals: .ineligible, "\(doubt.code)")
      expect(strict.years[0].account.counted, equals: taken.years[0].account.counted, "\(doubt.code)")
    }
  }

  @Test
  func `Leniently a year is as with each row at its best account, and the answer hangs on it`() throws {
    for doubt in Self.best {
      let fixture = try fixture(doubt)
      let answer = try fixture.answer(doubt.rows)
      #expect(answer.remarks.contains { "\($0.code.word)" == doubt.code }, "\(doubt.code)")
      #expect(answer.verdict != .eligible && answer.lenientVerdict == .eligible, "\(doubt.code)")
      #expect(answer.asked.contains(.doubtful), "\(doubt.code)")
      let lenient = try fixture.answer(doubt.rows, "doubtful=lenient")
      let taken = try fixture.answer(doubt.taken, "doubtful=default")
      expect(lenient.verdict, equals: .eligible, "\(doubt.code)")
      expect(lenient.years[0].account.counted, equals: taken.years[0].account.counted, "\(doubt.code)")
    }
  }

  @Test
  func `What a row is left out for beats its other accounts, of which the least is taken`() throws {
    let fixture = try RemarkFixture("430300", 2020...2020)
    // Two days of six would bring twenty hours, those it states ten.
    let both = ["training,2020-03-02,2020-03-03,6,day,10,,,,,甲班"]
    try expect(fixture.answer(both, "doubtful=strict").years[0].account.counted.total, equals: Hours(10))
    let leftOut = both + ["leave,2020-03-01,2020-03-09,,,,,sick"]
    try expect(fixture.answer(leftOut, "doubtful=strict").years[0].account.counted.total, equals: .zero)
  }

  @Test
  func `A row left out still uses up its title, and bears the last of the reasons`() throws {
    let fixture = try RemarkFixture("430300", 2020...2020)
    let rows = [
      "visit,2020-03-02,2020-03-04,3,day,,,,,,甲", "visit,2020-03-04,2020-03-06,3,day,,,,,,甲",
      "leave,2020-03-01,2020-03-05,,,,,sick", "training,2020-05-06,2020-05-07,3,day",
    ]
    let strict = try fixture.answer(rows, "doubtful=strict")
    let credits = strict.years[0].credits
    expect(credits.map { $0.reason }, equals: [.doubtful, .duplicate, .doubtful])
    expect(credits.map { $0.claimed }, equals: [Hours(30), Hours(30), Hours(30)])
    expect(credits.map { $0.counted }, equals: [.zero, .zero, Hours(20)])
    expect(credits[1].repeats.map { strict.events[$0].line }, equals: 2)
  }

  @Test
  func `A row that waits for its review makes nothing doubtful until it counts`() throws {
    let fixture = try RemarkFixture("430300", 2020...2020)
    let rows = [
      Self.open, "registered,2020-03-01,,,,60,professional,,,,证书18号",
      "registered,2020-09-01,,,,45,professional,,,pending,证书18号",
    ]
    let answer = try fixture.answer(rows)
    expect(answer.remarks.map { $0.text }, equals: ["conflicting-amounts 2 3"])
    #expect(!answer.questions.standing.contains(.doubtful) && answer.isFirm)
  }

  @Test
  func `A year with doubtful rows is never worse leniently nor better strictly than as written`() throws {
    // The best account of the posting would bring nothing under this notice, its hours as written do.
    let fixture = try RemarkFixture("330000", 2020...2020)
    let rows = ["grassroots-service,2020-03-01,2020-05-31,,,100,,,,,驻村帮扶", "public-course,2020-06-01,,,,18,,,,,甲"]
    for end in ["strict", "default", "lenient"] as [Text] {
      var option = Text("doubtful=").utf8
      option += end.utf8
      try expect(fixture.answer(rows, Text(utf8: option)).years[0].account.outcome, equals: .met, "\(end)")
    }
  }
}
