import TestSupport
import Testing
import Xueshi
import XueshiData

/// Ledgers made in code are held to the rules of the files.
@Suite struct EntryTests {
  private let library: Library
  private let person = PersonEntry("P1", place: "湘潭", level: .intermediate, year: Year(2022))

  init() throws {
    library = try Bundled.library()
  }

  private func course(_ hours: Hours?, person: String = "P1") -> EventEntry {
    EventEntry(person, "public-course", from: Day(year: 2021, month: 5, day: 1), hours: hours)
  }

  @Test func `An entry is read as the same row of a file is`() throws {
    var entry = course(Hours(hundredths: 1250))
    entry.item = "a \"title\", in two\nlines"
    let ledger = try library.ledger(people: [person], events: [entry])
    let rows = "person,route,start,hours,item\nP1,public-course,2021-05-01,12.5,\"a \"\"title\"\", in two\nlines\"\n"
    let people = "person,place,level,year\nP1,湘潭,intermediate,2022\n"
    let written = Ledger(
      people: Array(people.utf8).span, events: Array(rows.utf8).span, vocabulary: library.vocabulary)
    expect("\(ledger.events)", equals: "\(written.events)")
    expect(ledger.items[1], equals: written.items[1])
  }

  @Test func `The first entry that breaks a rule is named`() throws {
    let error = #expect(throws: EntryError.self) {
      try library.ledger(people: [person], events: [course(Hours(1)), course(nil, person: "P2")])
    }
    expect(error?.index, equals: 1)
    expect(error?.description, equals: "event 1, person: no such person: “P2”")
    let unknown = #expect(throws: EntryError.self) {
      try library.ledger(
        people: [person, PersonEntry("P3", place: "Atlantis", level: .junior, year: Year(2025))], events: [])
    }
    expect(unknown?.description, equals: "person 1, place: not a word of the vocabulary: “Atlantis”")
  }

  @Test func `Added events count beside those of the ledger`() throws {
    var assessor = try Bundled.assessor()
    let ledger = try library.ledger(people: [person], events: [course(Hours(10))])
    var more = course(Hours(5))
    more.item = "another"
    let enlarged = try library.adding([more], to: ledger)
    func counted(_ ledger: Ledger) -> Hours {
      assessor.answers(for: ledger)[0].years.reduce(.zero) { $0 + $1.account.counted.total }
    }
    expect(counted(ledger), equals: Hours(10))
    expect(counted(enlarged), equals: Hours(15))
  }

  @Test func `Amounts, dates and places print as people write them`() {
    expect("\(Hours(90)) \(Hours(hundredths: 9050)) \(Hours(hundredths: -25))", equals: "90 90.5 -0.25")
    expect("\(Quantity(3)) \(Quantity(1).converted(by: Share(1, of: 2)))", equals: "3 0.5")
    expect("\(RequiredHours(Hours(90), share: Share(153, of: 365)))", equals: "37.73")
    let day = Day(year: 2024, month: 2, day: 9)
    expect("\(day) \(Year(2024)) \(Year(2020)...Year(2024))", equals: "2024-02-09 2024 2020...2024")
    expect(
      "\(Interval(from: day, through: day.next)!) \(day.year.days)",
      equals: "2024-02-09…2024-02-10 2024-01-01…2024-12-31")
    expect("\(PlaceCode(30_400))", equals: "030400")
    expect(
      "\(ByPart(total: Hours(90), public: Hours(30), professional: Hours(60)))",
      equals: "90 (public 30, professional 60)")
  }
}
