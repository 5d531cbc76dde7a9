import Testing

@testable import Xueshi

@Suite
struct `Hours from another place` {
  private func fixture() throws -> QuestionFixture {
    var fixture = try QuestionFixture()
    fixture.person = "330400,intermediate,2023,,,,"
    fixture.years = Year(2022)...Year(2022)
    return fixture
  }

  private func hours(_ place: String) -> [String] {
    QuestionFixture.hours(2022...2022, public: 0, professional: 90, place: place)
  }

  @Test
  func `From one other place, from the place itself, from its province, from two places, from nowhere on file`() throws
  {
    let fixture = try fixture()
    try expect(fixture.answer(hours("430300")).asked, equals: [.moved])
    try expect(fixture.answer(hours("湘潭")).asked, equals: [.moved])
    try expect(fixture.answer(hours("330400")).asked, equals: [])
    try expect(fixture.answer(hours("330000")).asked, equals: [])
    try expect(fixture.answer(hours("430300") + hours("320400")).asked, equals: [])
    try expect(fixture.answer(hours("线上")).asked, equals: [])
    try expect(fixture.answer(hours("")).asked, equals: [])
  }

  @Test
  func `Leniently the year is also judged by the notice of that place, which the answer then names`() throws {
    let fixture = try fixture()
    try expect(fixture.verdicts(hours("430300"), .moved), equals: [.ineligible, .ineligible, .eligible])
    let account = try #require(try fixture.answer(hours("430300"), "moved=lenient").years.first?.account)
    expect(account.rulebook.map { fixture.library.rulebooks[$0].id }, equals: "xiangtan-2022")
    #expect(account.required.public.roundedUp == .zero && account.counted.total == Hours(90))
  }

  @Test
  func `Leniently a certificate holds under every notice, strictly under none`() throws {
    let fixture = try QuestionFixture()
    let slip = "attestation,2018-01-01,2020-12-31,,,,,,330400,,"
    let rows = QuestionFixture.hours(2021...2021) + [slip]
    try expect(fixture.verdicts(rows, .moved), equals: [.ineligible, .eligible, .eligible])
    try expect(fixture.answer(rows).asked, equals: [.moved])
    try expect(fixture.answer(QuestionFixture.hours(2018...2021) + [slip]).asked, equals: [])
  }

  @Test
  func `A notice that settles it leaves nothing open`() throws {
    var fixture = try QuestionFixture()
    fixture.person = "370400,intermediate,2023,,,,2023-12-31"
    let rows = QuestionFixture.hours(2023...2023, public: 0, professional: 90, place: "430300")
    try expect(fixture.answer(rows).questions.standing.contains(.moved), equals: false)
  }
}
