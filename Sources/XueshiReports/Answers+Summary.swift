public import Xueshi

extension ReportContext {
  /// Writes the sum of several answers: how many of each verdict, how many hang on a reading or on pending rows, and
  /// who cannot apply.
  /// - Parameters:
  ///   - answers: The answers.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  public func writeSummary(_ answers: [Answer], style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) {
      $0.line(0, Wording("合计 {1} 份申报", "{1} {1|application|applications} in all"), .number(answers.count))
    }
    for verdict in Verdict.allCases {
      let these = answers.filter { $0.verdict == verdict }
      if these.isEmpty { continue }
      page.write("  ")
      page.paint(verdict.colour) { page in
        page.say(
          Wording("{1} {2} {3} 份", "{1} {2}: {3}"), .wording(Wording(verdict.symbol, verdict.symbol)),
          .wording(verdict.wording), .number(these.count))
      }
      if verdict != .eligible {
        page.say(Wording("：{1}", " ({1})"), .written(ids(these, page)))
      }
      page.endLine()
    }
    let open = answers.filter { !$0.isFirm }
    if !open.isEmpty {
      page.line(
        2, Wording("其中 {1} 份的结论取决于条款怎样理解：{2}", "{1} {1|hangs|hang} on a reading of the notice: {2}"),
        .number(open.count), .written(ids(open, page)))
    }
    let waiting = answers.filter { $0.verdict != .eligible && $0.ifApproved == .eligible }
    if !waiting.isEmpty {
      page.line(
        2,
        Wording(
          "其中 {1} 份在待审记录全部通过后可以申报：{2}", "{1} would be eligible if all pending rows were approved: {2}"),
        .number(waiting.count), .written(ids(waiting, page)))
    }
    output += page.bytes
  }

  /// Ids of people, the first twenty of them.
  private func ids(_ answers: [Answer], _ page: Page) -> [UInt8] {
    let most = 20
    var ids = answers.prefix(most).map { answer in
      page.words(Wording("{1}", "{1}"), .cell(ledger.personIDs[answer.person.id]))
    }
    if answers.count > most {
      ids.append(page.words(Wording("另 {1} 份", "{1} more"), .number(answers.count - most)))
    }
    return page.list(ids)
  }
}
