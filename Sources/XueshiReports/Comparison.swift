package import Xueshi

/// One person's timeline under the rules of several places: what a transfer would change.
package struct Comparison: Sendable {
  /// The answers, one a place; the person's own place first.
  package var answers: [Answer]

  /// Makes a comparison.
  /// - Parameter answers: The answers, one a place; the person's own place first.
  package init(_ answers: [Answer]) {
    self.answers = answers
  }
}

extension ReportContext {
  /// Writes a comparison as one JSON object on one line: the person, and the whole answer under each place.
  /// - Parameters:
  ///   - comparison: The answers to compare.
  ///   - output: Receives the object and a line break.
  package func writeComparisonJSON(_ comparison: Comparison, to output: inout [UInt8]) {
    guard let own = comparison.answers.first else { return }
    output.appendJSONLine {
      $0.add("person", ledger.personIDs[own.person.id])
      $0.add("line", own.person.line)
      $0.add("places", comparison.answers) { answer, json in write(answer, to: &json) }
    }
  }
}
