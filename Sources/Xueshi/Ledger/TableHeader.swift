/// What the header row of a ledger's file says: which column stands where.
package struct TableHeader: Sendable {
  /// How many columns a file may have, known and unknown ones together: readers make room for a row's cells once.
  package static var mostColumns: Int { 1000 }

  /// Which of the two files.
  package let file: LedgerFile
  /// How many cells the header row has.
  package internal(set) var width = 0
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
  /// - Returns: The header, or why it makes no sense.
  package static func read(_ bytes: Span<UInt8>, _ file: LedgerFile, required: [Column]) -> HeaderRow {
    var table = Table(bytes, file: file)
    _ = table.readHeader(required: required)
    let next = table.next
    return HeaderRow(header: table.header, rejections: table.rejections, position: next.position, line: next.line)
  }
}
