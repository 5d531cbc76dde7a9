import Testing
import Xueshi

@Suite
struct `A header row` {
  private var ledgers: LedgerFixture

  init() throws {
    ledgers = try LedgerFixture()
  }

  private func columns(_ ledger: Ledger) -> [String] { ledger.unknownColumns.map { $0.name.string } }

  @Test
  func `Columns stand in any order, with white space around their names`() {
    let ledger = ledgers.read(
      people: "\u{FEFF} year , level,place,person\r\n2022,intermediate,430300,P1\r\n",
      events: "\"start\",hours,person,route,category\n2021-01-02,12.5,P1,registered,public\n")
    #expect(ledger.isReadable)
    #expect(ledger.rejections.isEmpty)
    expect(ledger.people.first?.target.year, equals: Year(2022))
    expect(ledger.events.first?.hours.hundredths, equals: 1250)
  }

  @Test
  func `A column nobody reads is named once and ignored`() {
    let ledger = ledgers.read(
      people: "person,place,level,year,phone,route\nP1,430300,intermediate,2022,123,x\n",
      events: "person,route,start,teacher,备注,\nP1,training,2021-01-02,abc,x,yy\n")
    #expect(ledger.rejections.isEmpty)
    expect(columns(ledger), equals: ["phone", "route", "teacher", "备注", ""])
    expect(ledger.unknownColumns.map { $0.file }, equals: [.people, .people, .events, .events, .events])
  }

  @Test
  func `A column named twice makes the file unreadable, at its second place`() {
    let ledger = ledgers.read(events: "person,route,start,route\nP1,training,2021-01-02,training\n")
    #expect(!ledger.isReadable)
    #expect(ledger.events.isEmpty)
    expect(ledger.people.count, equals: 2, "the other file is read")
    expect(ledger.rejections.map { $0.reason }, equals: [.columnTwice(.route)])
    expect(ledger.rejections.first?.position, equals: DocumentPosition(line: 1, column: 20))
    expect(ledger.rejections.first?.text, equals: "route")
  }

  @Test
  func `A file may have a thousand columns and not one more`() {
    for (count, isReadable) in [(999, true), (1000, true), (1001, false), (40_000, false)] {
      let header = "person,route,start" + (4...count).map { ",x\($0)" }.joined()
      let ledger = ledgers.read(events: header + "\nP1,training,2021-01-02\n")
      expect(ledger.isReadable, equals: isReadable, "\(count)")
      expect(ledger.rejections.map { $0.reason }, equals: (isReadable ? [] : [.tooManyColumns]), "\(count)")
      expect(ledger.rejections.first?.text, equals: (isReadable ? nil : "x1001"), "\(count)")
      expect(ledger.events.count, equals: (isReadable ? 1 : 0), "\(count)")
    }
  }

  @Test
  func `A column that is needed and missing makes the file unreadable`() {
    for (events, missing) in [
      ("route,start", Column.person), ("person,start", .route), ("person,route", .start),
    ] {
      let ledger = ledgers.read(events: events + "\n")
      #expect(!ledger.isReadable)
      expect(ledger.rejections.map { $0.reason }, equals: [.columnMissing(missing)])
      expect(ledger.rejections.first?.file, equals: .events)
    }
    for (people, missing) in [
      ("place,level,year", Column.person), ("person,level,year", .place), ("person,place,year", .titleLevel),
      ("person,place,level", .applicationYear),
    ] {
      let ledger = ledgers.read(people: people + "\n")
      #expect(!ledger.isReadable)
      expect(ledger.rejections.map { $0.reason }, equals: [.columnMissing(missing)])
      expect(ledger.rejections.first?.file, equals: .people)
    }
  }

  @Test
  func `A column given once for all need not be there`() throws {
    var ledgers = ledgers
    ledgers.defaults = TargetDefaults(place: PlaceCode(430_300), level: .intermediate, year: Year(2022))
    let ledger = ledgers.read(people: "person\nP1\n")
    #expect(ledger.rejections.isEmpty)
    try expect(
      #require(ledger.people.first).target,
      equals: Target(place: PlaceCode(430_300), level: .intermediate, year: Year(2022)))
  }

  @Test
  func `An empty file has no header, and a header without rows is an empty table`() {
    for empty in ["", "\u{FEFF}", "\n\r\n\n"] {
      let ledger = ledgers.read(events: empty)
      #expect(!ledger.isReadable)
      expect(ledger.rejections.map { $0.reason }, equals: [.noHeader])
    }
    let ledger = ledgers.read(people: "person,place,level,year", events: "person,route,start")
    #expect(ledger.isReadable)
    #expect(ledger.people.isEmpty && ledger.events.isEmpty && ledger.rejections.isEmpty)
  }

  @Test
  func `A broken header makes the file unreadable`() {
    for (header, reason) in [
      ("person,route,\"start", RejectionReason.unclosedQuote), ("person,rou\"te,start", .strayQuote),
      ("person,\"route\"x,start", .textAfterQuote), ("person,route\0,start", .nul),
    ] {
      let ledger = ledgers.read(events: header + "\nP1,training,2021-01-02\n")
      #expect(!ledger.isReadable)
      expect(ledger.rejections.map { $0.reason }, equals: [reason])
    }
  }
}
