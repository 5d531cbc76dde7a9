import Xueshi

extension ReportContext {
  /// What the reader should know that changes no number.
  func writeWarnings(_ answer: Answer, to page: inout Page) {
    // A year without a local notice is marked in the table of years already.
    let warnings = answer.warnings.filter { $0.kind != .noLocalNotice }
    if warnings.isEmpty { return }
    page.endLine()
    page.paint(.bold) { $0.line(0, Message("请注意", "Please note")) }
    for (index, warning) in warnings.enumerated() {
      // The same remark on several years is made once.
      if warnings[..<index].contains(where: { $0.isAlike(warning) }) { continue }
      let years = warnings.filter { $0.isAlike(warning) }.compactMap { $0.year }
      page.line(2, Message(alike: "· {warning}", .written(words(warning, years, answer, page), as: "warning")))
    }
  }

  private func words(_ warning: Warning, _ years: [Year], _ answer: Answer, _ page: Page) -> [UInt8] {
    let year = Fill.written(page.list(years.map { page.words(Message("{year}年", "{year}", .year($0))) }), as: "year")
    let line = Fill.line(warning.line ?? 0)
    let book = Fill.text(warning.rulebook.map { library.documentName($0) } ?? "", as: "book")
    var clause: [UInt8] = []
    if let book = warning.rulebook, let id = warning.clause { clause = library.citation(id, in: book, page.language) }
    switch warning.kind {
    case .noPublicHours:
      return page.words(
        Message(
          "{year}没有计入任何公需科目学时，而{clause}要求每年都参加公需科目。",
          "No public hours count for {year}, although {clause} asks for some every year.", year,
          .written(clause, as: "clause")))
    case .noLocalNotice:
      return page.words(
        Message("{year}当地没有通知，适用{book}。", "No local notice is on file for {year}: {book} applies.", year, book))
    case .noRulebook:
      return page.words(Message("{year}没有规定可依。", "No rule is on file for {year}.", year))
    case .rulebookForced:
      return page.words(
        Message(
          "所有年度都按指定的{book}核算（--rulebook），不一定是当地当年的规定。",
          "Every year is judged by {book}, as asked (--rulebook); that need not be the rule of the place and year.",
          book))
    case .leaveIgnored:
      return page.words(
        Message(
          "第 {line} 行是{year}的离岗；{book}没有离岗减免的规定，要求不变。",
          "Line {line} is leave in {year}; {book} says nothing of leave, so the hours required stay the same.", line,
          year, book))
    case .violationNotBarring:
      return page.words(
        Message(
          "第 {line} 行记有{year}弄虚作假；所依据的规定没有写明因此取消申报资格，请向主管部门核实。",
          "Line {line} records falsified hours in {year}; the rules on file do not bar for it. Ask the authority.",
          line, year))
    case .windowUnstated:
      return page.words(
        Message(
          "{clause}：{warning}。", "{clause}: {warning}.", .written(clause, as: "clause"),
          .phrase(unstatedWindow(warning), as: "warning")))
    case .windowUnknown:
      return page.words(
        Message(
          "没有通知写明{place}在{year}年申报要看的年度。", "No notice on file states the years to show for {place} in {year}.",
          .written(library.placeName(answer.person.target.place, page.language), as: "place"),
          .year(answer.person.target.year)))
    }
  }

  /// Why a notice names no years for this applicant.
  private func unstatedWindow(_ warning: Warning) -> Phrase {
    let rules = warning.rulebook.map { library.rulebooks[$0].windows } ?? []
    let notes = rules.filter { $0.clause == warning.clause && $0.years == nil }.map { $0.note }
    // A clause that leaves several kinds of applicants to different rules does not tell which of them this is.
    guard let note = notes.first, let note, notes.allSatisfy({ $0 == note }) else {
      return Phrase(zh: "没有写明年度", en: "no years are stated")
    }
    return note
  }
}

extension Warning {
  /// Whether another warning says the same of another year.
  fileprivate func isAlike(_ other: Warning) -> Bool {
    kind == other.kind && line == other.line && rulebook == other.rulebook && clause == other.clause
  }
}
