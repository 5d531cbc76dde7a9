/// What the header row of a ledger's file says: which column stands where.
package struct TableHeader: Sendable {
  /// How many columns a file may have, known and unknown ones together: readers make room for a row's cells once.
  package static var mostColumns: Int { 1000 }

  /// Which of the two files.
  package let file: LedgerFile
  /// How many cells the header row has.
  package internal(set) var width = 0
  /// What each column is called: by the contract where that has it, else as the file does.
  package internal(set) var names: [Text] = []
  /// What each column is called in the file; nothing where its header could not be read.
  package internal(set) var headings: [Text]?
  /// What the cells of the column `status` say.
  package internal(set) var statusMeaning = StatusMeaning.words
  /// Whether as many rows were looked at as decide whether a column holds flags.
  package internal(set) var isLookedAt = false
  /// Columns nobody reads.
  package internal(set) var unknownColumns: [Text] = []
  /// Where each column stands; -1 for a column the file does not have.
  private var positions = [Int](repeating: -1, count: Column.allCases.count)

  /// A header that has not been read.
  package init(_ file: LedgerFile) {
    self.file = file
  }

  /// The position of a column; -1 for a column the file does not have.
  package internal(set) subscript(column: Column) -> Int {
    get { positions[Int(column.rawValue)] }
    set { positions[Int(column.rawValue)] = newValue }
  }
}

extension TableHeader {
  /// What came of reading a header row.
  package struct HeaderRow: Sendable {
    /// The header.
    package let header: TableHeader
    /// Why it makes no sense; nothing where it does.
    package let rejections: [Rejection]
    /// Where the first row below it starts, or blank lines before it.
    package let position: Int
    /// The line there.
    package let line: Int32
  }

  /// Reads the header row of a file.
  /// - Parameters:
  ///   - bytes: The file's beginning.
  ///   - file: Which of the two files.
  ///   - required: The columns it must have.
  ///   - rules: By what headings are placed.
  ///   - isWhole: Whether the bytes are the file's, to its end.
  /// - Returns: The header, or why it makes no sense.
  package static func read(
    _ bytes: Span<UInt8>, _ file: LedgerFile, required: [Column], _ rules: ColumnRules, isWhole: Bool
  ) -> HeaderRow {
    var table = Table(bytes, file: file)
    _ = table.readHeader(required: required, rules, isWhole: isWhole)
    let next = table.next
    return HeaderRow(header: table.header, rejections: table.rejections, position: next.position, line: next.line)
  }
}
