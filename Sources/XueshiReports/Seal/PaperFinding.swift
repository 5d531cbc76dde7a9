package import Xueshi

/// What came out when a paper was held against the answers run again for its seal.
package struct PaperFinding: Sendable {
  /// Something on which they do not agree.
  package enum Difference: Sendable {
    /// The answer says this, and the paper does not.
    case missing(Text)
    /// The paper says this where the answer stands, and the answer does not.
    case foreign(Text)
    /// From here on the paper says things in another order.
    case order(Text)
    /// A value of a record, as it stands on the paper and here; nothing where one of them has none.
    case value(path: Text, paper: Text?, here: Text?)
    /// A certificate is made out for whoever is eligible alone.
    case certificate(Verdict)
    /// A line of a page that is not as this version writes it.
    case page(line: Int)
    /// What a page carries beside its ledger is not what this version gives it.
    case block(Text)
    /// A line of a ledger file, as a page carries it and as it was given; nothing where one of them has none.
    case row(LedgerFile, line: Int, paper: Text?, given: Text?)
  }

  /// What they do not agree on.
  package var differences: [Difference] = []
  /// What the paper says that no seal covers.
  package var uncovered: [Text] = []
  /// How many lines, entries or values were found as they are here.
  package var agreed = 0

  /// Nothing compared yet.
  package init() {}

  /// How much of a list is told; the rest is counted.
  static var most: Int { 20 }
}
