import Xueshi

/// `xueshi score` as a whole process, over sizes and threads, beside what merely reads the file.
struct ScoreBenchmark {
  let bench: Bench
  let checks: ScoreChecks
  let sizes: [Int]
  let threads: [Int]

  /// What one size gave.
  private struct Measured {
    let cohort: CohortFolder
    let windowed: Double
    var (lines, copy) = (Sample(), Sample())
    /// For each number of threads the seconds, and the greatest peak in KiB.
    var scores: [Sample]
    var peaks: [Int]
    /// What the most threads were busy for together.
    var busy = Sample()
    /// The most threads, with the results flushed to a disk.
    var flushed = Sample()

    init(_ cohort: CohortFolder, _ windowed: Double, _ count: Int) {
      self.cohort = cohort
      self.windowed = windowed
      scores = Array(repeating: Sample(), count: count)
      peaks = Array(repeating: 0, count: count)
    }
  }

  init(_ bench: Bench) {
    self.bench = bench
    checks = ScoreChecks(bench)
    let large = bench.options.isLarge ? [10_000_000] : []
    sizes = bench.options.isSmoke ? [200, 2000] : [10_000, 100_000, 1_000_000] + large
    threads = bench.options.isSmoke ? [1, 2, 4] : [1, 2, 3, 4]
  }

  func tables() throws(Failure) -> [Table] {
    var all: [Measured] = []
    let floor = try bench.launcher.run(["true"]).peak
    var wanted: [(people: Int, place: PlaceCode?)] = sizes.map { ($0, nil) }
    // Once more where everybody's years are counted, at the size everything is compared at.
    if let place = bench.countingPlace { wanted.append((sizes.filter { $0 <= 1_000_000 }.last ?? 1, place)) }
    for (people, place) in wanted {
      let cohort = try CohortFolder(people, bench, at: place)
      let windowed = try checks.check(cohort, threads, isFirst: all.isEmpty)
      bench.say("score: \(people) people, \(bench.runs) rounds")
      all.append(try measure(cohort, windowed))
    }
    return [sizeTable(all), threadTable(all), memoryTable(all, floor)]
  }

  /// All contenders in turn, round after round, so that what changes about the machine meets them all.
  private func measure(_ cohort: CohortFolder, _ windowed: Double) throws(Failure) -> Measured {
    var measured = Measured(cohort, windowed, threads.count)
    for round in 0...bench.runs {
      let lines = try bench.launcher.run(["wc", "-l", cohort.eventsFile]).seconds
      let copy = try bench.launcher.run(["cat", cohort.eventsFile]).seconds
      var scores: [OperatingSystem.Usage] = []
      for count in threads { scores.append(try score(cohort, count, into: bench.results)) }
      let flushed =
        bench.resultsAreInMemory ? try score(cohort, threads.last ?? 1, into: bench.options.folder).seconds : 0
      // The first round finds everything cold.
      if round == 0 { continue }
      measured.lines.append(lines)
      measured.copy.append(copy)
      measured.flushed.append(flushed)
      measured.busy.append(scores.last?.busy ?? 0)
      for (index, usage) in scores.enumerated() {
        measured.scores[index].append(usage.seconds)
        measured.peaks[index] = max(measured.peaks[index], usage.peak)
      }
    }
    OperatingSystem.remove(bench.options.folder + "/results-1.csv")
    return measured
  }

  private func score(
    _ cohort: CohortFolder, _ threads: Int, into folder: String
  ) throws(Failure) -> OperatingSystem.Usage {
    try bench.launcher.run(checks.command(cohort, threads, folder + "/results-1.csv"))
  }

  private func sizeTable(_ all: [Measured]) -> Table {
    let most = threads.last ?? 1
    var columns: [Table.Column] = [
      .init("place", "applying in"), .init("people", "people"), .init("rows", "rows of events"), .init("bytes", "MB"),
      .init("windowed", "people with a window, %"), .init("score", "score, s"),
      .init("busy", "processor, s"),
      .init("rowsPerSecond", "million rows/s"), .init("gigabytesPerSecond", "GB/s"), .init("wc", "`wc -l`, s"),
      .init("cat", "`cat`, s"), .init("toWc", "score ÷ `wc -l`"), .init("toCat", "score ÷ `cat`"),
    ]
    if bench.resultsAreInMemory { columns.append(.init("flushed", "results flushed to disk, s")) }
    var table = Table(
      "A cohort, from file to file",
      "`xueshi score`, \(most) threads, certainty and what if approved included: the whole process, file cache warm"
        + (bench.resultsAreInMemory ? ", results written to memory" : ", results flushed to a disk")
        + ". For people without a window no notice says which years must pass, and nothing is counted.", columns)
    for measured in all {
      guard let score = measured.scores.last else { continue }
      let (rows, bytes) = (Double(measured.cohort.rows), Double(measured.cohort.bytes))
      var row: [Table.Cell] = [
        .text(measured.cohort.where), .number(Double(measured.cohort.people)), .number(rows),
        .number(bytes / 1e6, digits: 1),
        .number(measured.windowed), .sample(score, digits: 3), .sample(measured.busy, digits: 3),
        .number(rows / score.median / 1e6, digits: 1),
        .number(bytes / score.median / 1e9, digits: 2), .sample(measured.lines, digits: 3),
        .sample(measured.copy, digits: 3), .number(score.median / measured.lines.median, digits: 2),
        .number(score.median / measured.copy.median, digits: 2),
      ]
      if bench.resultsAreInMemory { row.append(.sample(measured.flushed, digits: 3)) }
      table.append(row)
    }
    return table
  }

  private func threadTable(_ all: [Measured]) -> Table {
    var table = Table(
      "Threads", "The same, by threads; the speed-up is against one thread.",
      [.init("place", "applying in"), .init("people", "people")]
        + threads.flatMap { count in
          [Table.Column("seconds\(count)", "\(count), s")]
            + (count > 1 ? [Table.Column("speedUp\(count)", "speed-up")] : [])
        })
    for measured in all {
      var row: [Table.Cell] = [.text(measured.cohort.where), .number(Double(measured.cohort.people))]
      for (index, sample) in measured.scores.enumerated() {
        row.append(.sample(sample, digits: 3))
        if index > 0 { row.append(.number(measured.scores[0].median / sample.median, digits: 2)) }
      }
      table.append(row)
    }
    return table
  }

  private func memoryTable(_ all: [Measured], _ floor: Int) -> Table {
    var table = Table(
      "Memory",
      "Peak resident memory of the process in MiB, the most of all runs. The measurement itself shows no less than "
        + "\((Double(floor) / 1024).fixed(1)) MiB, which is what it shows for `true`.",
      [.init("place", "applying in"), .init("people", "people")]
        + threads.map { .init("peak\($0)", $0 == 1 ? "1 thread" : "\($0) threads") })
    for measured in all {
      table.append(
        [.text(measured.cohort.where), .number(Double(measured.cohort.people))]
          + measured.peaks.map { .number(Double($0) / 1024, digits: 1) })
    }
    return table
  }
}
