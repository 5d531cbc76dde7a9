import Testing

@testable import Xueshi

@Suite
struct `Events of a person` {
  @Test
  func `Events are grouped by person and walked by end date, then in file order`() throws {
    let ledger = try LedgerFixture().read(
      events: """
        person,route,start,end
        P2,training,2021-03-01,2021-03-05
        P1,training,2021-02-01,2021-06-01
        P1,training,2021-05-01,2021-05-02
        P2,training,2021-03-05,
        P1,training,2021-01-01,2021-05-02
        P1,visit,2020-12-31,2021-05-02
        """)
    let lines = ledger.people.map { person in ledger.events[ledger.eventRange(of: person)].map { $0.line } }
    expect(lines, equals: [[4, 6, 7, 3], [2, 5]])
  }

  @Test
  func `Somebody without events has an empty range, and two applications share one`() throws {
    let ledger = try LedgerFixture().read(
      people: """
        person,place,level,year
        P1,430300,junior,2022
        P2,430300,junior,2022
        P1,430300,intermediate,2023
        """,
      events: "person,route,start\nP1,training,2021-01-01\nP1,visit,2021-01-02\n")
    expect(ledger.people.map { ledger.eventRange(of: $0).count }, equals: [2, 0, 2])
  }

  @Test
  func `Random events come out sorted by person, end and line, with none lost`() throws {
    var generator = SeededGenerator(seed: 24)
    let ledgers = try LedgerFixture()
    for _ in 0..<100 {
      var rows: [(person: Int32, end: Int, line: Int32)] = []
      var file = "person,route,start\n"
      for line in 2..<Int32.random(in: 3...30, using: &generator) {
        let person = Int32.random(in: 0...1, using: &generator)
        let day = Int.random(in: 1...9, using: &generator)
        file += "P\(person + 1),training,2021-01-0\(day)\n"
        rows.append((person, day, line))
      }
      let walked = ledgers.read(events: file).events.map { $0.line }
      let sorted = rows.sorted { ($0.person, $0.end, $0.line) < ($1.person, $1.end, $1.line) }
      expect(walked, equals: sorted.map { $0.line })
    }
  }
}
