import TestSupport
import Testing
import XueshiData

@testable import Xueshi

/// The year that a row states moves an event only where the notice of that year lets it come.
@Suite
struct `A stated year` {
  private let library: Library

  init() throws {
    library = try Bundled.library()
  }

  /// The public hours of two years in a place, of a course that ends in one of them and states the other.
  private func hours(
    at place: String, ending end: Year, stating stated: Year, _ route: String = "public-course"
  ) throws -> (years: [String], warnings: [String]) {
    let years = min(end, stated)...max(end, stated)
    var course = EventEntry("P1", route, from: end.firstDay, hours: Hours(hundredths: 1000), category: .public)
    course.year = stated
    let ledger = try library.ledger(
      people: [PersonEntry("P1", place: place, level: .intermediate, year: years.upperBound.next)], events: [course])
    var assessor = try Bundled.assessor(window: years)
    let answer = assessor.answer(try #require(ledger.people.first), in: ledger)
    return (
      answer.years.filter { $0.account.counted.public > .zero }.map { "\($0.account.year)" },
      answer.warnings.map { "\($0.kind.word)" }.filter { $0.hasPrefix("year-") }
    )
  }

  @Test
  func `Jiaxing lets no public course come from another year, before or after`() throws {
    for end in [2024, 2026] as [Int32] {
      let found = try hours(at: "嘉兴", ending: Year(end), stating: Year(2025))
      expect(found.years, equals: ["\(end)"])
      expect(found.warnings, equals: ["year-refused"])
    }
  }

  @Test
  func `The notice of the stated year decides, not that of the year in which it ends`() throws {
    // Jiaxing's own notice is for 2025 alone: that of the province, which is silent, governs 2024.
    let found = try hours(at: "嘉兴", ending: Year(2025), stating: Year(2024))
    expect(found.years, equals: ["2024"])
    expect(found.warnings, equals: ["year-moved"])
  }

  @Test
  func `A silent notice lets it come, and a warning says so`() throws {
    let found = try hours(at: "湘潭", ending: Year(2022), stating: Year(2021))
    expect(found.years, equals: ["2021"])
    expect(found.warnings, equals: ["year-moved"])
  }

  @Test
  func `Zaozhuang lets nothing come`() throws {
    try expect(hours(at: "枣庄", ending: Year(2024), stating: Year(2023)).years, equals: ["2024"])
    try expect(hours(at: "枣庄", ending: Year(2024), stating: Year(2023), "registered").years, equals: ["2024"])
  }

  @Test
  func `A rule says how many years back`() {
    let rule = MakeUpRule(routes: [], back: 1, clause: ClauseID(0))
    #expect(rule.lets(Year(2022), moveTo: Year(2022)))
    #expect(rule.lets(Year(2022), moveTo: Year(2021)))
    #expect(!rule.lets(Year(2022), moveTo: Year(2020)))
    #expect(!rule.lets(Year(2022), moveTo: Year(2023)))
    #expect(rule.speaks(of: RouteID(3)))
    #expect(!MakeUpRule(routes: [RouteID(1)], back: 0, clause: ClauseID(0)).speaks(of: RouteID(3)))
  }
}

extension Year {
  fileprivate var next: Year { advanced(by: 1) }
}
