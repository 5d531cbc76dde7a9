import XueshiReports

/// The manual page `xueshi(1)` in roff, made from the tables of commands, options and exit statuses.
struct ManualPage {
  private(set) var text = ""
  private let language: Language

  init(_ language: Language) {
    self.language = language
    text += ".\\\" Printed by `xueshi man`: made from the program's own tables, not to be edited.\n"
    text += ".TH XUESHI 1 \"\" \"xueshi \(EngineVersion.word)\" \"xueshi\"\n"
    section(Message("名称", "NAME"))
    line("xueshi \\- " + Self.escaped("\(Self.name[language])"))
    section(Message("用法", "SYNOPSIS"))
    line("\\fBxueshi\\fR \\fI\(ValueShape.command.placeholder)\\fR [\(Self.escaped("\(Help.anyOption[language])"))]")
    section(Message("说明", "DESCRIPTION"))
    line(Self.escaped("\(Help.title[language])"))
    paragraph("\(Self.description[language])")
    section(Message("命令", "COMMANDS"))
    for command in Command.allCases { add(command) }
    section(Message("选项", "OPTIONS"))
    for option in Option.allCases { add(option) }
    section(Message("退出码", "EXIT STATUS"))
    for status in [ExitStatus.answered, .gated, .usage, .data, .noInput, .cannotWrite, .interrupted] {
      tagged("\\fB\(status.rawValue)\\fR", ["\(status.meaning(of: nil)[language])"])
    }
    section(Message("环境变量", "ENVIRONMENT"))
    for (name, meaning) in Self.environment { tagged("\\fB\(name)\\fR", ["\(meaning[language])"]) }
    section(Message("例", "EXAMPLES"))
    line(Self.escaped("\(Self.beforeExample[language])"))
    example(Help.firstExample)
  }

  private mutating func add(_ command: Command) {
    let definition = command.definition
    text += ".SS \(command.rawValue)\n"
    line(Self.escaped("\(definition.purpose[language])"))
    for usage in definition.usages {
      tagged(
        "\\fB" + Self.escaped(usage.spelled(of: command, language)) + "\\fR",
        usage.meaning.map { ["\($0[language])"] } ?? [])
    }
    for each in definition.examples { example(each) }
    let names = command.options.map { $0.name }.joined(separator: ", ")
    paragraph(Message("选项：{names}", "Options: {names}", .text(names, as: "names")).string(in: language))
  }

  private mutating func add(_ option: Option) {
    let definition = option.definition
    let short = definition.short.map { "-\($0), " } ?? ""
    var tags: [String] = []
    var meanings: [String] = []
    for use in definition.uses {
      let value = use.shape.map { " \\fI" + Self.escaped($0.placeholder) + "\\fR" } ?? ""
      let tag = "\\fB" + Self.escaped(short + option.name) + "\\fR" + value
      if !tags.contains(tag) { tags.append(tag) }
      let commands = use.commands.count == Command.allCases.count ? [] : use.commands.map { $0.rawValue }
      let takers = Fill.text(commands.joined(separator: ", "), as: "takers")
      let meaning = Fill.message(use.meaning, as: "meaning")
      let line =
        commands.isEmpty
        ? Message(alike: "{meaning}", meaning) : Message("{takers}：{meaning}", "{takers}: {meaning}", takers, meaning)
      meanings.append(line.string(in: language))
    }
    if definition.isRepeatable { meanings.append("\(Message("可重复。", "Repeatable.")[language])") }
    tagged(tags.joined(separator: ", "), meanings)
  }

  private mutating func section(_ heading: Message) { text += ".SH \(heading[language])\n" }

  private mutating func paragraph(_ paragraph: String) {
    text += ".PP\n"
    line(Self.escaped(paragraph))
  }

  /// A tag, and what stands beside it, a line each.
  private mutating func tagged(_ tag: String, _ meanings: [String]) {
    text += ".TP\n"
    line(tag)
    for (index, meaning) in meanings.enumerated() {
      if index > 0 { text += ".br\n" }
      line(Self.escaped(meaning))
    }
  }

  private mutating func example(_ example: Message) {
    text += ".PP\n.RS 4\n.nf\n"
    for each in Help.spelled(example, language).split(separator: "\n") { line(Self.escaped(String(each))) }
    text += ".fi\n.RE\n"
  }

  /// A line of text, which is never taken for a request.
  private mutating func line(_ line: String) {
    if line.hasPrefix(".") || line.hasPrefix("'") { text += "\\&" }
    text += line + "\n"
  }

  /// Text as it stands: backslashes are no escapes, and dashes can be copied into a command line.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

extension ManualPage {
  private static var name: Message {
    Message("继续教育学时够不够申报职称", "whether continuing-education hours suffice to apply for a title")
  }

  private static var description: Message {
    Message(
      "台账是两个 CSV 文件：人员，以及他们的事件。规则已在程序之内。结果写到标准输出，其余的话写到标准错误。",
      """
      A ledger is two CSV files: people, and the events on their timelines. The rulebooks are inside the program. \
      Answers alone go to standard output, messages to standard error.
      """)
  }

  private static var beforeExample: Message {
    Message("在源代码的文件夹里，一人的全文：", "In a clone of the sources, one person in full:")
  }

  private static var environment: [(name: String, meaning: Message)] {
    [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Message(
          "没有 --lang 时的语言：以 zh 开头为中文", "the language without --lang: Chinese where the first that is set begins with zh"
        )
      ),
      ("NO_COLOR", Message("非空时不用颜色", "no colours where it is not empty")),
      ("TERM", Message("为 dumb 时不用颜色", "no colours where it is dumb")),
      ("TMPDIR", Message("放临时文件的文件夹；默认 /tmp", "the folder of temporary files; /tmp when left out")),
    ]
  }
}
