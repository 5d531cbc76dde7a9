/// A Unicode scalar at a position of a text, and what a title makes of it.
///
/// Of Unicode's tables only the forms that Chinese ledgers mix up are known here: Embedded Swift has none.
struct ScalarReading {
  let value: UInt32
  /// How many bytes it takes.
  let length: Int

  /// Reads the scalar that starts at a position of valid UTF-8.
  init(_ text: Span<UInt8>, at start: Int) {
    let lead = text[start]
    let wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    length = min(wanted, text.count - start)
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) { value = value << 6 | UInt32(text[start + offset] & 0x3F) }
    self.value = value
  }

  /// Space, tab, no-break space and the spaces of Unicode, the ideographic one among them.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Quotes and title marks, which people put around a title or leave out.
  var isQuote: Bool {
    switch folded {
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x300A, 0x300B, 0x300C, 0x300D, 0xFF62, 0xFF63: true
    default: false
    }
  }

  /// Punctuation and other marks that are neither figure nor letter.
  var isMark: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0xA1...0xA9, 0xAB...0xB1, 0xB4, 0xB6...0xB8, 0xBB, 0xBF, 0xD7, 0xF7: true
    case 0x2010...0x205E, 0x2190...0x23FF, 0x2500...0x26FF: true
    case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF5F...0xFF65: true
    default: false
    }
  }

  /// The scalar in half width and lower case.
  var folded: UInt32 {
    let value = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    return switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 32
    case 0x400...0x40F: value + 80
    default: value
    }
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8.
  mutating func append(scalar value: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
    switch value {
    case ..<0x80: append(UInt8(truncatingIfNeeded: value))
    case ..<0x800: append(contentsOf: [UInt8(truncatingIfNeeded: 0xC0 | value >> 6), tail(0)])
    case ..<0x10000: append(contentsOf: [UInt8(truncatingIfNeeded: 0xE0 | value >> 12), tail(6), tail(0)])
    default: append(contentsOf: [UInt8(truncatingIfNeeded: 0xF0 | value >> 18), tail(12), tail(6), tail(0)])
    }
  }
}
