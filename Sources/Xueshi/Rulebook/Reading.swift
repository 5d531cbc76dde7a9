/// A clause that admits more than one reading, its options from strict to lenient.
public struct Reading: Sendable {
  /// One way to read the clause.
  public struct Option: Sendable {
    /// Its id.
    public var id: Text
    /// What it means.
    public var meaning: Phrase
  }

  /// Its id; two rulebooks may share one.
  public var id: Text
  /// The clause.
  public var clause: ClauseID
  /// The question it answers.
  public var question: Phrase
  /// The options from strict to lenient.
  public var options: [Option]
  /// The option taken where nobody says otherwise.
  public var standard: UInt8
  /// Where it stands in the rulebook's file, in bytes.
  public var offset: Int
}

/// When an element of a rulebook applies: under certain options of certain readings, all of them.
public struct ReadingCondition: Sendable {
  /// For each reading named, the set of options under which the element applies.
  public var options: [(reading: UInt8, allowed: UInt64)] = []

  /// Whether the condition holds.
  /// - Parameter choice: The option chosen of each reading.
  /// - Returns: True when every reading named has an option that is allowed.
  public func holds(under choice: [UInt8]) -> Bool {
    options.allSatisfy { $0.allowed & (1 << UInt64(choice[Int($0.reading)])) != 0 }
  }
}
