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
  /// What commands there are, or one of them.
  case help
  /// The version.
  case version
  /// The manual page.
  case man
  /// Completions for a shell.
  case completions

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
      var said: [UInt8] = []
      if let message = error.message {
        said.append(Message(alike: "xueshi: {message}\n", .message(message)), in: chosen)
      }
      if error.status == .usage {
        let command = arguments.first.flatMap { Command(rawValue: $0) }
        let help = "xueshi " + (command.map { $0.rawValue + " " } ?? "") + "--help"
        said.append(Message("用法见 {help}\n", "see '{help}'\n", .text(help, as: "help")), in: chosen)
      }
      if !said.isEmpty { console.writeError(said) }
      return error.status
    }
  }

  private static func dispatch(_ arguments: [String], _ console: Console) throws(Failure) -> ExitStatus {
    let word = arguments.first ?? ""
    if word.hasPrefix("-") {
      let options = try Options(arguments, of: nil)
      if options.has(.version) { return try version(console, options) }
      if let other = options.operands.first { throw unknown(other) }
      return try Help.show(nil, console, options)
    }
    guard let command = Command(rawValue: word) else { throw unknown(word) }
    let options = try Options(Array(arguments.dropFirst()), of: command)
    if options.has(.help) { return try Help.show(command, console, options) }
    try options.refuseSharedFiles()
    switch command {
    case .check: return try check(console, options)
    case .timeline: return try timeline(console, options)
    case .whatif: return try whatIf(console, options)
    case .plan: return try plan(console, options)
    case .score: return try score(console, options)
    case .report: return try report(console, options)
    case .generate: return try generate(console, options)
    case .rules: return try rules(console, options)
    case .help: return try help(console, options)
    case .version: return try version(console, options)
    case .man: return try man(console, options)
    case .completions: return try completions(console, options)
    }
  }

  /// Why a word that is no command stops.
  static func unknown(_ word: String) -> Failure {
    let words = allCases.map { $0.rawValue }
    let known = words.joined(separator: " ")
    guard !word.isEmpty else {
      return .usage(Message("缺少命令；可用：{known}", "a command is missing; accepted: {known}", .text(known, as: "known")))
    }
    let question = Spelling.question(word, among: words)
    return .usage(
      Message(
        "没有命令「{word}」；{question}可用：{known}", "no command {word}; {question}accepted: {known}", .text(word, as: "word"),
        .message(question, as: "question"), .text(known, as: "known")))
  }
}
