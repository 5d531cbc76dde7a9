import XueshiCohort

/// What it takes to start: whole processes beside one that does nothing.
struct StartUpBenchmark {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  func table() throws(Failure) -> Table {
    let part = CohortPart(0..<1, bench)
    let (people, events) = (bench.options.folder + "/one-people.csv", bench.options.folder + "/one-events.csv")
    do throws(SystemError) {
      for (path, bytes) in [(people, part.people), (events, part.events)] {
        var file = try AtomicFile(path)
        try file.write(bytes)
        try file.commit()
      }
    } catch {
      throw Failure("cannot write \(people): \(error.message)", status: 74)
    }
    defer { for path in [people, events] { OperatingSystem.remove(path) } }
    let check = [bench.xueshi, "check", "--people", people, "--events", events]
    let contenders: [(title: String, words: [String])] = [
      ("`true`", ["true"]), ("`xueshi --version`", [bench.xueshi, "--version"]),
      ("`xueshi check`, one person", check), ("`xueshi check --json`, one person", check + ["--json"]),
    ]
    for (title, words) in contenders.dropFirst() {
      let answer = try bench.launcher.answer(of: words)
      try Failure.unless(!answer.isEmpty, "\(title) says nothing")
    }
    var samples = Array(repeating: Sample(), count: contenders.count)
    var peaks = Array(repeating: 0, count: contenders.count)
    for round in 0...(bench.options.isSmoke ? 1 : bench.runs * 8) {
      for (index, contender) in contenders.enumerated() {
        let usage = try bench.launcher.run(contender.words)
        if round == 0 { continue }
        samples[index].append(usage.seconds * 1000)
        peaks[index] = max(peaks[index], usage.peak)
      }
    }
    var table = Table(
      "Starting up", "Whole processes.",
      [.init("what", "what"), .init("milliseconds", "ms"), .init("peak", "peak, MiB")])
    for (index, contender) in contenders.enumerated() {
      table.append([
        .text(contender.title), .sample(samples[index], digits: 2), .number(Double(peaks[index]) / 1024, digits: 1),
      ])
    }
    return table
  }
}
