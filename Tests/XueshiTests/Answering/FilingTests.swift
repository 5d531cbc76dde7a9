import TestSupport
import Testing
import XueshiData

@testable import Xueshi

/// People of Zaozhuang, whose notice wants hours five working days before the papers are handed in.
@Suite
struct `A deadline before filing` {
  private let library: Library

  init() throws {
    library = try Bundled.library()
  }

  /// An applicant of 2023 with 30 public hours of September and 60 professional ones that end on a day.
  private func answer(ending last: Day, filed: Day? = nil, filing: Day? = nil) throws -> Answer {
    let ledger = try library.ledger(
      people: [PersonEntry("P1", place: "枣庄", level: .intermediate, year: Year(2023), filed: filed)],
      events: [
        EventEntry("P1", "registered", from: day(9, 1), hours: Hours(hundredths: 3000), category: .public),
        EventEntry("P1", "registered", from: last, hours: Hours(hundredths: 6000), category: .professional),
      ])
    var assessor = try Bundled.assessor(filing: filing)
    let person = try #require(ledger.people.first)
    let answer = assessor.answer(person, in: ledger)
    var score = Score()
    assessor.score(person, ledger.events[ledger.eventRange(of: person)].span, into: &score)
    expect(score.verdict, equals: answer.verdict, "one function decides both")
    return answer
  }

  private func day(_ month: Int32, _ day: Int32, of year: Int32 = 2023) -> Day {
    Day(year: year, month: month, day: day)
  }

  @Test
  func `The day before, the last day and the day after`() throws {
    for (last, verdict) in [(day(9, 26), Verdict.eligible), (day(9, 27), .eligible), (day(9, 28), .ineligible)] {
      let answer = try answer(ending: last, filed: day(10, 10))
      expect(answer.verdict, equals: verdict, "\(last)")
      expect(answer.deadline?.lastDay, equals: day(9, 27))
      expect(answer.deadline?.isProvisional, equals: false)
    }
  }

  @Test
  func `The person's own day wins over the one given for all`() throws {
    try expect(answer(ending: day(9, 28), filing: day(10, 10)).verdict, equals: .ineligible)
    try expect(answer(ending: day(9, 28), filed: day(12, 1), filing: day(10, 10)).verdict, equals: .eligible)
    try expect(answer(ending: day(9, 28), filed: day(10, 10), filing: day(12, 1)).verdict, equals: .ineligible)
  }

  @Test
  func `Nobody's day is the last of the year, strictly the first of July, leniently no day at all`() throws {
    let answer = try answer(ending: day(12, 26))
    expect(answer.verdict, equals: .ineligible)
    expect(answer.lenientVerdict, equals: .eligible)
    try expect(self.answer(ending: day(12, 25)).verdict, equals: .eligible)
    try expect(self.answer(ending: day(12, 25)).strictVerdict, equals: .ineligible)
    expect(answer.deadline?.filed, equals: nil)
    expect(answer.deadline?.assumed, equals: day(12, 31))
  }

  @Test
  func `A late row is told as that, and brings nothing`() throws {
    let answer = try answer(ending: day(9, 28), filed: day(10, 10))
    let late = answer.years.flatMap { $0.credits }.filter { $0.reason == .afterDeadline }
    expect(late.count, equals: 1)
    #expect(late.allSatisfy { $0.counted == .zero && $0.claimed == Hours(hundredths: 6000) })
  }

  @Test
  func `A plan ends with the last day`() throws {
    let ledger = try library.ledger(
      people: [
        PersonEntry("P1", place: "枣庄", level: .intermediate, year: Year(2023), filed: day(10, 10)),
        PersonEntry("P2", place: "枣庄", level: .intermediate, year: Year(2023)),
      ], events: [])
    var assessor = try Bundled.assessor()
    let left = ledger.people.map { person in
      assessor.plan(
        for: person, ledger.events[ledger.eventRange(of: person)].span, asOf: day(9, 17), activities: []
      ).years.first?.daysLeft
    }
    expect(left, equals: [10, 99])
  }

  @Test
  func `Where the notice of the application year sets none there is none`() throws {
    let ledger = try library.ledger(
      people: [PersonEntry("P1", place: "湘潭", level: .intermediate, year: Year(2022), filed: day(6, 1, of: 2022))],
      events: [])
    var assessor = try Bundled.assessor()
    let person = try #require(ledger.people.first)
    #expect(assessor.answer(person, in: ledger).deadline == nil)
    expect(assessor.circumstances(of: person).lastDay, equals: nil)
  }
}
