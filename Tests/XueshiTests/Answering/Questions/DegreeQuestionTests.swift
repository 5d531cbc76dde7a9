import Testing

@testable import Xueshi

@Suite
struct `A degree that nobody states` {
  private func fixture(_ degree: String) throws -> QuestionFixture {
    var fixture = try QuestionFixture()
    fixture.person = "430300,associate-senior,2022,,\(degree),,"
    return fixture
  }

  private let rows = QuestionFixture.hours(2017...2021)

  @Test
  func `It is open where a window asks for one, and closed once one is stated`() throws {
    try expect(fixture("").answer(rows).asked, equals: [.degree])
    for degree in ["master", "bachelor", "other"] { #expect(try fixture(degree).answer(rows).isFirm) }
    try expect(fixture("doctor").answer(rows).verdict, equals: .undetermined)
    var junior = try fixture("")
    junior.person = "430300,intermediate,2022,,,,"
    #expect(try junior.answer(rows).isFirm, "no window of this level asks for one")
  }

  @Test
  func `Years that the caller gives ask for none`() throws {
    var fixture = try fixture("")
    fixture.years = Year(2017)...Year(2021)
    #expect(try fixture.answer(rows).isFirm)
  }

  @Test
  func `Strictly a doctor, else none`() throws {
    try expect(fixture("").verdicts(rows, .degree), equals: [.undetermined, .eligible, .eligible])
  }
}
