package import Xueshi

extension ReportContext {
  /// Writes the shared sessions of a unit, the best first, with who gains from each.
  /// - Parameters:
  ///   - sessions: The sessions.
  ///   - people: The people they were sought for.
  ///   - year: The year.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  package func writeSessions(
    _ sessions: [SharedSession], of people: [Person], in year: Year, style: TextStyle, to output: inout [UInt8]
  ) {
    var page = Page(style)
    page.paint(.bold) { page in
      page.line(0, Message("{year}年共同的培训，按收效排列", "Shared sessions for {year}, the most useful first", .year(year)))
    }
    if sessions.isEmpty { page.line(2, Message("没有人需要，或没有办法", "nobody needs one, or none helps")) }
    for (index, session) in sessions.enumerated() {
      var dates: [UInt8] = []
      dates.append(session.event.interval)
      page.line(
        2,
        Message(
          alike: "{number}. {dates}  {route}{amount}", .number(index + 1), .written(dates, as: "dates"),
          .written(library.routeName(session.event.route, page.language), as: "route"),
          .written(amount(session.event, page), as: "amount")))
      if !session.cured.isEmpty {
        page.line(
          5,
          Message(
            "因此达到 {count} 人：{people}", "{count} pass because of it: {people}", .count(session.cured.count),
            .written(ids(session.cured, people, page), as: "people")))
      }
      if !session.helped.isEmpty {
        page.line(
          5,
          Message(
            "有所增加 {count} 人：{people}", "{count} gain by it: {people}", .count(session.helped.count),
            .written(ids(session.helped, people, page), as: "people")))
      }
    }
    output += page.bytes
  }

  /// The ids of people, with commas between.
  private func ids(_ indices: [Int], _ people: [Person], _ page: Page) -> [UInt8] {
    page.list(indices.map { page.words(.cell(ledger.personIDs[people[$0].id])) })
  }

  /// Writes the shared sessions of a unit, one JSON object a line.
  /// - Parameters:
  ///   - sessions: The sessions.
  ///   - people: The people they were sought for.
  ///   - output: Receives the objects, each with a line break.
  package func writeSessionsJSON(_ sessions: [SharedSession], of people: [Person], to output: inout [UInt8]) {
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
