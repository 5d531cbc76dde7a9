package import Xueshi

/// The answers of a seal, run again, and what papers that show them are held against.
package struct SealRerun: Sendable {
  /// What the answers are about.
  package let context: ReportContext
  /// The answer of the person on the seal's line, or everybody's in the order of the people file.
  package let answers: [Answer]

  /// Keeps answers.
  /// - Parameters:
  ///   - context: What they are about.
  ///   - answers: The answers.
  package init(_ context: ReportContext, _ answers: [Answer]) {
    self.context = context
    self.answers = answers
  }

  /// The lines of a text that are not blank, as findings tell them.
  /// - Parameter text: The text.
  /// - Returns: The lines, without what copying may have changed.
  package static func lines(of text: [UInt8]) -> [Text] { PaperText.lines(of: text[...]).map { $0.text } }

  /// Holds what stands above a seal against the answers.
  /// - Parameter find: The seal and its paper.
  /// - Returns: What agrees, what does not, and what no seal covers.
  package func hold(_ find: SealScanner.Find) -> PaperFinding {
    let lines = PaperText.lines(of: find.paper)
    guard !lines.isEmpty else { return PaperFinding() }
    let found = find.seal.line == nil ? holdList(find.paper) : holdAnswer(find.paper, find.language)
    if let found, found.agreed > 0 { return found }
    var finding = PaperFinding()
    finding.uncovered = lines.map { $0.text }
    return finding
  }

  /// A printed answer, with the events outside its window or without them, or a certificate.
  private func holdAnswer(_ paper: ArraySlice<UInt8>, _ language: Language) -> PaperFinding? {
    guard let answer = answers.first else { return nil }
    var best: PaperFinding?
    for includesOutside in [false, true] {
      var printed: [UInt8] = []
      context.writeText(
        answer, includesOutside: includesOutside, style: TextStyle(language: language, usesColor: false), to: &printed)
      let finding = PaperFinding(paper, printed: printed)
      if finding.differences.isEmpty { return finding }
      if finding.differences.count < best?.differences.count ?? .max { best = finding }
    }
    if let best, best.agreed > 0 { return best }
    let papers = PaperFinding(paper, entries: context.papersEntries(answer))
    var certificate = PaperFinding(paper, entries: context.certificateEntries(answer))
    if answer.verdict != .eligible { certificate.differences.append(.certificate(answer.verdict)) }
    return papers.agreed > certificate.agreed ? papers : certificate
  }

  /// A summary table or a list for public notice.
  private func holdList(_ paper: ArraySlice<UInt8>) -> PaperFinding? {
    // No row is shorter; a paper that holds fewer is no list of these people.
    guard paper.count >= answers.count * 4 else { return nil }
    let summary = PaperFinding(paper, entries: context.summaryEntries(answers))
    let notice = PaperFinding(paper, entries: context.noticeEntries(answers))
    return summary.agreed >= notice.agreed ? summary : notice
  }

  /// Holds a record of `check --json --seal` against the answer.
  /// - Parameters:
  ///   - record: The record.
  ///   - here: The seal of the answer here, where the record's agrees with it as far as its line tells.
  /// - Returns: What agrees, what does not, and what no seal covers.
  package func hold(_ record: JSONValue, here: Seal?) -> PaperFinding {
    guard let answer = answers.first, answers.count == 1 else { return PaperFinding() }
    var written: [UInt8] = []
    context.writeJSON(answer, includesOutside: record["outside"] != nil, seal: here, to: &written)
    return PaperFinding(record, written: written, beyond: ["outlook"], ignored: here == nil ? "seal" : nil)
  }
}
