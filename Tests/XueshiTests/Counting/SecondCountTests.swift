import TestSupport
import Testing

@testable import Xueshi

/// What is left out of a second count changes no verdict.
@Suite struct SecondCountTests {
  /// The verdict of a full count of a person's events.
  private func count(
    _ assessor: inout Assessor, _ ledger: Ledger, _ end: ReadingEnd, _ window: ClosedRange<Year>?
  ) throws -> Verdict {
    let person = try #require(ledger.people.first)
    var (accounts, silent): ([YearAccount], SilentTracer) = ([], SilentTracer())
    let events = ledger.events[ledger.eventRange(of: person)]
    // Which rows are in doubt is known to whoever decided by default.
    var score = Score()
    assessor.score(person, events.span, over: window, into: &score, tracer: &silent)
    let application = Application(person: person, window: window, questions: score.questions)
    return assessor.decide(application, events.span, in: .all(end), into: &accounts, tracer: &silent).verdict
  }

  @Test("A second count comes to what a full count comes to, over any window, for every end and supposition")
  func full() throws {
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: 31)
    var (assessor, score, differing) = (try Bundled.assessor(), Score(), [0, 0, 0])
    for round in 0..<cases(600) {
      let (people, given) = random.next()
      // Rows that wait for a review are rare, of violations and postings most of all: a third of the people have only such.
      let rows = round % 3 == 0 ? given.map { $0.replacing("approved", with: "pending") } : given
      let ledger = Bundle.ledger(people, rows, library)
      let approved = Bundle.ledger(people, rows.map { $0.replacing("pending", with: "approved") }, library)
      let person = try #require(ledger.people.first)
      let year = person.target.year
      // Of one year alone it is seen most often that a reading decides.
      let years = (0..<6).map { year.advanced(by: -$0)...year.advanced(by: -$0) }
      for window in [assessor.window(for: person), year.advanced(by: -5)...year] + years {
        var silent = SilentTracer()
        let events = ledger.events[ledger.eventRange(of: person)]
        assessor.score(person, events.span, over: window, into: &score, tracer: &silent)
        let found = [score.verdict, score.strictVerdict, score.lenientVerdict, score.ifApproved]
        let expected = [
          try count(&assessor, ledger, .standard, window), try count(&assessor, ledger, .strict, window),
          try count(&assessor, ledger, .lenient, window), try count(&assessor, approved, .standard, window),
        ]
        expect(found, equals: expected, "\(rows)")
        for index in 0..<3 where found[index + 1] != found[0] { differing[index] += 1 }
      }
    }
    let isTried = differing[0] > cases(100) / 50 && differing[1] >= cases(10) / 10 && differing[2] > cases(100) / 10
    #expect(isTried, "hardly a second count differs from the first: \(differing)")
  }

  @Test("With one reading or question taken otherwise a second count comes to what a full count comes to")
  func oneChange() throws {
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: 37)
    var (assessor, score, silent) = (try Bundled.assessor(), Score(), SilentTracer())
    var (counted, differing, accounts): (Int, Int, [YearAccount]) = (0, 0, [])
    for round in 0..<cases(300) {
      let (people, rows) = random.next()
      let ledger = Bundle.ledger(people, rows, library)
      let person = try #require(ledger.people.first)
      let events = ledger.events[ledger.eventRange(of: person)]
      let year = person.target.year.advanced(by: -(round % 6))
      for window in [assessor.window(for: person), year...year] {
        assessor.score(person, events.span, over: window, into: &score, tracer: &silent)
        let application = Application(person: person, window: window, questions: score.questions)
        let standard = Timeline(
          person: person, events: events.span, rules: assessor.rules(at: person.target.place, .standard),
          assessor.circumstances(of: person))
        for open in assessor.hinges(application, score) where score.bar == nil {
          for choice in open.others {
            let found = assessor.verdictBySecondCount(
              application, standard, standard.routes, open.hinge, choice, &score)
            guard let found else { continue }
            let world = World.standard.taking(open.hinge, choice, library)
            let full = assessor.decide(application, events.span, in: world, into: &accounts, tracer: &silent).verdict
            // A full count leaves appraisals of its own.
            expect(found, equals: full, "\(library.id(of: open.hinge)) \(rows)")
            counted += 1
            if full != score.verdict { differing += 1 }
          }
        }
      }
    }
    #expect(
      counted > cases(150) && differing > 0, "hardly a change is tried: \(counted), \(differing)")
  }
}
