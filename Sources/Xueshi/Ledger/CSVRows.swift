/// The records of a CSV file as text, for files small enough to be looked at whole.
package struct CSVRows: ~Copyable, ~Escapable {
  private var scanner: CSVScanner
  /// The record at hand.
  package private(set) var record = CSVRecord()
  /// The line of the first record that is not CSV or not text.
  package private(set) var faultLine: Int32?

  /// The line on which the record at hand starts.
  package var line: Int32 { record.line }

  /// Where what follows the record at hand starts, in bytes.
  package var end: Int { scanner.position }

  /// Starts at a file's first record.
  /// - Parameter bytes: The file in UTF-8.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>) {
    scanner = CSVScanner(bytes)
  }

  /// Goes to the next record.
  /// - Returns: False at the end of the file.
  package mutating func advance() -> Bool {
    guard scanner.next(&record) else { return false }
    if record.fault != nil, faultLine == nil { faultLine = record.line }
    return true
  }

  /// The cells of the next record, trimmed; nothing at the end of the file.
  package mutating func next() -> [String]? {
    guard advance() else { return nil }
    return record.cells.indices.map { String(decoding: record.bytes[record.trimmed($0)], as: UTF8.self) }
  }
}
