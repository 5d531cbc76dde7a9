import Testing

@testable import Xueshi

@Suite
struct `A day of filing that nobody states` {
  private func rows(ending day: String) -> [String] {
    ["registered,\(day),,,,30,,public,,,", "registered,2023-05-10,,,,60,,professional,,,"]
  }

  private func fixture(filed: String = "") throws -> QuestionFixture {
    var fixture = try QuestionFixture()
    fixture.person = "370400,intermediate,2023,,,,\(filed)"
    return fixture
  }

  @Test
  func `The day before the deadline of 1 July, that day, and the day after`() throws {
    try expect(fixture().answer(rows(ending: "2023-06-25")).asked, equals: [])
    try expect(fixture().answer(rows(ending: "2023-06-26")).asked, equals: [])
    try expect(fixture().answer(rows(ending: "2023-06-27")).asked, equals: [.filed])
  }

  @Test
  func `Strictly 1 July, by default 31 December, leniently no deadline`() throws {
    try expect(fixture().verdicts(rows(ending: "2023-11-15"), .filed), equals: [.ineligible, .eligible, .eligible])
    // What ends in the last week of the year is late by default too.
    try expect(fixture().verdicts(rows(ending: "2023-12-31"), .filed), equals: [.ineligible, .ineligible, .eligible])
  }

  @Test
  func `A day that is stated leaves nothing open`() throws {
    try expect(fixture(filed: "2023-08-31").answer(rows(ending: "2023-11-15")).verdict, equals: .ineligible)
    try expect(fixture(filed: "2024-01-15").answer(rows(ending: "2023-11-15")).verdict, equals: .eligible)
    #expect(try fixture(filed: "2024-01-15").answer(rows(ending: "2023-11-15")).isFirm)
  }
}
