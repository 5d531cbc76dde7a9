import Xueshi
import XueshiCohort

/// What must hold of `xueshi score` over a cohort before it is worth timing.
struct ScoreChecks {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  /// The command that scores a cohort.
  func command(_ cohort: CohortFolder, _ threads: Int, _ results: String) -> [String] {
    [
      bench.xueshi, "score", "--people", cohort.peopleFile, "--events", cohort.eventsFile, "--out", results,
      "--threads", "\(threads)", "--lang", "en",
    ]
  }

  /// Checks the answers for a cohort, and for the first one also against `check`.
  /// - Parameters:
  ///   - cohort: The cohort.
  ///   - threads: The numbers of threads it will be scored with.
  ///   - isFirst: Whether it is the first one, the smallest.
  /// - Returns: Of how many people in a hundred a notice says which years must pass.
  /// - Throws: ``Failure`` where something does not hold.
  func check(_ cohort: CohortFolder, _ threads: [Int], isFirst: Bool) throws(Failure) -> Double {
    let (one, other) = (bench.results + "/results-1.csv", bench.results + "/results-2.csv")
    _ = try bench.launcher.run(command(cohort, 1, one))
    try checkCounts(cohort)
    let told = try tallies()
    _ = try bench.launcher.run(command(cohort, threads.last ?? 1, other))
    let (first, second) = (try Self.digest(one), try Self.digest(other))
    try Failure.unless(first == second, "results differ with the number of threads: \(cohort.people) people")
    let looked = min(cohort.people, bench.options.isSmoke ? 2000 : 10_000)
    let tally = try compareWithEngine(one, cohort, looked)
    if isFirst {
      let standings = tally.standings
      let counted = Verdict.allCases.map { standings[$0] } + [standings.depends, standings.ifApproved]
      try Failure.unless(counted == told, "the command's tallies \(told) are not the engine's \(counted)")
      try compareWithCheck(one)
    }
    return Double(tally.windows) / Double(looked) * 100
  }

  /// Every row that was read is scored, and none refused.
  private func checkCounts(_ cohort: CohortFolder) throws(Failure) {
    let last = try bench.launcher.text(of: bench.launcher.errors).split(separator: "\n").last ?? ""
    let numbers = Self.numbers(last)
    let wanted = [cohort.people, cohort.rows, cohort.people + cohort.rows, 0]
    try Failure.unless(numbers.starts(with: wanted), "counts do not balance: \(last), and not \(wanted)")
  }

  /// Verdicts, certainty and what would be approved, as the command sums them up.
  private func tallies() throws(Failure) -> [Int] {
    let lines = try bench.launcher.text(of: bench.launcher.errors).split(separator: "\n")
    return Self.numbers(lines.dropLast().last ?? "")
  }

  private static func numbers(_ line: Substring) -> [Int] {
    line.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap { Int($0) }
  }

  /// Holds the first rows against the engine, called here over rows made here.
  private func compareWithEngine(_ path: String, _ cohort: CohortFolder, _ people: Int) throws(Failure) -> Tally {
    var (assessor, tally) = (Assessor(bench.library), Tally())
    var rows = Array(try Self.header(of: path))
    for part in CohortPart.parts(people, bench, at: cohort.place) {
      rows += try part.ledger(bench.library.vocabulary).results(&assessor, &tally)
    }
    let expected = Self.decided(rows[...])
    // The command's rows also say where they come from, the path of a file among it: they are counted, not their bytes.
    let found = Self.decided(try Self.beginning(of: path, lines: people + 1)[...])
    try Failure.unless(found.starts(with: expected), "the command's results are not the engine's: \(path)")
    return tally
  }

  /// Of each whole row what was decided of whom: all but where it comes from, which rows made here do not know.
  private static func decided(_ table: ArraySlice<UInt8>) -> [[ArraySlice<UInt8>]] {
    let end = table.lastIndex(of: UInt8(ascii: "\n")) ?? table.startIndex
    let rows = table[..<end].split(separator: UInt8(ascii: "\n")).map {
      $0.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    }
    guard let hinges = rows.first?.firstIndex(where: { $0.elementsEqual("depends_on".utf8) }),
      let name = rows.first?.firstIndex(where: { $0.elementsEqual("name".utf8) })
    else { return [] }
    return rows.map { row in Array(row.prefix(name)) + row.dropFirst(hinges).prefix(1) }
  }

  private static func header(of path: String) throws(Failure) -> ArraySlice<UInt8> {
    try beginning(of: path, lines: 1)[...]
  }

  /// The first lines of a file, or all of them.
  private static func beginning(of path: String, lines: Int) throws(Failure) -> [UInt8] {
    var (bytes, left): ([UInt8], Int) = ([], lines)
    try OperatingSystem.readThrough(path) { piece in
      for byte in piece where left > 0 {
        bytes.append(byte)
        if byte == UInt8(ascii: "\n") { left -= 1 }
      }
      return left > 0
    }
    return bytes
  }

  /// A number that is the same for the same file, and hardly for another.
  private static func digest(_ path: String) throws(Failure) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    try OperatingSystem.readThrough(path) { piece in
      for byte in piece { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return true
    }
    return hash
  }
}
