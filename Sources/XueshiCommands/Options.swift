import Xueshi
import XueshiReports

/// Why a command stopped: a message in both languages and the exit status.
struct Failure: Error {
  let status: ExitStatus
  let zh: String
  let en: String

  static func usage(zh: String, en: String) -> Failure { Failure(status: .usage, zh: zh, en: en) }
}

/// An option of some command.
enum Option: String, CaseIterable {
  case people, events, person, place, level, year, years, reading, rulebook, lang, by
  case rulebookFile = "rulebook-file"
  case add, drop, specialty, only, allow, effort, `where`
  case addFile = "add-file"
  case dropLine = "drop-line"
  case asOf = "as-of"
  case filing, persons, seed, out
  case unitSessions = "unit"
  case empty, verify, seal
  case yearsOut = "years-out"
  case rejects, threads, format, bom, against, memory, grouped, quiet, flips
  case json, csv, all, gate, compare, help, version

  /// What its value looks like; nothing for a switch.
  var value: String? {
    switch self {
    case .people, .events, .rulebookFile, .verify: "FILE"
    case .addFile, .effort: "FILE"
    case .add: "\"route=R start=DATE …\""
    case .drop: "ITEM"
    case .dropLine: "N"
    case .specialty: "TEXT"
    case .only, .allow: "R,R"
    case .where: "unit=U,…"
    case .persons, .seed: "N"
    case .out: "PATH"
    case .yearsOut, .rejects, .flips, .against: "FILE"
    case .threads: "N"
    case .format: "csv|jsonl"
    case .memory: "MB"
    case .asOf, .filing: "DATE"
    case .person, .rulebook: "ID"
    case .place: "PLACE"
    case .level: "LEVEL"
    case .year: "YEAR"
    case .years: "A-B"
    case .reading: "ID=OPTION"
    case .lang: "en|zh"
    case .by: "year|month"
    case .bom, .grouped, .quiet: nil
    case .unitSessions, .empty, .seal, .json, .csv, .all, .gate, .compare, .help, .version: nil
    }
  }

  /// Whether it may be given more than once.
  var isRepeatable: Bool {
    switch self {
    case .reading, .rulebookFile, .person, .add, .addFile, .drop, .dropLine: true
    default: false
    }
  }
}

/// The words of a command line: options with their values, and the rest.
struct Options {
  private(set) var values: [Option: [String]] = [:]
  private(set) var operands: [String] = []

  /// Reads a command line; `--name value` and `--name=value` mean the same.
  init(_ arguments: [String], allowed: [Option]) throws(Failure) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0] == "-h" ? "help" : parts[0].hasPrefix("--") ? String(parts[0].dropFirst(2)) : ""
      guard let option = Option(rawValue: name), allowed.contains(option) else {
        let known = allowed.map { "--" + $0.rawValue }.joined(separator: " ")
        throw .usage(zh: "没有选项 \(parts[0])；可用：\(known)", en: "no option \(parts[0]); accepted: \(known)")
      }
      let inline = parts.count > 1 ? String(parts[1]) : nil
      guard let shape = option.value else {
        guard inline == nil else { throw .usage(zh: "--\(name) 不带值", en: "--\(name) takes no value") }
        values[option] = [""]
        continue
      }
      guard let value = inline ?? rest.popFirst() else {
        throw .usage(zh: "--\(name) 需要 \(shape)", en: "--\(name) needs \(shape)")
      }
      guard option.isRepeatable || values[option] == nil else {
        throw .usage(zh: "--\(name) 只能给一次", en: "--\(name) may be given only once")
      }
      values[option, default: []].append(value)
    }
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
    .usage(
      zh: "缺少 --\(option.rawValue) \(option.value ?? "")", en: "--\(option.rawValue) \(option.value ?? "") is missing")
  }

  /// A whole number within bounds.
  func number(_ option: Option, in range: ClosedRange<Int>) throws(Failure) -> Int? {
    guard let text = self[option] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw .usage(
      zh: "--\(option.rawValue) 应是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
      en: "--\(option.rawValue) is a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Refuses words that are neither options nor their values.
  func refuseOperands() throws(Failure) {
    if let extra = operands.first {
      throw .usage(zh: "多余的参数「\(extra)」", en: "unexpected argument \(extra)")
    }
  }

  /// The files of `--people` and `--events`, of which only one can be standard input.
  func ledgerPaths() throws(Failure) -> (people: String, events: String) {
    let paths = (people: try required(.people), events: try required(.events))
    guard paths.people != "-" || paths.events != "-" else {
      throw .usage(zh: "只有一个文件可以是标准输入", en: "only one of the files can be standard input")
    }
    return paths
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
