import Testing
import Xueshi

@Suite
struct `A day` {
  /// Walks the calendar by its rules alone, without a formula: every day from 1900 to 2200 with its count of days.
  private func everyDay(_ body: (CivilDate, Int32) -> Void) {
    // 1900 to 1969 has seventy years, seventeen of them leap years: 1904 to 1968.
    var number: Int32 = -(70 * 365 + 17)
    for year: Int32 in 1900...2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths: [Int32] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          body(CivilDate(year: year, month: Int32(month) + 1, day: day), number)
          number += 1
        }
      }
    }
  }

  @Test
  func `Every date from 1900 to 2200 has the number the calendar gives it, and back`() {
    var wrong: [CivilDate] = []
    var count = 0
    everyDay { date, number in
      let day = Day(year: date.year, month: date.month, day: date.day)
      if day.number != number || Day(number: number).date != date || day.year.number != date.year { wrong.append(date) }
      count += 1
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    expect(count, equals: 301 * 365 + 73, "76 of the 301 years are divisible by four; not 1900, 2100 and 2200")
  }

  @Test
  func `The first of January 1970 is day 0`() {
    expect(Day(year: 1970, month: 1, day: 1).number, equals: 0)
    expect(Day(year: 1969, month: 12, day: 31).number, equals: -1)
    expect(Day(year: 1970, month: 1, day: 2).number, equals: 1)
    expect(Day(year: 2000, month: 3, day: 1).number, equals: 11_017)
  }

  @Test
  func `A year divisible by four is a leap year, by one hundred not, by four hundred again`() {
    for (year, february) in [(1900, 28), (1999, 28), (2000, 29), (2001, 28), (2004, 29), (2100, 28), (2400, 29)] {
      expect(Day.length(ofMonth: 2, in: Int32(year)), equals: Int32(february), "\(year)")
    }
  }

  @Test
  func `Months have 31 and 30 days as the calendar says`() {
    let lengths: [Int32] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (index, length) in lengths.enumerated() {
      expect(Day.length(ofMonth: Int32(index) + 1, in: 2023), equals: length, "month \(index + 1)")
    }
  }

  @Test
  func `A date exists from day 1 to the last day of a month from 1 to 12`() {
    for month: Int32 in 0...13 {
      let last = (1...12).contains(month) ? Day.length(ofMonth: month, in: 2024) : 0
      for day: Int32 in [-1, 0, 1, last - 1, last, last + 1] {
        let exists = Day(existingYear: 2024, month: month, day: day) != nil
        expect(exists, equals: (day >= 1 && day <= last), "2024-\(month)-\(day)")
      }
    }
  }

  @Test
  func `Days are ordered as they come, and next and previous undo each other`() {
    let leapDay = Day(year: 2024, month: 2, day: 29)
    expect(leapDay.next, equals: Day(year: 2024, month: 3, day: 1))
    expect(leapDay.previous, equals: Day(year: 2024, month: 2, day: 28))
    expect(leapDay.next.previous, equals: leapDay)
    #expect(leapDay < leapDay.next)
    #expect(leapDay.previous < leapDay)
  }
}
