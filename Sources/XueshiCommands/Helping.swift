import Xueshi
import XueshiReports

// The commands that tell of the others.

extension Command {
  /// `xueshi help [COMMAND]`: what commands there are, or one of them.
  static func help(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    guard let word = options.operands.first else { return try Help.show(nil, console, options) }
    guard let command = Command(rawValue: word) else { throw unknown(word) }
    try options.refuseOperands(after: 1)
    return try Help.show(command, console, options)
  }

  /// `xueshi version`.
  static func version(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    try options.refuseOperands()
    return try write("xueshi \(EngineVersion.word)\n", console, options)
  }

  /// `xueshi man`: the manual page.
  static func man(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    try options.refuseOperands()
    return try write(ManualPage(try Session(console, options).language).text, console, options)
  }

  /// `xueshi completions bash|zsh|fish`: what a shell reads to complete command lines.
  static func completions(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    let session = try Session(console, options)
    try options.refuseOperands(after: 1)
    let library = try session.library()
    switch options.operands.first {
    case "bash": return try write(BashCompletions(library).text, console, options)
    case "zsh": return try write(ZshCompletions(library, session.language).text, console, options)
    case "fish": return try write(FishCompletions(library, session.language).text, console, options)
    default: throw .usage(Message("要写出哪一种补全？可用：bash zsh fish", "completions for which shell? accepted: bash zsh fish"))
    }
  }

  private static func write(_ text: String, _ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var session = try Session(console, options)
    try session.write { $0 += Array(text.utf8) }
    try session.flush()
    return .answered
  }
}
