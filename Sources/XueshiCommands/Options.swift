import Xueshi
import XueshiCohort
import XueshiReports

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
        if let inline, !use.degrees.contains(inline) {
          throw .usage(
            use.degrees.isEmpty
              ? Message("{name} 不带值", "{name} takes no value", .text(option.name, as: "name"))
              : Message(
                "{name} 没有「{value}」；可用：{known}", "{name} knows no {value}; accepted: {known}",
                .text(option.name, as: "name"), .text(inline, as: "value"),
                .text(use.degrees.joined(separator: " "), as: "known")))
        }
        values[option] = [inline ?? ""]
        continue
      }
      guard let value = inline ?? rest.popFirst() else {
        throw .usage(
          Message(
            "{name} 需要 {placeholder}", "{name} needs {placeholder}", .text(option.name, as: "name"),
            .text(shape.placeholder, as: "placeholder")))
      }
      guard option.definition.isRepeatable || values[option] == nil else {
        throw .usage(Message("{name} 只能给一次", "{name} may be given only once", .text(option.name, as: "name")))
      }
      if case .oneOf(let words) = shape, !words.contains(value) {
        let known = words.joined(separator: " ")
        throw .usage(
          Message(
            "{name} 没有「{value}」；可用：{known}", "{name} knows no {value}; accepted: {known}",
            .text(option.name, as: "name"), .text(value, as: "value"), .text(known, as: "known")))
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
        Message(
          "{command} 没有选项 {word}，{other} 才有；可用：{known}",
          "{command} has no option {word}, {other} has; accepted: {known}", .text(command.rawValue, as: "command"),
          .text(word, as: "word"), .text(other.rawValue, as: "other"), .text(known, as: "known")))
    }
    let question = Spelling.question(word, among: options.map { $0.name })
    return .usage(
      Message(
        "没有选项 {word}；{question}可用：{known}", "no option {word}; {question}accepted: {known}", .text(word, as: "word"),
        .message(question, as: "question"), .text(known, as: "known")))
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
    return .usage(Message("缺少 {option}", "{option} is missing", .text(spelled, as: "option")))
  }

  /// A whole number within the option's bounds.
  func number(_ option: Option) throws(Failure) -> Int? {
    guard let text = self[option], case .number(let range) = option.use(in: command)?.shape else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw .usage(
      Message(
        "--{option} 应是 {first} 到 {last} 的整数", "--{option} is a whole number from {first} to {last}",
        .text(option.rawValue, as: "option"), .number(range.lowerBound, as: "first"),
        .number(range.upperBound, as: "last")))
  }

  /// Refuses words that are neither options nor their values.
  /// - Parameter count: How many of them to let pass.
  /// - Throws: ``Failure`` where there are more.
  func refuseOperands(after count: Int = 0) throws(Failure) {
    if let extra = operands.dropFirst(count).first {
      throw .usage(Message("多余的参数「{extra}」", "unexpected argument {extra}", .text(extra, as: "extra")))
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
      throw .usage(Message("只有一个文件可以是标准输入", "only one of the files can be standard input"))
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
        Message(
          "{path} 用了两次：写出的文件要有自己的名字", "{path} is named twice: a file that is written needs a name of its own",
          .text(path, as: "path")))
    }
    return .usage(
      Message(
        "{path} 与 {other} 是同一个文件：写出的文件要有自己的名字",
        "{path} and {other} are one file, named twice: a file that is written needs a name of its own",
        .text(path, as: "path"), .text(other, as: "other")))
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
      Message(
        "--years「{text}」不是年度范围；例如 2018-2021", "--years {text} is no range of years; for example 2018-2021", .text(text))
    )
  }

  /// What `--column` and `--ignore-column` say of columns nobody could place.
  func columnChoices(_ vocabulary: Vocabulary) throws(Failure) -> ColumnChoices {
    var choices = ColumnChoices()
    for text in values[.column] ?? [] {
      // A name may hold any character, a field no equal sign.
      let sign = text.lastIndex(of: "=") ?? text.endIndex
      let (name, field) = (text[..<sign], text[sign...].dropFirst())
      guard choices.take(Text(utf8: Array(name.utf8)), for: Text(utf8: Array(field.utf8)), vocabulary) else {
        let list = ColumnChoices.fields.map { "\($0)" }.joined(separator: " ")
        throw .usage(
          Message(
            "--column「{text}」应写成 列名=字段；字段可用：{list}", "--column {text} should be NAME=FIELD; accepted fields: {list}",
            .text(text), .text(list, as: "list")))
      }
    }
    for name in values[.ignoreColumn] ?? [] { choices.ignore(Text(utf8: Array(name.utf8))) }
    return choices
  }

  /// What `--place`, `--level` and `--year` fill blanks with.
  func targetDefaults(_ vocabulary: Vocabulary) throws(Failure) -> TargetDefaults {
    var defaults = TargetDefaults()
    if let text = self[.place] {
      defaults.place = vocabulary.places.place(Array(text.utf8).span)
      if defaults.place == nil {
        throw .usage(
          Message("没有地方「{text}」；可用六位代码或名称", "no place {text}; give six digits or a name on file", .text(text)))
      }
    }
    if let text = self[.level] {
      defaults.level = vocabulary.titleLevel(Array(text.utf8).span)
      if defaults.level == nil {
        let known = TitleLevel.allCases.map { "\($0.word)" }.joined(separator: ", ")
        throw .usage(
          Message(
            "没有级别「{text}」；可用：{known}", "no level {text}; accepted: {known}", .text(text), .text(known, as: "known")))
      }
    }
    if let text = self[.year] {
      guard let number = Int32(text), (1950...2100).contains(number) else {
        throw .usage(Message("--year「{text}」不是年份；例如 2022", "--year {text} is no year; for example 2022", .text(text)))
      }
      defaults.year = Year(number)
    }
    return defaults
  }
}
