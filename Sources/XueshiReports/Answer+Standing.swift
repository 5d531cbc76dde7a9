import Xueshi

extension ReportContext {
  /// What a year's floors rest on: a certificate, a posting, leave, or the hours themselves.
  func writeStanding(_ year: YearAnswer, _ answer: Answer, to page: inout Page) {
    let account = year.account
    guard let book = account.rulebook else {
      return page.line(
        2, Wording("没有一份通知或规定管这一年，无法核算。", "No rule on file governs this year, so nothing can be worked out."))
    }
    let rulebook = library.rulebooks[book]
    if account.outcome == .attested, let clause = rulebook.attestation {
      for event in events(of: answer.person)
      where library.vocabulary[event.route].kind == .attestation && event.status == .approved
        && event.interval.covers(account.year.days)
      {
        var dates: [UInt8] = []
        dates.append(event.interval)
        page.line(
          2,
          Wording(
            "第 {1} 行《学时认定单》（{2}）覆盖全年，按「{3}」承认，本年不再要求补足。",
            "The certificate of hours on line {1} ({2}) covers the whole year and is honoured (“{3}”)."
          ),
          .number(event.line), .written(dates), .text(rulebook[clause].label))
      }
    }
    writeProration(account, rulebook, to: &page)
    writeRatio(account, rulebook, to: &page)
  }

  /// Floors that leave has reduced.
  private func writeProration(_ account: YearAccount, _ rulebook: Rulebook, to page: inout Page) {
    guard account.daysOnDuty < account.year.dayCount, let leave = rulebook.leave else { return }
    if account.daysOnDuty == 0 {
      return page.line(
        2, Wording("全年离岗，各项要求折算为 0（「{1}」）。", "On leave all year: nothing is required (“{1}”)."),
        .text(rulebook[leave.clause].label))
    }
    page.line(
      2,
      Wording(
        "全年 {1} 天中在岗 {2} 天，各项要求按 {2}/{1} 折算（「{3}」）；表中的数向上取到 0.01。",
        "On duty {2} of {1} days: every floor is multiplied by {2}/{1} (“{3}”); the table rounds up to 0.01."),
      .number(account.year.dayCount), .number(account.daysOnDuty), .text(rulebook[leave.clause].label))
  }

  /// A floor that is a share of all hours counted.
  private func writeRatio(_ account: YearAccount, _ rulebook: Rulebook, to page: inout Page) {
    let required = account.required.professional
    for floor in rulebook.nodes[Node.professional].floors {
      guard case .ofCountedTotal(let share) = floor.demand, required.share == share,
        required.base == account.counted.total, required.base > .zero
      else { continue }
      page.line(
        2,
        Wording(
          "专业科目的要求是当年计入总学时 {1} 的 {2}/{3}，即 {4}（「{5}」）。",
          "Professional hours must be {2}/{3} of the {1} hours counted this year, that is {4} (“{5}”)."),
        .hours(required.base), .number(share.numerator), .number(share.denominator), .hours(required.roundedUp),
        .text(rulebook[floor.clause].label))
    }
  }
}
