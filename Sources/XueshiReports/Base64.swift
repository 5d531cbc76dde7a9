extension [UInt8] {
  /// Appends bytes as Base64 (RFC 4648, padded): letters, digits, `+`, `/` and `=`, none of which is markup.
  /// - Parameter bytes: The bytes.
  package mutating func append(base64 bytes: [UInt8]) {
    reserveCapacity(count + (bytes.count + 2) / 3 * 4)
    let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    var index = 0
    while index < bytes.count {
      let present = Swift.min(3, bytes.count - index)
      var group: UInt32 = 0
      for offset in 0..<3 { group = group << 8 | (offset < present ? UInt32(bytes[index + offset]) : 0) }
      for number in 0..<4 {
        append(number > present ? UInt8(ascii: "=") : digits.utf8Start[Int(group >> UInt32(18 - 6 * number) & 63)])
      }
      index += 3
    }
  }

  /// The bytes that a text in Base64 stands for; nothing where the text is not Base64.
  /// - Parameter text: Padded Base64; white space between its characters is passed over, since files get saved anew.
  package init?(base64 text: ArraySlice<UInt8>) {
    self = []
    var (group, length, padding): (UInt32, Int, Int) = (0, 0, 0)
    for byte in text {
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: continue
      case UInt8(ascii: "="): padding += 1
      default:
        guard padding == 0, let digit = Self.base64Digit(byte) else { return nil }
        group = group << 6 | digit
      }
      length += 1
      if length % 4 == 0, padding == 0 {
        for shift in [16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: group >> shift)) }
      }
    }
    guard length % 4 == 0, padding <= 2 else { return nil }
    if padding > 0 { append(UInt8(truncatingIfNeeded: group >> (padding == 1 ? 10 : 4))) }
    if padding == 1 { append(UInt8(truncatingIfNeeded: group >> 2)) }
  }

  private static func base64Digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
