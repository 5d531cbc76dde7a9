import Xueshi

/// What bash reads to complete the command lines of `xueshi`; it works from bash 3.2 on and needs no other package.
struct BashCompletions {
  private(set) var text = "# Completions of bash for xueshi, printed by: xueshi completions bash\n"
  private let library: Library

  init(_ library: Library) {
    self.library = library
    let commands: [Command?] = Command.allCases + [nil]
    let values = commands.flatMap { command in
      Option.allCases.compactMap { option in
        option.use(in: command)?.shape.map { (pattern: [command.word, option.name], action: action($0)) }
      }
    }
    let operands = CommandLineStep.all.map { step in (pattern: step.before, action: action(step.shape)) }
    let options = commands.map { command in
      let names = Option.allCases.filter { $0.use(in: command) != nil }.map { $0.name }
      return (pattern: [command.map { $0.rawValue }], action: "accepted='\(names.joined(separator: " "))'")
    }
    add("_xueshi_value", "What stands after an option, by the command and the option.", values)
    add("_xueshi_operand", "What stands after words that are no options, by all of them.", operands)
    add("_xueshi_options", "The options, by the command.", options)
    text += "\n_xueshi_commands='\(Command.allCases.map { $0.rawValue }.joined(separator: " "))'\n"
    text += Self.body
  }

  /// What a function sets for a value: the words it may be, or its kind.
  private func action(_ shape: ValueShape) -> String {
    let words = shape.words(library)
    if !words.isEmpty { return "accepted='\(words.joined(separator: " "))'" }
    if case .folder = shape { return "kind=folder" }
    return shape.isPath ? "kind=file" : "kind=text"
  }

  /// A function of one `case`, in which patterns of one action stand together; no word of a pattern stands for any.
  private mutating func add(_ name: String, _ remark: String, _ entries: [(pattern: [String?], action: String)]) {
    text += "\n# \(remark)\n\(name)() {\n  case $1 in\n"
    var actions: [String] = []
    for (_, action) in entries where !actions.contains(action) {
      actions.append(action)
      let patterns = entries.filter { $0.action == action }.map { entry in
        Self.quoted(entry.pattern)
      }
      text += "    \(patterns.joined(separator: " | "))) \(action) ;;\n"
    }
    text += "  esac\n}\n"
  }

  /// Words as one pattern: within quotes what stands as it is, without them what stands for any word.
  private static func quoted(_ words: [String?]) -> String {
    "\"" + words.map { $0 ?? "\"*\"" }.joined(separator: " ") + "\""
  }

  private static let body = #"""

    _xueshi() {
      local line=${COMP_LINE:0:COMP_POINT} accepted='' kind='' command='' option='' operands='' skips='' word i
      local current=${line##*[[:space:]]}
      local -a before
      IFS=$' \t' read -r -a before <<< "${line%"$current"}"
      for word in "${before[@]:1}"; do
        if [[ -n $skips ]]; then
          skips='' option=''
        elif [[ $word == -* ]]; then
          kind='' accepted='' option=''
          _xueshi_value "$command $word"
          if [[ -n $kind$accepted ]]; then skips=1 option=$word; fi
        elif [[ -z $operands ]]; then
          command=$word operands=$word
        else
          operands+=" $word"
        fi
      done

      local value=$current
      kind='' accepted=''
      if [[ -n $option ]]; then
        _xueshi_value "$command $option"
      elif [[ $current == --*=* ]]; then
        value=${current#*=}
        _xueshi_value "$command ${current%%=*}"
      elif [[ $current == -* ]]; then
        _xueshi_options "$command"
      elif [[ -z $command ]]; then
        accepted=$_xueshi_commands
      else
        _xueshi_operand "$operands"
        if [[ -z $kind$accepted ]]; then _xueshi_options "$command"; fi
      fi

      COMPREPLY=()
      local IFS=$'\n'
      case $kind in
        file) COMPREPLY=($(compgen -f -- "$value")) ;;
        folder) COMPREPLY=($(compgen -d -- "$value")) ;;
        *) COMPREPLY=($(compgen -W "${accepted// /$'\n'}" -- "$value")) ;;
      esac
      if [[ $kind == f* ]]; then compopt -o filenames 2> /dev/null; fi

      # Where words are broken at =, only what stands after the last one is replaced.
      local kept=${current%"$value"} broken=''
      if [[ $COMP_WORDBREAKS == *=* ]]; then broken=${current%"${current##*=}"}; fi
      for i in "${!COMPREPLY[@]}"; do
        word=$kept${COMPREPLY[i]}
        COMPREPLY[i]=${word#"$broken"}
      done
    }

    complete -F _xueshi xueshi

    """#
}

extension Command? {
  /// The command's word; empty for `xueshi` without one.
  fileprivate var word: String { map { $0.rawValue } ?? "" }
}
