/// What somebody said of columns that may decide and that nobody could place: `--column NAME=FIELD`, `--ignore-column NAME`.
package struct ColumnChoices: Sendable {
  /// What a column was said to be.
  enum ColumnChoice: Sendable {
    /// A column of the contract.
    case field(Text)
    /// The column `status`, by words or by yes and no.
    case status(StatusMeaning)
    /// Nothing that decides.
    case ignored
  }

  fileprivate private(set) var choices: [(name: Text, heading: [UInt8], choice: ColumnChoice)] = []

  /// Nothing was said.
  package init() {}

  /// Takes a column for a field.
  /// - Parameters:
  ///   - heading: What the file calls the column; letter case, width and spaces aside.
  ///   - field: A column of the contract by any of its names; or `not-status`, where yes speaks against a row.
  ///   - vocabulary: The names columns may have.
  /// - Returns: False when there is no such field; nothing is taken then.
  package mutating func take(_ heading: Text, for field: Text, _ vocabulary: Vocabulary) -> Bool {
    let (name, names) = (ColumnNames.folded(field.utf8.span), vocabulary.columns)
    if field.equals("not-status") {
      add(heading, .status(.invertedFlags))
    } else if let column = names.field(name, in: names.events), column.equals(Column.status.header) {
      // Whatever else it holds, words of a review keep their meaning.
      add(heading, .status(.flags))
    } else if names.field(name, in: names.events) != nil || names.field(name, in: names.people) != nil {
      add(heading, .field(Text(utf8: name)))
    } else {
      return false
    }
    return true
  }

  /// Takes a column for one that decides nothing.
  /// - Parameter heading: What the file calls the column; letter case, width and spaces aside.
  package mutating func ignore(_ heading: Text) { add(heading, .ignored) }

  private mutating func add(_ heading: Text, _ choice: ColumnChoice) {
    choices.append((heading, ColumnNames.folded(heading.utf8.span), choice))
  }

  /// What was said of a column last.
  subscript(heading: [UInt8]) -> ColumnChoice? { choices.last { $0.heading == heading }?.choice }

  /// The fields a column may be taken for.
  package static var fields: [StaticString] {
    var fields: [StaticString] = []
    for column in Column.people + Column.events
    where !fields.contains(where: { Text(stringLiteral: $0).equals(column.header) }) {
      fields.append(column.header)
    }
    return fields + ["not-status"]
  }
}

/// Something said of a column that no file has, or none in which it could be that.
package struct UnheededChoice: Sendable {
  /// What the column was called.
  package let name: Text
  /// Whether it was to be ignored, and not to be taken for a field.
  package let isIgnored: Bool
  /// In which files it was looked for, and what the columns are called there.
  package let files: [(file: LedgerFile, headings: [Text])]
}

extension ColumnRules {
  /// The first of what somebody said of columns that nothing heeds.
  /// - Parameter headings: What the columns are called in each file.
  /// - Returns: Nothing where all is heeded, or a file's header is not known.
  package func unheeded(_ headings: (people: [Text]?, events: [Text]?)) -> UnheededChoice? {
    guard let people = headings.people, let events = headings.events else { return nil }
    for (name, heading, choice) in choices.choices {
      let files = [(file: LedgerFile.people, headings: people), (file: .events, headings: events)].filter {
        canHeed(choice, $0.file)
      }
      let isHeeded = files.contains { $0.headings.contains { ColumnNames.folded($0.utf8.span) == heading } }
      if isHeeded { continue }
      var isIgnored = false
      if case .ignored = choice { isIgnored = true }
      return UnheededChoice(name: name, isIgnored: isIgnored, files: files)
    }
    return nil
  }

  /// Whether a column of a file can be what is said of it.
  private func canHeed(_ choice: ColumnChoices.ColumnChoice, _ file: LedgerFile) -> Bool {
    let names = vocabulary.columns
    switch choice {
    case .ignored: return true
    case .status: return file == .events
    case .field(let name): return names.field(name.utf8, in: file == .people ? names.people : names.events) != nil
    }
  }
}
