package import Xueshi

extension ReportContext {
  /// Writes the sum of several answers: how many of each verdict, how many hang on a reading, a fact or pending rows, and
  /// who cannot apply.
  /// - Parameters:
  ///   - answers: The answers.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  package func writeSummary(_ answers: [Answer], style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) {
      $0.line(0, total(of: answers.count, from: answers.lazy.map { $0.person }))
    }
    for verdict in Verdict.allCases {
      let these = answers.filter { $0.verdict == verdict }
      if these.isEmpty { continue }
      page.write("  ")
      page.paint(verdict.colour) { page in
        page.say(
          Message(
            "{symbol} {verdict} {count} 份", "{symbol} {verdict}: {count}",
            .message(Message(alike: verdict.symbol), as: "symbol"), .message(verdict.wording, as: "verdict"),
            .count(these.count)))
      }
      if verdict != .eligible {
        page.say(Message("：{people}", " ({people})", .written(ids(these, page), as: "people")))
      }
      page.endLine()
    }
    let open = answers.filter { !$0.isFirm }
    if !open.isEmpty {
      page.line(
        2,
        Message(
          "其中 {count} 份的结论取决于条款怎样理解或尚未查明的情况：{people}",
          "{count} {count|hangs|hang} on a reading or on a fact that is missing: {people}",
          .count(open.count), .written(ids(open, page), as: "people")))
    }
    let unread = answers.filter { $0.person.unread > 0 }
    if !unread.isEmpty {
      page.line(
        2,
        Message(
          "其中 {count} 份有本人的记录没能读入：{people}", "{count} {count|has|have} rows that were not read: {people}",
          .count(unread.count), .written(ids(unread, page), as: "people")))
    }
    let remarked = answers.filter { !$0.remarks.isEmpty }
    if !remarked.isEmpty {
      page.line(
        2,
        Message(
          "其中 {count} 份有要核对的记录：{people}", "{count} {count|has|have} rows to look at: {people}",
          .count(remarked.count), .written(ids(remarked, page), as: "people")))
    }
    let waiting = answers.filter { $0.verdict != .eligible && $0.ifApproved == .eligible }
    if !waiting.isEmpty {
      page.line(
        2,
        Message(
          "其中 {count} 份在待审记录全部通过后可以申报：{people}",
          "{count} would be eligible if all pending rows were approved: {people}", .count(waiting.count),
          .written(ids(waiting, page), as: "people")))
    }
    output += page.bytes
  }

  /// Ids of people, the first twenty of them.
  private func ids(_ answers: [Answer], _ page: Page) -> [UInt8] {
    let most = 20
    var ids = answers.prefix(most).map { label(of: $0.person, page) }
    if answers.count > most {
      ids.append(page.words(Message("另 {count} 份", "{count} more", .count(answers.count - most))))
    }
    return page.list(ids)
  }
}
