package import Xueshi

extension ReportContext {
  /// Writes an answer for the applicant to read on a terminal: the verdict in one sentence, how sure it is, the years,
  /// what every event brought and why it brought no more, and what to do next.
  ///
  /// Whatever comes from the ledger or a rulebook is escaped: nothing in it can control the terminal.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - includesOutside: Whether events outside the window are listed too.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  package func writeText(_ answer: Answer, includesOutside: Bool, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    writeHead(answer, to: &page)
    writeVerdict(answer, to: &page)
    writeCertainty(answer, to: &page)
    writePending(answer, to: &page)
    if !answer.years.isEmpty {
      page.endLine()
      writeYearTable(answer, to: &page)
      for year in answer.years { writeYear(year, answer, to: &page) }
    }
    writeOutside(answer, listsThem: includesOutside, to: &page)
    writeWarnings(answer, to: &page)
    writeRemarks(answer, to: &page)
    writeEvidence(answer, to: &page)
    writeNextSteps(answer, to: &page)
    output += page.bytes
  }

  /// Who applies for what: id, name, unit, place, level and year.
  private func writeHead(_ answer: Answer, to page: inout Page) {
    let target = answer.person.target
    page.paint(.bold) { page in
      writeName(of: answer.person, to: &page)
      if answer.person.unit != 0 {
        page.say(Message(alike: " · {unit}", .cell(ledger.labels[answer.person.unit], as: "unit")))
      }
      page.say(
        Message(
          " · {place} · {level} · {year}年申报", " · {place} · {level} · applying in {year}",
          .written(library.placeName(target.place, page.language), as: "place"),
          .message(target.level.wording, as: "level"), .year(target.year)))
      if ledger.hasOtherApplications(answer.person) {
        for words in distinction(of: answer.person, page) {
          page.say(Message(alike: " · {words}", .written(words, as: "words")))
        }
      }
    }
    page.endLine()
  }

  /// Events outside the window, or how many there are.
  private func writeOutside(_ answer: Answer, listsThem: Bool, to page: inout Page) {
    guard !answer.outside.isEmpty else { return }
    page.endLine()
    guard listsThem else {
      return page.line(
        0,
        answer.window == nil
          ? Message(
            "共有 {count} 条记录，年度范围未定，没有核算（用 --all 列出）。",
            "{count} {count|record is|records are} not counted, as no window is known (list with --all).",
            .count(answer.outside.count))
          : Message(
            "另有 {count} 条记录不在年度范围内，没有列出（用 --all 列出）。",
            "{count} more {count|record lies|records lie} outside the window and {count|is|are} not listed (list with --all).",
            .count(answer.outside.count)))
    }
    page.paint(.bold) {
      $0.line(
        0,
        answer.window == nil
          ? Message("全部记录（年度范围未定，没有核算）", "All records (no window is known, so nothing is counted)")
          : Message("年度范围之外（不计入）", "Outside the window (not counted)"))
    }
    writeCredits(answer.outside, of: answer, under: nil, to: &page)
  }
}
