import Xueshi
import XueshiReports

/// What zsh reads to complete the command lines of `xueshi`.
struct ZshCompletions {
  private(set) var text = "#compdef xueshi\n# Completions of zsh for xueshi, printed by: xueshi completions zsh\n"
  private let library: Library
  private let language: Language

  init(_ library: Library, _ language: Language) {
    self.library = library
    self.language = language
    addChoice("_xueshi", nil, Command.allCases.map { ($0.rawValue, $0.definition.summary, "_xueshi_\($0.rawValue)") })
    for command in Command.allCases {
      let steps = CommandLineStep.all.filter { $0.before.first == command.rawValue }
      if command.verbs.isEmpty {
        text += "\n_xueshi_\(command.rawValue)() {\n  _arguments \\\n" + options(command)
        text += "    " + operands(steps, after: 1) + "\n}\n"
        continue
      }
      let verbs = command.verbs.map { verb in
        let own = steps.filter { $0.before.starts(with: [command.rawValue, verb.word]) }
        return (
          word: verb.word, meaning: verb.usage.meaning ?? command.definition.summary,
          action: own.isEmpty ? "_message ''" : "_arguments " + operands(own, after: 2)
        )
      }
      addChoice("_xueshi_\(command.rawValue)", command, verbs)
    }
    // Found on fpath it is the function itself; a file that is sourced only names it.
    text += "\nif [ \"$funcstack[1]\" = _xueshi ]; then\n  _xueshi \"$@\"\nelse\n  compdef _xueshi xueshi\nfi\n"
  }

  /// A function that completes options and one of a few words, and goes on by what that word is.
  private mutating func addChoice(
    _ name: String, _ command: Command?, _ choices: [(word: String, meaning: Message, action: String)]
  ) {
    text += "\n\(name)() {\n  local curcontext=\"$curcontext\" state line ret=1\n  typeset -A opt_args\n"
    text += "  local -a choices=(\n"
    for choice in choices {
      text += "    '\(choice.word):\(Self.quoted("\(choice.meaning[language])"))'\n"
    }
    text += "  )\n  _arguments -C \\\n" + options(command) + "    '1: :->choice' '*:: :->rest' && ret=0\n"
    text += "  case $state in\n    choice) _describe word choices && ret=0 ;;\n    rest)\n      case $words[1] in\n"
    for choice in choices { text += "        \(choice.word)) \(choice.action) && ret=0 ;;\n" }
    text += "      esac ;;\n  esac\n  return ret\n}\n"
  }

  /// The words that are no options, each with its place after those that are settled.
  private func operands(_ steps: [CommandLineStep], after settled: Int) -> String {
    steps.map { "'\($0.before.count - settled + 1)\(value($0.shape))'" }.joined(separator: " ")
  }

  /// The options of a command, a line each.
  private func options(_ command: Command?) -> String {
    var lines = ""
    for option in Option.allCases {
      guard let use = option.use(in: command) else { continue }
      let meaning = "[" + Self.quoted("\(use.meaning[language])") + "]"
      let often = option.definition.isRepeatable ? "*" : ""
      if let short = option.definition.short {
        lines += "    '(- *)'{-\(short),\(option.name)}'\(meaning)' \\\n"
      } else if let shape = use.shape {
        lines += "    '\(often)\(option.name)=\(meaning)\(value(shape))' \\\n"
      } else {
        lines += "    '\(option.name)\(meaning)' \\\n"
      }
    }
    return lines
  }

  /// What a value is, and how it is completed.
  private func value(_ shape: ValueShape) -> String {
    let words = shape.words(library)
    let name = ":" + (words.isEmpty ? Self.quoted(shape.placeholder) : "value") + ":"
    if !words.isEmpty { return name + "(" + words.joined(separator: " ") + ")" }
    if case .folder = shape { return name + "_files -/" }
    return name + (shape.isPath ? "_files" : " ")
  }

  /// Text within single quotes and brackets, where colons would end it.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      switch character {
      case "'": quoted += "'\\''"
      case "[", "]", ":", "\\": quoted += "\\\(character)"
      default: quoted.append(character)
      }
    }
    return quoted
  }
}
