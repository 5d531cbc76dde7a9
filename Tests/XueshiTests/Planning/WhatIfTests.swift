import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Planning by asking what if` {
  /// A random person's ledger as text, and rows to add to it.
  private struct Change {
    let people: String
    let rows: [String]
    let added: [String]
    let old: Ledger
    var new: Ledger
    let person: Person
    var assessor: Assessor

    var label: String { "\(added) added to \(people) \(rows)" }

    mutating func answer(_ ledger: Ledger) -> Answer {
      let events = ledger.events[ledger.eventRange(of: person)]
      return assessor.answer(person, events.span)
    }

    mutating func additions() -> [Addition] {
      let after = answer(new)
      let events = new.events[new.eventRange(of: person)]
      return assessor.additions(to: person, events.span, from: old.nextLine, after)
    }
  }

  private func file(_ rows: [String]) -> [UInt8] {
    Array(([RandomTimelines.header] + rows).joined(separator: "\n").utf8)
  }

  /// Adds random rows to random people's ledgers; plain ones are approved activities without an item, which never hurt.
  private func forEveryone(_ count: Int, seed: UInt64, isPlain: Bool = false, _ check: (inout Change) throws -> Void)
    throws
  {
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: seed)
    for _ in 0..<cases(count) {
      let (people, rows) = random.next()
      let year = Int(try #require(Bundle.ledger(people, [], library).people.first).target.year.number)
      var added = (0..<random.below(5)).map { _ in
        isPlain ? random.activity(year, item: false, status: "approved") : random.activity(year)
      }
      // What the rest of a ledger may hold is tried as an addition too.
      if !isPlain { added += random.next().events.suffix(random.below(4)) }
      let old = Bundle.ledger(people, rows, library)
      var new = old
      let bytes = file(added)
      new.append(events: bytes.span, vocabulary: library.vocabulary)
      let person = try #require(old.people.first)
      let window = person.target.year.advanced(by: -5)...person.target.year
      var change = Change(
        people: people, rows: rows, added: added, old: old, new: new, person: person,
        assessor: try Bundled.assessor(window: window))
      try check(&change)
    }
  }

  @Test
  func `A ledger with events added is the ledger of a file that ends with them`() throws {
    let library = try Bundled.library()
    try forEveryone(600, seed: 61) { change in
      let written = Bundle.ledger(change.people, change.rows + change.added, library)
      expect(change.new.content, equals: written.content, "\(change.label)")
      expect(change.new.events.map { $0.line }, equals: written.events.map { $0.line }, "\(change.label)")
      #expect(change.new.rejections.isEmpty && written.rejections.isEmpty, "\(change.label)")
      // What is supposed is marked so, as no remark calls it of the future.
      var unmarked = change.new
      for index in unmarked.events.indices { unmarked.events[index].marks.remove(.supposed) }
      expect("\(change.answer(unmarked))", equals: "\(change.answer(written))", "\(change.label)")
    }
  }

  @Test
  func `Adding to a file whose last line is ended gives the same lines as one whose is not`() throws {
    let library = try Bundled.library()
    let people = Array("person,place,level,year\nP,430300,senior,2022\n".utf8)
    let added = Array("person,route,start\nP,training,2020-05-01\nP,training,2020-06-01\n".utf8)
    for (events, lines) in [
      ("person,route,start", [2, 3]), ("person,route,start\n", [2, 3]),
      ("person,route,start\nP,visit,2019-01-01", [2, 3, 4]),
      ("person,route,start\r\nP,visit,2019-01-01\r\n", [2, 3, 4]),
      ("person,route,start,item\nP,visit,2019-01-01,\"two\nlines\"\n", [2, 4, 5]),
      ("person,route,start\nP,visit,2019-01-01\n\n", [2, 4, 5]),
    ] {
      let file = Array(events.utf8)
      var ledger = Ledger(people: people.span, events: file.span, vocabulary: library.vocabulary)
      ledger.append(events: added.span, vocabulary: library.vocabulary)
      expect(ledger.events.map { Int($0.line) }, equals: lines, "\(events.debugDescription)")
    }
  }

  @Test
  func `What if nothing is added: nothing changes`() throws {
    let library = try Bundled.library()
    try forEveryone(400, seed: 62) { change in
      var ledger = change.old
      let nothing = file([])
      ledger.append(events: nothing.span, vocabulary: library.vocabulary)
      expect("\(ledger)", equals: "\(change.old)", "\(change.label)")
      expect("\(change.answer(ledger))", equals: "\(change.answer(change.old))", "\(change.label)")
      change.new = ledger
      #expect(change.additions().isEmpty, "\(change.label)")
    }
  }

  @Test
  func `What additions add is what the years of the window gain`() throws {
    var useless = 0
    try forEveryone(600, seed: 63) { change in
      let (before, after) = (change.answer(change.old), change.answer(change.new))
      let additions = change.additions()
      let first = change.old.nextLine
      expect(additions.map { $0.line }, equals: change.added.indices.map { first + Int32($0) }, "\(change.label)")
      let gained =
        after.years.map { $0.account.counted.total }.reduce(.zero, +)
        - before.years.map { $0.account.counted.total }.reduce(.zero, +)
      expect(additions.reduce(Hours.zero) { $0 + $1.added }, equals: gained, "\(change.label)")
      let credits = (after.years.flatMap { $0.credits } + after.outside).filter { credit in
        change.new.events[change.new.eventRange(of: change.person).lowerBound + credit.event].line >= first
      }
      expect(additions.reduce(0) { $0 + $1.credits.count }, equals: credits.count, "\(change.label)")
      useless += additions.filter { $0.added == .zero }.count
    }
    #expect(useless > cases(200), "hardly an addition counts for nothing: \(useless)")
  }

  @Test
  func `A year is cured by the one addition with which it begins to pass`() throws {
    var cured = 0
    try forEveryone(600, seed: 64, isPlain: true) { change in
      let (before, after) = (change.answer(change.old), change.answer(change.new))
      let passing = Set(before.years.filter { $0.account.outcome.passes }.map { $0.account.year })
      let years = after.years.filter { $0.account.outcome.passes }.map { $0.account.year }.filter {
        !passing.contains($0)
      }
      let named = change.additions().flatMap { $0.cured }
      expect(named.sorted(), equals: years, "\(change.label)")
      cured += named.count
    }
    #expect(cured > cases(20) / 2, "hardly a year is cured: \(cured)")
  }

  @Test
  func `Dropping what was added gives the ledger back, and dropping a row one that never had it`() throws {
    let library = try Bundled.library()
    try forEveryone(400, seed: 65) { change in
      var back = change.new
      let first = change.old.nextLine
      expect(back.removeEvents { $0.line >= first }, equals: change.added.count, "\(change.label)")
      expect(back.content, equals: change.old.content, "\(change.label)")
      expect("\(change.answer(back))", equals: "\(change.answer(change.old))", "\(change.label)")
      guard !change.rows.isEmpty else { return }
      var fewer = change.old
      expect(fewer.removeEvents { $0.line == 2 }, equals: 1, "\(change.label)")
      let never = Bundle.ledger(change.people, Array(change.rows.dropFirst()), library)
      expect(fewer.content, equals: never.content, "\(change.label)")
    }
  }
}
