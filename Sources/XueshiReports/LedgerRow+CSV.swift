package import Xueshi

extension [UInt8] {
  /// Appends a cell of a ledger so that reading it gives the same text: an apostrophe before a formula would change it.
  /// - Parameter text: The text of the cell.
  package mutating func append(ledgerCell text: Text) {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x22 || $0 == 0x2C }) else {
      return append(text: text)
    }
    append("\"")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append("\"")
  }

  /// Appends a row of an events file.
  /// - Parameters:
  ///   - cells: What the row states, by column; the last wins where a column is named twice.
  ///   - person: Whose row it is.
  ///   - columns: The file's columns, in their order.
  package mutating func append(eventRow cells: [(column: Text, value: Text)], of person: Text, columns: [Text]) {
    for (index, column) in columns.enumerated() {
      if index > 0 { append(",") }
      if column.equals(Column.person.header) {
        append(ledgerCell: person)
      } else if let value = cells.last(where: { $0.column == column })?.value {
        append(ledgerCell: value)
      }
    }
    append("\n")
  }
}
