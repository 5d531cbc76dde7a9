import Testing

@testable import Xueshi

@Suite
struct `Years outside the post` {
  private let hours = QuestionFixture.hours(2019...2021)

  private func asked(entered: String, _ rows: [String]) throws -> [Question] {
    var fixture = try QuestionFixture()
    fixture.person = "430300,intermediate,2022,,,\(entered),"
    return try fixture.answer(rows).asked
  }

  @Test
  func `Entered on 31 December before, on 1 January, on 2 January`() throws {
    try expect(asked(entered: "2017-12-31", hours), equals: [])
    try expect(asked(entered: "2018-01-01", hours), equals: [])
    try expect(asked(entered: "2018-01-02", hours), equals: [.inPost])
  }

  @Test
  func `Strictly and by default every year is asked, leniently not this one`() throws {
    var fixture = try QuestionFixture()
    fixture.person = "430300,intermediate,2022,,,2019-07-10,"
    try expect(fixture.verdicts(hours, .inPost), equals: [.ineligible, .ineligible, .eligible])
    let lenient = try fixture.answer(hours, "in-post=lenient")
    expect(lenient.years.map { $0.account.outcome }, equals: [.exempt, .met, .met, .met])
    // No number changes but what is short.
    let standard = try fixture.answer(hours)
    for (one, other) in zip(lenient.years, standard.years) {
      expect(one.account.counted, equals: other.account.counted)
      expect(one.account.required.roundedUp, equals: other.account.required.roundedUp)
    }
    expect(lenient.years[0].account.short, equals: ByPart(total: .zero, public: .zero, professional: .zero))
  }

  @Test
  func `A year that passes anyhow stays what it is`() throws {
    var fixture = try QuestionFixture()
    fixture.person = "430300,intermediate,2022,,,2019-07-10,"
    let answer = try fixture.answer(QuestionFixture.hours(2018...2021), "in-post=lenient")
    expect(answer.years.map { $0.account.outcome }, equals: [.met, .met, .met, .met])
  }

  @Test
  func `Away all year but for no day, for one day, and by leaves of two kinds`() throws {
    let fixture = try QuestionFixture()
    let others = QuestionFixture.hours(2018...2018) + QuestionFixture.hours(2020...2021)
    try expect(fixture.answer(others + ["leave,2019-01-01,2019-12-31,,,,off-post,,,,"]).asked, equals: [.inPost])
    try expect(fixture.answer(others + ["leave,2019-01-01,2019-12-30,,,,off-post,,,,"]).asked, equals: [])
    let two = ["leave,2019-01-01,2019-05-31,,,,sick,,,,", "leave,2019-06-01,2019-12-31,,,,maternity,,,,"]
    try expect(fixture.answer(others + two).asked, equals: [.inPost])
    try expect(fixture.answer(others + [two[0]]).asked, equals: [])
  }
}
