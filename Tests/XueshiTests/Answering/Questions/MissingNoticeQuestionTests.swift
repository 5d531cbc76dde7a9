import Testing

@testable import Xueshi

@Suite
struct `A notice that is not on file` {
  private func asked(at place: String, years: ClosedRange<Year> = Year(2018)...Year(2021)) throws -> [Question] {
    var fixture = try QuestionFixture()
    fixture.person = "\(place),intermediate,2022,,,,"
    fixture.years = years
    return try fixture.answer(QuestionFixture.hours(2018...2021)).asked
  }

  @Test
  func `Of a city, of a province; not of the nation, nor where a notice of city or province governs`() throws {
    try expect(asked(at: "430100"), equals: [.rules])
    try expect(asked(at: "430000"), equals: [.rules])
    try expect(asked(at: "100000"), equals: [])
    try expect(asked(at: "430300"), equals: [])
    try expect(asked(at: "330400"), equals: [])
  }

  @Test
  func `Strictly the year is unmet though short of nothing, leniently met whatever is short`() throws {
    var fixture = try QuestionFixture()
    fixture.person = "430100,intermediate,2022,,,,"
    fixture.years = Year(2020)...Year(2020)
    let full = QuestionFixture.hours(2020...2020)
    let few = QuestionFixture.hours(2020...2020, public: 0, professional: 89)
    try expect(fixture.verdicts(full, .rules), equals: [.ineligible, .eligible, .eligible])
    try expect(fixture.verdicts(few, .rules), equals: [.ineligible, .ineligible, .eligible])
    let strict = try #require(try fixture.answer(full, "rules=strict").years.first?.account)
    #expect(strict.outcome == .unmet && strict.short.total == .zero && strict.counted.total == Hours(90))
    let lenient = try #require(try fixture.answer(few, "rules=lenient").years.first?.account)
    #expect(lenient.outcome == .met && lenient.short.total == .zero && lenient.counted.total == Hours(89))
  }

  @Test
  func `Where no years are known the whole verdict is the missing notice's to decide`() throws {
    var fixture = try QuestionFixture()
    let full = QuestionFixture.hours(2017...2022)
    let cases: [(person: String, asked: [Question])] = [
      ("430100,intermediate,2022,,,,", [.rules]), ("430000,senior,2022,,,,", [.rules]),
      // The first years of the national floor, and the one before.
      ("430100,intermediate,2016,,,,", [.rules]), ("430100,intermediate,2015,,,,", []),
      ("100000,intermediate,2022,,,,", []), ("330400,intermediate,2025,,,,", []), ("430300,junior,2022,,,,", []),
    ]
    for (person, asked) in cases {
      fixture.person = person
      try expect(fixture.answer(full).asked, equals: asked, "\(person)")
      let verdicts: [Verdict] =
        asked.isEmpty ? [.undetermined, .undetermined, .undetermined] : [.ineligible, .undetermined, .eligible]
      try expect(fixture.verdicts(full, .rules), equals: verdicts, "\(person)")
    }
  }
}
