import Xueshi

/// Words of a paper without what printing and copying change: of any space that stands between two numbers or Latin
/// words one is kept, every other is dropped, and so is what colours a terminal.
struct PaperText: Hashable {
  private(set) var bytes: [UInt8] = []

  /// Takes text of a paper.
  /// - Complexity: O(*n*) in its length.
  init(_ text: ArraySlice<UInt8>) {
    var isSpaced = false
    var index = text.startIndex
    while index < text.endIndex {
      let length = Self.gap(text[index...])
      if length > 0 {
        isSpaced = true
        index += length
        continue
      }
      if isSpaced, let last = bytes.last, Self.isOfWord(last), Self.isOfWord(text[index]) { bytes.append(" ") }
      isSpaced = false
      bytes.append(text[index])
      index += 1
    }
  }

  /// The lines of a paper that are not blank.
  static func lines(of text: ArraySlice<UInt8>) -> [PaperText] {
    text.split { $0 == 0x0A || $0 == 0x0D }.map { PaperText($0) }.filter { !$0.bytes.isEmpty }
  }

  /// Whether a byte belongs to a number or a Latin word.
  static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || DecimalText.isDigit(byte) || byte == UInt8(ascii: ".")
  }

  /// Whether it holds more than signs.
  var isWorded: Bool {
    var scanner = ScalarScanner(bytes)
    while let step = scanner.next() {
      guard case .scalar(let scalar) = step else { return true }
      switch scalar {
      case 0..<0x80: if Self.isOfWord(UInt8(scalar)), scalar != 0x2E { return true }
      case 0x2000..<0x2070, 0x3000..<0x3020, 0xFF00..<0xFF10, 0xFF1A..<0xFF21: continue
      default: return true
      }
    }
    return false
  }

  /// How many bytes of space stand at the start.
  private static func gap(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    if first.isSpace { return 1 }
    if text.begins(with: "\u{3000}") || text.begins(with: "\u{FEFF}") { return 3 }
    if text.begins(with: "\u{A0}") { return 2 }
    guard text.begins(with: "\u{1B}[") else { return 0 }
    return text.dropFirst(2).prefix { DecimalText.isDigit($0) || $0 == UInt8(ascii: ";") }.count + 3
  }
}
