/// A closed list of values that ledgers, rulebooks and answers write as words.
package protocol Worded: CaseIterable, Sendable where AllCases == [Self] {
  /// The word.
  var word: StaticString { get }
  /// Another word that ledgers may use for it, where there is one.
  var alias: StaticString? { get }
}

extension Worded {
  /// Most values go by one word.
  package var alias: StaticString? { nil }

  /// The value a cell means.
  /// - Parameter cell: The bytes of the cell, trimmed.
  package init?(cell: Span<UInt8>) {
    for value in Self.allCases where cell.equals(value.word) || value.alias.map({ cell.equals($0) }) ?? false {
      self = value
      return
    }
    return nil
  }
}

extension JSONValue {
  /// The value whose word this is.
  func worded<Value: Worded>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
    if case .string(let text) = content {
      for value in Value.allCases where text.equals(value.word) { return value }
    }
    throw mismatch(Phrase(list: Value.allCases.map { $0.word }))
  }

  /// One of two words.
  func either(_ yes: StaticString, or no: StaticString) throws(JSONError) -> Bool {
    if case .string(let text) = content {
      if text.equals(yes) { return true }
      if text.equals(no) { return false }
    }
    throw mismatch(Phrase(list: [yes, no]))
  }
}
