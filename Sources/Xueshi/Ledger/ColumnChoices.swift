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

  private var choices: [(heading: [UInt8], choice: ColumnChoice)] = []

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
    choices.append((ColumnNames.folded(heading.utf8.span), choice))
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
