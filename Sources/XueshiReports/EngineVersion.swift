public import Xueshi

/// The version of the engine: what `--version` prints, pages carry and seals name.
public enum EngineVersion {
  /// The version in three numbers.
  public static var word: StaticString { "0.1.0" }

  /// The version as a text.
  public static var text: Text { Text(stringLiteral: word) }
}
