import XueshiReports

/// An option of some command.
///
/// `Option+Table.swift` says of each what it takes, what it means and to whom; help lists options in the order of the cases.
enum Option: String, CaseIterable {
  // What every question is asked of.
  case people, events, place, level, year, person, years, reading, rulebook
  case rulebookFile = "rulebook-file"
  case column
  case ignoreColumn = "ignore-column"
  // How it is answered.
  case full, all, gate, compare, by
  case asOf = "as-of"
  case filing
  case unitSessions = "unit"
  case only, allow, effort
  case json, csv, seal
  // What is changed before it is asked again.
  case add
  case addFile = "add-file"
  case drop
  case dropLine = "drop-line"
  case `where`, specialty
  // What is written.
  case persons, seed, messy, plant, out
  case yearsOut = "years-out"
  case rejects, remarks, against, flips, format, bom, threads, memory, grouped, quiet
  case empty, verify
  // What every command takes.
  case lang, help, version

  /// What it is called on the command line.
  var name: String { "--" + rawValue }

  /// What some commands mean by an option.
  struct Use {
    /// What its value looks like; nothing for a switch.
    let shape: ValueShape?
    let meaning: Message
    let commands: [Command]
    /// What a switch may be given behind `=`, and needs not.
    let degrees: [String]

    init(_ shape: ValueShape?, _ meaning: Message, by commands: Command...) {
      self.init(shape, meaning, by: commands)
    }

    init(_ shape: ValueShape?, _ meaning: Message, by commands: [Command], degrees: [String] = []) {
      self.degrees = degrees
      self.shape = shape
      self.meaning = meaning
      self.commands = commands
    }
  }

  /// All there is to know of an option.
  struct Definition {
    /// What it means, by the commands that take it; at least one.
    let uses: [Use]
    /// Its name with one dash.
    var short: Character?
    /// Whether it may be given more than once.
    var isRepeatable = false
    /// Whether `xueshi` takes it without a command.
    var isOfProgram = false
  }

  /// What a command means by it; nothing where the command does not take it.
  /// - Parameter command: The command; nothing for `xueshi` without one.
  /// - Returns: Its use there.
  func use(in command: Command?) -> Use? {
    guard let command else { return definition.isOfProgram ? definition.uses.first : nil }
    return definition.uses.first { $0.commands.contains(command) }
  }

  /// The option of a word such as `--people` or `-h`.
  init?(word: some StringProtocol) {
    let found = Self.allCases.first { option in
      word == option.name || option.definition.short.map { word == "-\($0)" } ?? false
    }
    guard let found else { return nil }
    self = found
  }
}
