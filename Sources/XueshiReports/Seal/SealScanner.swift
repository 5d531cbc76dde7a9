import Xueshi

/// Finds the lines of seals in what a reader sees of a file: a printed text, the words of a page, a cell of CSV.
package struct SealScanner {
  /// A seal, and the paper it stands below.
  package struct Find {
    /// The seal.
    package let seal: Seal
    /// The language its line is in, and so the paper.
    package let language: Language
    /// What stands between it and the seal before it.
    package let paper: ArraySlice<UInt8>
  }

  /// The seals that can be read, in the order in which they stand, as often as they stand.
  package private(set) var finds: [Find] = []
  /// How many lines begin like a seal and cannot be read as one.
  package private(set) var damaged = 0
  /// What stands below the last seal.
  package private(set) var rest: ArraySlice<UInt8>

  /// The seals, each once.
  package var seals: [Seal] {
    var found: Set<Seal> = []
    return finds.map { $0.seal }.filter { found.insert($0).inserted }
  }

  /// Looks through a file.
  /// - Parameter file: The file.
  /// - Complexity: O(*n*) in its length: a seal ends where the next one begins.
  package init(_ file: [UInt8]) {
    rest = file[...]
    var index = file.startIndex
    while index < file.endIndex {
      guard let language = SealWords.language(ofMarkerAt: file[index...]) else {
        index += 1
        continue
      }
      let paper = file[rest.startIndex..<index]
      index += SealWords.marker(language).utf8CodeUnitCount
      var words = SealWords(file[index...])
      // Somebody may write of seals without making one.
      guard let program = words.next(), program.equals("xueshi"),
        let version = words.next(), version.utf8.first.map(DecimalText.isDigit) ?? false
      else { continue }
      if let seal = Seal(version: version, &words) {
        finds.append(Find(seal: seal, language: language, paper: paper))
        index = words.rest.startIndex
        rest = words.rest
      } else {
        damaged += 1
      }
    }
  }
}

/// The words of a seal's line: what stands between spaces, commas, semicolons and line breaks of a paper.
struct SealWords {
  /// How a seal begins.
  static func marker(_ language: Language) -> StaticString { Message("核验：", "Seal:")[language] }

  /// The language of the seal that begins here; nothing where none does.
  static func language(ofMarkerAt text: ArraySlice<UInt8>) -> Language? {
    // Most bytes begin neither.
    guard let first = text.first, first == 0xE6 || first == UInt8(ascii: "S") else { return nil }
    return Language.allCases.first { text.begins(with: marker($0)) }
  }

  /// What was not read yet.
  private(set) var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  /// The next word; nothing at the end of the line's cell, string or element.
  mutating func next() -> Text? {
    while let length = Self.gap(rest) { rest = rest.dropFirst(length) }
    guard Self.language(ofMarkerAt: rest) == nil else { return nil }
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
    case 0xEF where text.begins(with: "；"): 3
    default: nil
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\\")
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are its first bytes.
  func begins(with literal: StaticString) -> Bool {
    guard count >= literal.utf8CodeUnitCount else { return false }
    for offset in 0..<literal.utf8CodeUnitCount where self[startIndex + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }
}
