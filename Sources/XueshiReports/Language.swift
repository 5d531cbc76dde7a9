public import Xueshi

/// The languages in which reports are written.
public enum Language: UInt8, CaseIterable, Sendable {
  /// Chinese.
  case zh
  /// English.
  case en

  /// The word in commands.
  public var word: StaticString { self == .zh ? "zh" : "en" }
}

/// How a report for a terminal is written.
public struct TextStyle: Sendable {
  /// The language.
  public var language: Language
  /// Whether colours may be used; without them nothing is lost but colour.
  public var usesColor: Bool

  /// Makes a style.
  /// - Parameters:
  ///   - language: The language.
  ///   - usesColor: Whether colours may be used.
  public init(language: Language, usesColor: Bool) {
    self.language = language
    self.usesColor = usesColor
  }
}

extension Phrase {
  /// The wording in a language.
  /// - Parameter language: The language.
  public subscript(language: Language) -> Text { language == .zh ? zh : en }
}
