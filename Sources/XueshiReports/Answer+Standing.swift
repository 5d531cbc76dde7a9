import Xueshi

extension ReportContext {
  /// What a year's floors rest on: a certificate, a posting, leave, or the hours themselves.
  func writeStanding(_ year: YearAnswer, _ answer: Answer, to page: inout Page) {
    let account = year.account
    guard let book = account.rulebook else {
      return page.line(
        2, Message("没有一份通知或规定管这一年，无法核算。", "No rule on file governs this year, so nothing can be worked out."))
    }
    let rulebook = library.rulebooks[book]
    if let attestedBy = year.attestedBy, let clause = rulebook.attestation {
      let event = answer.events[attestedBy]
      var dates: [UInt8] = []
      dates.append(event.interval)
      page.line(
        2,
        Message(
          "第 {line} 行《学时认定单》（{dates}）覆盖全年，按「{clause}」承认，本年不再要求补足。",
          "The certificate of hours on line {line} ({dates}) covers the whole year and is honoured (“{clause}”).",
          .line(event.line), .written(dates, as: "dates"), .clause(rulebook[clause].label)))
    }
    if account.year == answer.person.target.year { writeDeadline(answer, to: &page) }
    writeProration(account, rulebook, to: &page)
    writeRatio(account, rulebook, to: &page)
  }

  /// The last day on which hours of the application year may be earned.
  private func writeDeadline(_ answer: Answer, to page: inout Page) {
    guard let deadline = answer.deadline else { return }
    let last = Fill.day(deadline.lastDay, as: "last")
    let days = Fill.count(deadline.workingDays, as: "days")
    let clause = Fill.clause(library.rulebooks[deadline.rulebook][deadline.clause].label)
    page.line(
      2,
      deadline.filed.map {
        Message(
          "{filed} 申报材料，之前 {days} 个工作日为 {last}：以后结束的学时不计（「{clause}」）。",
          "Filed on {filed}; {days} working {days|day|days} before it is {last}: hours that end later do not count (“{clause}”).",
          .day($0, as: "filed"), days, last, clause)
      }
        ?? Message(
          "没有申报日期，按 {assumed} 申报：之前 {days} 个工作日为 {last}，以后结束的学时不计（「{clause}」）。",
          "No day of filing is given, so {assumed} is taken; {days} working {days|day|days} before it is {last}: hours that end later do not count (“{clause}”).",
          .day(deadline.assumed, as: "assumed"), days, last, clause))
  }

  /// Floors that leave has reduced.
  private func writeProration(_ account: YearAccount, _ rulebook: Rulebook, to page: inout Page) {
    guard account.daysOnDuty < account.year.dayCount, let leave = rulebook.leave else { return }
    if account.daysOnDuty == 0 {
      return page.line(
        2,
        Message(
          "全年离岗，各项要求折算为 0（「{clause}」）。", "On leave all year: nothing is required (“{clause}”).",
          .clause(rulebook[leave.clause].label)))
    }
    page.line(
      2,
      Message(
        "全年 {days} 天中在岗 {onDuty} 天，各项要求按 {onDuty}/{days} 折算（「{clause}」）；表中的数向上取到 0.01。",
        "On duty {onDuty} of {days} days: every floor is multiplied by {onDuty}/{days} (“{clause}”); the table rounds up to 0.01.",
        .count(account.year.dayCount, as: "days"), .count(account.daysOnDuty, as: "onDuty"),
        .clause(rulebook[leave.clause].label)))
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
        Message(
          "专业科目的要求是当年计入总学时 {total} 的 {share}/{whole}，即 {required}（「{clause}」）。",
          "Professional hours must be {share}/{whole} of the {total} hours counted this year, that is {required} (“{clause}”).",
          .hours(required.base, as: "total"), .number(share.numerator, as: "share"),
          .number(share.denominator, as: "whole"), .hours(required.roundedUp, as: "required"),
          .clause(rulebook[floor.clause].label)))
    }
  }
}
