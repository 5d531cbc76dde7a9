package import Xueshi

/// The languages in which reports are written.
public enum Language: UInt8, CaseIterable, Sendable {
  /// Chinese.
  case zh
  /// English.
  case en

  /// The word in commands.
  package var word: StaticString { self == .zh ? "zh" : "en" }
}

/// How a report for a terminal is written.
package struct TextStyle: Sendable {
  /// The language.
  package var language: Language
  /// Whether colours may be used; without them nothing is lost but colour.
  package var usesColor: Bool

  /// Makes a style.
  /// - Parameters:
  ///   - language: The language.
  ///   - usesColor: Whether colours may be used.
  package init(language: Language, usesColor: Bool) {
    self.language = language
    self.usesColor = usesColor
  }
}

extension Phrase {
  /// The wording in a language.
  /// - Parameter language: The language.
  package subscript(language: Language) -> Text { language == .zh ? zh : en }
}
