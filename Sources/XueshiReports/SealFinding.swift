package import Xueshi

/// What came out when an answer was run again for its seal.
package struct SealFinding: Sendable {
  /// Why it is not the same.
  package enum Difference: Sendable {
    /// The options are not understood here.
    case options(Phrase)
    /// The people file has nobody on that line.
    case nobody
    /// The ledger is another: its digest here.
    case ledger(here: Text)
    /// A rulebook is another: its digest here, or nothing where it is not on file.
    case rulebook(Text, sealed: Text, here: Text?)
    /// The answer rests on a rulebook here that the seal does not name.
    case furtherRulebook(Text)
    /// The answer is another: its fingerprint here.
    case answer(here: Text)
  }

  /// The seal.
  package let seal: Seal
  /// The answer run again, where the seal is that of one person.
  package let answer: (person: Text, verdict: Verdict)?
  /// Why it is not the same; none where it is.
  package let differences: [Difference]

  /// Whether the answer came out the same, from the same ledger and rulebooks.
  ///
  /// The version of the engine may have moved on: the answer is what counts.
  package var isSame: Bool { differences.isEmpty }

  /// Notes that an answer could not be run again.
  /// - Parameters:
  ///   - seal: The seal.
  ///   - difference: Why not.
  package init(_ seal: Seal, _ difference: Difference) {
    self.seal = seal
    answer = nil
    differences = [difference]
  }

  /// Compares a seal with that of the answer run again.
  /// - Parameters:
  ///   - seal: The seal.
  ///   - here: The seal that the answer has here.
  ///   - answer: The id of the person on the seal's line and the verdict here, to compare with what is printed.
  ///   - shelf: Every rulebook on file here.
  package init(_ seal: Seal, here: Seal, answer: (person: Text, verdict: Verdict)?, shelf: [Seal.RulebookDigest]) {
    var differences: [Difference] = []
    if !Seal.agree(seal.ledger, here.ledger) { differences.append(.ledger(here: here.ledger)) }
    for rulebook in seal.rulebooks {
      let digest = shelf.first { $0.id == rulebook.id }?.digest
      if let digest, Seal.agree(digest, rulebook.digest) { continue }
      differences.append(.rulebook(rulebook.id, sealed: rulebook.digest, here: digest))
    }
    for rulebook in here.rulebooks where !seal.rulebooks.contains(where: { $0.id == rulebook.id }) {
      differences.append(.furtherRulebook(rulebook.id))
    }
    if !Seal.agree(seal.fingerprint, here.fingerprint) { differences.append(.answer(here: here.fingerprint)) }
    self.seal = seal
    self.answer = answer
    self.differences = differences
  }
}
