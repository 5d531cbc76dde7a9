/// Words that are looked for in a text, without making anything of either.
struct WordScan: Sendable {
  /// The words, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Which bytes begin a word, as four bit sets.
  private var heads: [UInt64] = [0, 0, 0, 0]

  /// Looks for nothing.
  init() {}

  /// Adds a word.
  mutating func add(_ word: Text) {
    guard let head = word.utf8.first else { return }
    bytes += word.utf8
    ends.append(bytes.count)
    heads[Int(head >> 6)] |= 1 << UInt64(head & 63)
  }

  /// Whether any of the words stands somewhere in a text.
  /// - Complexity: O(*n*) in the length of the text, for words of bounded number and length.
  func isAny(in text: Span<UInt8>) -> Bool {
    for index in text.indices where heads[Int(text[index] >> 6)] >> UInt64(text[index] & 63) & 1 != 0 {
      var start = 0
      for end in ends {
        if stands(start..<end, in: text, at: index) { return true }
        start = end
      }
    }
    return false
  }

  private func stands(_ word: Range<Int>, in text: Span<UInt8>, at index: Int) -> Bool {
    if index + word.count > text.count { return false }
    for offset in 0..<word.count where text[index + offset] != bytes[word.lowerBound + offset] { return false }
    return true
  }
}
