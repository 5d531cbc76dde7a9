import Xueshi
import XueshiCohort
import XueshiReports

/// What each step of scoring takes per row, on one thread, in this process.
struct StagesBenchmark {
  let bench: Bench
  private let parts: [(part: CohortPart, ledger: Ledger)]
  private let rows: Int
  private let header: TableHeader

  private enum Step: Int, CaseIterable {
    case look, text, delimiters, decode, sort, score, write

    var title: String {
      switch self {
      case .look: "summary scan: lines, quotes"
      case .text: "UTF-8 check"
      case .delimiters: "delimiter scan"
      case .decode: "rows to events"
      case .sort: "events into walking order"
      case .score: "engine: verdict, certainty, if approved"
      case .write: "result rows"
      }
    }
  }

  init(_ bench: Bench) throws(Failure) {
    self.bench = bench
    var parts: [(CohortPart, Ledger)] = []
    for part in CohortPart.parts(bench.options.isSmoke ? 256 : 20_000, bench, at: bench.countingPlace) {
      parts.append((part, try part.ledger(bench.library.vocabulary)))
    }
    self.parts = parts
    rows = parts.reduce(0) { $0 + $1.1.events.count }
    var bytes: [UInt8] = []
    bytes.append(CohortGenerator.eventsHeader)
    header =
      TableHeader.read(
        bytes.span, .events, required: Column.requiredOfEvents, ColumnRules(bench.library.vocabulary), isWhole: true
      ).header
    try check()
  }

  /// Rows decoded step by step give the answers of the engine's own reader.
  private func check() throws(Failure) {
    var (assessor, tally) = (Assessor(bench.library), Tally())
    var reading = ReadingSteps(header, bench.library.vocabulary)
    for (part, ledger) in parts {
      reading.load(part.eventRows)
      let count = ledger.events.count
      try Failure.unless(reading.look() == count && reading.isPlainText(), "generated rows are not plain")
      try Failure.unless(reading.findDelimiters() == count * header.width, "delimiters of \(count) rows")
      var (rows, index, score): ([UInt8], Int, Score) = ([], 0, Score())
      let decoded = reading.decode(sorts: true) { events in
        let person = ledger.people[index]
        index += 1
        assessor.score(person, events, into: &score)
        assessor.findHinges(of: person, events, in: &score)
        let id = ledger.personIDs[person.id].utf8
        rows.append(
          resultRow: score, person, of: id.span, name: Span(), unit: Span(), specialty: Span(),
          assessor.library, .none)
      }
      try Failure.unless(decoded == count && index == ledger.people.count, "\(decoded) of \(count) rows are decoded")
      try Failure.unless(
        rows == ledger.results(&assessor, &tally), "decoded rows have other answers than the engine's reader")
    }
  }

  func table() throws(Failure) -> Table {
    let cohort = try CohortFolder(bench.options.isSmoke ? 2000 : 100_000, bench, at: bench.countingPlace)
    var steps = Array(repeating: Sample(), count: Step.allCases.count)
    var (read, whole) = (Sample(), Sample())
    for run in 0...bench.runs {
      // Sorting is what decoding with it takes longer, each over the whole cohort: done twice in a row, the second time would
      // profit from what the processor learned the first time.
      var taken = clock(sorts: false)
      taken[Step.sort.rawValue] = clock(sorts: true)[Step.decode.rawValue] - taken[Step.decode.rawValue]
      let (reading, scoring) = (try clockReading(cohort), try clockWhole(cohort))
      if run == 0 { continue }
      for (index, seconds) in taken.enumerated() { steps[index].append(seconds / Double(rows) * 1e9) }
      read.append(reading / Double(cohort.rows) * 1e9)
      whole.append(scoring / Double(cohort.rows) * 1e9)
    }
    let all = ([read] + steps).reduce(0) { $0 + $1.median }
    var table = Table(
      "Steps of scoring, one thread",
      "Nanoseconds per row of events, each step over \(CohortPart.size) people before the next. The rest is cutting the file "
        + "at persons, reading people, copying what a cut leaves over, and putting results in order.",
      [.init("step", "step"), .init("nanoseconds", "ns/row"), .init("share", "% of all")])
    func append(_ title: String, _ cell: Table.Cell, _ median: Double) {
      table.append([.text(title), cell, .number(median / whole.median * 100)])
    }
    append("file from the cache into memory", .sample(read, digits: 1), read.median)
    for step in Step.allCases {
      append(step.title, .sample(steps[step.rawValue], digits: 1), steps[step.rawValue].median)
    }
    append("the rest", .number(whole.median - all, digits: 1), whole.median - all)
    append("all: `Cohort.score`", .sample(whole, digits: 1), whole.median)
    return table
  }

  /// The seconds of each step over the whole cohort, sorting beside decoding.
  private func clock(sorts: Bool) -> [Double] {
    var seconds = [Double](repeating: 0, count: Step.allCases.count)
    var reading = ReadingSteps(header, bench.library.vocabulary)
    var assessor = Assessor(bench.library)
    var (score, output): (Score, [UInt8]) = (Score(), [])
    var (part, ledger) = parts[0]
    // Memory is touched once before anything is clocked.
    reading.load(part.eventRows)
    _ = reading.findDelimiters()
    for index in parts.indices {
      (part, ledger) = parts[index]
      reading.load(part.eventRows)
      let ids = ledger.people.map { ledger.personIDs[$0.id].utf8 }
      var last = System.seconds
      func note(_ step: Step) {
        let now = System.seconds
        seconds[step.rawValue] += now - last
        last = now
      }
      _ = reading.look()
      note(.look)
      _ = reading.isPlainText()
      note(.text)
      _ = reading.findDelimiters()
      note(.delimiters)
      _ = reading.decode(sorts: sorts) { _ in }
      note(.decode)
      ledger.forEachPerson { person, events in
        assessor.score(person, events, into: &score)
        assessor.findHinges(of: person, events, in: &score)
      }
      note(.score)
      var scores: [Score] = []
      ledger.forEachPerson { person, events in
        var score = Score()
        assessor.score(person, events, into: &score)
        assessor.findHinges(of: person, events, in: &score)
        scores.append(score)
      }
      output.removeAll(keepingCapacity: true)
      last = System.seconds
      for (index, person) in ledger.people.enumerated() {
        let id = ids[index]
        output.append(
          resultRow: scores[index], person, of: id.span, name: Span(), unit: Span(), specialty: Span(),
          bench.library, .none)
      }
      note(.write)
    }
    return seconds
  }

  private func clockReading(_ cohort: CohortFolder) throws(Failure) -> Double {
    let start = System.seconds
    try OperatingSystem.readThrough(cohort.eventsFile) { _ in true }
    return System.seconds - start
  }

  /// Everything as the command does it, less the process around it.
  private func clockWhole(_ cohort: CohortFolder) throws(Failure) -> Double {
    var files = CohortFiles(people: cohort.peopleFile, events: cohort.eventsFile)
    files.results = bench.results + "/results-1.csv"
    var settings = CohortSettings()
    settings.threads = 1
    let start = System.seconds
    var counts = CohortCounts()
    do throws(CohortFailure) {
      counts = try Cohort.score(
        CohortQuestion(Assessor(bench.library)), files, format: ResultRows(library: bench.library), settings: settings
      ).counts
    } catch {
      throw Failure("cannot score \(cohort.path)")
    }
    let seconds = System.seconds - start
    try Failure.unless(
      counts.people == cohort.people && counts.events == cohort.rows && counts.rows == cohort.people + cohort.rows,
      "counts do not balance: \(cohort.path)")
    return seconds
  }
}

/// Result rows and nothing else.
private struct ResultRows: CohortFormat {
  let library: Library

  func append(
    result score: Score, of person: Person, id: Span<UInt8>, name: Span<UInt8>, unit: Span<UInt8>,
    specialty: Span<UInt8>, to output: inout [UInt8]
  ) {
    output.append(resultRow: score, person, of: id, name: name, unit: unit, specialty: specialty, library, .none)
  }
  func append(remark: Rejection, to output: inout [UInt8]) {}
  func append(fileRemark: FileRemark, to output: inout [UInt8]) {}
  func append(remarks score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {}
  func append(years score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {}
  func append(rejection: Rejection, to output: inout [UInt8]) {}
  func append(flip score: Score, _ other: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {}
}
