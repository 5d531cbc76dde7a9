import Testing
import Xueshi

@Suite
struct `A year` {
  @Test
  func `A year runs from 1 January to 31 December`() {
    let year = Year(2021)
    expect(year.firstDay, equals: Day(year: 2021, month: 1, day: 1))
    expect(year.lastDay, equals: Day(year: 2021, month: 12, day: 31))
    expect(year.days.start, equals: year.firstDay)
    expect(year.days.end, equals: year.lastDay)
    expect(year.firstDay.previous.year, equals: Year(2020))
    expect(year.lastDay.next.year, equals: Year(2022))
  }

  @Test
  func `A year has 365 days, a leap year 366`() {
    for (year, days) in [(2023, 365), (2024, 366), (2025, 365), (1900, 365), (2000, 366), (2100, 365)] {
      expect(Year(Int32(year)).dayCount, equals: Int32(days), "\(year)")
    }
  }

  @Test
  func `Years are counted and ordered by their numbers`() {
    #expect(Year(2020) < Year(2021))
    #expect(!(Year(2021) < Year(2021)))
    expect(Year(2018).distance(to: Year(2021)), equals: 3)
    expect(Year(2021).distance(to: Year(2018)), equals: -3)
    expect(Year(2022).advanced(by: -4), equals: Year(2018))
    expect((Year(2018)...Year(2021)).map { $0.number }, equals: [2018, 2019, 2020, 2021])
  }

  @Test
  func `A range of years takes the dash that is typed and those that answers print`() {
    func range(_ text: String) -> ClosedRange<Year>? {
      let bytes = Array(text.utf8)
      return ClosedRange<Year>(cell: bytes.span)
    }
    for text in ["2018-2021", "2018—2021", "2018–2021"] {
      #expect(range(text) == Year(2018)...Year(2021), "\(text)")
    }
    #expect(range("2018") == Year(2018)...Year(2018))
    for text in ["", "18-21", "2018-", "2018--2021", "2018~2021", "2021-2018", "2018 - 2021", "20182021", "1949-2000"] {
      expect(range(text), equals: nil, "\(text)")
    }
  }
}
