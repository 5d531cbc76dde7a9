import Xueshi
import XueshiCohort

/// Ledgers in memory and those of their people for whom years are to be counted.
struct EngineFixture {
  private let ledgers: [(ledger: Ledger, people: [Person])]
  /// How many people there are.
  let windows: Int
  /// How many events they have.
  let events: Int

  /// Prepares ledgers, and checks what the engine says of them.
  /// - Parameters:
  ///   - ledgers: The ledgers.
  ///   - assessor: The rules that will be measured.
  ///   - open: The same with every reading open: it must come to the same verdicts.
  /// - Throws: ``Failure`` where explained answers are others than those that are not.
  init(_ ledgers: [Ledger], _ assessor: Assessor, _ open: Assessor) throws(Failure) {
    var (assessor, open) = (assessor, open)
    var (score, other) = (Score(), Score())
    var (kept, windows, count, different): ([(Ledger, [Person])], Int, Int, Int) = ([], 0, 0, 0)
    for ledger in ledgers {
      var people: [Person] = []
      ledger.forEachPerson { person, events in
        assessor.score(person, events, into: &score)
        open.score(person, events, into: &other)
        let answer = assessor.answer(person, events)
        let isAlike =
          answer.verdict == score.verdict && answer.strictVerdict == score.strictVerdict
          && answer.lenientVerdict == score.lenientVerdict && answer.ifApproved == score.ifApproved
          && other.verdict == score.verdict
        different += isAlike ? 0 : 1
        guard score.window != nil else { return }
        people.append(person)
        count += events.count
      }
      kept.append((ledger, people))
      windows += people.count
    }
    try Failure.unless(different == 0, "the engine explains another answer than it gives \(different) people")
    try Failure.unless(windows > 0, "nobody has a window")
    (self.ledgers, self.windows, events) = (kept, windows, count)
  }

  /// Goes through everybody once.
  @inline(__always)
  func pass(_ body: (Person, Span<Event>) -> Void) {
    for (ledger, people) in ledgers { ledger.forEachPerson(of: people, body) }
  }
}
