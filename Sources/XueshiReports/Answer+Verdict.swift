import Xueshi

extension ReportContext {
  /// The verdict in one plain sentence.
  func writeVerdict(_ answer: Answer, to page: inout Page) {
    page.paint(answer.verdict.colour) { page in
      page.say(
        Wording("{1} {2}", "{1} {2}"), .wording(Wording(answer.verdict.symbol, answer.verdict.symbol)),
        .written(sentence(answer, page)))
    }
    page.endLine()
  }

  private func sentence(_ answer: Answer, _ page: Page) -> [UInt8] {
    switch answer.verdict {
    case .barred: return barredSentence(answer, page)
    case .eligible:
      guard let window = answer.window else { return [] }
      let standing = standing(answer, page)
      return page.words(
        window.lowerBound == window.upperBound
          ? Wording("可以申报：{1}的继续教育学时符合要求{2}。", "Eligible: {1} meets the requirements{2}.")
          : Wording(
            "可以申报：{1}每一年的继续教育学时都符合要求{2}。", "Eligible: every year of {1} meets the requirements{2}."),
        .written(page.years(window)), .written(standing))
    case .ineligible:
      return page.words(Wording("不可以申报：{1}。", "Not eligible: {1}."), .written(page.clauses(failures(answer, page))))
    case .undetermined:
      guard answer.window != nil else { return windowlessSentence(answer, page) }
      return page.words(Wording("还不能判断：{1}。", "Undetermined: {1}."), .written(page.clauses(failures(answer, page))))
    }
  }

  /// Years that pass for another reason than their hours.
  private func standing(_ answer: Answer, _ page: Page) -> [UInt8] {
    let years = answer.years.filter { $0.account.outcome != .met }.map { year in
      page.words(
        Wording("{1}年{2}", "{1} is {2}"), .year(year.account.year), .wording(year.account.outcome.wording))
    }
    return years.isEmpty ? [] : page.words(Wording("（{1}）", " ({1})"), .written(page.list(years)))
  }

  /// What each year that does not pass lacks.
  private func failures(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var failures: [[UInt8]] = []
    for year in answer.years where !year.account.outcome.passes {
      let account = year.account
      let shortage = page.shortage(account.short)
      if account.rulebook == nil {
        failures.append(
          page.words(Wording("{1}年没有规定可依", "no rule is on file for {1}"), .year(account.year)))
      } else if account.outcome == .undetermined {
        failures.append(
          page.words(
            Wording(
              "{1}年{2}，但有记录折算不出学时，补上后可能达到",
              "{1} is short by {2}, but holds records that cannot be converted and might make up for it"),
            .year(account.year), .written(shortage)))
      } else {
        failures.append(
          page.words(Wording("{1}年{2}", "{1} is short by {2}"), .year(account.year), .written(shortage)))
      }
    }
    return failures
  }

  private func barredSentence(_ answer: Answer, _ page: Page) -> [UInt8] {
    let line = answer.barredBy ?? 0
    guard let event = events(of: answer.person).first(where: { $0.line == line }),
      let (book, clause) = bar(event, answer)
    else {
      return page.words(
        Wording(
          "不可以申报：第 {1} 行记有弄虚作假，取消申报资格。", "Barred: line {1} records falsified hours."),
        .number(line))
    }
    return page.words(
      Wording(
        "不可以申报：第 {1} 行记有弄虚作假，按{2}取消申报资格。",
        "Barred from applying: line {1} records falsified hours ({2})."),
      .number(line), .written(library.citation(clause, in: book, page.language)))
  }

  /// Where the notice that governs a violation's year bars for it.
  private func bar(_ event: Event, _ answer: Answer) -> (rulebook: Int, clause: ClauseID)? {
    let account = answer.years.first { $0.account.year == event.accountingYear }?.account
    let forced = answer.warnings.first { $0.kind == .rulebookForced }?.rulebook
    let book =
      account?.rulebook ?? forced ?? library.governing(event.accountingYear, at: answer.person.target.place)
    guard let book, let clause = library.rulebooks[book].bar else { return nil }
    return (book, clause)
  }

  private func windowlessSentence(_ answer: Answer, _ page: Page) -> [UInt8] {
    let target = answer.person.target
    if answer.warnings.contains(where: { $0.kind == .windowUnstated }) {
      return page.words(
        Wording(
          "还不能判断：通知没有写明{1}年申报{2}职称的这位申请人要看哪几年的学时。",
          "Undetermined: the notice leaves open which years this applicant for {2} in {1} must show."),
        .year(target.year), .wording(target.level.wording))
    }
    return page.words(
      Wording(
        "还不能判断：没有通知写明{1}年申报{2}职称要看哪几年的学时。",
        "Undetermined: no notice on file states which years an applicant for {2} in {1} must show."),
      .year(target.year), .wording(target.level.wording))
  }
}
