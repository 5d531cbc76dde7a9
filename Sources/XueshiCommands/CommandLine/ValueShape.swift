import Xueshi

/// What a value on the command line looks like: what help shows for it, what the parser takes, what a shell completes.
enum ValueShape {
  /// A file that is read.
  case input
  /// A file that is written.
  case output
  /// A folder, and the files that are written into it.
  case folder([String])
  /// One of a few words.
  case oneOf([String])
  /// A whole number within bounds.
  case number(ClosedRange<Int>)
  /// Anything else, with what stands for it in help.
  case text(StaticString)
  case command
  case date
  case level
  case reading
  case rulebook

  /// What stands for it in help.
  var placeholder: String {
    switch self {
    case .input, .output: "FILE"
    case .folder: "DIR"
    case .oneOf(let words): words.joined(separator: "|")
    case .number: "N"
    case .text(let placeholder): "\(placeholder)"
    case .command: "COMMAND"
    case .date: "DATE"
    case .level: "LEVEL"
    case .reading: "ID=OPTION"
    case .rulebook: "ID"
    }
  }

  /// Whether a shell completes it with the names of files.
  var isPath: Bool {
    switch self {
    case .input, .output, .folder: true
    default: false
    }
  }

  /// Every value it may have, where these can be listed.
  func words(_ library: Library) -> [String] {
    switch self {
    case .oneOf(let words): words
    case .command: Command.allCases.map { $0.rawValue }
    case .level: TitleLevel.allCases.map { "\($0.word)" }
    case .rulebook: library.rulebooks.map { $0.id.string }
    case .reading:
      library.rulebooks.flatMap { $0.readings }.reduce(into: ["strict", "lenient", "default"]) { words, reading in
        for option in reading.options {
          let word = "\(reading.id.string)=\(option.id.string)"
          if !words.contains(word) { words.append(word) }
        }
      }
    case .input, .output, .folder, .number, .text, .date: []
    }
  }
}
