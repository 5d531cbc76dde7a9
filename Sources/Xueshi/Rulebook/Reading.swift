/// A clause that admits more than one reading, its options from strict to lenient.
package struct Reading: Sendable {
  /// One way to read the clause.
  package struct Option: Sendable {
    /// Its id.
    package var id: Text
    /// What it means.
    package var meaning: Phrase
  }

  /// Its id; two rulebooks may share one.
  package var id: Text
  /// The clause.
  package var clause: ClauseID
  /// The question it answers.
  package var question: Phrase
  /// The options from strict to lenient.
  package var options: [Option]
  /// The option taken where nobody says otherwise.
  package var standard: OptionIndex
  /// Where it stands in the rulebook's file, in bytes.
  package var offset: Int
}

/// When an element of a rulebook applies: under certain options of certain readings, all of them.
package struct ReadingCondition: Sendable {
  /// For each reading named, the set of options under which the element applies.
  package var options: [(reading: ReadingIndex, allowed: UInt64)] = []

  /// Whether the condition holds.
  /// - Parameter choice: The option chosen of each reading.
  /// - Returns: True when every reading named has an option that is allowed.
  package func holds(under choice: [OptionIndex]) -> Bool {
    options.allSatisfy { $0.allowed & choice[Int($0.reading.number)].bit != 0 }
  }
}
