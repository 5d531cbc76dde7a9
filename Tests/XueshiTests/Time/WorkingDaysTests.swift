import TestSupport
import Testing
import XueshiData

@testable import Xueshi

@Suite
struct `Working days` {
  private let days: WorkingDays

  init() throws {
    days = try Bundled.library().vocabulary.workingDays
  }

  private func day(_ text: String) throws -> Day {
    let bytes = Array(text.utf8)
    let day = Day(cell: bytes.span)
    return try #require(day, "\(text)")
  }

  private func before(_ text: String, _ count: Int32) throws -> String {
    days.day(count, before: try day(text)).day.description
  }

  @Test
  func `Each year from 2016 to 2026 has as many of them as its notice leaves`() {
    let counts: [Int32: Int] = [
      2016: 250, 2017: 249, 2018: 250, 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248,
      2026: 248,
    ]
    for (number, count) in counts {
      let year = Year(number)
      let worked = (year.firstDay.number...year.lastDay.number).count { days.contains(Day(number: $0)) }
      expect(worked, equals: count, "\(number)")
      #expect(days.isAnnounced(year))
    }
    #expect(!days.isAnnounced(Year(2015)))
    #expect(!days.isAnnounced(Year(2027)))
  }

  @Test
  func `Holidays within a week are not worked, and weekends named in their stead are`() throws {
    for off in ["2023-09-29", "2023-10-01", "2023-10-06", "2020-02-01", "2019-05-04", "2016-01-01", "2026-10-07"] {
      #expect(!days.contains(try day(off)), "\(off)")
    }
    for worked in ["2023-09-28", "2023-10-07", "2023-10-08", "2020-01-19", "2019-05-05", "2026-10-10"] {
      #expect(days.contains(try day(worked)), "\(worked)")
    }
    #expect(!days.contains(try day("2023-10-14")), "an ordinary Saturday")
  }

  @Test
  func `The fifth working day before 10 October 2023 is 27 September, past the holiday and its make-up days`() throws {
    try expect(before("2023-10-10", 5), equals: "2023-09-27")
    try expect(before("2023-10-09", 5), equals: "2023-09-26")
    try expect(before("2023-10-11", 5), equals: "2023-09-28")
    try expect(before("2023-10-10", 4), equals: "2023-09-28")
    try expect(before("2023-12-31", 5), equals: "2023-12-25")
  }

  @Test
  func `The day itself is not counted, and none before it is the day itself`() throws {
    try expect(before("2023-10-10", 0), equals: "2023-10-10")
    try expect(before("2023-10-10", 1), equals: "2023-10-09")
    try expect(before("2023-10-08", 1), equals: "2023-10-07")
  }

  @Test
  func `A year that was not announced has its weekdays, and what is counted over it is provisional`() throws {
    let late = days.day(5, before: try day("2027-10-12"))
    expect(late.day.description, equals: "2027-10-05")
    #expect(late.isProvisional)
    #expect(!days.day(5, before: try day("2026-12-31")).isProvisional)
    #expect(!days.day(5, before: try day("2027-01-01")).isProvisional)
    #expect(days.day(5, before: try day("2027-01-02")).isProvisional)
    #expect(days.day(5, before: try day("2016-01-08")).isProvisional, "2015 was passed")
  }

  @Test
  func `A file whose days lie outside their year, or come twice, is refused`() {
    func accepts(_ years: String) -> Bool {
      var library = Library()
      let text = "{\"workingDays\": {\"source\": {\"zh\": \"一\", \"en\": \"a\"}, \"years\": [\(years)]}}"
      return (try? library.add(vocabulary: Array(text.utf8).span)) != nil
    }
    let year = "{\"year\": 2030, \"notices\": [], \"off\": [\"2030-01-01/2030-01-03\"], \"work\": [\"2030-01-05\"]}"
    #expect(accepts(year))
    #expect(!accepts(year + "," + year))
    for off in ["2029-12-31/2030-01-03", "2030-01-03/2030-01-01", "2030-01-01/2030-01-02/2030-01-03", "1 January", ""] {
      #expect(!accepts("{\"year\": 2030, \"notices\": [], \"off\": [\"\(off)\"], \"work\": []}"), "\(off)")
    }
  }
}
