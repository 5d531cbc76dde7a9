import Testing

@testable import Xueshi

@Suite
struct `A row of two years` {
  /// 2020 lacks thirty hours that a class around its last day would bring.
  private func rows(end: String, year: String = "", route: String = "training") -> [String] {
    QuestionFixture.hours(2018...2019) + QuestionFixture.hours(2020...2020, professional: 30)
      + QuestionFixture.hours(2021...2021) + ["\(route),2020-12-27,\(end),5,day,30,industry,,,\(year),"]
  }

  @Test
  func `Ending on 31 December, on 1 January, and with its year stated`() throws {
    let fixture = try QuestionFixture()
    try expect(fixture.answer(rows(end: "2020-12-31")).verdict, equals: .eligible)
    try expect(fixture.answer(rows(end: "2020-12-31")).asked, equals: [])
    try expect(fixture.answer(rows(end: "2021-01-01")).asked, equals: [.yearOf])
    try expect(fixture.answer(rows(end: "2021-01-01", year: "2020")).asked, equals: [])
    try expect(fixture.answer(rows(end: "2021-01-01", year: "2021")).asked, equals: [])
  }

  @Test
  func `Leniently the year before counts it too, and the year where it ends keeps it`() throws {
    let fixture = try QuestionFixture()
    try expect(fixture.verdicts(rows(end: "2021-01-01"), .yearOf), equals: [.ineligible, .ineligible, .eligible])
    let (standard, lenient) = (
      try fixture.answer(rows(end: "2021-01-01")), try fixture.answer(rows(end: "2021-01-01"), "year-of=lenient")
    )
    #expect(lenient.years[2].account.counted.total > standard.years[2].account.counted.total)
    expect(lenient.years[3].account.counted, equals: standard.years[3].account.counted)
  }
}
