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

/// Rows of people under one id, looked at once more: whether they can be of one person, and which are one application.
package struct SharedID: ~Escapable {
  private let bytes: Span<UInt8>
  private let header: TableHeader
  private let defaults: TargetDefaults
  private let vocabulary: Vocabulary

  /// What was found.
  package struct Findings {
    /// The rows that are refused: all of them or none.
    package var refused: [Rejection] = []
    /// What is said of them otherwise.
    package var remarks: [Rejection] = []
    /// Rows that say what an earlier one says, by line, and the line of the first that does.
    package var repetitions: [(line: Int32, first: Int32)] = []

    /// Nothing.
    package init() {}
  }

  /// Looks at rows of a file.
  @_lifetime(copy bytes)
  package init(
    _ bytes: Span<UInt8>, under header: TableHeader, _ defaults: TargetDefaults, _ vocabulary: Vocabulary
  ) {
    self.bytes = bytes
    self.header = header
    self.defaults = defaults
    self.vocabulary = vocabulary
  }

  /// What is wrong with rows under one id, and which of them repeat another.
  /// - Parameter rows: Where each starts, and on which line; none of them is refused by itself.
  /// - Returns: What was found.
  package func look(at rows: [(start: Int, line: Int32)]) -> Findings {
    var findings = Findings()
    let identities = rows.map { table(at: $0).identity(vocabulary.words) }
    if let reasons = identities.conflicts {
      findings.refused = zip(rows, reasons).map { rejection($0, $1) }
      return findings
    }
    if let (index, line) = identities.otherUnit { findings.remarks.append(rejection(rows[index], .otherUnit(line))) }
    var lines: [StatedApplication: Int32] = [:]
    for row in rows {
      guard let application = table(at: row).application(defaults, vocabulary) else { continue }
      if let first = lines[application] {
        findings.repetitions.append((row.line, first))
        findings.remarks.append(rejection(row, .sameApplication(first)))
      } else {
        lines[application] = row.line
      }
    }
    return findings
  }

  @_lifetime(copy self)
  private func table(at row: (start: Int, line: Int32)) -> Table {
    var table = Table(bytes.extracting(row.start..<bytes.count), under: header, line: row.line)
    _ = table.advance()
    return table
  }

  private func rejection(_ row: (start: Int, line: Int32), _ reason: RejectionReason) -> Rejection {
    let table = table(at: row)
    return table.rejection(table.fault(reason.identityColumn, reason))
  }
}

extension RejectionReason {
  /// The column by which rows under one id differ.
  fileprivate var identityColumn: Column {
    switch self {
    case .otherBirth: .born
    case .otherUnit: .unitName
    case .sameApplication: .person
    default: .name
    }
  }
}
