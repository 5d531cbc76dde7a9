import XueshiReports

/// All there is to know of a command: what help, the manual page and the completions say of it.
struct CommandDefinition {
  /// What it is for, in a few words.
  let summary: Message
  /// What it is for, in a sentence or two.
  let purpose: Message
  /// The ways to call it.
  let usages: [Usage]
  /// Command lines to start from.
  let examples: [Message]
  /// How it may end, beside answering and being misused.
  let statuses: [ExitStatus]

  /// One way to call a command.
  struct Usage {
    /// The words after the command, in order.
    let parts: [Part]
    /// What it does, where a command has several ways.
    let meaning: Message?

    init(_ parts: Part..., meaning: Message? = nil) {
      self.parts = parts
      self.meaning = meaning
    }
  }

  /// What stands in a way to call a command.
  enum Part {
    /// A word as it stands.
    case word(StaticString)
    /// A value without an option's name before it.
    case value(ValueShape)
    /// An option, with its value.
    case option(Option)
    /// What may be left out.
    case maybe([Part])
  }
}

extension CommandDefinition.Part {
  /// The options in it.
  var options: [Option] {
    switch self {
    case .option(let option): [option]
    case .maybe(let parts): parts.flatMap { $0.options }
    case .word, .value: []
    }
  }

  /// How help writes it.
  func spelled(of command: Command) -> String {
    switch self {
    case .word(let word): "\(word)"
    case .value(let shape): shape.placeholder
    case .option(let option): option.spelled(in: command)
    case .maybe(let parts): "[" + parts.map { $0.spelled(of: command) }.joined(separator: " ") + "]"
    }
  }
}

extension Option {
  /// Its name, and what stands for its value.
  func spelled(in command: Command?) -> String {
    guard let shape = use(in: command)?.shape else { return name }
    return name + " " + shape.placeholder
  }
}

extension Command {
  /// The options it takes: those of its usages first, the others in the table's order.
  var options: [Option] {
    var options: [Option] = []
    let mentioned = definition.usages.flatMap { $0.parts }.flatMap { $0.options }
    for option in mentioned + Option.allCases where option.use(in: self) != nil && !options.contains(option) {
      options.append(option)
    }
    return options
  }

  /// The words that may follow it first, where it goes on with a word of its own.
  var verbs: [(word: String, usage: CommandDefinition.Usage)] {
    definition.usages.compactMap { usage in
      if case .word(let word) = usage.parts.first { ("\(word)", usage) } else { nil }
    }
  }
}
