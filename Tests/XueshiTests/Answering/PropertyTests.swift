import TestSupport
import Testing

@testable import Xueshi

/// What holds for everybody, tried on thousands of random people of every place.
@Suite struct PropertyTests {
  private let assessors = Assessors()

  private func window(_ person: Person) -> ClosedRange<Year> {
    person.target.year.advanced(by: -5)...person.target.year
  }

  private func answer(_ ledger: Ledger, _ person: Person, reading: ReadingEnd? = nil) throws -> Answer {
    let events = ledger.events[ledger.eventRange(of: person)]
    return try assessors.withAssessor(reading) { $0.answer(person, events.span, over: window(person)) }
  }

  /// What `score` decides, as ``answer(_:_:reading:)`` explains it.
  private func decide(_ ledger: Ledger, _ person: Person, into score: inout Score) throws {
    let events = ledger.events[ledger.eventRange(of: person)]
    var silent = SilentTracer()
    try assessors.withAssessor(nil) {
      $0.score(person, events.span, over: window(person), into: &score, tracer: &silent)
    }
  }

  @Test("No cap of any node is exceeded by what counted below it, registered hours aside")
  func caps() throws {
    let library = try Bundled.library()
    try RandomTimelines.forEveryone(1500, seed: 1) { _, _, rows, ledger, person in
      let answer = try answer(ledger, person)
      let base = ledger.eventRange(of: person).lowerBound
      for year in answer.years {
        guard let book = year.account.rulebook else { continue }
        let rulebook = library.rulebooks[book]
        let choice = FixedReadings(library).choice(.standard, of: book, in: library)
        for index in NodeIndex.all(in: rulebook.nodes) {
          let node = rulebook.nodes[index]
          let below = year.credits.filter { credit in
            let isRegistered = library.vocabulary[ledger.events[base + credit.event].route].kind == .registered
            var at = credit.node
            while let node = at, node != index { at = rulebook.nodes[node].parent }
            return at == index && !isRegistered
          }
          let counted = below.reduce(Hours.zero) { $0 + $1.counted }
          for cap in node.caps where cap.condition.holds(under: choice) {
            if cap.specialties.isEmpty || cap.specialties.contains(person.specialty) {
              #expect(counted <= cap.hours, "\(node.id) \(rows)")
            }
          }
        }
      }
    }
  }

  @Test("Credits sum to the counted hours of their year")
  func sums() throws {
    try RandomTimelines.forEveryone(1500, seed: 2) { _, _, rows, ledger, person in
      for year in try answer(ledger, person).years {
        let sum = year.credits.reduce(Hours.zero) { $0 + $1.counted }
        expect(sum, equals: year.account.counted.total, "\(year.account.year.number) \(rows)")
        expect(year.account.counted.public + year.account.counted.professional, equals: sum)
      }
    }
  }

  @Test("The order of rows changes nothing but which of two alike is cut")
  func order() throws {
    try RandomTimelines.forEveryone(1000, seed: 3) { random, people, rows, ledger, person in
      // Of two records of one item on one day the first in the file counts: that is the rule, and not tried here.
      let days = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let alike = Set(days.filter { $0[10] != "" }.map { "\($0[1]) \($0[2]) \($0[10])" })
      guard alike.count == days.filter({ $0[10] != "" }).count else { return }
      let library = try Bundled.library()
      let shuffled = Bundle.ledger(people, random.shuffle(rows), library)
      let other = try answer(shuffled, try #require(shuffled.people.first))
      let one = try answer(ledger, person)
      expect(one.verdict, equals: other.verdict, "\(rows)")
      expect(one.ifApproved, equals: other.ifApproved, "\(rows)")
      for (left, right) in zip(one.years, other.years) {
        expect(left.account.counted, equals: right.account.counted, "\(rows)")
        expect(left.account.outcome, equals: right.account.outcome, "\(rows)")
      }
    }
  }

  @Test(
    "A year that passes under strict readings passes by default, and one that passes by default passes under lenient")
  func strictToLenient() throws {
    var differing = (strict: 0, lenient: 0)
    try RandomTimelines.forEveryone(1500, seed: 4) { _, _, rows, ledger, person in
      let strict = try answer(ledger, person, reading: .strict).years.map { $0.account.outcome.passes }
      let standard = try answer(ledger, person).years.map { $0.account.outcome.passes }
      let lenient = try answer(ledger, person, reading: .lenient).years.map { $0.account.outcome.passes }
      for index in standard.indices {
        #expect(!strict[index] || standard[index], "\(rows)")
        #expect(!standard[index] || lenient[index], "\(rows)")
        if strict[index] != standard[index] { differing.strict += 1 }
        if lenient[index] != standard[index] { differing.lenient += 1 }
      }
    }
    #expect(
      differing.strict > cases(100) && differing.lenient > cases(10) / 2,
      "the people tried hang on no reading: \(differing)")
  }

  @Test("An approved event added never turns a year that passes into one that does not")
  func monotone() throws {
    var passing = 0
    let library = try Bundled.library()
    try RandomTimelines.forEveryone(1500, seed: 5) { random, people, rows, ledger, person in
      // An item of its own: a lesser record of a known item can displace a greater one, as the notices have it.
      let added = random.activity(Int(person.target.year.number), item: false, status: "approved")
      let more = Bundle.ledger(people, rows + [added], library)
      let after = try answer(more, try #require(more.people.first))
      for (left, right) in zip(try answer(ledger, person).years, after.years) where left.account.outcome.passes {
        #expect(right.account.outcome.passes, "\(added) added to \(rows)")
        passing += 1
      }
    }
    #expect(passing > cases(500), "hardly a year passes: \(passing)")
  }

  @Test("Counting without a tracer gives the same accounts as counting with one")
  func tracer() throws {
    try RandomTimelines.forEveryone(500, seed: 6) { _, _, rows, ledger, person in
      let events = ledger.events[ledger.eventRange(of: person)]
      var silent = SilentTracer()
      var accounts: [YearAccount] = []
      let bare = try assessors.withAssessor(nil) { assessor in
        let application = assessor.application(person, events.span, over: window(person))
        return assessor.decide(application, events.span, in: .standard, into: &accounts, tracer: &silent)
      }
      let explained = try answer(ledger, person)
      expect(bare.verdict, equals: explained.verdict, "\(rows)")
      expect(accounts.map { $0.counted }, equals: explained.years.map { $0.account.counted }, "\(rows)")
      expect(accounts.map { $0.outcome }, equals: explained.years.map { $0.account.outcome }, "\(rows)")
    }
  }

  @Test("A score is what the answers with readings fixed at either end come to, where it counts anew and where not")
  func ends() throws {
    var score = Score()
    try RandomTimelines.forEveryone(400, seed: 8) { _, _, rows, ledger, person in
      try decide(ledger, person, into: &score)
      let strict = try answer(ledger, person, reading: .strict).verdict
      let standard = try answer(ledger, person, reading: .standard).verdict
      let lenient = try answer(ledger, person, reading: .lenient).verdict
      expect(score.strictVerdict, equals: strict, "\(rows)")
      expect(score.verdict, equals: standard, "\(rows)")
      expect(score.lenientVerdict, equals: lenient, "\(rows)")
    }
  }

  @Test("What is so if every pending row is approved is what approving them comes to")
  func approved() throws {
    let library = try Bundled.library()
    var score = Score()
    var differing = 0
    try RandomTimelines.forEveryone(800, seed: 9) { _, people, rows, ledger, person in
      try decide(ledger, person, into: &score)
      let approved = rows.map { $0.hasSuffix("pending") ? $0.dropLast(7) + "approved" : $0[...] }.map { String($0) }
      let other = Bundle.ledger(people, approved, library)
      let verdict = try answer(other, try #require(other.people.first)).verdict
      expect(score.ifApproved, equals: verdict, "\(rows)")
      if verdict != score.verdict { differing += 1 }
    }
    #expect(differing > cases(50) / 10, "hardly a verdict waits for a review: \(differing)")
  }
}

/// Assessors with readings fixed at an end, made once: what an assessor has prepared for a place serves everybody there.
private final class Assessors {
  private var known: [(reading: ReadingEnd?, assessor: Assessor)] = []

  func withAssessor<Result>(_ reading: ReadingEnd?, _ body: (inout Assessor) throws -> Result) throws -> Result {
    if let index = known.firstIndex(where: { $0.reading == reading }) { return try body(&known[index].assessor) }
    let library = try Bundled.library()
    var fixed = FixedReadings(library)
    if let reading { fixed.fixAll(reading, in: library) }
    known.append((reading, Assessor(library, fixed: fixed)))
    return try body(&known[known.count - 1].assessor)
  }
}
