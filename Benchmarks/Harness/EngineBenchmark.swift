import Allocations
import Xueshi
import XueshiCohort

/// The engine alone, over ledgers in memory, on one thread.
struct EngineBenchmark {
  let bench: Bench
  private let open: Assessor
  private let fixed: Assessor
  /// The cohort.
  private let all: EngineFixture
  /// The same without rows that wait for their review: under fixed readings nothing is left to suppose.
  private let settled: EngineFixture
  /// The same with nothing but what is rated by itself: no postings, leave or earlier certificates.
  private let plain: EngineFixture

  init(_ bench: Bench) throws(Failure) {
    self.bench = bench
    let library = bench.library
    var readings = FixedReadings(library)
    readings.fixAll(.standard, in: library)
    (open, fixed) = (Assessor(library), Assessor(library, fixed: readings))
    var ledgers: [Ledger] = []
    for part in CohortPart.parts(bench.options.isSmoke ? 256 : 40_000, bench) {
      ledgers.append(try part.ledger(library.vocabulary))
    }
    func without(_ isRemoved: (Event) -> Bool) -> [Ledger] {
      ledgers.map { ledger in
        var ledger = ledger
        ledger.removeEvents(where: isRemoved)
        return ledger
      }
    }
    all = try EngineFixture(ledgers, open, open)
    settled = try EngineFixture(without { $0.status == .pending }, fixed, open)
    let routes = library.vocabulary.routes
    plain = try EngineFixture(
      without { event in
        let kind = routes[Int(event.route.number)].kind
        return kind != .activity && kind != .registered
      }, open, open)
  }

  func table() -> Table {
    var table = Table(
      "The engine alone, one thread",
      "\(all.windows) people with \(all.events) events in memory; a window is the years one application must show. One "
        + "decision is a verdict with every reading fixed and nothing pending; the score adds certainty and what if approved. "
        + "Allocations are counted, in the second pass.",
      [
        .init("what", "what"), .init("windowsPerSecond", "windows/s"), .init("nanoseconds", "ns/event"),
        .init("allocations", "allocations/window"),
      ])
    var (open, fixed, score) = (open, fixed, Score())
    append("one decision", settled, &table) { person, events in fixed.score(person, events, into: &score) }
    append("score: verdict, certainty, if approved", all, &table) { person, events in
      open.score(person, events, into: &score)
    }
    append("score, activities and registered hours only", plain, &table) { person, events in
      open.score(person, events, into: &score)
    }
    append("answer: every hour explained", all, &table) { person, events in _ = open.answer(person, events) }
    return table
  }

  private func append(
    _ title: String, _ fixture: EngineFixture, _ table: inout Table, _ body: (Person, Span<Event>) -> Void
  ) {
    // Memory is taken once, and used again from then on.
    fixture.pass(body)
    let before = allocation_count()
    fixture.pass(body)
    let allocations = allocation_count() - before
    var seconds = Sample()
    for _ in 0..<bench.runs { seconds.append(bench.clock { fixture.pass(body) }) }
    let (windows, events) = (Double(fixture.windows), Double(fixture.events))
    table.append([
      .text(title), .sample(seconds.map { windows / $0 }, digits: 0),
      .sample(seconds.map { $0 / events * 1e9 }, digits: 1),
      before < 0 ? .text("not counted") : .number(Double(allocations) / windows, digits: 2),
    ])
  }
}
