/// Whom a row of people speaks of, beside its id.
struct Identity {
  /// The name and the unit as they are compared: letter case, width and spaces aside.
  let name: [UInt8]
  let unit: [UInt8]
  let born: Day?
  let line: Int32
}

extension [Identity] {
  /// Why rows under one id cannot be told apart: another name, or another date of birth.
  /// - Returns: For each row the reason; nothing where all of them may be of one person.
  var conflicts: [RejectionReason]? {
    let names = filter { !$0.name.isEmpty }
    let births = filter { $0.born != nil }
    let hasNames = names.contains { $0.name != names[0].name }
    guard hasNames || births.contains(where: { $0.born != births[0].born }) else { return nil }
    return map { row in
      let other =
        hasNames
        ? names.first { $0.name != row.name && $0.line != row.line } ?? names[0]
        : births.first { $0.born != row.born && $0.line != row.line } ?? births[0]
      return hasNames ? .otherName(other.line) : .otherBirth(other.line)
    }
  }

  /// The first row of another unit, and the one it differs from.
  var otherUnit: (index: Int, line: Int32)? {
    guard let first = first(where: { !$0.unit.isEmpty }) else { return nil }
    return firstIndex { !$0.unit.isEmpty && $0.unit != first.unit }.map { ($0, first.line) }
  }
}

extension Table {
  /// Whom the record at hand speaks of.
  func identity(_ words: CellWords) -> Identity {
    var unreadable: Unreadable = []
    let born = day(.born, words, orBlank: .born, &unreadable)
    return Identity(
      name: self[cell(.name)].folded(), unit: self[cell(.unitName)].folded(), born: born, line: record.line)
  }
}

/// Rows of people under one id, looked at once more: whether they can be of one person.
package struct SharedID: ~Escapable {
  private let bytes: Span<UInt8>
  private let header: TableHeader
  private let words: CellWords

  /// Looks at rows of a file.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, under header: TableHeader, _ vocabulary: Vocabulary) {
    self.bytes = bytes
    self.header = header
    words = vocabulary.words
  }

  /// What is wrong with rows under one id.
  /// - Parameter rows: Where each starts, and on which line.
  /// - Returns: The rows that are refused, all of them or none; and what is said of them otherwise.
  package func look(at rows: [(start: Int, line: Int32)]) -> (refused: [Rejection], remarks: [Rejection]) {
    let identities = rows.map { identity($0) }
    if let reasons = identities.conflicts {
      return (zip(rows, reasons).map { rejection($0, $1) }, [])
    }
    guard let (index, line) = identities.otherUnit else { return ([], []) }
    return ([], [rejection(rows[index], .otherUnit(line))])
  }

  private func identity(_ row: (start: Int, line: Int32)) -> Identity {
    var table = Table(bytes.extracting(row.start..<bytes.count), under: header, line: row.line)
    _ = table.advance()
    return table.identity(words)
  }

  private func rejection(_ row: (start: Int, line: Int32), _ reason: RejectionReason) -> Rejection {
    var table = Table(bytes.extracting(row.start..<bytes.count), under: header, line: row.line)
    _ = table.advance()
    return table.rejection(table.fault(reason.identityColumn, reason))
  }
}

extension RejectionReason {
  /// The column by which rows under one id differ.
  fileprivate var identityColumn: Column {
    switch self {
    case .otherBirth: .born
    case .otherUnit: .unitName
    default: .name
    }
  }
}
