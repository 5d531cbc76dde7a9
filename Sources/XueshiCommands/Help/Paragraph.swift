import XueshiReports

/// Text in lines that fit a width, broken at spaces and between Chinese characters.
struct Paragraph {
  private(set) var lines: [String] = []

  /// Breaks a text; a word wider than a line stands on one of its own.
  /// - Parameters:
  ///   - text: The text; its line breaks stay.
  ///   - width: How many columns of a terminal there are.
  init(_ text: String, width: Int) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var current = ""
      for piece in Self.pieces(of: line) {
        if !current.isEmpty, Self.columns(of: current + piece.trimmed) > width {
          lines.append(current.trimmed)
          current = ""
        }
        current += piece
      }
      lines.append(current.trimmed)
    }
  }

  /// How wide a text is on a terminal.
  static func columns(of text: String) -> Int { DisplayWidth.columns(of: Array(text.utf8)) }

  /// What may not be broken further: words with the spaces after them, and Chinese characters with their punctuation.
  private static func pieces(of line: Substring) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var last: Character?
    for character in line {
      if let last, mayBreak(between: last, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      last = character
    }
    pieces.append(piece)
    return pieces
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || "，。；：、？！）」》”…".contains(right) || "（「《“".contains(left) { return false }
    return left == " " || isWide(left) || isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool { columns(of: String(character)) == 2 }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// With spaces after it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - Paragraph.columns(of: self)))
  }
}
