import Testing

@testable import Xueshi

@Suite
struct `Any ledger` {
  private let ledgers: LedgerFixture
  private let special =
    Array(",,,\"\"\n\n\r\n0123456789-/. 学abc".utf8) + [0x00, 0x80, 0xC3, 0xE5, 0xFF, 0xEF, 0xBB, 0xBF]

  init() throws {
    ledgers = try LedgerFixture()
  }

  @Test
  func `A ledger reads the same however its cells are quoted and its lines ended`() {
    var generator = SeededGenerator(seed: 20)
    let formats = [
      RandomLedger.Format(), .init(quotesEverything: true), .init(lineEnd: "\r\n"), .init(endsLastLine: false),
      .init(quotesEverything: true, lineEnd: "\r\n", endsLastLine: false, hasByteOrderMark: true),
      .init(hasByteOrderMark: true, hasBlankLines: true), .init(lineEnd: "\r\n", hasBlankLines: true),
    ]
    for _ in 0..<150 {
      let random = RandomLedger(ledgers.vocabulary, using: &generator)
      let contents = formats.map { format in
        let people = RandomLedger.write(RandomLedger.peopleColumns, random.people, format)
        let events = RandomLedger.write(RandomLedger.eventColumns, random.events, format)
        let ledger = ledgers.read(people: people, events: events)
        #expect(ledger.rejections.isEmpty, "\(events)")
        expect(ledger.people.count, equals: random.people.count)
        expect(ledger.events.count, equals: random.events.count)
        return ledger.content
      }
      #expect(contents.allSatisfy { $0 == contents[0] }, "\(random.events)")
    }
  }

  @Test
  func `Of a damaged ledger every row is either read or rejected`() {
    var generator = SeededGenerator(seed: 21)
    var counts = (read: 0, rejected: 0, unreadable: 0)
    for _ in 0..<2500 {
      let random = RandomLedger(ledgers.vocabulary, using: &generator)
      let format = RandomLedger.Format(
        quotesEverything: .random(using: &generator), lineEnd: Bool.random(using: &generator) ? "\n" : "\r\n")
      var people = Array(RandomLedger.write(RandomLedger.peopleColumns, random.people, format).utf8)
      var events = Array(RandomLedger.write(RandomLedger.eventColumns, random.events, format).utf8)
      if Bool.random(using: &generator) { people = generator.mutate(people, favouring: special) }
      events = generator.mutate(events, favouring: special)
      let ledger = ledgers.read(people: people, events: events)
      counts.read += ledger.people.count + ledger.events.count
      counts.rejected += ledger.rejections.count
      checkPositions(ledger, people: people, events: events)
      guard ledger.isReadable else {
        counts.unreadable += 1
        continue
      }
      // The headers are no rows.
      let rows = CSVScanner.count(people) + CSVScanner.count(events) - 2
      expect(rows, equals: ledger.people.count + ledger.events.count + ledger.rejections.count)
    }
    #expect(counts.read > 1000 && counts.rejected > 1000 && counts.unreadable > 100, "\(counts)")
  }

  /// Every rejection points into its file, at or after the line on which its row starts.
  private func checkPositions(_ ledger: Ledger, people: [UInt8], events: [UInt8]) {
    for rejection in ledger.rejections {
      let file = rejection.file == .people ? people : events
      let lines = file.count { $0 == UInt8(ascii: "\n") } + 1
      #expect((1...lines).contains(Int(rejection.row)))
      #expect((Int(rejection.row)...lines).contains(rejection.position.line))
      #expect(rejection.position.column >= 1)
      #expect(rejection.text.utf8.count <= 80)
    }
  }

  @Test
  func `Damage to one row's cells leaves every other row as it was`() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<300 {
      let random = RandomLedger(ledgers.vocabulary, using: &generator)
      guard let broken = random.events.indices.randomElement(using: &generator) else { continue }
      let people = RandomLedger.write(RandomLedger.peopleColumns, random.people, .init())
      var damaged = random.events
      damaged[broken][Int.random(in: 0...2, using: &generator)] = "？"
      var without = random.events
      without.remove(at: broken)
      let one = ledgers.read(people: people, events: RandomLedger.write(RandomLedger.eventColumns, damaged, .init()))
      let other = ledgers.read(people: people, events: RandomLedger.write(RandomLedger.eventColumns, without, .init()))
      expect(one.rejections.count, equals: 1)
      expect(one.content, equals: other.content)
    }
  }

  @Test
  func `A file of random bytes never stops the reader`() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<1000 {
      let count = Int.random(in: 0...300, using: &generator)
      let noise = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? special.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      let ledger = ledgers.read(events: Array("person,route,start\n".utf8) + noise)
      expect(CSVScanner.count(noise), equals: ledger.events.count + ledger.rejections.count)
    }
  }
}
