package import Xueshi

extension [UInt8] {
  /// Appends a CSV cell (RFC 4180) that no spreadsheet takes for a formula.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it.
  /// - Parameter text: The text of the cell.
  package mutating func append(csvCell text: Text) {
    var cell: [UInt8] = []
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      cell.append(UInt8(ascii: "'"))
    default: break
    }
    cell += text.utf8
    let isQuoted = cell.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard isQuoted else { return append(contentsOf: cell) }
    append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}
