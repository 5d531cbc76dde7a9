/// What the header row of a ledger's file says: which column stands where.
package struct TableHeader: Sendable {
  /// Which of the two files.
  package let file: LedgerFile
  /// How many cells the header row has.
  package internal(set) var width = 0
  /// Columns nobody reads.
  package internal(set) var unknownColumns: [Text] = []
  /// Where each column stands; -1 for a column the file does not have.
  private var places = [Int](repeating: -1, count: Column.allCases.count)

  /// A header that has not been read.
  package init(_ file: LedgerFile) {
    self.file = file
  }

  /// The place of a column; -1 for a column the file does not have.
  package internal(set) subscript(column: Column) -> Int {
    get { places[Int(column.rawValue)] }
    set { places[Int(column.rawValue)] = newValue }
  }
}
