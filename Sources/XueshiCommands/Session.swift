import Xueshi
import XueshiCohort
import XueshiReports

/// What every command that answers needs: the library, the options, and where output goes.
struct Session {
  let console: Console
  let options: Options
  let language: Language
  private var output: [UInt8] = []

  init(_ console: Console, _ options: Options) throws(Failure) {
    self.console = console
    self.options = options
    language = Self.language(options[.lang], console)
  }

  /// `--lang`, else the locale: Chinese where it says so.
  static func language(_ option: String?, _ console: Console) -> Language {
    if let option { return option == "zh" ? .zh : .en }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = console.environment(name), !value.isEmpty { return value.hasPrefix("zh") ? .zh : .en }
    }
    return .en
  }

  /// The language of a command line that may make no sense otherwise.
  static func language(of arguments: [String], _ console: Console) -> Language {
    var option: String?
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { option = String(argument.dropFirst(7)) }
      if argument == "--lang", index + 1 < arguments.count { option = arguments[index + 1] }
    }
    return language(option == "zh" || option == "en" ? option : nil, console)
  }

  /// How text is written: in colour only on a terminal whose user did not ask for none.
  var style: TextStyle {
    let plain = console.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let isDumb = console.environment("TERM") == "dumb"
    return TextStyle(language: language, usesColor: console.isTerminal && !plain && !isDumb)
  }

  /// The bundled vocabulary and rulebooks, and those of `--rulebook-file`.
  func library() throws(Failure) -> Library { try shelf().library }

  /// The library with the files it was read from.
  func shelf() throws(Failure) -> Shelf {
    var shelf = try Shelf.bundled()
    // What is odd in a rulebook of one's own is said; whether to rely on it is the caller's to judge.
    for path in options.values[.rulebookFile] ?? [] { _ = try add(rulebookFile: path, to: &shelf) }
    return shelf
  }

  /// Adds a rulebook of the user's own, and says what is wrong with it.
  /// - Returns: Its position in the library, and whether it is sound.
  func add(rulebookFile path: String, to shelf: inout Shelf) throws(Failure) -> (index: RulebookIndex, isSound: Bool) {
    let bytes = try read(path)
    do throws(JSONError) {
      let index = try shelf.add(rulebook: bytes)
      let findings = shelf.library.findings(in: index)
      var message: [UInt8] = []
      for finding in findings {
        finding.writeMessage(
          fileName: Text(utf8: Array(path.utf8)), document: bytes.span, language: language, to: &message)
      }
      if !message.isEmpty { console.writeError(message) }
      return (index, !findings.contains { $0.isError })
    } catch {
      var message: [UInt8] = []
      error.writeMessage(fileName: Text(utf8: Array(path.utf8)), document: bytes.span, language: language, to: &message)
      console.writeError(message)
      throw Failure(status: .data, nil)
    }
  }

  /// Says which columns of a file are read by nobody; nothing where there are none.
  func unknownColumns(_ names: [Text], in file: Text) -> [UInt8] {
    if names.isEmpty { return [] }
    let columns = names.map { Message("「{column}」", "“{column}”", .cell($0, as: "column")) }
    var output: [UInt8] = []
    output.append(
      Message(
        "{file}: 忽略未知的列：{columns}\n", "{file}: unknown columns ignored: {columns}\n", .text(file, as: "file"),
        .list(columns, as: "columns")), in: language)
    return output
  }

  /// Says something on standard error.
  func say(_ message: Message) {
    var output: [UInt8] = []
    output.append(message, in: language)
    console.writeError(output)
  }

  func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try console.read(path)
    } catch {
      throw Failure(
        status: .noInput,
        Message(
          "无法读取 {path}：{problem}", "cannot read {path}: {problem}", .text(path, as: "path"),
          .text(error.message, as: "problem")))
    }
  }

  /// Collects output, and writes it in pieces large enough not to matter.
  mutating func write(_ body: (inout [UInt8]) -> Void) throws(Failure) {
    body(&output)
    if output.count >= 1 << 16 { try flush() }
  }

  mutating func flush() throws(Failure) {
    guard !output.isEmpty else { return }
    do throws(SystemError) {
      try console.writeOutput(output)
    } catch {
      throw Failure(
        status: .cannotWrite, Message("写入失败：{problem}", "cannot write: {problem}", .text(error.message, as: "problem")))
    }
    output.removeAll(keepingCapacity: true)
  }
}
