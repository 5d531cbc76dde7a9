import TestSupport
import Testing

@testable import Xueshi

/// What holds of questions for everybody, tried on random people some of whose facts are missing or in doubt.
@Suite
struct `Questions of everybody` {
  /// A person with nothing in doubt that chance can open, and the same person with it.
  private struct Pair {
    let rows: [String]
    var person: Person
    var doubtful: Person
    let events: [Event]
    var doubtfulEvents: [Event]

    var window: ClosedRange<Year> { person.target.year.advanced(by: -5)...person.target.year }
  }

  private func forEveryone(
    _ count: Int, seed: UInt64, _ check: (Library, Pair) throws -> Void
  ) throws {
    try RandomTimelines.forEveryone(count, seed: seed) { random, _, rows, ledger, person in
      let library = random.library
      let events = Array(ledger.events[ledger.eventRange(of: person)])
      var pair = Pair(rows: rows, person: person, doubtful: person, events: events, doubtfulEvents: events)
      let year = person.target.year
      if random.below(2) == 0 {
        pair.doubtful.entered = Day(year: year.number - Int32(random.below(6)), month: 7, day: 1)
      }
      if random.below(3) == 0 { pair.doubtful.unread = 1 + Int32(random.below(2)) }
      if random.below(2) == 0 {
        let place = PlaceCode(UInt32(random.pick(RandomTimelines.places)) ?? 430300)
        for index in events.indices where !events[index].isRated(library) { pair.doubtfulEvents[index].place = place }
      }
      try check(library, pair)
    }
  }

  /// The answers without and with the facts in doubt.
  private func answers(_ pair: Pair, _ assessor: inout Assessor) -> (plain: Answer, open: Answer) {
    (
      assessor.answer(pair.person, pair.events.span, over: pair.window),
      assessor.answer(pair.doubtful, pair.doubtfulEvents.span, over: pair.window)
    )
  }

  @Test
  func `A question changes no number by itself, and the verdict only of a person none of whose rows was read`() throws {
    var assessor = try Bundled.assessor()
    try forEveryone(500, seed: 31) { _, pair in
      let (plain, open) = answers(pair, &assessor)
      for (one, other) in zip(plain.years, open.years) {
        expect(one.account.counted, equals: other.account.counted, "\(pair.rows)")
        expect(one.account.required.roundedUp, equals: other.account.required.roundedUp, "\(pair.rows)")
      }
      if !pair.events.isEmpty { expect(plain.verdict, equals: open.verdict, "\(pair.rows)") }
    }
  }

  @Test
  func `One question more never makes a verdict firm that hangs on something`() throws {
    var assessor = try Bundled.assessor()
    try forEveryone(500, seed: 32) { _, pair in
      let (plain, open) = answers(pair, &assessor)
      if !plain.isFirm { #expect(!open.isFirm, "\(pair.rows)") }
    }
  }

  @Test
  func
    `What passes at a question's strict end passes by default, and what passes by default passes at the lenient one`()
    throws
  {
    var differing = 0
    // Of one question at a time, each end with an assessor that keeps what it has prepared.
    let library = try Bundled.library()
    for question in Question.allCases where question != .degree {
      // A degree asks other years, and is the one question that is excepted.
      var assessors = try [ReadingEnd.strict, .standard, .lenient].map { end in
        var fixed = FixedReadings(library)
        expect(fixed.fix(Text("\(question.word)=\(end.word)"), in: library), equals: nil)
        return try Bundled.assessor(fixed: fixed)
      }
      try forEveryone(100, seed: 33) { _, pair in
        let passes = assessors.indices.map { index in
          let answer = assessors[index].answer(pair.doubtful, pair.doubtfulEvents.span, over: pair.window)
          return answer.years.map { $0.account.outcome.passes }
        }
        for slot in passes[0].indices {
          #expect(!passes[0][slot] || passes[1][slot], "\(question.word) \(pair.rows)")
          #expect(!passes[1][slot] || passes[2][slot], "\(question.word) \(pair.rows)")
          if passes[0][slot] != passes[2][slot] { differing += 1 }
        }
      }
    }
    #expect(differing > 0, "questions decide now and then, or nothing was tried")
  }

  @Test
  func `Bulk decides what the explained answer explains`() throws {
    var assessor = try Bundled.assessor()
    try forEveryone(500, seed: 34) { _, pair in
      let answer = assessor.answer(pair.doubtful, pair.doubtfulEvents.span, over: pair.window)
      var (score, silent) = (Score(), SilentTracer())
      assessor.score(pair.doubtful, pair.doubtfulEvents.span, over: pair.window, into: &score, tracer: &silent)
      #expect(score.verdict == answer.verdict && score.isFirm == answer.isFirm, "\(pair.rows)")
      #expect(score.strictVerdict == answer.strictVerdict && score.lenientVerdict == answer.lenientVerdict)
      assessor.findHinges(of: pair.doubtful, pair.doubtfulEvents.span, in: &score)
      expect(score.dependsOn, equals: answer.dependsOn.map { $0.hinge }, "\(pair.rows)")
      #expect(score.questions.standing == answer.questions.standing && score.questions.open == answer.questions.open)
      expect(answer.isFirm, equals: answer.dependsOn.isEmpty, "\(pair.rows)")
    }
  }
}

extension Event {
  /// Whether its place says where it was, and not where it was registered.
  fileprivate func isRated(_ library: Library) -> Bool {
    let kind = library.vocabulary[route].kind
    return kind != .registered && kind != .attestation
  }
}
