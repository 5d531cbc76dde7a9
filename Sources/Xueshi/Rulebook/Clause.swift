/// A clause by its position in ``Rulebook/clauses``.
package struct ClauseID: Hashable, Sendable {
  /// The position.
  package let number: UInt16

  /// Names the clause at a position.
  /// - Parameter number: The position in ``Rulebook/clauses``.
  package init(_ number: UInt16) {
    self.number = number
  }
}

/// A clause of a notice and what became of it.
package struct Clause: Sendable {
  /// What a clause has to do with hours.
  package enum Status: UInt8, Worded {
    /// Numbers, readings or the form of the rulebook come from it.
    case encoded
    /// It says how things are done and decides no hours.
    case procedural
    /// It concerns something this project does not decide.
    case outOfScope

    /// The word in rulebooks.
    package var word: StaticString {
      switch self {
      case .encoded: "encoded"
      case .procedural: "procedural"
      case .outOfScope: "out-of-scope"
      }
    }
  }

  /// The label in the document.
  package var label: Text
  /// What became of it.
  package var status: Status
  /// Its wording, whole or shortened.
  package var text: Text
  /// Why it decides no hours; nothing for an encoded clause.
  package var why: Phrase?
  /// Where it stands in the rulebook's file, in bytes.
  package var offset: Int
}
