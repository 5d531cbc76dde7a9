import Testing
import Xueshi

@Suite
struct `A date in a ledger` {
  private func day(_ cell: String) -> Day? {
    let bytes = Array(cell.utf8)
    return Day(cell: bytes.span)
  }

  @Test
  func `Both forms of a date are read, with hyphens in full and with slashes at any width`() {
    let expected = Day(year: 2021, month: 5, day: 9)
    for cell in ["2021-05-09", "2021/05/09", "2021/5/9", "2021/05/9", "2021/5/09"] {
      expect(day(cell), equals: expected, "\(cell)")
    }
    expect(day("2021/12/31"), equals: Day(year: 2021, month: 12, day: 31))
    expect(day("2024-02-29"), equals: Day(year: 2024, month: 2, day: 29))
  }

  @Test
  func `Another way to write a date is refused`() {
    let refused = [
      "", "2021", "2021-5-9", "2021-05-9", "2021-5-09", "2021.05.09", "20210509", "09/05/2021", "5/9/2021", "21-05-09",
      "2021-05/09", "2021/05-09", "2021-05-099", "02021-5-9", "2021/5", "2021/5/", "2021//09", "2021/5/9/", "/2021/5/9",
      "2021/005/9", "2021/5/009", "2021-05-0a", "２０２１-05-09", "2021-05-09T", " 2021-5-9", "2021年5月9日", "-021/05/09",
      "2021/+5/9", "1/23/456", "2021-0509-",
    ]
    for cell in refused { expect(day(cell), equals: nil, "\(cell)") }
  }

  @Test
  func `A date that is in no calendar is refused`() {
    for cell in [
      "2021-00-10", "2021-13-10", "2021-05-00", "2021-05-32", "2021-04-31", "2021-02-29", "1900-02-29", "2100-02-29",
      "2021/0/1", "2021/1/0", "2021/2/30",
    ] {
      expect(day(cell), equals: nil, "\(cell)")
    }
  }

  @Test
  func `Every day from 1950 to 2100 is read back from the way answers write it`() {
    var wrong: [Day] = []
    for number in Day(year: 1950, month: 1, day: 1).number...Day(year: 2100, month: 12, day: 31).number {
      let day = Day(number: number)
      var bytes: [UInt8] = []
      bytes.append(day)
      if Day(cell: bytes.span) != day { wrong.append(day) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
