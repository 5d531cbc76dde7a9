// Which column a heading means. A heading that may decide and that nobody can place is asked about, never passed over.

extension TableHeader {
  /// What a heading means.
  enum HeadingMeaning {
    /// A column.
    case column(Column, StatusMeaning)
    /// Nothing that decides, as somebody said.
    case ignored
    /// Nothing anybody reads; whether its cells look like flags is still to be seen where that could matter.
    case unknown(mayBeFlags: Bool)
    /// Perhaps something that decides.
    case unsure(RejectionReason)
  }

  /// What a heading of this file means.
  func meaning(of heading: Span<UInt8>, _ rules: ColumnRules) -> HeadingMeaning {
    let names = rules.vocabulary.columns
    let own = file == .people ? names.people : names.events
    let folded = ColumnNames.folded(heading)
    switch rules.choices[folded] {
    case .ignored: return .ignored
    case .status(let meaning) where file == .events: return .column(.status, meaning)
    case .field(let name):
      if let column = column(names.field(name.utf8, in: own)) { return .column(column, .words) }
    case .status, nil: break
    }
    if let column = column(names.field(folded, in: own)) { return .column(column, .words) }
    if names.isHarmless(folded) { return .unknown(mayBeFlags: false) }
    if names.isFlag(folded) { return .unsure(.flagColumn) }
    if let column = column(names.nearMiss(folded, in: own)) { return .unsure(.nearMiss(column)) }
    if file == .events, names.isAmount(folded) { return .unsure(.amountColumn) }
    return .unknown(mayBeFlags: true)
  }

  private func column(_ name: Text?) -> Column? {
    name.flatMap { name in (file == .people ? Column.people : Column.events).first { name.equals($0.header) } }
  }
}

extension Vocabulary {
  /// The column that goes by a name.
  /// - Parameters:
  ///   - name: The name; letter case, width and spaces aside.
  ///   - file: In which file.
  /// - Returns: Nothing where no column has it.
  package func column(_ name: Text, of file: LedgerFile) -> Column? {
    let folded = ColumnNames.folded(name.utf8.span)
    guard let field = columns.field(folded, in: file == .people ? columns.people : columns.events) else { return nil }
    return (file == .people ? Column.people : Column.events).first { field.equals($0.header) }
  }
}

extension LedgerFile {
  /// Which of the two files this is, by its header: only events have routes.
  /// - Parameters:
  ///   - bytes: The file's beginning.
  ///   - vocabulary: The names columns may have.
  package init?(beginning bytes: Span<UInt8>, _ vocabulary: Vocabulary) {
    var rows = CSVRows(bytes)
    guard rows.advance() else { return nil }
    let names = rows.record.cells.indices.map { Text(utf8: rows.record.bytes[rows.record.trimmed($0)]) }
    if names.contains(where: { vocabulary.column($0, of: .events) == .route }) {
      self = .events
    } else if names.contains(where: { vocabulary.column($0, of: .people) == .person }) {
      self = .people
    } else {
      return nil
    }
  }
}

/// By what headings are placed: the names columns may have, and what somebody said of others.
package struct ColumnRules: Sendable {
  let vocabulary: Vocabulary
  let choices: ColumnChoices

  /// Places headings by their names, and by what was said of them.
  package init(_ vocabulary: Vocabulary, _ choices: ColumnChoices = ColumnChoices()) {
    self.vocabulary = vocabulary
    self.choices = choices
  }
}

/// Which of some columns hold nothing but flags, as far as somebody looked.
struct FlagLook {
  /// How many rows are looked at.
  static var most: Int { 1_000 }

  private var candidates: [(index: Int, isSeen: Bool)]
  /// How many rows were looked at.
  private(set) var rows = 0

  init(_ columns: [Int]) { candidates = columns.map { ($0, false) } }

  /// Whether there is nothing left to look for.
  var isOver: Bool { candidates.isEmpty || rows >= Self.most }

  /// The columns all of whose cells are flags; a column without any cell says nothing.
  var found: [Int] { candidates.filter { $0.isSeen }.map { $0.index } }

  /// Looks at a row.
  mutating func add(_ record: CSVRecord, _ words: CellWords) {
    rows += 1
    guard record.fault == nil else { return }
    var kept: [(index: Int, isSeen: Bool)] = []
    for candidate in candidates {
      let cell = record.bytes.span.extracting(record.trimmed(candidate.index))
      if words.isBlank(cell) {
        kept.append(candidate)
      } else if words.isFlag(cell) {
        kept.append((candidate.index, true))
      }
    }
    candidates = kept
  }
}
