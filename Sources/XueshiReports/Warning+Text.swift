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
        clause.isEmpty
          ? Message(
            "第 {line} 行是{year}的离岗；{book}没有离岗减免的规定，要求不变。",
            "Line {line} is leave in {year}; {book} says nothing of leave, so the hours required stay the same.", line,
            year, book)
          : Message(
            "第 {line} 行是{year}的离岗；{clause}所列的情况不包括这一种，或者年度内不够长，要求不变。",
            "Line {line} is leave in {year}; it is not of a kind and length that {clause} lists, so the hours required stay the same.",
            line, year, .written(clause, as: "clause")))
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
          "收录的通知都没有写明{place}在{year}年申报{level}要看的年度。",
          "No notice on file states which years an applicant for {level} in {place} shows in {year}.",
          .written(library.placeName(answer.person.target.place, page.language), as: "place"),
          .year(answer.person.target.year), .message(answer.person.target.level.wording, as: "level")))
    case .deadlineProvisional:
      return page.words(
        Message(
          "申报前的最后一天是暂定的：所跨年度的放假安排还没有公布，只按周一至周五推算（{clause}）。",
          "The last day before filing is provisional: the public holidays of a year passed are not announced, so only weekdays were counted ({clause}).",
          .written(clause, as: "clause")))
    case .yearMoved, .yearRefused: return yearWords(warning, clause, answer, page)
    case .postingLevelBlank:
      return page.words(
        Message(
          "第 {line} 行的派出没有写明级别，{year}按符合{clause}的级别计；请核实。",
          "The posting on line {line} states no level and counts in {year} as one that {clause} recognises: make sure of it.",
          line, year, .written(clause, as: "clause")))
    case .postingIdle:
      return page.words(
        Message(
          "第 {line} 行的派出在所看的年度里没有带来任何学时，也没有使哪一年视为完成。",
          "The posting on line {line} brings no hours in the years asked and completes none of them.", line))
    case .reminder:
      return page.words(
        Message(
          "{clause}：{text}（{year}）。", "{clause}: {text} ({year}).", .written(clause, as: "clause"),
          .phrase(reminder(warning), as: "text"), year))
    case .slipIdle:
      return page.words(
        warning.year == nil
          ? Message(
            "第 {line} 行的《学时认定单》没有覆盖任何一个所看的完整年度，没有起作用。",
            "The certificate of hours on line {line} covers no whole year that is asked: it does nothing.", line)
          : Message(
            "第 {line} 行的《学时认定单》没有起作用：{year}所依据的规定没有写明承认这样的认定单。",
            "The certificate of hours on line {line} does nothing: the rules of {year} do not say that they honour one.",
            line, year))
    }
  }

  /// A row that states another year than that of its dates.
  private func yearWords(_ warning: Warning, _ clause: [UInt8], _ answer: Answer, _ page: Page) -> [UInt8] {
    let dated = answer.events.first { $0.line == warning.line }?.interval.end.year
    let line = Fill.line(warning.line ?? 0)
    let stated = Fill.year(warning.year ?? Year(0), as: "stated")
    let ends = Fill.year(dated ?? Year(0), as: "ends")
    return page.words(
      warning.kind == .yearMoved
        ? Message(
          "第 {line} 行写明归{stated}年，而日期在{ends}年：按{stated}年计；{book}没有说能不能这样归年，请核实。",
          "Line {line} states the year {stated}, its dates are of {ends}: it counts for {stated}; {book} does not say whether it may.",
          line, stated, ends,
          .text(warning.rulebook.map { library.documentName($0) } ?? "", as: "book"))
        : Message(
          "第 {line} 行写明归{stated}年，而日期在{ends}年：{clause}不准归到{stated}年，留在{ends}年。",
          "Line {line} states the year {stated}, its dates are of {ends}: {clause} does not let it count for {stated}, so it stays in {ends}.",
          line, stated, ends, .written(clause, as: "clause")))
  }

  /// What a notice says beside its numbers.
  private func reminder(_ warning: Warning) -> Phrase {
    let reminders = warning.rulebook.map { library.rulebooks[$0].reminders } ?? []
    return reminders.first { $0.clause == warning.clause }?.text ?? Phrase(zh: "", en: "")
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
