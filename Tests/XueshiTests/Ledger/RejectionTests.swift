import Testing
import Xueshi

@Suite
struct `A rejected row` {
  private let ledgers: LedgerFixture

  init() throws {
    ledgers = try LedgerFixture()
  }

  @Test
  func `A rejection names the file, the line, the column and the offending text`() throws {
    let ledger = ledgers.read(
      people: "person,place,level,year\nP1,430300,junior,2022\nP2,火星,junior,2022\n",
      events: """
        person,route,start,end,hours,item
        P1,training,2021-01-01,,4,"two
        lines"
        P1,讲座班,2021-01-01
        P1,training,2021-01-05,2021-01-04,,x
        P3,training,2021-01-01
        P1,training,"2021-13-01",,,

        P1,training,2021-01-01,,４,x
        """)
    let expected: [(LedgerFile, Int32, Int, String, RejectionReason)] = [
      (.people, 3, 4, "火星", .unknownWord(.place, of: nil)), (.events, 4, 4, "讲座班", .unknownWord(.route, of: nil)),
      (.events, 5, 24, "2021-01-04", .endBeforeStart), (.events, 6, 1, "P3", .unknownPerson),
      (.events, 7, 13, "2021-13-01", .notADate(.start)), (.events, 9, 25, "４", .notADecimal(.hours)),
    ]
    expect(ledger.rejections.count, equals: expected.count)
    for (rejection, (file, line, column, text, reason)) in zip(ledger.rejections, expected) {
      expect(rejection.file, equals: file)
      expect(rejection.row, equals: line)
      expect(rejection.position, equals: DocumentPosition(line: Int(line), column: column), "\(text)")
      expect(rejection.text, equals: Text(text))
      expect(rejection.reason, equals: reason)
    }
    expect(ledger.events.map { $0.line }, equals: [2])
  }

  @Test
  func `A fault below the first line of a row is pointed at on its own line`() throws {
    let rejection = try #require(
      try ledgers.refusal("person,route,item,start", "P1,training,\"甲\n乙\n丙\",2021-02-30"))
    expect(rejection.row, equals: 2)
    expect(rejection.position, equals: DocumentPosition(line: 4, column: 4))
    expect(rejection.text, equals: "2021-02-30")
  }

  @Test
  func `Cells past the header are refused, and missing ones are blank`() throws {
    let columns = "person,route,start,end,hours"
    #expect(try ledgers.refusal(columns, "P1,training,2021-01-01") == nil)
    #expect(try ledgers.refusal(columns, "P1,training,2021-01-01,,") == nil)
    let tooMany = try #require(try ledgers.refusal(columns, "P1,training,2021-01-01,,8,学"))
    expect(tooMany.reason, equals: .tooManyCells)
    expect(tooMany.position, equals: DocumentPosition(line: 2, column: 27))
    expect(tooMany.text, equals: "学")
    try expect(
      ledgers.refusal(columns, "P1,training,2021-01-01,,8,")?.reason, equals: .tooManyCells, "even an empty one")
    try expect(ledgers.refusal(columns, "P1")?.reason, equals: .blank(.route))
    try expect(ledgers.refusal(columns, ",,,,")?.reason, equals: .blank(.person))
  }

  @Test
  func `Records that are not CSV are refused with what is wrong, and the rows around them are read`() {
    let columns = "person,route,start,item\n"
    let good = "P1,training,2021-01-01,\"a, b\"\n"
    let cases: [(String, RejectionReason, Int)] = [
      ("P1,training,2021-01-01,\"a", .textAfterQuote, 25), ("P1,training,2021-01-01,a\"b", .strayQuote, 25),
      ("P1,\"training\" ,2021-01-01,a", .textAfterQuote, 14), ("P1,training,2021-01-01,\0", .nul, 24),
    ]
    for (row, reason, column) in cases {
      let ledger = ledgers.read(events: columns + good + row + "\n" + good + good)
      expect(ledger.events.map { $0.line }, equals: [2, 4, 5], "\(row)")
      expect(ledger.rejections.map { $0.reason }, equals: [reason], "\(row)")
      expect(ledger.rejections.first?.row, equals: 3)
      if row.hasSuffix("\"a") { continue }
      expect(ledger.rejections.first?.position, equals: DocumentPosition(line: 3, column: column), "\(row)")
    }
  }

  @Test
  func `An unclosed quote with no other quote after it is refused where it opens`() {
    let ledger = ledgers.read(events: "person,route,start,item\nP1,training,2021-01-01,\"a\nP2,training,2021-01-02,b\n")
    expect(ledger.events.map { $0.line }, equals: [3])
    expect(ledger.rejections.map { $0.reason }, equals: [.unclosedQuote])
    expect(ledger.rejections.first?.position, equals: DocumentPosition(line: 2, column: 24))
    expect(ledger.rejections.first?.text, equals: "\"a")
  }

  @Test
  func `Invalid UTF-8 is refused where it stands`() {
    let bytes = Array("person,route,start,item\nP1,training,2021-01-01,学".utf8) + [0xFF, 0x0A]
    let ledger = ledgers.read(events: bytes)
    expect(ledger.rejections.map { $0.reason }, equals: [.invalidUTF8])
    expect(ledger.rejections.first?.position, equals: DocumentPosition(line: 2, column: 25))
  }

  @Test
  func `A long text is cut to eighty bytes`() throws {
    let rejection = try #require(
      try ledgers.refusal("person,route,start", "P1,\(String(repeating: "x", count: 500)),2021-01-01"))
    expect(rejection.text, equals: Text(String(repeating: "x", count: 80)))
  }

  @Test
  func `A refused row says whose it is, and is counted with them`() throws {
    let ledger = ledgers.read(
      events: """
        person,route,start,hours,item
        P1,training,2021年,8,a
        P1,training,2021-01-01,-8,b
        P2,training,2021-01-01,8,"c"d
        ,training,2021-01-01,8,e
        P3,training,2021-01-01,8,f
        合计,training,2021-01-01,16,
        P1,training,2021-01-01,8,g
        """)
    expect(ledger.rejections.map { $0.person?.string }, equals: ["P1", "P1", "P2", nil, "P3", nil])
    expect(ledger.people.map { $0.unread }, equals: [2, 1])
    expect(ledger.events.count, equals: 1)
  }

  @Test
  func `An id like one that is known names it`() throws {
    let ledger = ledgers.read(
      people: """
        person,name,place,level,year
        43030219800101123X,林示例,430300,junior,2022
        007,赵示例,430300,junior,2022
        1001,甲,430300,junior,2022
        9,乙,430300,junior,2022
        09,丙,430300,junior,2022
        """,
      events: """
        person,route,start
        43030219800101123x,training,2021-01-01
        ４３０３０２１９８００１０１１２３Ｘ,training,2021-01-01
        '43030219800101123X,training,2021-01-01
        4303021980 0101123X,training,2021-01-01
        7,training,2021-01-01
        ="007",training,2021-01-01
        赵 示例,training,2021-01-01
        1001.0,training,2021-01-01
        0009,training,2021-01-01
        11,training,2021-01-01
        """)
    #expect(ledger.events.isEmpty)
    expect(ledger.rejections.map { $0.near?.line }, equals: [2, 2, 2, 2, 3, 3, 3, 4, nil, nil])
    expect(ledger.rejections.map { $0.near?.id.string }[4], equals: "007")
    expect(ledger.people.map { $0.unread }, equals: [4, 3, 1, 0, 0], "each of them may be theirs")
  }
}
