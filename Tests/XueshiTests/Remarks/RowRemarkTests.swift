import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `What a row says by itself` {
  @Test
  func `A row is of the future from the day after the application`() throws {
    var fixture = try RemarkFixture()
    #expect(try fixture.remarks("training,2021-12-30,2022-12-31,2,day,,,,2021") == [])
    #expect(try fixture.remarks("training,2022-12-30,2023-01-01,2,day,,,,2021") == ["future 1"])
    #expect(try fixture.remarks("aid-posting,2020-01-01,2022-12-31") == [])
    #expect(try fixture.remarks("aid-posting,2020-01-01,2023-01-01") == ["future 1"])
    #expect(try fixture.remarks("aid-posting,2022-01-01,2023-01-01") == [], "it touches no year of the window")
    #expect(try fixture.remarks("attestation,2018-01-01,2023-12-31") == ["future 1"])
    #expect(try fixture.remarks("leave,2021-01-01,2023-12-31,,,,,sick") == [], "leave may last")
    #expect(try fixture.remarks("training,2023-01-01,2023-01-01,1,day") == [], "its year is none of the window")
    fixture.person = "430300,intermediate,2022,2021-12-31"
    #expect(try fixture.remarks("training,2021-12-31,2021-12-31,1,day") == [])
    #expect(try fixture.remarks("registered,,,,,30,public,,2021") == [], "it states no day")
    fixture.person = "430300,intermediate,2022,2021-12-30"
    #expect(try fixture.remarks("training,2021-12-31,2021-12-31,1,day") == ["future 1"])
    #expect(try fixture.remarks("training,2021-12-31,2021-12-31,1,day,,,,,rejected") == [])
    #expect(try fixture.remarks("training,2021-12-31,2021-12-31,1,day,,,,,pending") == ["future 1"])
    #expect(try fixture.remarks("registered,,,,,30,public,,2021") == [])
    fixture.person = "430300,intermediate,2022,"
    for (day, remarks) in [("2021-06-30", ["future 1"]), ("2021-07-01", [])] {
      fixture.asOf = Day(cell: Array(day.utf8).span)
      #expect(try fixture.remarks("training,2021-07-01,2021-07-01,1,day") == remarks, "as of \(day)")
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
      #expect(try fixture.remarks("training,2020-06-01,2020-06-02,2,day,,,,\(year)") == remarks, "\(year)")
    }
    #expect(try fixture.remarks("training,2020-12-30,2021-01-02,2,day,,,,2020") == [])
    #expect(try fixture.remarks("leave,2020-12-30,2021-01-02,,,,,sick,2018") == [], "leave has no year of its own")
    let zaozhuang = try RemarkFixture("370400", 2023...2023)
    #expect(try zaozhuang.remarks("training,2021-06-01,2021-06-02,2,day,8,,,2023") == [], "the notice lets none come")
  }

  @Test
  func `A certificate covers a year of the window in part`() throws {
    let fixture = try RemarkFixture()
    #expect(try fixture.remarks("attestation,2016-01-01,2019-12-31") == [])
    #expect(try fixture.remarks("attestation,2016-01-01,2020-01-01") == ["slip-part 1"])
    #expect(try fixture.remarks("attestation,2018-01-02,2019-12-31") == ["slip-part 1"])
    #expect(try fixture.remarks("attestation,2017-01-02,2017-12-30") == [], "it touches no year of the window")
  }

  @Test
  func `A quantity is over the days from start to end`() throws {
    let fixture = try RemarkFixture()
    for (most, over, unit) in [
      ("2", "2.01", "day"), ("4", "4.01", "half-day"), ("2", "2.01", "evening"), ("2", "2.01", ""),
    ] {
      #expect(try fixture.remarks("training,2020-06-01,2020-06-02,\(most),\(unit)") == [], "\(unit)")
      #expect(
        try fixture.remarks("training,2020-06-01,2020-06-02,\(over),\(unit)") == ["quantity-over-days 1"], "\(unit)")
    }
    #expect(try fixture.remarks("training,2020-06-01,,9,day") == [], "its end is not stated")
    #expect(try fixture.remarks("training,2020-06-01,2020-06-02,9,course") == [])
    #expect(try fixture.remarks("aid-posting,2020-06-01,2020-12-31,999,day") == [], "an interval has no quantity")
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
      #expect(try fixture.remarks("\(row),,,\(most)") == [], "\(row)")
      #expect(try fixture.remarks("\(row),,,\(over)") == ["over-24-hours 1"], "\(row)")
    }
    #expect(try fixture.remarks("registered,2020-06-01,,,,500,public") == [])
    #expect(try fixture.remarks("registered,2020-06-01,2020-06-01,,,500,public") == [])
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,500,,cn,,,x") == [])
  }

  @Test
  func `Hours are under those of the days that rate a row`() throws {
    let xiangtan = try RemarkFixture()
    #expect(try xiangtan.remarks("training,2020-06-01,2020-06-05,5,day,20") == [])
    #expect(try xiangtan.remarks("training,2020-06-01,2020-06-05,5,day,19.99") == ["hours-under-days 1"])
    #expect(try xiangtan.remarks("training,2020-06-01,2020-06-05,9,half-day,17.99") == ["hours-under-days 1"])
    #expect(try xiangtan.remarks("training,2020-06-01,2020-06-05,9,half-day,18") == [])
    #expect(try xiangtan.remarks("training,2020-06-01,2020-06-05,5,evening,1") == [])
    #expect(try xiangtan.remarks("training,2020-06-01,2020-06-05,,,1") == [], "stated hours are what counts")
    #expect(try xiangtan.remarks("practice,2020-06-01,2020-06-05,5,day,19") == ["hours-under-days 1"])
    let jiaxing = try RemarkFixture("330400", 2025...2025)
    #expect(try jiaxing.remarks("training,2025-06-02,2025-06-06,,,19.99,,employer") == ["hours-under-days 1"])
    #expect(try jiaxing.remarks("training,2025-06-02,2025-06-06,,,20,,employer") == [])
    #expect(try jiaxing.remarks("training,2025-06-02,2025-06-06,1,course,1,,authority") == [])
    #expect(try jiaxing.remarks("psych-service,2025-06-02,2025-06-03,2,half-day,3") == ["hours-under-days 1"])
    let changzhou = try RemarkFixture("320400", 2024...2024)
    #expect(try changzhou.remarks("training,2024-06-03,2024-06-07,5,day,1") == [], "stated hours limit it already")
    #expect(try changzhou.remarks("overseas,2024-06-03,2024-06-07,5,day,19") == ["hours-under-days 1"])
    #expect(try changzhou.remarks("grassroots-service,2024-06-03,2024-06-07,,,19") == ["hours-under-days 1"])
  }

  @Test
  func `Words point to another route`() throws {
    let fixture = try RemarkFixture()
    #expect(try fixture.remarks("服务基层,2020-06-01,2020-06-10,10,day,,,,,,驻村帮扶") == ["other-route 1"])
    #expect(try fixture.remarks("teaching,2020-06-01,2020-06-10,10,day,,,,,,到某县支教") == ["other-route 1"])
    #expect(try fixture.remarks("服务基层,2020-06-01,,10,day,,,,,,驻村帮扶") == [], "its end is not stated")
    #expect(try fixture.remarks("服务基层,2020-06-01,2020-06-10,10,day,,,,,,下乡义诊") == [])
    #expect(try fixture.remarks("training,2020-06-01,2020-06-10,10,day,,,,,,支教教师培训班") == [])
  }

  @Test
  func `A long class does not say how many days were attended`() throws {
    let fixture = try RemarkFixture()
    #expect(try fixture.remarks("training,2020-06-01,2020-06-15,,,20") == [])
    #expect(try fixture.remarks("training,2020-06-01,2020-06-16,,,20") == ["long-class 1"])
    #expect(try fixture.remarks("training,2020-06-01,2020-06-16,3,day") == [])
    #expect(try fixture.remarks("overseas,2020-06-01,2020-08-16,,,20") == [], "every day of a stay is one")
  }

  @Test
  func `A tag as public is ignored where the notice itself says professional`() throws {
    let fixture = try RemarkFixture()
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,public,cn,,,x") == ["category-ignored 1"])
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,professional,cn,,,x") == [])
    #expect(try fixture.remarks("paper,2020-06-01,,1,item,,public,other,,,x") == [], "it is not recognised")
    #expect(try fixture.remarks("public-course,2020-06-01,,,,20,public,,,,x") == [])
    #expect(try fixture.remarks("training,2020-06-01,,1,day,,public,,,,x") == [], "its content decides")
  }
}
