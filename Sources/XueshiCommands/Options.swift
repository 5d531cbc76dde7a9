import Xueshi
import XueshiCohort
import XueshiReports

/// Why a command stopped: a message in both languages and the exit status.
struct Failure: Error {
  let status: ExitStatus
  let zh: String
  let en: String

  static func usage(zh: String, en: String) -> Failure { Failure(status: .usage, zh: zh, en: en) }
}

/// The words of a command line: options with their values, and the rest.
struct Options {
  private(set) var values: [Option: [String]] = [:]
  private(set) var operands: [String] = []

  /// The command they were given to; nothing for `xueshi` without one.
  let command: Command?

  /// Reads a command line; `--name value` and `--name=value` mean the same, and after `--` nothing is an option.
  /// - Parameters:
  ///   - arguments: The words after the command.
  ///   - command: The command; nothing for `xueshi` without one.
  ///   - allowed: The only options to take; all of the command's when left out.
  /// - Throws: ``Failure`` where it makes no sense.
  init(_ arguments: [String], of command: Command?, allowed: [Option]? = nil) throws(Failure) {
    self.command = command
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = Option(word: parts[0]), let use = option.use(in: command), allowed?.contains(option) ?? true
      else { throw Self.unknown(String(parts[0]), command, allowed) }
      let inline = parts.count > 1 ? String(parts[1]) : nil
      guard let shape = use.shape else {
        guard inline == nil else { throw .usage(zh: "\(option.name) 不带值", en: "\(option.name) takes no value") }
        values[option] = [""]
        continue
      }
      guard let value = inline ?? rest.popFirst() else {
        throw .usage(zh: "\(option.name) 需要 \(shape.placeholder)", en: "\(option.name) needs \(shape.placeholder)")
      }
      guard option.definition.isRepeatable || values[option] == nil else {
        throw .usage(zh: "\(option.name) 只能给一次", en: "\(option.name) may be given only once")
      }
      if case .oneOf(let words) = shape, !words.contains(value) {
        let known = words.joined(separator: " ")
        throw .usage(
          zh: "\(option.name) 没有「\(value)」；可用：\(known)", en: "\(option.name) knows no \(value); accepted: \(known)")
      }
      values[option, default: []].append(value)
    }
  }

  /// Why a word that is no option of a command stops: it may be misspelt, or another command's.
  private static func unknown(_ word: String, _ command: Command?, _ allowed: [Option]?) -> Failure {
    let options = (allowed ?? Option.allCases).filter { $0.use(in: command) != nil }
    let known = options.map { $0.name }.joined(separator: " ")
    if let command, let option = Option(word: word), let other = option.definition.uses.first?.commands.first {
      return .usage(
        zh: "\(command.rawValue) 没有选项 \(word)，\(other.rawValue) 才有；可用：\(known)",
        en: "\(command.rawValue) has no option \(word), \(other.rawValue) has; accepted: \(known)")
    }
    let (zh, en) = Spelling.question(word, among: options.map { $0.name })
    return .usage(zh: "没有选项 \(word)；\(zh)可用：\(known)", en: "no option \(word); \(en)accepted: \(known)")
  }

  subscript(option: Option) -> String? { values[option]?.last }

  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The same without one of the words of `--reading`.
  mutating func removeReading(at index: Int) { values[.reading]?.remove(at: index) }

  func required(_ option: Option) throws(Failure) -> String {
    if let value = self[option] { return value }
    throw missing(option)
  }

  /// Why a command without an option it needs stops.
  func missing(_ option: Option) -> Failure {
    let spelled = option.spelled(in: command)
    return .usage(zh: "缺少 \(spelled)", en: "\(spelled) is missing")
  }

  /// A whole number within the option's bounds.
  func number(_ option: Option) throws(Failure) -> Int? {
    guard let text = self[option], case .number(let range) = option.use(in: command)?.shape else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw .usage(
      zh: "--\(option.rawValue) 应是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
      en: "--\(option.rawValue) is a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Refuses words that are neither options nor their values.
  /// - Parameter count: How many of them to let pass.
  /// - Throws: ``Failure`` where there are more.
  func refuseOperands(after count: Int = 0) throws(Failure) {
    if let extra = operands.dropFirst(count).first {
      throw .usage(zh: "多余的参数「\(extra)」", en: "unexpected argument \(extra)")
    }
  }

  /// Sees to it that no file is written twice, or over one that is read, by whatever names they go; nor standard input
  /// read twice.
  ///
  /// `-` is standard output where it is written, and standard input where it is read.
  func refuseSharedFiles() throws(Failure) {
    var taken: [String] = []
    var written: [String] = []
    for option in Option.allCases {
      for path in values[option] ?? [] {
        switch option.use(in: command)?.shape {
        case .input: taken.append(path)
        case .output: written.append(path)
        case .folder(let files): written += files.map { path + "/" + $0 }
        default: break
        }
      }
    }
    guard taken.count(where: { $0 == "-" }) <= 1 else {
      throw .usage(zh: "只有一个文件可以是标准输入", en: "only one of the files can be standard input")
    }
    taken.removeAll { $0 == "-" }
    for path in written {
      if let other = taken.first(where: { System.isSameFile($0, path) }) { throw Self.shared(path, other) }
      taken.append(path)
    }
  }

  /// Why a command that would write over a file it reads, or has written, stops.
  static func shared(_ path: String, _ other: String) -> Failure {
    if path == other {
      return .usage(
        zh: "\(path) 用了两次：写出的文件要有自己的名字",
        en: "\(path) is named twice: a file that is written needs a name of its own")
    }
    return .usage(
      zh: "\(path) 与 \(other) 是同一个文件：写出的文件要有自己的名字",
      en: "\(path) and \(other) are one file, named twice: a file that is written needs a name of its own")
  }

  /// The files of `--people` and `--events`.
  func ledgerPaths() throws(Failure) -> (people: String, events: String) {
    (people: try required(.people), events: try required(.events))
  }

  /// `--years A-B`, or one year.
  func years() throws(Failure) -> ClosedRange<Year>? {
    guard let text = self[.years] else { return nil }
    if let years = ClosedRange<Year>(cell: Array(text.utf8).span) { return years }
    throw .usage(
      zh: "--years「\(text)」不是年度范围；例如 2018-2021", en: "--years \(text) is no range of years; for example 2018-2021")
  }

  /// What `--place`, `--level` and `--year` fill blanks with.
  func targetDefaults(_ vocabulary: Vocabulary) throws(Failure) -> TargetDefaults {
    var defaults = TargetDefaults()
    if let text = self[.place] {
      defaults.place = vocabulary.places.place(Array(text.utf8).span)
      if defaults.place == nil {
        throw .usage(zh: "没有地方「\(text)」；可用六位代码或名称", en: "no place \(text); give six digits or a name on file")
      }
    }
    if let text = self[.level] {
      defaults.level = TitleLevel(cell: Array(text.utf8).span)
      if defaults.level == nil {
        let known = TitleLevel.allCases.map { "\($0.word)" }.joined(separator: ", ")
        throw .usage(zh: "没有级别「\(text)」；可用：\(known)", en: "no level \(text); accepted: \(known)")
      }
    }
    if let text = self[.year] {
      guard let number = Int32(text), (1950...2100).contains(number) else {
        throw .usage(zh: "--year「\(text)」不是年份；例如 2022", en: "--year \(text) is no year; for example 2022")
      }
      defaults.year = Year(number)
    }
    return defaults
  }
}
