package import Xueshi

/// The version of everything here, which stands nowhere else: `xueshi version` prints it, pages carry it and seals name it.
package enum EngineVersion {
  /// The version in three numbers.
  package static var word: StaticString { "0.2.0" }

  /// The version as a text.
  package static var text: Text { Text(stringLiteral: word) }
}
