import Xueshi

extension [UInt8] {
  /// Appends a JSON string; control characters are escaped, so that no text can break a line or a terminal.
  ///
  /// Bulk writing allocates nothing for it.
  /// - Parameter text: The text in UTF-8.
  package mutating func append(jsonString text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20, 0x7F:
        append("\\u00")
        append(Self.hexDigits.utf8Start[Int(byte >> 4)])
        append(Self.hexDigits.utf8Start[Int(byte & 15)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private static var hexDigits: StaticString { "0123456789abcdef" }
}
