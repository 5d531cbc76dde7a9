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

  /// Appends the same of borrowed bytes.
  /// - Parameter text: The text of the cell in UTF-8.
  package mutating func append(csvCell text: Span<UInt8>) {
    append(addingCapacity: OutputSpan<UInt8>.room(ofCell: text)) { $0.append(csvCell: text) }
  }
}

extension OutputSpan<UInt8> {
  /// How many bytes a cell takes at most.
  static func room(ofCell text: Span<UInt8>) -> Int { 2 * text.count + 3 }

  /// Appends a CSV cell as `[UInt8]` does.
  /// - Parameter text: The text of the cell in UTF-8.
  @_lifetime(self: copy self)
  mutating func append(csvCell text: Span<UInt8>) {
    if text.isEmpty { return }
    var isQuoted = false
    for index in text.indices { isQuoted = isQuoted || text[index].asksForQuotes }
    if isQuoted { append(UInt8(ascii: "\"")) }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      append(UInt8(ascii: "'"))
    default: break
    }
    guard isQuoted else { return append(contentsOf: text) }
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { append(text[index]) }
      append(text[index])
    }
    append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  /// Whether a cell that holds it stands in quotes.
  fileprivate var asksForQuotes: Bool {
    self <= UInt8(ascii: ",")
      && (self == UInt8(ascii: ",") || self == UInt8(ascii: "\"") || self == 0x0A || self == 0x0D)
  }
}
