import Xueshi

/// An entry of a printed form: words and numbers that stand together.
struct PaperEntry {
  /// What it says.
  let text: PaperText
  /// What may stand in its place: a name whose middle is hidden.
  let other: PaperText?
  /// Whether the form may be printed without it.
  let isOptional: Bool

  init(_ text: [UInt8], or other: [UInt8]? = nil, isOptional: Bool = false) {
    self.text = PaperText(text[...])
    self.other = other.map { PaperText($0[...]) }
    self.isOptional = isOptional
  }
}

extension PaperFinding {
  /// How far on a paper an entry is looked for behind the one before it.
  private static var reach: Int { 1 << 15 }

  /// Holds a form against the entries that it would have here, in their order.
  ///
  /// Whatever else stands on it is the form's own or was written by hand: the seal knows nothing of it.
  /// - Parameters:
  ///   - paper: What stands above the seal.
  ///   - entries: The entries.
  /// - Complexity: O(*n*) in the length of the paper, and a bounded number of steps for each entry that is missing.
  init(_ paper: ArraySlice<UInt8>, entries: [PaperEntry]) {
    let words = PaperText(paper).bytes
    var position = 0
    for entry in entries {
      let end = min(words.count, position + Self.reach)
      let found = words.range(of: entry.text.bytes, in: position..<end)
      guard let range = found ?? entry.other.flatMap({ words.range(of: $0.bytes, in: position..<end) }) else {
        if !entry.isOptional { differences.append(.missing(entry.text.text)) }
        continue
      }
      leave(words[position..<range.lowerBound])
      position = range.upperBound
      agreed += 1
    }
    leave(words[position...])
  }

  private mutating func leave(_ words: ArraySlice<UInt8>) {
    let words = PaperText(words)
    if words.isWorded { uncovered.append(words.text) }
  }
}

extension [UInt8] {
  /// Where words stand whole: not as a part of a longer number or Latin word.
  fileprivate func range(of words: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = words.first, let last = words.last, range.count >= words.count else { return nil }
    for start in range.lowerBound...(range.upperBound - words.count) where self[start] == first {
      let end = start + words.count
      if start > 0, PaperText.isOfWord(first), PaperText.isOfWord(self[start - 1]) { continue }
      if end < count, PaperText.isOfWord(last), PaperText.isOfWord(self[end]) { continue }
      if self[start..<end].elementsEqual(words) { return start..<end }
    }
    return nil
  }
}
