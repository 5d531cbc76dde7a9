import Xueshi

/// Tells titles that come to themselves once folded, which is true of nearly all.
///
/// Folding looks at every character and at every word that names nothing; a title of Chinese characters, small letters and
/// figures that begins like none of these words needs neither.
struct PlainTitles {
  /// A bit for each three bytes that a word begins with which names nothing, by what they hash to.
  private var beginnings = [UInt64](repeating: 0, count: 64)

  init(_ titles: TitleFolding) {
    for word in titles.genericWords {
      let bits = Self.beginning(UInt64(word[0]) | UInt64(word[1]) << 8 | UInt64(word[2]) << 16)
      beginnings[bits >> 6] |= 1 << UInt64(bits & 63)
    }
  }

  /// Whether a title is known to come to itself.
  func comesToItself(_ cell: Cell) -> Bool {
    cell.count > 4 && !mayNameNothing(cell.start.loadEight) && cell.bytes.allSatisfy(Self.isPlain)
  }

  /// Whether a title begins with a figure, or like a word that names nothing.
  private func mayNameNothing(_ bytes: UInt64) -> Bool {
    if bytes & 0xFF < 0x3A { return true }
    let bits = Self.beginning(bytes & 0xFF_FFFF)
    return beginnings[bits >> 6] >> UInt64(bits & 63) & 1 != 0
  }

  private static func beginning(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) &>> 52)
  }

  /// Whether a byte is a figure, a small letter, or part of a Chinese character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: true
    default: false
    }
  }
}
