import Xueshi
import XueshiCohort

/// What planning costs: for somebody with no hours at all, under each rulebook, over longer and longer windows.
struct PlanBenchmark {
  let bench: Bench
  private static let spans = [1, 3, 5]

  init(_ bench: Bench) { self.bench = bench }

  func table() throws(Failure) -> Table {
    var table = Table(
      "Planning from nothing, by rulebook",
      "Microseconds for one plan, for so many years ahead, with every activity allowed; in this process.",
      [.init("rulebook", "rulebook")]
        + Self.spans.map { .init("years\($0)", $0 == 1 ? "1 year" : "\($0) years") })
    for index in RulebookIndex.all(in: bench.library.rulebooks) {
      var row: [Table.Cell] = [.text(bench.library.rulebooks[index].id.string)]
      for span in Self.spans { row.append(.sample(try measure(index, span), digits: 0)) }
      table.append(row)
    }
    return table
  }

  private func measure(_ book: RulebookIndex, _ span: Int) throws(Failure) -> Sample {
    let rulebook = bench.library.rulebooks[book]
    let first = rulebook.years.lowerBound
    let window = first...first.advanced(by: span - 1)
    let person = Person(
      id: 0, line: 2, name: 0, unit: 0,
      target: Target(place: rulebook.place, level: .intermediate, year: window.upperBound.advanced(by: 1)),
      specialty: .blank, degree: nil, entered: nil)
    let (asOf, events) = (first.advanced(by: -1).lastDay, [Event]())
    // The notice governs every year, so that years it has handed over to another count too.
    var assessor = Assessor(bench.library, forced: book)
    func plan() -> Plan {
      assessor.plan(for: person, events.span, asOf: asOf, activities: bench.activities.activities, over: window)
    }
    let planned = plan()
    let title = "\(rulebook.id.string), \(span) years"
    try Failure.unless(planned.before != .eligible && planned.after == .eligible, "no plan: \(title)")
    try Failure.unless(planned.years.allSatisfy { $0.effort >= $0.lowerBound }, "a plan below its bound: \(title)")
    var sample = Sample()
    for _ in 0..<bench.runs { sample.append(bench.clock { _ = plan() } * 1e6) }
    return sample
  }
}
