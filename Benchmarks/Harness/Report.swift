import Xueshi
import XueshiCohort
import XueshiReports

/// The results of a run, and where they come from.
struct Report {
  let machine: Machine
  let options: Options
  let tables: [Table]

  /// Writes the results where they are wanted.
  func write() throws(Failure) {
    if let path = options.json { try Self.write(json, to: path) }
    let text = Array(markdown.utf8)
    if let path = options.markdown { return try Self.write(text, to: path) }
    do throws(SystemError) { try System.write(text, to: 1) } catch { throw Failure(error.message, status: 74) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(SystemError) {
      var file = try AtomicFile(path)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw Failure("cannot write \(path): \(error.message)", status: 74)
    }
  }

  private var markdown: String {
    var text = "## Measured\n\n"
    if options.isSmoke { text += "**A smoke run: it says that the benchmarks work, and nothing of speed.**\n\n" }
    for (what, fact) in machine.facts { text += "- \(what): \(fact)\n" }
    text += "\nMedians; least and greatest run in brackets.\n\n"
    for table in tables { text += table.markdown }
    return text
  }

  private var json: [UInt8] {
    var output: [UInt8] = []
    output.appendJSONLine {
      $0.add("smoke", options.isSmoke)
      $0.add("machine") {
        for (what, fact) in machine.facts { $0.add(named: Text(utf8: Array(what.utf8)), fact) }
      }
      $0.add("tables", tables) { table, json in table.write(to: &json) }
    }
    return output
  }
}
