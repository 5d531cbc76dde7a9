import XueshiCohort

@main
enum Main {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do throws(Failure) {
      if words.first == Launcher.word {
        try Launcher.main(Array(words[1...]))
      } else if words.contains("--help") {
        print(Options.help, terminator: "")
      } else {
        try measure(try Options(words))
      }
    } catch {
      try? System.write(Array((error.message + "\n").utf8), to: 2)
      System.exit(error.status)
    }
  }

  private static func measure(_ options: Options) throws(Failure) {
    let bench = try Bench(options)
    defer { bench.tidy() }
    let report = Report(machine: try Machine(bench), options: options, tables: try Suite.run(bench))
    try report.write()
  }
}
