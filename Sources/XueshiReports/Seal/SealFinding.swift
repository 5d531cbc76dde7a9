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
  /// The answers run again; nothing where they could not be.
  package let rerun: SealRerun?
  /// Why the answer is not the same; none where it is.
  package let differences: [Difference]
  /// What came of holding the paper against the answers.
  package var paper = PaperFinding()

  /// Whether the answer came out the same, from the same ledger and rulebooks, and the paper shows that answer.
  ///
  /// The version of the engine may have moved on: the answer is what counts.
  package var isSame: Bool { differences.isEmpty && paper.differences.isEmpty }

  /// Notes that an answer could not be run again.
  /// - Parameters:
  ///   - seal: The seal.
  ///   - difference: Why not.
  package init(_ seal: Seal, _ difference: Difference) {
    self.seal = seal
    rerun = nil
    differences = [difference]
  }

  /// Compares a seal with that of the answer run again.
  /// - Parameters:
  ///   - seal: The seal.
  ///   - here: The seal that the answer has here.
  ///   - rerun: The answers here.
  ///   - shelf: Every rulebook on file here.
  package init(_ seal: Seal, here: Seal, rerun: SealRerun, shelf: [Seal.RulebookDigest]) {
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
    self.rerun = rerun
    self.differences = differences
  }
}
