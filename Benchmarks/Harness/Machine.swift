import Xueshi
import XueshiCohort

/// Where and of what the results were measured.
struct Machine {
  /// Facts, in the order in which they are told.
  private(set) var facts: [(what: String, fact: String)] = []

  init(_ bench: Bench) throws(Failure) {
    var today: [UInt8] = []
    today.append(System.today)
    facts.append(("date", String(decoding: today, as: UTF8.self)))
    facts.append(("commit", Self.commit(bench.launcher)))
    facts.append(("processor", Self.line("/proc/cpuinfo", "model name", ":") ?? "unknown"))
    facts.append(("processors", "\(System.processorCount)"))
    facts.append(("memory", Self.line("/proc/meminfo", "MemTotal", ":") ?? "unknown"))
    facts.append(("system", Self.line("/etc/os-release", "PRETTY_NAME", "=") ?? "unknown"))
    facts.append(("kernel", Self.text("/proc/sys/kernel/osrelease") ?? "unknown"))
    facts.append(("load before", Self.text("/proc/loadavg") ?? "unknown"))
    facts.append(("compiler", Self.compiler(bench.launcher)))
    facts.append(("command", try bench.launcher.answer(of: [bench.xueshi, "--version"])))
  }

  private static func commit(_ launcher: Launcher) -> String {
    guard let commit = try? launcher.answer(of: ["git", "rev-parse", "HEAD"]),
      let changes = try? launcher.answer(of: ["git", "status", "--porcelain", "--untracked-files=no"])
    else { return "unknown" }
    return commit + (changes.isEmpty ? "" : ", with uncommitted changes")
  }

  /// The compiler that the search path leads to, which a built program does not know for itself.
  private static func compiler(_ launcher: Launcher) -> String {
    guard let answer = try? launcher.answer(of: ["swift", "--version"]) else { return "unknown" }
    return answer.split(separator: "\n").first { $0.contains("version") }.map { String($0) } ?? "unknown"
  }

  private static func text(_ path: String) -> String? {
    guard let bytes = try? System.read(path) else { return nil }
    return trimmed(String(decoding: bytes, as: UTF8.self)[...])
  }

  /// The value of a key in a file of lines.
  private static func line(_ path: String, _ key: String, _ separator: Character) -> String? {
    for line in text(path)?.split(separator: "\n") ?? [] where line.hasPrefix(key) {
      return line.firstIndex(of: separator).map { trimmed(line[line.index(after: $0)...]) }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
    while let first = text.first, first.isWhitespace || first == "\"" { text.removeFirst() }
    return String(text)
  }
}
