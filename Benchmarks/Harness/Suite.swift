/// All benchmarks, in the order in which they run.
enum Suite {
  static let names = ["score", "stages", "engine", "startup", "plan"]

  /// Runs what was asked for.
  static func run(_ bench: Bench) throws(Failure) -> [Table] {
    var tables: [Table] = []
    for name in names where bench.options.only.isEmpty || bench.options.only.contains(name) {
      bench.say("\(name)…")
      switch name {
      case "score": tables += try ScoreBenchmark(bench).tables()
      case "stages": tables.append(try StagesBenchmark(bench).table())
      case "engine": tables.append(try EngineBenchmark(bench).table())
      case "startup": tables.append(try StartUpBenchmark(bench).table())
      default: tables.append(try PlanBenchmark(bench).table())
      }
    }
    return tables
  }
}
