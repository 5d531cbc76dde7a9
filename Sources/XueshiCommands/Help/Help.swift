import Xueshi
import XueshiData
import XueshiReports

/// What `--help` prints, made from the tables of commands, options and exit statuses; with examples to start from.
struct Help {
  private let language: Language
  private var text = ""

  /// A screen that is not wider than those of eighty columns.
  private static let width = 80

  /// Prints the help of a command, or of all of them.
  static func show(_ command: Command?, _ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var session = try Session(console, options)
    let text = Self.text(command, session.language)
    try session.write { $0 += Array(text.utf8) }
    try session.flush()
    return .answered
  }

  /// The help of a command, or of all of them.
  static func text(_ command: Command?, _ language: Language) -> String {
    var help = Help(language)
    if let command { help.add(command) } else { help.addOverview() }
    return help.text
  }

  private init(_ language: Language) {
    self.language = language
  }

  private mutating func addOverview() {
    paragraph(Self.title)
    heading(Message("用法", "Usage"))
    entry("xueshi \(ValueShape.command.placeholder) [\(Self.anyOption[language])]", nil, at: 0)
    heading(Message("命令", "Commands"))
    for command in Command.allCases { entry(command.rawValue, command.definition.summary, at: 16) }
    heading(Message("例", "Example"))
    example(Self.firstExample)
    heading(Message("选项", "Options"))
    for option in Option.allCases where option.definition.isOfProgram { add(option, nil) }
    statuses(nil, [.answered, .gated, .usage, .data, .noInput, .cannotWrite, .interrupted])
    text += "\n"
    paragraph(
      Message(
        "每个命令都有自己的说明：xueshi help COMMAND，或 xueshi COMMAND --help。",
        "Every command has help of its own: xueshi help COMMAND, or xueshi COMMAND --help."))
  }

  private mutating func add(_ command: Command) {
    let definition = command.definition
    lines(
      Paragraph(
        Message(
          "xueshi {command}：{purpose}", "xueshi {command}: {purpose}", .text(command.rawValue, as: "command"),
          .message(definition.purpose, as: "purpose")
        ).string(in: language), width: Self.width))
    heading(Message("用法", "Usage"))
    for usage in definition.usages {
      entry(usage.spelled(of: command, language), nil, at: 0)
      if let meaning = usage.meaning { entry("", meaning, at: 4) }
    }
    heading(definition.examples.count == 1 ? Message("例", "Example") : Message("例", "Examples"))
    for line in definition.examples { example(line) }
    heading(Message("选项", "Options"))
    for option in command.options { add(option, command) }
    statuses(command, command.statuses)
  }

  private mutating func add(_ option: Option, _ command: Command?) {
    guard let use = option.use(in: command) else { return }
    let short = option.definition.short.map { "-\($0), " } ?? ""
    let often = option.definition.isRepeatable ? Message("；可重复", "; repeatable") : Message(alike: "")
    entry(short + option.spelled(in: command), "\(use.meaning[language])\(often[language])", at: 24)
  }

  private mutating func statuses(_ command: Command?, _ statuses: [ExitStatus]) {
    heading(Message("退出码", "Exit status"))
    for status in statuses { entry("\(status.rawValue)", status.meaning(of: command), at: 8) }
  }

  private mutating func heading(_ heading: Message) {
    text += Message("\n{heading}：\n", "\n{heading}:\n", .message(heading, as: "heading")).string(in: language)
  }

  private mutating func paragraph(_ wording: Message) { lines(Paragraph("\(wording[language])", width: Self.width)) }

  private mutating func lines(_ paragraph: Paragraph) { for line in paragraph.lines { text += line + "\n" } }

  private mutating func example(_ example: Message) {
    for line in Self.spelled(example, language).split(separator: "\n") { text += "  \(line)\n" }
  }

  /// A name, and what it means from a column on.
  private mutating func entry(_ name: String, _ meaning: Message, at column: Int) {
    entry(name, "\(meaning[language])", at: column)
  }

  private mutating func entry(_ name: String, _ meaning: String?, at column: Int) {
    guard let meaning else {
      for (index, line) in Paragraph(name, width: Self.width - 4).lines.enumerated() {
        text += (index == 0 ? "  " : "    ") + line + "\n"
      }
      return
    }
    var start = "  " + name
    // What reaches into the next column has the line to itself.
    if Paragraph.columns(of: start) > column - 2, !name.isEmpty {
      text += start + "\n"
      start = ""
    }
    for line in Paragraph(meaning, width: Self.width - column).lines {
      text += start.padded(to: column) + line + "\n"
      start = ""
    }
  }
}

extension Help {
  /// The program in a sentence.
  static var title: Message {
    Message(
      "xueshi（学时）：按各地通知回答继续教育学时够不够申报职称。",
      "xueshi (学时): answers whether continuing-education hours suffice to apply for a title, by the notices of each place."
    )
  }

  /// What stands for options that may be given.
  static var anyOption: Message { Message("选项 …", "OPTION …") }

  /// An example that runs where it stands, in a clone.
  static var firstExample: Message {
    let example: StaticString =
      "xueshi check --people Data/samples/hospital/people.csv \\\n  --events Data/samples/hospital/events.csv --person H004"
    return Message(alike: example)
  }

  /// An example as it is typed: rulebooks are those on file, whichever they are.
  static func spelled(_ example: Message, _ language: Language) -> String {
    let ids = BundledData.files(in: "rulebooks").map { "\($0.path)".dropFirst(10).dropLast(5) }
    let text = "\(example[language])"
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word == "FIRST" ? ids[0] : word == "SECOND" ? ids[1] : word
    }
    return words.joined(separator: " ")
  }
}

extension CommandDefinition.Usage {
  /// The whole line.
  func spelled(of command: Command, _ language: Language) -> String {
    let named = Set(parts.flatMap { $0.options })
    let words = ["xueshi", command.rawValue] + parts.map { $0.spelled(of: command) }
    let isAll = command.options.allSatisfy { named.contains($0) }
    return (words + (isAll ? [] : ["[\(Help.anyOption[language])]"])).joined(separator: " ")
  }
}
