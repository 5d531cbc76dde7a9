import XueshiCohort
import XueshiCommands

/// A command run on files in memory, with what it wrote.
struct CapturedRun {
  let status: ExitStatus
  let output: String
  let errors: String

  /// Runs a command line.
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - files: Contents by path; `-` is standard input. Any other path cannot be read.
  ///   - environment: Variables.
  ///   - isTerminal: Whether standard output is a terminal.
  ///   - isErrorTerminal: Whether standard error is a terminal.
  ///   - readingTime: How many seconds it takes to read a file; nothing else takes any.
  ///   - writesFail: Whether standard output refuses to be written.
  init(
    _ arguments: [String], files: [String: String] = [:], environment: [String: String] = [:], isTerminal: Bool = false,
    isErrorTerminal: Bool = false, readingTime: Double = 0, writesFail: Bool = false
  ) {
    final class Capture: @unchecked Sendable { var output: [UInt8] = [], errors: [UInt8] = [], seconds = 0.0 }
    let capture = Capture()
    let console = Console(
      writeOutput: { (bytes) throws(SystemError) in
        if writesFail { throw SystemError(code: 28) }
        capture.output += bytes
      },
      writeError: { capture.errors += $0 },
      read: { (path) throws(SystemError) in
        capture.seconds += readingTime
        guard let contents = files[path] else { throw SystemError(code: 2) }
        return Array(contents.utf8)
      },
      environment: { environment[$0] }, isTerminal: isTerminal, isErrorTerminal: isErrorTerminal,
      seconds: { capture.seconds })
    status = Command.run(arguments, in: console)
    output = String(decoding: capture.output, as: UTF8.self)
    errors = String(decoding: capture.errors, as: UTF8.self)
  }

  /// Two people of Xiangtan: A passes 2018–2021, B has nothing.
  static let files = [
    "people.csv": "person,place,level,year\nA,xiangtan,intermediate,2022\nB,430300,中级,2022\n",
    "events.csv": """
    person,route,start,end,hours,category
    A,attestation,2018-01-01,2021-12-31,,
    A,registered,2021-05-01,,90,professional
    """,
  ]
  static let ledger = ["--people", "people.csv", "--events", "events.csv"]
}
