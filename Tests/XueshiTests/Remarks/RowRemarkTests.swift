import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `What a row says by itself` {
  @Test
  func `A row is of the future from the day after the application`() throws {
    var fixture = try RemarkFixture()
    try expect(fixture.remarks("training,2021-12-30,2022-12-31,2,day,,,,2021"), equals: [])
    try expect(fixture.remarks("training,2022-12-30,2023-01-01,2,day,,,,2021"), equals: ["future 1"])
    try expect(fixture.remarks("aid-posting,2020-01-01,2022-12-31"), equals: [])
    try expect(fixture.remarks("aid-posting,2020-01-01,2023-01-01"), equals: ["future 1"])
    try expect(fixture.remarks("aid-posting,2022-01-01,2023-01-01"), equals: [], "it touches no year of the window")
    try expect(fixture.remarks("attestation,2018-01-01,2023-12-31"), equals: ["future 1"])
    try expect(fixture.remarks("leave,2021-01-01,2023-12-31,,,,,sick"), equals: [], "leave may last")
    try expect(fixture.remarks("training,2023-01-01,2023-01-01,1,day"), equals: [], "its year is none of the window")
    fixture.person = "430300,intermediate,2022,2021-12-31"
    try expect(fixture.remarks("training,2021-12-31,2021-12-31,1,day"), equals: [])
    try expect(fixture.remarks("registered,,,,,30,public,,2021"), equals: [], "it states no day")
    fixture.person = "430300,intermediate,2022,2021-12-30"
    try expect(fixture.remarks("training,2021-12-31,2021-12-31,1,day"), equals: ["future 1"])
    try expect(fixture.remarks("training,2021-12-31,2021-12-31,1,day,,,,,rejected"), equals: [])
    try expect(fixture.remarks("training,2021-12-31,2021-12-31,1,day,,,,,pending"), equals: ["future 1"])
    try expect(fixture.remarks("registered,,,,,30,public,,2021"), equals: [])
    fixture.person = "430300,intermediate,2022,"
    for (day, remarks) in [("2021-06-30", ["future 1"]), ("2021-07-01", [])] {
      fixture.asOf = Day(cell: Array(day.utf8).span)
      try expect(fixture.remarks("training,2021-07-01,2021-07-01,1,day"), equals: remarks, "as of \(day)")
    }
  }

  @Test
  func `What a what-if adds is of no future`() throws {
    let fixture = try RemarkFixture()
    var ledger = try fixture.ledger([])
    let added = Array("person,route,start,end,quantity,unit,year\nP,training,2022-12-30,2023-01-01,2,day,2021\n".utf8)
    ledger.append(events: added.span, vocabulary: fixture.library.vocabulary)
    var assessor = try Bundled.assessor(window: fixture.years)
    #expect(assessor.answer(ledger.people[0], ledger.events.span).remarks.isEmpty)
  }

  @Test
  func `A stated year is far when it is later than the days, or two or more before them`() throws {
    let fixture = try RemarkFixture()
    for (year, remarks) in [(2018, ["year-far 1"]), (2019, []), (2020, []), (2021, ["year-far 1"])] {
      try expect(fixture.remarks("training,2020-06-01,2020-06-02,2,day,,,,\(year)"), equals: remarks, "\(year)")
    }
    try expect(fixture.remarks("training,2020-12-30,2021-01-02,2,day,,,,2020"), equals: [])
    try expect(fixture.remarks("leave,2020-12-30,2021-01-02,,,,,sick,2018"), equals: [], "leave has no year of its own")
    let zaozhuang = try RemarkFixture("370400", 2023...2023)
    try expect(
      zaozhuang.remarks("training,2021-06-01,2021-06-02,2,day,8,,,2023"), equals: [], "the notice lets none come")
  }

  @Test
  func `A certificate covers a year of the window in part`() throws {
    let fixture = try RemarkFixture()
    try expect(fixture.remarks("attestation,2016-01-01,2019-12-31"), equals: [])
    try expect(fixture.remarks("attestation,2016-01-01,2020-01-01"), equals: ["slip-part 1"])
    try expect(fixture.remarks("attestation,2018-01-02,2019-12-31"), equals: ["slip-part 1"])
    try expect(fixture.remarks("attestation,2017-01-02,2017-12-30"), equals: [], "it touches no year of the window")
  }

  @Test
  func `A quantity is over the days from start to end`() throws {
    let fixture = try RemarkFixture()
    for (most, over, unit) in [
      ("2", "2.01", "day"), ("4", "4.01", "half-day"), ("2", "2.01", "evening"), ("2", "2.01", ""),
    ] {
      try expect(fixture.remarks("training,2020-06-01,2020-06-02,\(most),\(unit)"), equals: [], "\(unit)")
      try expect(
        fixture.remarks("training,2020-06-01,2020-06-02,\(over),\(unit)"), equals: ["quantity-over-days 1"], "\(unit)")
    }
    try expect(fixture.remarks("training,2020-06-01,,9,day"), equals: [], "its end is not stated")
    try expect(fixture.remarks("training,2020-06-01,2020-06-02,9,course"), equals: [])
    try expect(fixture.remarks("aid-posting,2020-06-01,2020-12-31,999,day"), equals: [], "an interval has no quantity")
  }

  @Test
  func `Hours are over those of the days`() throws {
    let fixture = try RemarkFixture()
    for (row, most, over) in [
      ("training,2020-06-01,2020-06-02", "48", "48.01"), ("training,2020-06-01,", "120", "120.01"),
      ("online-course,2020-06-01,2020-06-01", "120", "120.01"),
      ("public-course,2020-06-01,2020-06-06", "144", "144.01"),
      ("overseas,2020-06-01,2020-06-01", "24", "24.01"),
    ] {
      try expect(fixture.remarks("\(row),,,\(most)"), equals: [], "\(row)")
      try expect(fixture.remarks("\(row),,,\(over)"), equals: ["over-24-hours 1"], "\(row)")
    }
    try expect(fixture.remarks("registered,2020-06-01,,,,500,public"), equals: [])
    try expect(fixture.remarks("registered,2020-06-01,2020-06-01,,,500,public"), equals: [])
    try expect(fixture.remarks("paper,2020-06-01,,1,item,500,,cn,,,x"), equals: [])
  }

  @Test
  func `Hours are under those of the days that rate a row`() throws {
    let xiangtan = try RemarkFixture()
    try expect(xiangtan.remarks("training,2020-06-01,2020-06-05,5,day,20"), equals: [])
    try expect(xiangtan.remarks("training,2020-06-01,2020-06-05,5,day,19.99"), equals: ["hours-under-days 1"])
    try expect(xiangtan.remarks("training,2020-06-01,2020-06-05,9,half-day,17.99"), equals: ["hours-under-days 1"])
    try expect(xiangtan.remarks("training,2020-06-01,2020-06-05,9,half-day,18"), equals: [])
    try expect(xiangtan.remarks("training,2020-06-01,2020-06-05,5,evening,1"), equals: [])
    try expect(xiangtan.remarks("training,2020-06-01,2020-06-05,,,1"), equals: [], "stated hours are what counts")
    try expect(xiangtan.remarks("practice,2020-06-01,2020-06-05,5,day,19"), equals: ["hours-under-days 1"])
    let jiaxing = try RemarkFixture("330400", 2025...2025)
    try expect(jiaxing.remarks("training,2025-06-02,2025-06-06,,,19.99,,employer"), equals: ["hours-under-days 1"])
    try expect(jiaxing.remarks("training,2025-06-02,2025-06-06,,,20,,employer"), equals: [])
    try expect(jiaxing.remarks("training,2025-06-02,2025-06-06,1,course,1,,authority"), equals: [])
    try expect(jiaxing.remarks("psych-service,2025-06-02,2025-06-03,2,half-day,3"), equals: ["hours-under-days 1"])
    let changzhou = try RemarkFixture("320400", 2024...2024)
    try expect(changzhou.remarks("training,2024-06-03,2024-06-07,5,day,1"), equals: [], "stated hours limit it already")
    try expect(changzhou.remarks("overseas,2024-06-03,2024-06-07,5,day,19"), equals: ["hours-under-days 1"])
    try expect(changzhou.remarks("grassroots-service,2024-06-03,2024-06-07,,,19"), equals: ["hours-under-days 1"])
  }

  @Test
  func `Words point to another route`() throws {
    let fixture = try RemarkFixture()
    try expect(fixture.remarks("服务基层,2020-06-01,2020-06-10,10,day,,,,,,驻村帮扶"), equals: ["other-route 1"])
    try expect(fixture.remarks("teaching,2020-06-01,2020-06-10,10,day,,,,,,到某县支教"), equals: ["other-route 1"])
    try expect(fixture.remarks("服务基层,2020-06-01,,10,day,,,,,,驻村帮扶"), equals: [], "its end is not stated")
    try expect(fixture.remarks("服务基层,2020-06-01,2020-06-10,10,day,,,,,,下乡义诊"), equals: [])
    try expect(fixture.remarks("training,2020-06-01,2020-06-10,10,day,,,,,,支教教师培训班"), equals: [])
  }

  @Test
  func `A long class does not say how many days were attended`() throws {
    let fixture = try RemarkFixture()
    try expect(fixture.remarks("training,2020-06-01,2020-06-15,,,20"), equals: [])
    try expect(fixture.remarks("training,2020-06-01,2020-06-16,,,20"), equals: ["long-class 1"])
    try expect(fixture.remarks("training,2020-06-01,2020-06-16,3,day"), equals: [])
    try expect(fixture.remarks("overseas,2020-06-01,2020-08-16,,,20"), equals: [], "every day of a stay is one")
  }

  @Test
  func `A tag as public is ignored where the notice itself says professional`() throws {
    let fixture = try RemarkFixture()
    try expect(fixture.remarks("paper,2020-06-01,,1,item,,public,cn,,,x"), equals: ["category-ignored 1"])
    try expect(fixture.remarks("paper,2020-06-01,,1,item,,professional,cn,,,x"), equals: [])
    try expect(fixture.remarks("paper,2020-06-01,,1,item,,public,other,,,x"), equals: [], "it is not recognised")
    try expect(fixture.remarks("public-course,2020-06-01,,,,20,public,,,,x"), equals: [])
    try expect(fixture.remarks("training,2020-06-01,,1,day,,public,,,,x"), equals: [], "its content decides")
  }
}
