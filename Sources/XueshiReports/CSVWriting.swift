package import Xueshi

extension [UInt8] {
  /// Appends a CSV cell (RFC 4180) that no spreadsheet takes for a formula.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it.
  /// - Parameter text: The text of the cell.
  package mutating func append(csvCell text: Text) {
    let span = text.utf8.span
    append(csvCell: span)
  }

  /// Appends the same of borrowed bytes; bulk writing allocates nothing for a cell.
  /// - Parameter text: The text of the cell in UTF-8.
  package mutating func append(csvCell text: Span<UInt8>) {
    var isQuoted = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: isQuoted = true
      default: continue
      }
    }
    if isQuoted { append(UInt8(ascii: "\"")) }
    if !text.isEmpty {
      switch text[0] {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
        append(UInt8(ascii: "'"))
      default: break
      }
    }
    guard isQuoted else { return append(contentsOf: text) }
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { append(text[index]) }
      append(text[index])
    }
    append(UInt8(ascii: "\""))
  }
}
