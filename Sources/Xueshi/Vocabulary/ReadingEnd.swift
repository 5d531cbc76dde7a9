/// Which option of each reading is taken.
package enum ReadingEnd: UInt8, CaseIterable, Sendable {
  /// The option each reading takes where nobody says otherwise.
  case standard
  /// The first option.
  case strict
  /// The last option.
  case lenient
}

extension ReadingEnd {
  /// The word in ledgers and commands.
  package var word: StaticString {
    switch self {
    case .standard: "default"
    case .strict: "strict"
    case .lenient: "lenient"
    }
  }

  /// The end a word names.
  init?(_ word: Text) {
    guard let end = ReadingEnd.allCases.first(where: { word.equals($0.word) }) else { return nil }
    self = end
  }
}
