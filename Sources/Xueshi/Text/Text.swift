/// A piece of UTF-8 text compared byte by byte.
///
/// Ids, item titles and clause labels are equal only when they are written the same, so the engine has no use for
/// Unicode's canonical equivalence, and Embedded Swift none for its tables.
public struct Text: Hashable, Sendable {
  /// The text in UTF-8.
  public let utf8: [UInt8]

  /// Makes a text of UTF-8 bytes.
  /// - Parameter utf8: The bytes.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Makes a text of a slice of UTF-8 bytes.
  /// - Parameter utf8: The bytes.
  public init(utf8: ArraySlice<UInt8>) {
    self.utf8 = Array(utf8)
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { utf8.isEmpty }

  /// Whether the text is exactly these ASCII or UTF-8 characters.
  /// - Parameter literal: The characters to compare with.
  /// - Returns: True when every byte agrees.
  public func equals(_ literal: StaticString) -> Bool {
    guard utf8.count == literal.utf8CodeUnitCount else { return false }
    for index in utf8.indices where utf8[index] != literal.utf8Start[index] { return false }
    return true
  }

  /// The text as a string, for people and for other libraries.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension Text: ExpressibleByStringLiteral {
  /// Makes a text of a literal.
  /// - Parameter value: The literal.
  public init(stringLiteral value: StaticString) {
    self.init(utf8: Array(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)))
  }
}

#if !hasFeature(Embedded)
  extension Text: CustomStringConvertible {
    /// The text itself.
    public var description: String { string }
  }
#endif

/// A text in the two languages of the project.
public struct Phrase: Hashable, Sendable {
  /// In Chinese.
  public let zh: Text
  /// In English.
  public let en: Text

  /// Makes a phrase of its two wordings.
  /// - Parameters:
  ///   - zh: In Chinese.
  ///   - en: In English.
  public init(zh: Text, en: Text) {
    self.zh = zh
    self.en = en
  }
}
