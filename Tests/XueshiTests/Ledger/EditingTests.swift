import TestSupport
import Testing
import Xueshi

@Suite
struct LedgerEditing {
  private let people = "person,place,level,year\nA,430300,senior,2022\nB,430300,senior,2022\nC,430300,senior,2022\n"
  private let header = "person,route,start,item\n"
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Bundled.vocabulary().vocabulary
  }

  private func ledger(_ rows: [String]) -> Ledger {
    let events = header + rows.map { $0 + "\n" }.joined()
    return Ledger(people: Array(people.utf8).span, events: Array(events.utf8).span, vocabulary: vocabulary)
  }

  /// What answers depend on: whose, when, which line, which item; in the order in which events are walked.
  private func walked(_ ledger: Ledger) -> [String] {
    ledger.people.flatMap { person in
      ledger.events[ledger.eventRange(of: person)].map { event in
        "\(event.person) \(event.line) \(event.interval.start.number) \(ledger.items[event.item].string)"
      }
    }
  }

  private func refused(_ ledger: Ledger) -> [String] {
    ledger.rejections.map { "\($0.row) \($0.position.line) \($0.position.column) \($0.text.string)" }
  }

  @Test
  func `A rewritten ledger is that of the rewritten file`() {
    var random = SplitMix64(seed: 4)
    func row(_ number: Int) -> String {
      let person = ["A", "B", "C"][Int(random.next() % 3)]
      return "\(person),training,20\(10 + random.next() % 10)-0\(1 + random.next() % 9)-11,x\(number)"
    }
    for _ in 0..<60 {
      var rows = (0..<12).map(row)
      // A row that is refused keeps its place, and its line moves with the others.
      rows.insert("A,nonsense,2020-01-01,", at: 6)
      var ledger = ledger(rows)
      for step in 0..<5 {
        let place = Int(random.next() % UInt64(rows.count))
        let added = (0..<Int(random.next() % 3)).map { row(100 + 10 * step + $0) }
        let struck = rows[place].contains("nonsense") ? [] : [StruckRow(line: Int32(place) + 2, height: 1)]
        if !struck.isEmpty { rows.remove(at: place) }
        rows += added
        let file = Array((header + added.map { $0 + "\n" }.joined()).utf8)
        let reasons = ledger.rewriteEvents(striking: struck, adding: file.span, vocabulary: vocabulary)
        #expect(reasons.isEmpty)
        let expected = self.ledger(rows)
        expect(walked(ledger), equals: walked(expected))
        expect(refused(ledger), equals: refused(expected))
        expect(ledger.nextLine, equals: expected.nextLine)
      }
    }
  }

  @Test
  func `Where one row is refused nothing changes`() {
    var ledger = ledger(["A,training,2020-01-01,a", "B,training,2020-01-01,b"])
    let before = (walked(ledger), ledger.nextLine)
    let file = Array((header + "A,training,2020-05-05,c\nA,training,2020-02-30,d\n").utf8)
    let reasons = ledger.rewriteEvents(
      striking: [StruckRow(line: 2, height: 1)], adding: file.span, vocabulary: vocabulary)
    expect(reasons.map { $0.row }, equals: [3])
    #expect((walked(ledger), ledger.nextLine) == before)
    #expect(ledger.rejections.isEmpty)
    #expect(ledger.isReadable)
  }

  @Test
  func `The lines of a row that takes several close up below it`() {
    var ledger = ledger(["A,training,2020-01-01,\"a\nb\"", "B,training,2020-01-01,c"])
    _ = ledger.rewriteEvents(
      striking: [StruckRow(line: 2, height: 2)], adding: Array(header.utf8).span, vocabulary: vocabulary)
    expect(walked(ledger), equals: walked(self.ledger(["B,training,2020-01-01,c"])))
    expect(ledger.nextLine, equals: 3)
  }

  @Test
  func `Added events are walked where their dates put them, in a part as in the whole`() {
    let rows = [
      "B,training,2020-01-01,b", "A,training,2021-01-01,a", "C,training,2020-01-01,c", "A,training,2019-01-01,d",
    ]
    let added = Array((header + "A,training,2020-06-06,e\nC,training,2018-06-06,f\nA,training,2018-01-01,g\n").utf8)
    var whole = ledger(rows)
    var part = whole.part(of: whole.people[0])
    whole.append(events: added.span, vocabulary: vocabulary)
    part.append(events: added.span, vocabulary: vocabulary)
    let items = { (ledger: Ledger, person: Int) in
      ledger.events[ledger.eventRange(of: ledger.people[person])].map { ledger.items[$0.item].string }
    }
    expect(items(whole, 0), equals: ["g", "d", "e", "a"])
    expect(items(whole, 1), equals: ["b"])
    expect(items(whole, 2), equals: ["f", "c"])
    expect(items(part, 0), equals: items(whole, 0))
    #expect(items(part, 1).isEmpty)
  }
}
