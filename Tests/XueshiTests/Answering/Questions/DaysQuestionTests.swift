import Testing

@testable import Xueshi

@Suite
struct `A class without an end` {
  private func fixture() throws -> QuestionFixture {
    var fixture = try QuestionFixture()
    fixture.person = "370400,intermediate,2023,,,,2023-12-31"
    return fixture
  }

  /// 24 hours of a class beside 30 public and 36 professional hours.
  private func rows(end: String, quantity: String = "") -> [String] {
    QuestionFixture.hours(2023...2023, public: 30, professional: 36)
      + ["training,2023-05-08,\(end),\(quantity),\(quantity.isEmpty ? "" : "day"),24,authority,,,,"]
  }

  @Test
  func `Without an end the limit by the day is open; with one, or with days, it is not`() throws {
    try expect(fixture().answer(rows(end: "")).asked, equals: [.days])
    try expect(fixture().answer(rows(end: "2023-05-10")).asked, equals: [])
    try expect(fixture().answer(rows(end: "", quantity: "3")).asked, equals: [])
  }

  @Test
  func `Strictly one day, by default and leniently no limit by the day`() throws {
    try expect(fixture().verdicts(rows(end: ""), .days), equals: [.ineligible, .eligible, .eligible])
    let strict = try fixture().answer(rows(end: ""), "days=strict")
    expect(strict.years.first?.account.counted.professional, equals: Hours(44))
  }
}
