import TestSupport
import Testing
import XueshiData

@testable import Xueshi

@Suite
struct `The nearest notice that states years` {
  private let library: Library

  init() throws {
    library = try Bundled.library()
  }

  private func nearest(
    _ place: String, _ level: TitleLevel, _ year: Int32, _ degree: Degree? = nil
  ) throws -> NearestWindow? {
    let ledger = try library.ledger(
      people: [PersonEntry("P1", place: place, level: level, year: Year(year), degree: degree)], events: [])
    return library.nearestWindow(for: try #require(ledger.people.first))
  }

  @Test
  func `It is the place's own, with the years it asked in its own application year`() throws {
    let senior = try nearest("湘潭", .associateSenior, 2025)
    expect(senior?.applied, equals: Year(2022))
    #expect(senior?.years == Year(2017)...Year(2021))
    #expect(try nearest("湘潭", .intermediate, 2019)?.years == Year(2018)...Year(2021))
    #expect(try nearest("枣庄", .senior, 2025)?.years == Year(2023)...Year(2023))
  }

  @Test
  func `There is none where the notice leaves this applicant to other rules, or no notice states years`() throws {
    #expect(try nearest("湘潭", .associateSenior, 2025, .doctor) == nil)
    #expect(try nearest("湘潭", .junior, 2025) == nil)
    #expect(try nearest("嘉兴", .intermediate, 2025) == nil)
    #expect(try nearest("110000", .intermediate, 2025) == nil)
  }
}
