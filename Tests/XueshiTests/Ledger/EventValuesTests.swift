import Testing
import Xueshi

@Suite
struct `Dates and numbers of an event` {
  private let ledgers: LedgerFixture
  private let columns = "person,route,start,end,quantity,hours,year"

  init() throws {
    ledgers = try LedgerFixture()
  }

  private func event(_ values: String) throws -> Event { try ledgers.event(columns, "P1,training," + values) }

  private func reason(_ values: String) throws -> RejectionReason? {
    try ledgers.refusal(columns, "P1,training," + values)?.reason
  }

  @Test
  func `A blank end is the start, and an end may not come before it`() throws {
    let may = Day(year: 2021, month: 5, day: 10)
    let single = try event("2021-05-10")
    expect(single.interval.start, equals: may)
    expect(single.interval.end, equals: may)
    try expect(reason("2021-05-10,2021-05-09"), equals: .endBeforeStart)
    try expect(event("2021-05-10,2021-05-10").interval.dayCount, equals: 1)
    try expect(event("2021/5/10,2021-05-11").interval.dayCount, equals: 2)
  }

  @Test
  func `Dates lie from 1950 to 2100`() throws {
    try expect(reason("1949-12-31,1950-01-01"), equals: .dateOutOfRange(.start))
    try expect(event("1950-01-01").accountingYear, equals: Year(1950))
    try expect(event("2100-12-31").accountingYear, equals: Year(2100))
    try expect(reason("2100-12-31,2101-01-01"), equals: .dateOutOfRange(.end))
    try expect(reason("0001-01-01"), equals: .dateOutOfRange(.start))
  }

  @Test
  func `A posting, a leave and a slip need their end, and what other events leave blank is noted`() throws {
    let columns = "person,route,start,end,level"
    for route in ["aid-posting", "leave", "attestation"] {
      try expect(ledgers.refusal(columns, "P1,\(route),2021-05-01,,sick")?.reason, equals: .blank(.end), "\(route)")
    }
    try expect(ledgers.event(columns, "P1,leave,2021-05-01,2021-05-01,sick").dating, equals: [])
    try expect(event("2021-05-10").dating, equals: .blankEnd)
    try expect(event("2021-05-10,2021-05-10").dating, equals: [])
    try expect(event("2020-12-30,2021-01-02,,,2020").dating, equals: [.otherYear, .statedYear, .twoYears])
    try expect(event("2020-12-30,2021-01-02,,,2021").dating, equals: [.statedYear, .twoYears])
  }

  @Test
  func `Registered hours may state a year and no day, and are walked as of its last day`() throws {
    let columns = "person,route,start,end,year,hours,category"
    let event = try ledgers.event(columns, "P1,registered,,,2021,30,public")
    expect(event.interval, equals: Interval(from: Year(2021).lastDay, through: Year(2021).lastDay))
    expect(event.accountingYear, equals: Year(2021))
    expect(event.dating, equals: [.yearOnly, .statedYear])
    try expect(ledgers.refusal(columns, "P1,registered,,,,30,public")?.reason, equals: .blank(.start))
    try expect(ledgers.refusal(columns, "P1,registered,,2021-05-01,2021,30,public")?.reason, equals: .blank(.start))
    try expect(ledgers.refusal(columns, "P1,visit,,,2021,30,public")?.reason, equals: .blank(.start))
  }

  @Test
  func `A start is needed, and what is no date is refused by column`() throws {
    try expect(reason(""), equals: .blank(.start))
    for text in ["2021", "2021-5-1", "2021-02-30", "May 1", "２０２１-05-01", "2021-05-01 08:00"] {
      try expect(reason(text), equals: .notADate(.start), "\(text)")
      try expect(reason("2021-01-01," + text), equals: .notADate(.end), "\(text)")
    }
  }

  @Test
  func `Quantities and hours are decimals of at most two places from 0 to 100000`() throws {
    let taken: [(String, Int64)] = [
      ("0", 0), ("0.01", 1), ("2.5", 250), ("99999.99", 9_999_999), ("100000", 10_000_000),
    ]
    for (text, hundredths) in taken {
      try expect(event("2021-05-01,,\(text)").quantity.hundredths, equals: hundredths)
      try expect(event("2021-05-01,,,\(text)").hours.hundredths, equals: hundredths)
    }
    for text in [
      "0.001", "100000.01", "100001", ".5", "5.", "1e3", "+1", "８", "1 000", "\"1,000\"", "8h",
    ] {
      try expect(reason("2021-05-01,,\(text)"), equals: .notADecimal(.quantity), "\(text)")
      try expect(reason("2021-05-01,,,\(text)"), equals: .notADecimal(.hours), "\(text)")
    }
    for text in ["-1", "-0", "-60.5"] {
      try expect(reason("2021-05-01,,,\(text)"), equals: .negative(.hours), "\(text) corrects some other row")
    }
    for text in ["NaN", "NULL", "None", "\\N", "N/A", "-", "无"] {
      #expect(try event("2021-05-01,,\(text),\(text)").hours.isBlank, "\(text) is what a table writes for nothing")
    }
  }

  @Test
  func `A blank amount is not stated, which is not nought`() throws {
    let blank = try event("2021-05-01,,,")
    #expect(blank.quantity.isBlank)
    expect(blank.quantity.hundredths, equals: nil)
    expect(blank.hours, equals: .blank)
    #expect(try event("2021-05-01,,0,0").hours != .blank)
  }

  @Test
  func `An event belongs to the year in which it ends, unless its year is stated`() throws {
    try expect(event("2020-12-30,2021-01-02").accountingYear, equals: Year(2021))
    try expect(event("2020-12-30,2021-01-02,,,2020").accountingYear, equals: Year(2020))
    try expect(event("2020-12-30,2021-01-02,,,1950").accountingYear, equals: Year(1950))
    for text in ["2021", "2021.0", "2021年"] {
      try expect(event("2020-12-30,,,,\(text)").accountingYear, equals: Year(2021), "\(text)")
    }
    for text in ["1949", "2101", "21", "02021", "2021.5", "-950", "二〇二一", "2021 年"] {
      try expect(reason("2021-05-01,,,,\(text)"), equals: .notAYear(.accountingYear), "\(text)")
    }
  }

  @Test
  func `An item and a specialty are the trimmed text, equal only when they are written the same`() {
    let ledger = ledgers.read(
      events: """
        person,route,start,item,specialty
        P1,training,2021-01-01,  Class A ,机械
        P1,training,2021-01-02,Class A,machinery
        P1,training,2021-01-03,class a,"机械　"
        P1,training,2021-01-04,,护理
        """)
    expect(ledger.events.map { $0.item }, equals: [1, 1, 2, 0])
    expect(Set(ledger.events.prefix(3).map { $0.specialty }).count, equals: 1)
    expect(ledger.events.last.map { ledger.specialties[$0.specialty] }, equals: "护理")
  }
}
