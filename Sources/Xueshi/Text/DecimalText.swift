/// Reading the decimals and whole numbers that ledgers and rulebooks write.
package enum DecimalText {
  /// The greatest value a ledger may state.
  package static var greatest: Int64 { 100_000 }

  /// Reads a decimal of at most two places, 0 to 100000, as hundredths.
  /// - Parameter text: Digits, and a point with one or two digits after it if there are any; nothing else.
  /// - Returns: The value in hundredths, or nothing where it is not such a decimal.
  package static func hundredths(_ text: Span<UInt8>) -> Int64? {
    var value: Int64 = 0
    var places: Int64 = -1
    guard let first = text.indices.first, isDigit(text[first]), isDigit(text[text.count - 1]) else { return nil }
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "."), places < 0 {
        places = 0
      } else if isDigit(byte), places < 2 {
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        if places >= 0 { places += 1 }
        // Leading zeros may go on for ever; a value may not.
        guard value <= greatest * 100 else { return nil }
      } else {
        return nil
      }
    }
    let hundredths = places == 2 ? value : places == 1 ? value * 10 : value * 100
    return hundredths <= greatest * 100 ? hundredths : nil
  }

  /// Reads a whole number with an optional minus sign.
  /// - Parameter text: The digits.
  /// - Returns: Nothing where it is not a whole number of at most nine digits.
  package static func integer(_ text: Span<UInt8>) -> Int64? {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard text.count > start, text.count - start <= 9 else { return nil }
    var value: Int64 = 0
    for index in start..<text.count {
      guard isDigit(text[index]) else { return nil }
      value = value * 10 + Int64(text[index] - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }

  /// Whether a byte is an ASCII digit.
  /// - Parameter byte: The byte.
  /// - Returns: True for 0 to 9.
  package static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
