import Xueshi

/// Finds the lines of seals in a file of any kind: a page, a printed text, CSV, JSON.
package struct SealScanner {
  /// The seals that can be read, each once, in the order in which they stand.
  package private(set) var seals: [Seal] = []
  /// How many lines begin like a seal and cannot be read as one.
  package private(set) var damaged = 0

  /// Looks through a file.
  /// - Parameter file: The file.
  /// - Complexity: O(*n*) in its length.
  package init(_ file: [UInt8]) {
    let (zh, en) = (Text("核验：xueshi").utf8, Text("Seal: xueshi").utf8)
    var found: Set<Seal> = []
    var index = file.startIndex
    while index < file.endIndex {
      let rest = file[index...]
      guard (rest.first == zh[0] && rest.starts(with: zh)) || (rest.first == en[0] && rest.starts(with: en)) else {
        index += 1
        continue
      }
      index += rest.first == zh[0] ? zh.count : en.count
      var words = SealWords(file[index...])
      // Somebody may write of seals without making one.
      guard let version = words.next(), version.utf8.first.map(DecimalText.isDigit) ?? false else { continue }
      if let seal = Seal(version: version, &words) {
        if found.insert(seal).inserted { seals.append(seal) }
      } else {
        damaged += 1
      }
    }
  }
}

/// The words of a seal's line: what stands between spaces, commas, semicolons and line breaks of a paper.
struct SealWords {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  /// The next word; nothing at the end of the line's cell, string or element.
  mutating func next() -> Text? {
    while let length = Self.gap(rest) { rest = rest.dropFirst(length) }
    var end = rest.startIndex
    // The longest word there is names a reading and its option.
    while end < rest.endIndex, end - rest.startIndex <= 256, Self.gap(rest[end...]) == nil, !Self.isEnd(rest[end]) {
      end += 1
    }
    guard end > rest.startIndex else { return nil }
    defer { rest = rest[end...] }
    return Text(utf8: rest[..<end])
  }

  /// How many bytes a separator at the start takes.
  private static func gap(_ text: ArraySlice<UInt8>) -> Int? {
    switch text.first {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: ","): 1
    case 0xEF where text.starts(with: [0xEF, 0xBC, 0x9B] as [UInt8]): 3
    default: nil
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\\")
  }
}
