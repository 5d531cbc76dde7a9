import Testing

@testable import Xueshi

@Suite
struct `Rows that were not read` {
  private func fixture(_ unread: Int32, _ person: String = "430300,intermediate,2022,,,,") throws -> QuestionFixture {
    var fixture = try QuestionFixture()
    (fixture.unread, fixture.person) = (unread, person)
    return fixture
  }

  @Test
  func `One row that was not read, and no answer is firm`() throws {
    for rows in [QuestionFixture.hours(2018...2021), QuestionFixture.hours(2018...2020)] {
      #expect(try fixture(0).answer(rows).isFirm)
      let open = try fixture(1).answer(rows)
      #expect(!open.isFirm && open.asked.contains(.unread))
      expect(open.verdict, equals: (try fixture(0).answer(rows).verdict))
    }
  }

  @Test
  func `Of nobody's rows being read nothing is known; strictly it is as without rows, leniently all that is missing`()
    throws
  {
    let fixture = try fixture(3)
    try expect(fixture.verdicts([], .unread), equals: [.ineligible, .undetermined, .eligible])
    #expect(try fixture.answer([]).years.allSatisfy { $0.account.outcome == .undetermined })
    #expect(try fixture.answer([], "unread=strict").years.allSatisfy { $0.account.outcome == .unmet })
  }

  @Test
  func `They bar strictly where falsified hours bar, and nowhere else`() throws {
    var jiaxing = try fixture(1, "330400,intermediate,2025,,,,")
    jiaxing.years = Year(2025)...Year(2025)
    try expect(jiaxing.verdicts(QuestionFixture.hours(2025...2025), .unread), equals: [.barred, .eligible, .eligible])
    let xiangtan = try fixture(1)
    try expect(
      xiangtan.verdicts(QuestionFixture.hours(2018...2021), .unread), equals: [.eligible, .eligible, .eligible])
  }

  @Test
  func `A year without a rulebook stays undetermined, whatever was not read`() throws {
    var fixture = try fixture(1, "110000,intermediate,2018,,,,")
    fixture.years = Year(2015)...Year(2015)
    try expect(fixture.verdicts([], .unread), equals: [.undetermined, .undetermined, .undetermined])
  }
}
