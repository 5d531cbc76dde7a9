import Allocations
import Xueshi
import XueshiCohort

/// The engine alone, over ledgers in memory, on one thread.
struct EngineBenchmark {
  let bench: Bench
  private let ledgers: [Ledger]
  /// The same without rows that wait for their review: under fixed readings nothing is left to suppose.
  private let settled: [Ledger]
  private let fixed: FixedReadings
  /// How many people have a window.
  private let windows: Int
  private let settledWindows: Int

  init(_ bench: Bench) throws(Failure) {
    self.bench = bench
    var ledgers: [Ledger] = []
    for part in CohortPart.parts(bench.options.isSmoke ? 256 : 20_000, bench) {
      ledgers.append(try part.ledger(bench.library.vocabulary))
    }
    self.ledgers = ledgers
    settled = ledgers.map { ledger in
      var ledger = ledger
      ledger.removeEvents { $0.status == .pending }
      return ledger
    }
    var fixed = FixedReadings(bench.library)
    fixed.fixAll(.standard, in: bench.library)
    self.fixed = fixed
    windows = try Self.check(ledgers, Assessor(bench.library), Assessor(bench.library))
    settledWindows = try Self.check(settled, Assessor(bench.library, fixed: fixed), Assessor(bench.library))
  }

  /// Scores agree with explained answers, and with fixed readings the verdict is that of open ones.
  /// - Returns: How many people have a window.
  private static func check(
    _ ledgers: [Ledger], _ assessor: Assessor, _ open: Assessor
  ) throws(Failure) -> Int {
    var (assessor, open) = (assessor, open)
    var (score, other) = (Score(), Score())
    var (windows, different) = (0, 0)
    for ledger in ledgers {
      ledger.forEachPerson { person, events in
        assessor.score(person, events, into: &score)
        open.score(person, events, into: &other)
        let answer = assessor.answer(person, events)
        let isAlike =
          answer.verdict == score.verdict && answer.strictVerdict == score.strictVerdict
          && answer.lenientVerdict == score.lenientVerdict && answer.ifApproved == score.ifApproved
          && other.verdict == score.verdict
        different += isAlike ? 0 : 1
        windows += score.window == nil ? 0 : 1
      }
    }
    try Failure.unless(different == 0, "the engine explains another answer than it gives \(different) people")
    try Failure.unless(windows > 0, "nobody has a window")
    return windows
  }

  func table() -> Table {
    var table = Table(
      "The engine alone, one thread",
      "Ledgers in memory, \(ledgers.reduce(0) { $0 + $1.events.count }) events; a window is the years one application must show. "
        + "One decision is a verdict with every reading fixed and nothing pending; the score adds certainty and what if approved.",
      [
        .init("what", "what"), .init("windowsPerSecond", "windows/s"), .init("nanoseconds", "ns/event"),
        .init("allocations", "allocations/window"),
      ])
    var score = Score()
    var one = Assessor(bench.library, fixed: fixed)
    append("one decision", settled, settledWindows, &table) { person, events in
      one.score(person, events, into: &score)
    }
    var full = Assessor(bench.library)
    append("score: verdict, certainty, if approved", ledgers, windows, &table) { person, events in
      full.score(person, events, into: &score)
    }
    append("answer: every hour explained", ledgers, windows, &table) { person, events in
      _ = full.answer(person, events)
    }
    return table
  }

  private func append(
    _ title: String, _ ledgers: [Ledger], _ windows: Int, _ table: inout Table, _ body: (Person, Span<Event>) -> Void
  ) {
    let events = Double(ledgers.reduce(0) { $0 + $1.events.count })
    func pass() { for ledger in ledgers { ledger.forEachPerson(body) } }
    // Memory is taken once, and used again from then on.
    pass()
    let before = allocation_count()
    pass()
    let allocations = allocation_count() - before
    var seconds = Sample()
    for _ in 0..<bench.runs { seconds.append(bench.clock(pass)) }
    table.append([
      .text(title), .sample(seconds.map { Double(windows) / $0 }, digits: 0),
      .sample(seconds.map { $0 / events * 1e9 }, digits: 1),
      before < 0 ? .text("not counted") : .number(Double(allocations) / Double(windows), digits: 2),
    ])
  }
}
