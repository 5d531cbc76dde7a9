import Testing

@testable import Xueshi

@Suite
struct `A year names the rows that lie in it and bring it nothing` {
  /// What becomes of rows in each year of a window, by line: `2019: 2 other-year`.
  private func touches(
    _ person: String, _ years: ClosedRange<Int32>, _ rows: [String]
  ) throws -> [String] {
    var fixture = try QuestionFixture()
    fixture.person = person
    fixture.years = Year(years.lowerBound)...Year(years.upperBound)
    return try fixture.answer(rows).years.flatMap { year in
      year.touches.map { touch in "\(year.account.year.number): \(touch.event + 2) \(touch.effect.word)" }
    }
  }

  private let xiangtan = "430300,intermediate,2022,,,,"
  private let zaozhuang = "370400,intermediate,2023,,,,"

  @Test
  func `A row of several years in each of them, but in the one to which its hours belong`() throws {
    for (days, expected) in [
      ("2019-01-01,2021-12-31", ["2019: 2 other-year", "2020: 2 other-year"]),
      ("2019-12-31,2020-01-01", ["2019: 2 other-year"]), ("2020-01-01,2020-12-31", []),
      // Hours of a year outside, too.
      ("2021-12-31,2022-01-01", ["2021: 2 other-year"]), ("2022-01-01,2022-01-02", []),
    ] {
      for route in ["grassroots-service", "training"] {
        try expect(touches(xiangtan, 2018...2021, ["\(route),\(days),,,,,,,,"]), equals: expected, "\(route) \(days)")
      }
    }
  }

  @Test
  func `A row that states another year, in the year of its days; a year alone lies in that year`() throws {
    let hours = "registered,2021-06-30,,,,30,,public,"
    try expect(touches(xiangtan, 2018...2021, [hours + ",2020,"]), equals: ["2021: 2 other-year"])
    try expect(touches(xiangtan, 2018...2021, [hours + ",2021,"]), equals: [])
    try expect(touches(xiangtan, 2018...2021, ["registered,,,,,30,,public,,2020,"]), equals: [])
  }

  @Test
  func `Leave, whether it reduces what is required, is too short for it, or nothing is said of it`() throws {
    for (days, level, status, effect) in [
      ("2022-12-01,2023-06-30", "sick", "", "too-short"), ("2022-12-01,2023-07-01", "sick", "", "reduces"),
      ("2022-12-01,2023-07-02", "sick", "", "reduces"), ("2023-05-01,2023-05-01", "maternity", "", "reduces"),
      ("2023-01-01,2023-12-30", "off-post", "", "unspoken"), ("2023-01-01,2023-12-31", "sick", "pending", "pending"),
      ("2023-01-01,2023-12-31", "sick", "rejected", "rejected"),
    ] {
      let row = "leave,\(days),,,,\(level),,,,\(status)"
      try expect(touches(zaozhuang, 2023...2023, [row]), equals: ["2023: 2 \(effect)"], "\(row)")
    }
    try expect(touches(zaozhuang, 2023...2023, ["leave,2022-01-01,2022-12-31,,,,sick,,,,"]), equals: [])
    // Two leaves of a kind are looked at together.
    let parts = ["leave,2023-01-01,2023-04-01,,,,sick,,,,", "leave,2023-05-01,2023-08-01,,,,sick,,,,"]
    try expect(touches(zaozhuang, 2023...2023, parts), equals: ["2023: 2 reduces", "2023: 3 reduces"])
    try expect(
      touches(xiangtan, 2021...2021, ["leave,2021-03-01,2021-09-30,,,,sick,,,,"]), equals: ["2021: 2 unspoken"])
  }

  @Test
  func `A certificate, whether it stands for the year; falsified hours, whether they bar`() throws {
    for (days, effects) in [
      ("2019-01-01,2020-12-31", ["2019: 2 stands", "2020: 2 stands"]),
      ("2019-01-02,2020-12-31", ["2019: 2 partial", "2020: 2 stands"]), ("2021-01-01,2021-12-30", ["2021: 2 partial"]),
    ] {
      try expect(touches(xiangtan, 2018...2021, ["attestation,\(days),,,,,,,,"]), equals: effects, "\(days)")
    }
    let slip = ["attestation,2025-01-01,2025-12-31,,,,,,,,"]
    try expect(touches("330400,intermediate,2025,,,,", 2025...2025, slip), equals: ["2025: 2 not-honoured"])
    let violation = ["violation,2025-03-01,,,,,,,,,"]
    try expect(touches("330400,intermediate,2025,,,,", 2025...2025, violation), equals: ["2025: 2 bars"])
    try expect(touches("320400,intermediate,2025,,,,", 2025...2025, violation), equals: ["2025: 2 not-barring"])
  }

  @Test
  func `What has a credit is not told of twice: a posting in each year it touches`() throws {
    try expect(touches(xiangtan, 2018...2021, ["aid-posting,2019-12-01,2021-01-31,,,,,,,,"]), equals: [])
    // Where postings are rated by the day they belong to one year, as other rows do.
    let row = ["aid-posting,2024-12-01,2025-01-31,,,,,,,,"]
    try expect(touches("320400,intermediate,2025,,,,", 2024...2025, row), equals: ["2024: 2 other-year"])
  }
}
