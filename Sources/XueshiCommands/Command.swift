import Xueshi
import XueshiReports

/// The commands of `xueshi`.
public enum Command: String, CaseIterable, Sendable {
  /// The full, explained answer.
  case check
  /// The time series of hours.
  case timeline
  /// Before and after a change.
  case whatif
  /// The least additional effort.
  case plan
  /// A whole unit or city in bulk.
  case score
  /// The page of a unit.
  case report
  /// An invented cohort.
  case generate
  /// The rulebooks.
  case rules

  /// Runs a command line.
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - console: Where it runs.
  /// - Returns: How it ended.
  public static func run(_ arguments: [String], in console: Console) -> ExitStatus {
    do throws(Failure) {
      return try dispatch(arguments, console)
    } catch {
      let chosen = Session.language(of: arguments, console)
      let message = chosen == .zh ? error.zh : error.en
      if !message.isEmpty {
        var line = Array("xueshi: ".utf8)
        // It may quote what somebody typed or a file held.
        line.append(visible: Text(utf8: Array(message.utf8)))
        line.append("\n")
        console.writeError(line)
      }
      if error.status == .usage {
        console.writeError(Array((chosen == .zh ? "用法见 xueshi --help\n" : "see xueshi --help\n").utf8))
      }
      return error.status
    }
  }

  private static func dispatch(_ arguments: [String], _ console: Console) throws(Failure) -> ExitStatus {
    let word = arguments.first ?? ""
    guard let command = Command(rawValue: word) else {
      guard word.hasPrefix("-") || word == "help" else {
        let known = allCases.map { $0.rawValue }.joined(separator: " ")
        guard !word.isEmpty else {
          throw .usage(zh: "缺少命令；可用：\(known)", en: "a command is missing; accepted: \(known)")
        }
        throw .usage(zh: "没有命令「\(word)」；可用：\(known)", en: "no command \(word); accepted: \(known)")
      }
      let rest = word == "help" ? Array(arguments.dropFirst()) : arguments
      let options = try Options(rest, allowed: [.help, .lang, .version])
      return try Help.show(options.operands.first.flatMap { Command(rawValue: $0) }, console, options)
    }
    let options = try Options(Array(arguments.dropFirst()), allowed: command.options)
    if options.has(.help) { return try Help.show(command, console, options) }
    switch command {
    case .check: return try check(console, options)
    case .timeline: return try timeline(console, options)
    case .whatif: return try whatIf(console, options)
    case .plan: return try plan(console, options)
    case .score: return try score(console, options)
    case .report: return try report(console, options)
    case .generate: return try generate(console, options)
    case .rules: return try rules(console, options)
    }
  }

  /// The options it takes.
  var options: [Option] {
    switch self {
    case .check: LedgerSession.options + [.json, .all, .gate, .compare, .asOf, .filing, .seal]
    case .timeline: LedgerSession.options + [.by, .json, .csv]
    case .whatif: LedgerSession.options + [.add, .addFile, .drop, .dropLine, .where, .specialty, .json]
    case .plan: LedgerSession.options + [.asOf, .filing, .unitSessions, .only, .allow, .effort, .json]
    case .score:
      [.out, .yearsOut, .rejects, .threads, .format, .bom, .against, .flips, .memory, .grouped, .quiet]
        + LedgerSession.options.filter { $0 != .person }
    case .report: [.out, .empty, .verify] + LedgerSession.options.filter { $0 != .person }
    case .generate: [.persons, .seed, .out, .place, .effort, .rulebookFile, .lang, .help]
    case .rules: [.rulebookFile, .lang, .help]
    }
  }
}
