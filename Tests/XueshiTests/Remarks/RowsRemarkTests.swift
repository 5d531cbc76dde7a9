import Testing

@testable import Xueshi

@Suite
struct `What several rows say together` {
  @Test
  func `A row is far from three others when five years or more lie between`() throws {
    let fixture = try RemarkFixture()
    func remarks(_ years: Int...) throws -> [String] {
      let rows = years.enumerated().map { "registered,\($1)-06-01,,,,\(10 + $0),public" }
      return try fixture.answer(rows).remarks.map { $0.text }
    }
    try expect(remarks(2018, 2019, 2020, 2013), equals: ["far 4"])
    try expect(remarks(2018, 2019, 2020, 2014), equals: [])
    try expect(remarks(2018, 2019, 2020, 2025), equals: ["far 4"])
    try expect(remarks(2018, 2019, 2020, 2024), equals: [])
    try expect(remarks(2018, 2019, 2013), equals: [], "two others are too few")
    try expect(remarks(2018, 2019, 2020, 2013, 2013), equals: [], "they are two of one year")
    try expect(remarks(2018, 2019, 2020, 2013, 2008), equals: ["far 4", "far 5"])
  }

  @Test
  func `A class lies within a leave or a posting, to the day`() throws {
    let fixture = try RemarkFixture()
    for (days, isWithin) in [
      ("2020-06-01,2020-06-05", true), ("2020-05-31,2020-06-05", false), ("2020-06-01,2020-06-06", false),
      ("2020-06-03,", true),
    ] {
      let row = "training,\(days),3,day"
      let own = { (code: String) in isWithin ? ["\(code) 1 2"] : [] }
      try expect(fixture.remarks(row, "leave,2020-06-01,2020-06-05,,,,,sick"), equals: own("during-leave"), "\(days)")
      try expect(fixture.remarks(row, "aid-posting,2020-06-01,2020-06-05"), equals: own("during-posting"), "\(days)")
      try expect(fixture.remarks(row, "leave,2020-06-01,2020-06-05,,,,,off-post"), equals: [], "\(days)")
    }
    for route in ["advanced-seminar", "visit", "conference"] {
      try expect(
        fixture.remarks("leave,2020-06-01,2020-06-05,,,,,sick", "\(route),2020-06-03,,1,day"),
        equals: ["during-leave 1 2"])
    }
    try expect(fixture.remarks("leave,2020-06-01,2020-06-05,,,,,sick", "teaching,2020-06-03,,1,day"), equals: [])
    try expect(fixture.remarks("leave,2020-06-01,2020-06-05,,,,,sick,,rejected", "visit,2020-06-03,,1,day"), equals: [])
    // An approved one before a pending one, then the earliest.
    let leaves = [
      "leave,2020-05-01,2020-06-05,,,,,sick,,pending", "leave,2020-06-01,2020-06-30,,,,,other",
      "leave,2020-05-20,2020-07-30,,,,,sick",
    ]
    try expect(
      fixture.remarks(leaves[0], leaves[1], leaves[2], "visit,2020-06-03,,1,day"), equals: ["during-leave 3 4"])
    try expect(fixture.remarks(leaves[0], leaves[1], "visit,2020-06-03,,1,day"), equals: ["during-leave 2 3"])
    try expect(fixture.remarks(leaves[0], "visit,2020-06-03,,1,day"), equals: ["during-leave 1 2"])
  }

  @Test
  func `Leave holds more than thirty days of a posting, each day once`() throws {
    let fixture = try RemarkFixture()
    let posting = "aid-posting,2020-06-01,2020-12-31"
    try expect(fixture.remarks(posting, "leave,2020-05-01,2020-06-30,,,,,sick"), equals: [])
    try expect(fixture.remarks(posting, "leave,2020-05-01,2020-07-01,,,,,off-post"), equals: ["leave-in-posting 1 2"])
    let leaves = ["leave,2020-07-01,2020-07-20,,,,,sick", "leave,2020-07-11,2020-07-30,,,,,other"]
    try expect(fixture.remarks(posting, leaves[0], leaves[1]), equals: [])
    try expect(
      fixture.remarks(posting, leaves[0], leaves[1], "leave,2020-12-31,2021-03-01,,,,,sick"),
      equals: ["leave-in-posting 1 2 3 4"])
  }

  @Test
  func `Rows counted once do not state the same`() throws {
    let fixture = try RemarkFixture()
    let first = "registered,2020-06-01,,,,90,professional,,,,证书18号"
    try expect(fixture.remarks(first, "registered,2020-07-01,,,,90,professional,,,,证书18号"), equals: [])
    try expect(
      fixture.remarks(first, "registered,2020-07-01,,,,89.99,professional,,,,《证书18号》"),
      equals: ["conflicting-amounts 1 2"])
    try expect(fixture.remarks(first, "registered,2020-07-01,,,,45,public,,,,证书18号"), equals: [], "another category")
    try expect(fixture.remarks(first, "registered,2021-07-01,,,,45,professional,,,,证书18号"), equals: [], "another year")
    try expect(fixture.remarks(first, "registered,2020-07-01,,,,45,professional,,,rejected,证书18号"), equals: [])
    let lesson = "training,2020-06-01,2020-06-03,3,day,,,,,,甲班"
    try expect(
      fixture.remarks(lesson, "training,2020-06-03,2020-06-05,2,day,,,,,,甲班"), equals: ["conflicting-amounts 1 2"])
    try expect(fixture.remarks(lesson, "training,2020-06-04,2020-06-05,2,day,,,,,,甲班"), equals: [], "they do not meet")
    let jiaxing = try RemarkFixture("330400", 2024...2025)
    try expect(
      jiaxing.remarks("public-course,2024-06-01,,,,9,,,,,甲", "public-course,2025-06-01,,,,8,,,,,甲"),
      equals: ["conflicting-amounts 1 2"], "once in a lifetime")
  }

  @Test
  func `Two rows are alike in every cell but their review`() throws {
    let fixture = try RemarkFixture()
    let row = "training,2020-06-01,2020-06-03,3,day,20,professional,industry,2020,approved,甲班"
    try expect(
      fixture.remarks(row, "training,2020-06-01,2020-06-03,3,day,20,professional,industry,2020,pending,《甲班》"),
      equals: ["same-row 1 2"])
    for other in [
      "visit,2020-06-01,2020-06-03,3,day,20,professional,,2020,approved,乙班",
      "training,2020-05-31,2020-06-03,3,day,20,professional,industry,2020,approved,乙班",
      "training,2020-06-01,2020-06-03,2,day,20,professional,industry,2020,approved,乙班",
      "training,2020-06-01,2020-06-03,3,day,20,professional,industry,2020,approved,乙班",
      "training,2020-06-01,2020-06-03,3,day,20,professional,other,2020,approved,甲班",
      "training,2020-06-01,2020-06-03,3,day,20,public,industry,2020,approved,甲班",
      "training,2020-06-01,2020-06-03,3,day,20,professional,industry,,approved,甲班",
    ] {
      try expect(fixture.remarks(row, other), equals: [], "\(other)")
    }
    try expect(fixture.remarks(row, row, row), equals: ["same-row 1 2 3"])
    let leave = "leave,2020-06-01,2020-06-03,,,,,sick"
    try expect(fixture.remarks(leave, leave), equals: ["same-row 1 2"])
  }

  @Test
  func `One event stands under two routes, or with and without its title`() throws {
    let fixture = try RemarkFixture()
    let row = "training,2020-06-01,2020-06-03,3,day,,,,,,甲班"
    try expect(fixture.remarks(row, "online-course,2020-06-03,2020-06-09,,,9,,,,,甲班"), equals: ["same-event 1 2"])
    try expect(fixture.remarks(row, "online-course,2020-06-04,2020-06-09,,,9,,,,,甲班"), equals: [])
    try expect(fixture.remarks(row, "paper,2020-06-03,,1,item,,,cn,,,甲班"), equals: [], "a paper is no event")
    try expect(
      fixture.remarks(
        row, "visit,2020-06-03,2020-06-05,3,day,,,,,,甲班", "public-course,2020-06-05,2020-06-09,,,9,,,,,甲班",
        "overseas,2020-06-10,2020-06-12,3,day,,,,,,甲班"), equals: ["same-event 1 2 3"], "one after another")
    try expect(fixture.remarks(row, "training,2020-06-01,2020-06-03,2,day"), equals: ["same-event 1 2"])
    try expect(fixture.remarks(row, "training,2020-06-01,2020-06-04,2,day"), equals: [])
    try expect(fixture.remarks(row, "training,2020-06-01,2020-06-03,3,day,,,,,,乙班"), equals: [])
    try expect(
      fixture.remarks("training,2020-06-01,,1,day,,,,,,甲班", "training,2020-06-01,,2,day"), equals: [], "no end")
    try expect(
      fixture.remarks("training,2020-06-01,2020-06-03,3,day", "training,2020-06-01,2020-06-03,2,day"), equals: [])
    // Alike rows are the same row, and nothing else.
    try expect(
      fixture.remarks("training,2020-06-01,2020-06-03,2,day", "training,2020-06-01,2020-06-03,2,day"),
      equals: ["same-row 1 2"])
  }

  @Test
  func `Hours are registered and listed`() throws {
    let fixture = try RemarkFixture()
    let row = "training,2020-06-01,2020-06-03,3,day,30,,,,,甲班"
    try expect(
      fixture.remarks(row, "registered,2020-11-01,,,,24,professional,,,,甲班"), equals: ["raw-and-registered 1 2"])
    try expect(fixture.remarks(row, "registered,2021-11-01,,,,24,professional,,,,甲班"), equals: [])
    try expect(fixture.remarks(row, "registered,2020-06-03,,,,30,professional"), equals: ["raw-and-registered 1 2"])
    try expect(fixture.remarks(row, "registered,2020-06-03,,,,30,public"), equals: [], "of another part")
    try expect(fixture.remarks(row, "registered,2020-06-03,,,,29,professional"), equals: [])
    try expect(fixture.remarks(row, "registered,2020-06-04,,,,30,professional"), equals: [])
    try expect(
      fixture.remarks("registered,2020-06-03,,,,30,public", "public-course,2020-06-03,,,,30"),
      equals: ["raw-and-registered 1 2"])
    try expect(
      fixture.remarks(row, "registered,2020-06-03,,,,30,professional,,,,甲班"), equals: ["raw-and-registered 1 2"], "once"
    )
    try expect(
      fixture.remarks("registered,,,,,30,public,,2020", "public-course,2020-12-31,,,,30"), equals: [],
      "it states no day")
  }

  @Test
  func `Rows without a title stand where nothing else tells them apart`() throws {
    let fixture = try RemarkFixture()
    try expect(
      fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2020-09-01,,2,item,,,cn"), equals: ["blank-item 1 2"])
    try expect(fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2021-09-01,,2,item,,,cn"), equals: [])
    try expect(fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2020-09-01,,2,item,,,cn,,,x"), equals: [])
    try expect(
      fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2020-06-01,,1,item,,,cn"), equals: ["same-row 1 2"])
    try expect(
      fixture.remarks("public-course,2020-06-01,,,,9,,,,,公需科目", "public-course,2020-09-01,,,,8,,,,,2020年度公需课"),
      equals: ["blank-item 1 2"])
    try expect(fixture.remarks("visit,2020-06-01,,1,day", "visit,2020-09-01,,2,day"), equals: [])
    // Elsewhere the same text, where it would be counted once were it a title.
    let visit = "visit,2020-06-01,2020-06-03,3,day,,,,,,学习"
    try expect(fixture.remarks(visit, "visit,2020-06-02,2020-06-04,3,day,,,,,,学习"), equals: ["blank-item 1 2"])
    try expect(fixture.remarks(visit, "visit,2020-06-02,2020-06-04,3,day,,,,,,培训"), equals: [])
    try expect(fixture.remarks(visit, "visit,2020-06-04,2020-06-05,2,day,,,,,,学习"), equals: [])
    let hours = "registered,2020-06-01,,,,30,professional,,,,专业课"
    try expect(fixture.remarks(hours, "registered,2020-09-01,,,,40,professional,,,,专业课"), equals: ["blank-item 1 2"])
    try expect(fixture.remarks(hours, "registered,2020-09-01,,,,40,public,,,,专业课"), equals: [])
  }
}
