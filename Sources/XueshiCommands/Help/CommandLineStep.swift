/// A place in a command line where a word that is no option may stand: what shells complete there.
struct CommandLineStep {
  /// The words before it, the command first; nothing for a value, which may be any word.
  let before: [String?]
  /// What may stand there.
  let shape: ValueShape

  /// Every such place of every command.
  static var all: [CommandLineStep] {
    var steps: [CommandLineStep] = []
    for command in Command.allCases {
      let verbs = command.verbs.map { $0.word }
      if !verbs.isEmpty { steps.append(CommandLineStep(before: [command.rawValue], shape: .oneOf(verbs))) }
      for usage in command.definition.usages {
        var before: [String?] = [command.rawValue]
        for part in usage.parts.flatMap({ $0.flat }) {
          switch part {
          case .word(let word): before.append("\(word)")
          case .value(let shape):
            steps.append(CommandLineStep(before: before, shape: shape))
            before.append(nil)
          case .option, .maybe: break
          }
        }
      }
    }
    return steps
  }
}

extension CommandDefinition.Part {
  /// The part, or those in it.
  fileprivate var flat: [CommandDefinition.Part] {
    if case .maybe(let parts) = self { parts.flatMap { $0.flat } } else { [self] }
  }
}
