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
    #expect(try remarks(2018, 2019, 2020, 2013) == ["far 4"])
    #expect(try remarks(2018, 2019, 2020, 2014) == [])
    #expect(try remarks(2018, 2019, 2020, 2025) == ["far 4"])
    #expect(try remarks(2018, 2019, 2020, 2024) == [])
    #expect(try remarks(2018, 2019, 2013) == [], "two others are too few")
    #expect(try remarks(2018, 2019, 2020, 2013, 2013) == [], "they are two of one year")
    #expect(try remarks(2018, 2019, 2020, 2013, 2008) == ["far 4", "far 5"])
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
      #expect(try fixture.remarks(row, "leave,2020-06-01,2020-06-05,,,,,sick") == own("during-leave"), "\(days)")
      #expect(try fixture.remarks(row, "aid-posting,2020-06-01,2020-06-05") == own("during-posting"), "\(days)")
      #expect(try fixture.remarks(row, "leave,2020-06-01,2020-06-05,,,,,off-post") == [], "\(days)")
    }
    for route in ["advanced-seminar", "visit", "conference"] {
      #expect(
        try fixture.remarks("leave,2020-06-01,2020-06-05,,,,,sick", "\(route),2020-06-03,,1,day") == [
          "during-leave 1 2"
        ])
    }
    #expect(try fixture.remarks("leave,2020-06-01,2020-06-05,,,,,sick", "teaching,2020-06-03,,1,day") == [])
    #expect(try fixture.remarks("leave,2020-06-01,2020-06-05,,,,,sick,,rejected", "visit,2020-06-03,,1,day") == [])
    // An approved one before a pending one, then the earliest.
    let leaves = [
      "leave,2020-05-01,2020-06-05,,,,,sick,,pending", "leave,2020-06-01,2020-06-30,,,,,other",
      "leave,2020-05-20,2020-07-30,,,,,sick",
    ]
    #expect(try fixture.remarks(leaves[0], leaves[1], leaves[2], "visit,2020-06-03,,1,day") == ["during-leave 3 4"])
    #expect(try fixture.remarks(leaves[0], leaves[1], "visit,2020-06-03,,1,day") == ["during-leave 2 3"])
    #expect(try fixture.remarks(leaves[0], "visit,2020-06-03,,1,day") == ["during-leave 1 2"])
  }

  @Test
  func `Leave holds more than thirty days of a posting, each day once`() throws {
    let fixture = try RemarkFixture()
    let posting = "aid-posting,2020-06-01,2020-12-31"
    #expect(try fixture.remarks(posting, "leave,2020-05-01,2020-06-30,,,,,sick") == [])
    #expect(try fixture.remarks(posting, "leave,2020-05-01,2020-07-01,,,,,off-post") == ["leave-in-posting 1 2"])
    let leaves = ["leave,2020-07-01,2020-07-20,,,,,sick", "leave,2020-07-11,2020-07-30,,,,,other"]
    #expect(try fixture.remarks(posting, leaves[0], leaves[1]) == [])
    #expect(
      try fixture.remarks(posting, leaves[0], leaves[1], "leave,2020-12-31,2021-03-01,,,,,sick")
        == ["leave-in-posting 1 2 3 4"])
  }

  @Test
  func `Rows counted once do not state the same`() throws {
    let fixture = try RemarkFixture()
    let first = "registered,2020-06-01,,,,90,professional,,,,证书18号"
    #expect(try fixture.remarks(first, "registered,2020-07-01,,,,90,professional,,,,证书18号") == [])
    #expect(
      try fixture.remarks(first, "registered,2020-07-01,,,,89.99,professional,,,,《证书18号》") == [
        "conflicting-amounts 1 2"
      ])
    #expect(try fixture.remarks(first, "registered,2020-07-01,,,,45,public,,,,证书18号") == [], "another category")
    #expect(try fixture.remarks(first, "registered,2021-07-01,,,,45,professional,,,,证书18号") == [], "another year")
    #expect(try fixture.remarks(first, "registered,2020-07-01,,,,45,professional,,,rejected,证书18号") == [])
    let lesson = "training,2020-06-01,2020-06-03,3,day,,,,,,甲班"
    #expect(try fixture.remarks(lesson, "training,2020-06-03,2020-06-05,2,day,,,,,,甲班") == ["conflicting-amounts 1 2"])
    #expect(try fixture.remarks(lesson, "training,2020-06-04,2020-06-05,2,day,,,,,,甲班") == [], "they do not meet")
    let jiaxing = try RemarkFixture("330400", 2024...2025)
    #expect(
      try jiaxing.remarks("public-course,2024-06-01,,,,9,,,,,甲", "public-course,2025-06-01,,,,8,,,,,甲")
        == ["conflicting-amounts 1 2"], "once in a lifetime")
  }

  @Test
  func `Two rows are alike in every cell but their review`() throws {
    let fixture = try RemarkFixture()
    let row = "training,2020-06-01,2020-06-03,3,day,20,professional,industry,2020,approved,甲班"
    #expect(
      try fixture.remarks(row, "training,2020-06-01,2020-06-03,3,day,20,professional,industry,2020,pending,《甲班》") == [
        "same-row 1 2"
      ])
    for other in [
      "visit,2020-06-01,2020-06-03,3,day,20,professional,,2020,approved,乙班",
      "training,2020-05-31,2020-06-03,3,day,20,professional,industry,2020,approved,乙班",
      "training,2020-06-01,2020-06-03,2,day,20,professional,industry,2020,approved,乙班",
      "training,2020-06-01,2020-06-03,3,day,20,professional,industry,2020,approved,乙班",
      "training,2020-06-01,2020-06-03,3,day,20,professional,other,2020,approved,甲班",
      "training,2020-06-01,2020-06-03,3,day,20,public,industry,2020,approved,甲班",
      "training,2020-06-01,2020-06-03,3,day,20,professional,industry,,approved,甲班",
    ] {
      #expect(try fixture.remarks(row, other) == [], "\(other)")
    }
    #expect(try fixture.remarks(row, row, row) == ["same-row 1 2 3"])
    let leave = "leave,2020-06-01,2020-06-03,,,,,sick"
    #expect(try fixture.remarks(leave, leave) == ["same-row 1 2"])
  }

  @Test
  func `One event stands under two routes, or with and without its title`() throws {
    let fixture = try RemarkFixture()
    let row = "training,2020-06-01,2020-06-03,3,day,,,,,,甲班"
    #expect(try fixture.remarks(row, "online-course,2020-06-03,2020-06-09,,,9,,,,,甲班") == ["same-event 1 2"])
    #expect(try fixture.remarks(row, "online-course,2020-06-04,2020-06-09,,,9,,,,,甲班") == [])
    #expect(try fixture.remarks(row, "paper,2020-06-03,,1,item,,,cn,,,甲班") == [], "a paper is no event")
    #expect(
      try fixture.remarks(
        row, "visit,2020-06-03,2020-06-05,3,day,,,,,,甲班", "public-course,2020-06-05,2020-06-09,,,9,,,,,甲班",
        "overseas,2020-06-10,2020-06-12,3,day,,,,,,甲班") == ["same-event 1 2 3"], "one after another")
    #expect(try fixture.remarks(row, "training,2020-06-01,2020-06-03,2,day") == ["same-event 1 2"])
    #expect(try fixture.remarks(row, "training,2020-06-01,2020-06-04,2,day") == [])
    #expect(try fixture.remarks(row, "training,2020-06-01,2020-06-03,3,day,,,,,,乙班") == [])
    #expect(try fixture.remarks("training,2020-06-01,,1,day,,,,,,甲班", "training,2020-06-01,,2,day") == [], "no end")
    #expect(try fixture.remarks("training,2020-06-01,2020-06-03,3,day", "training,2020-06-01,2020-06-03,2,day") == [])
    // Alike rows are the same row, and nothing else.
    #expect(
      try fixture.remarks("training,2020-06-01,2020-06-03,2,day", "training,2020-06-01,2020-06-03,2,day") == [
        "same-row 1 2"
      ])
  }

  @Test
  func `Hours are registered and listed`() throws {
    let fixture = try RemarkFixture()
    let row = "training,2020-06-01,2020-06-03,3,day,30,,,,,甲班"
    #expect(try fixture.remarks(row, "registered,2020-11-01,,,,24,professional,,,,甲班") == ["raw-and-registered 1 2"])
    #expect(try fixture.remarks(row, "registered,2021-11-01,,,,24,professional,,,,甲班") == [])
    #expect(try fixture.remarks(row, "registered,2020-06-03,,,,30,professional") == ["raw-and-registered 1 2"])
    #expect(try fixture.remarks(row, "registered,2020-06-03,,,,30,public") == [], "of another part")
    #expect(try fixture.remarks(row, "registered,2020-06-03,,,,29,professional") == [])
    #expect(try fixture.remarks(row, "registered,2020-06-04,,,,30,professional") == [])
    #expect(
      try fixture.remarks("registered,2020-06-03,,,,30,public", "public-course,2020-06-03,,,,30") == [
        "raw-and-registered 1 2"
      ])
    #expect(
      try fixture.remarks(row, "registered,2020-06-03,,,,30,professional,,,,甲班") == ["raw-and-registered 1 2"], "once")
    #expect(
      try fixture.remarks("registered,,,,,30,public,,2020", "public-course,2020-12-31,,,,30") == [], "it states no day")
  }

  @Test
  func `Rows without a title stand where nothing else tells them apart`() throws {
    let fixture = try RemarkFixture()
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2020-09-01,,2,item,,,cn") == ["blank-item 1 2"])
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2021-09-01,,2,item,,,cn") == [])
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2020-09-01,,2,item,,,cn,,,x") == [])
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,,cn", "paper,2020-06-01,,1,item,,,cn") == ["same-row 1 2"])
    #expect(
      try fixture.remarks("public-course,2020-06-01,,,,9,,,,,公需科目", "public-course,2020-09-01,,,,8,,,,,2020年度公需课") == [
        "blank-item 1 2"
      ])
    #expect(try fixture.remarks("visit,2020-06-01,,1,day", "visit,2020-09-01,,2,day") == [])
    // Elsewhere the same text, where it would be counted once were it a title.
    let visit = "visit,2020-06-01,2020-06-03,3,day,,,,,,学习"
    #expect(try fixture.remarks(visit, "visit,2020-06-02,2020-06-04,3,day,,,,,,学习") == ["blank-item 1 2"])
    #expect(try fixture.remarks(visit, "visit,2020-06-02,2020-06-04,3,day,,,,,,培训") == [])
    #expect(try fixture.remarks(visit, "visit,2020-06-04,2020-06-05,2,day,,,,,,学习") == [])
    let hours = "registered,2020-06-01,,,,30,professional,,,,专业课"
    #expect(try fixture.remarks(hours, "registered,2020-09-01,,,,40,professional,,,,专业课") == ["blank-item 1 2"])
    #expect(try fixture.remarks(hours, "registered,2020-09-01,,,,40,public,,,,专业课") == [])
  }
}
