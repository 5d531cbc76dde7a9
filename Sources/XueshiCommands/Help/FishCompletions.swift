import Xueshi
import XueshiReports

/// What fish reads to complete the command lines of `xueshi`.
struct FishCompletions {
  private(set) var text = "# Completions of fish for xueshi, printed by: xueshi completions fish\n"
  private let library: Library
  private let language: Language

  init(_ library: Library, _ language: Language) {
    self.library = library
    self.language = language
    text += Self.functions
    add("__xueshi_operands", Command.allCases.map { ($0.rawValue, $0.definition.summary) })
    for step in CommandLineStep.all {
      let condition = (["__xueshi_operands"] + step.before.map { $0 ?? "\\*" }).joined(separator: " ")
      if step.before.count == 1, let command = Command(rawValue: step.before[0] ?? ""), !command.verbs.isEmpty {
        add(condition, command.verbs.map { ($0.word, $0.usage.meaning ?? command.definition.summary) })
      } else {
        text += "complete -c xueshi -n '\(condition)'" + value(step.shape) + "\n"
      }
    }
    for command in Command.allCases + [nil] as [Command?] {
      for option in Option.allCases { add(option, command) }
    }
  }

  private mutating func add(_ condition: String, _ words: [(word: String, meaning: Message)]) {
    for (word, meaning) in words {
      text += "complete -c xueshi -n '\(condition)' -a \(word) -d \(Self.quoted(meaning, language))\n"
    }
  }

  private mutating func add(_ option: Option, _ command: Command?) {
    guard let use = option.use(in: command) else { return }
    let condition = command.map { "__xueshi_command \($0.rawValue)" } ?? "__xueshi_operands"
    let short = option.definition.short.map { " -s \($0)" } ?? ""
    let value = use.shape.map { ($0.isPath ? " -r" : " -x") + self.value($0) } ?? ""
    text += "complete -c xueshi -n '\(condition)'\(short) -l \(option.rawValue)\(value) "
    text += "-d \(Self.quoted(use.meaning, language))\n"
  }

  /// How a value is completed.
  private func value(_ shape: ValueShape) -> String {
    let words = shape.words(library)
    if !words.isEmpty { return " -a '\(words.joined(separator: " "))'" }
    if case .folder = shape { return " -a '(__fish_complete_directories)'" }
    return shape.isPath ? " -F" : ""
  }

  private static func quoted(_ wording: Message, _ language: Language) -> String {
    var quoted = "'"
    for character in "\(wording[language])" {
      if character == "'" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return quoted + "'"
  }

  private static var functions: String {
    let valued = Option.allCases.filter { $0.definition.uses.contains { $0.shape != nil } }.map { $0.name }
    return #"""

      # Nothing is a file unless it is said to be one.
      complete -c xueshi -f

      # Whether the command is one of those named.
      function __xueshi_command
          set -l words (commandline -opc)
          contains -- "$words[2]" $argv
      end

      # Whether the words that are neither options nor their values are those named; * is any word.
      function __xueshi_operands
          set -l valued \#(valued.joined(separator: " "))
          set -l plain
          set -l skips 0
          for word in (commandline -opc)[2..-1]
              if test $skips = 1
                  set skips 0
              else if contains -- $word $valued
                  set skips 1
              else if not string match -q -- '-*' $word
                  set -a plain $word
              end
          end
          test (count $plain) = (count $argv); and string match -q -- "$argv" "$plain"
      end


      """#
  }
}
