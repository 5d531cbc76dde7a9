/// What the title of an item comes to, so that one written in two ways is one item, and one that names nothing is none.
///
/// Folded titles have no spaces around them and no two in a row, no full-width forms, no capitals, and no quotes or title
/// marks. One that is wholly made of words any event could bear (routes, 公需科目, 培训, a year) says nothing of which it was.
package struct TitleFolding: Sendable {
  /// The words that name nothing, folded, by their first byte.
  private var words = [[[UInt8]]](repeating: [], count: 256)

  /// The words that name nothing, folded; each has three bytes at least.
  package var genericWords: [[UInt8]] { words.flatMap { $0 } }

  /// Makes a folding that knows no words.
  package init() {}

  /// Adds a word that names nothing.
  mutating func addGenericWord(_ word: Text) {
    let folded = Self.folded(word.utf8.span)
    guard let first = folded.first, folded.count >= 3, !words[Int(first)].contains(folded) else { return }
    words[Int(first)].append(folded)
  }

  /// What a title comes to.
  /// - Parameter title: The bytes of the title.
  /// - Returns: The folded title; no bytes where it names nothing.
  /// - Complexity: O(*n*) in its length, for words of bounded number and length.
  package func identity(of title: Span<UInt8>) -> [UInt8] {
    let folded = Self.folded(title)
    return namesNothing(folded) ? [] : folded
  }

  /// Whether a folded title is a number of at most four figures, or a run of words, years, marks and spaces.
  private func namesNothing(_ title: [UInt8]) -> Bool {
    if title.count <= 4, title.allSatisfy({ $0.isFigure }) { return true }
    // For each position whether what stands before it is such a run.
    var reached = [Bool](repeating: false, count: title.count + 1)
    reached[0] = true
    for start in title.indices where reached[start] {
      let scalar = ScalarReading(title.span, at: start)
      if scalar.value == 0x20 || scalar.isMark { reached[start + scalar.length] = true }
      if title.hasYear(at: start) { reached[start + 4] = true }
      for word in words[Int(title[start])] where title.has(word, at: start) { reached[start + word.count] = true }
    }
    return reached[title.count]
  }

  /// A text with one form of what can be written in several.
  static func folded(_ text: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var hasSpace = false
    var position = 0
    while position < text.count {
      let scalar = ScalarReading(text, at: position)
      position += scalar.length
      if scalar.isSpace {
        hasSpace = true
      } else if !scalar.isQuote {
        if hasSpace, !folded.isEmpty { folded.append(0x20) }
        hasSpace = false
        folded.append(scalar: scalar.folded)
      }
    }
    return folded
  }
}

extension UInt8 {
  fileprivate var isFigure: Bool { self &- 0x30 <= 9 }
}

extension [UInt8] {
  /// Whether a word stands at a position.
  fileprivate func has(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= count else { return false }
    for offset in word.indices where self[start + offset] != word[offset] { return false }
    return true
  }

  /// Whether a year from 1900 to 2099 stands at a position, and no figure beside it.
  fileprivate func hasYear(at start: Int) -> Bool {
    guard start + 4 <= count, self[start...].prefix(4).allSatisfy({ $0.isFigure }) else { return false }
    if start > 0, self[start - 1].isFigure { return false }
    if start + 4 < count, self[start + 4].isFigure { return false }
    let century = (self[start] - 0x30) * 10 + (self[start + 1] - 0x30)
    return century == 19 || century == 20
  }
}
