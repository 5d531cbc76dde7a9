public import Xueshi

extension ReportContext {
  /// Writes the shared sessions of a unit, the best first, with who gains from each.
  /// - Parameters:
  ///   - sessions: The sessions.
  ///   - people: The people they were sought for.
  ///   - year: The year.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  public func writeSessions(
    _ sessions: [SharedSession], of people: [Person], in year: Year, style: TextStyle, to output: inout [UInt8]
  ) {
    var page = Page(style)
    page.paint(.bold) { page in
      page.line(
        0, Wording("{1}年共同的培训，按收效排列", "Shared sessions for {1}, the most useful first"), .year(year))
    }
    if sessions.isEmpty { page.line(2, Wording("没有人需要，或没有办法", "nobody needs one, or none helps")) }
    for (index, session) in sessions.enumerated() {
      var dates: [UInt8] = []
      dates.append(session.event.interval)
      page.line(
        2, Wording("{1}. {2}  {3}{4}", "{1}. {2}  {3}{4}"), .number(index + 1), .written(dates),
        .written(library.routeName(session.event.route, page.language)), .written(amount(session.event, page)))
      write(session.cured, people, Wording("因此达到 {1} 人：{2}", "{1} pass because of it: {2}"), to: &page)
      write(session.helped, people, Wording("有所增加 {1} 人：{2}", "{1} gain by it: {2}"), to: &page)
    }
    output += page.bytes
  }

  private func write(_ indices: [Int], _ people: [Person], _ wording: Wording, to page: inout Page) {
    guard !indices.isEmpty else { return }
    let ids = indices.map { page.words(Wording("{1}", "{1}"), .cell(ledger.personIDs[people[$0].id])) }
    page.line(5, wording, .number(indices.count), .written(page.list(ids)))
  }

  /// Writes the shared sessions of a unit, one JSON object a line.
  /// - Parameters:
  ///   - sessions: The sessions.
  ///   - people: The people they were sought for.
  ///   - output: Receives the objects, each with a line break.
  public func writeSessionsJSON(_ sessions: [SharedSession], of people: [Person], to output: inout [UInt8]) {
    for session in sessions {
      output.appendJSONLine {
        $0.add("event") { write(session.event, to: &$0) }
        $0.add("effort", session.effort)
        $0.add("cured", session.cured.map { ledger.personIDs[people[$0].id] })
        $0.add("helped", session.helped.map { ledger.personIDs[people[$0].id] })
      }
    }
  }
}
