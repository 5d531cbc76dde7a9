package import Xueshi

extension [UInt8] {
  /// Appends a JSON string; control characters are escaped, so that no text can break a line or a terminal.
  package mutating func append(jsonString text: Text) {
    let span = text.utf8.span
    append(jsonString: span)
  }

  /// Appends the same of borrowed bytes; bulk writing allocates nothing for a string.
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

  /// Appends a window as the array of its first and last year; null where none is known.
  package mutating func append(jsonWindow window: ClosedRange<Year>?) {
    guard let window else { return append("null") }
    append("[")
    append(decimal: Int64(window.lowerBound.number))
    append(",")
    append(decimal: Int64(window.upperBound.number))
    append("]")
  }

  /// Appends a text in both languages as a JSON object.
  package mutating func append(jsonPhrase phrase: Phrase) {
    append("{\"zh\":")
    append(jsonString: phrase.zh)
    append(",\"en\":")
    append(jsonString: phrase.en)
    append("}")
  }

  /// Appends a place's code as a JSON string.
  package mutating func append(jsonPlace place: PlaceCode) {
    append("\"")
    append(decimal: Int64(place.number), digits: 6)
    append("\"")
  }

  /// Appends hours by part as a JSON object.
  package mutating func append(jsonHours hours: ByPart<Hours>) {
    append("{\"total\":")
    append(hours.total)
    append(",\"public\":")
    append(hours.public)
    append(",\"professional\":")
    append(hours.professional)
    append("}")
  }

  /// Adds a member to the object that ends here with its line.
  package mutating func insert(jsonMember key: StaticString, _ write: (inout [UInt8]) -> Void) {
    removeLast(2)
    append(",\"")
    append(key)
    append("\":")
    write(&self)
    append("}\n")
  }

  /// Appends a JSON array.
  package mutating func append<Item>(
    jsonArray elements: [Item], _ write: (Item, inout [UInt8]) -> Void
  ) {
    append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      write(element, &self)
    }
    append(UInt8(ascii: "]"))
  }

  private static var hexDigits: StaticString { "0123456789abcdef" }
}
