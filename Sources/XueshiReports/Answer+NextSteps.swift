import Xueshi

extension ReportContext {
  /// What to do next.
  func writeNextSteps(_ answer: Answer, to page: inout Page) {
    let past = answer.years.filter { $0.account.isShort && $0.account.year < answer.person.target.year }
    let steps =
      unconvertibleSteps(answer, page) + reviewSteps(answer, page) + shortfallSteps(answer, page)
      + openSteps(answer, page)
    page.endLine()
    page.paint(.bold) { $0.line(0, Wording("下一步", "What to do next")) }
    if steps.isEmpty {
      page.line(2, Wording("学时方面没有需要补的。", "No hours are missing; nothing remains to be done about them."))
    }
    for (index, step) in steps.enumerated() {
      page.line(2, Wording("{1}. {2}", "{1}. {2}"), .number(index + 1), .written(step))
    }
    if past.isEmpty { return }
    page.line(
      2,
      Wording(
        "过去年度的学时不能事后补学，也不能用别的年度抵充；只有更正、补报当年的记录才会改变结果。",
        "Hours of a past year cannot be made up or taken from another year; only correcting its records can help."
      ))
  }

  /// Hours missing by year and part, and whether they can still be earned.
  private func shortfallSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    answer.years.filter { $0.account.isShort }.map { year in
      page.words(
        year.account.year < answer.person.target.year
          ? Wording(
            "{1}年{2}：查找当年已经学过而没有登记、或登记有误的学时，补报更正。",
            "{1} is {2} short: look for hours earned that year that are missing here or recorded wrongly.")
          : Wording("{1}年{2}：要在{1}年之内完成。", "{1} is {2} short: they must be earned within {1}."),
        .year(year.account.year), .written(page.shortage(year.account.short)))
    }
  }

  /// Rows that need their hours.
  private func unconvertibleSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var fillable: [[UInt8]] = []
    var open: [[UInt8]] = []
    for year in answer.years where !year.account.outcome.passes {
      for credit in year.credits where credit.reason == .unconvertible {
        let event = event(credit, of: answer.person)
        let explanation = Explanation(
          context: self, answer: answer, credit: credit, event: event, rulebook: year.account.rulebook, page: page)
        let line = page.words(Wording("第 {1} 行", "line {1}"), .number(event.line))
        if case .conversion = explanation.gap { open.append(line) } else { fillable.append(line) }
      }
    }
    var steps: [[UInt8]] = []
    if !fillable.isEmpty {
      steps.append(
        page.words(
          Wording("补上{1}所缺的内容，使它能够折算（见该行说明）。", "State what {1} lacks to be converted (see the remark there)."),
          .written(page.list(fillable))))
    }
    if !open.isEmpty {
      steps.append(
        page.words(
          Wording(
            "问明{1}能计多少学时：通知没有给出折算标准。",
            "Ask the authority how many hours {1} may bring: the notice states no conversion."),
          .written(page.list(open))))
    }
    return steps
  }

  /// Rows whose review is not finished.
  private func reviewSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    let pending = pendingEvents(answer)
    if pending.isEmpty { return [] }
    let lines = pending.map { page.words(Wording("第 {1} 行", "line {1}"), .number($0.line)) }
    return [page.words(Wording("办完{1}的审核。", "Have the review of {1} completed."), .written(page.list(lines)))]
  }

  /// Questions that only an authority can answer.
  private func openSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var steps: [[UInt8]] = []
    if !answer.dependsOn.isEmpty {
      let readings = answer.dependsOn.map { dependence in
        let reading = library.rulebooks[dependence.rulebook].readings[dependence.reading]
        return page.words(
          Wording("{1}（{2}）", "{1} ({2})"),
          .written(library.citation(reading.clause, in: dependence.rulebook, page.language)), .text(reading.id))
      }
      steps.append(
        page.words(
          Wording(
            "向人社部门确认怎样理解 {1}，再用 --reading 指定。",
            "Ask the human-resources authority how to read {1}, then fix it with --reading."),
          .written(page.list(readings))))
    }
    if answer.window == nil, answer.verdict != .barred {
      steps.append(
        page.words(
          Wording(
            "向人社部门问明要看哪几年，再用 --years 指定，例如 --years {1}-{2}。",
            "Ask the authority which years must be shown, then give them, as in --years {1}-{2}."),
          .number(answer.person.target.year.number - 4), .number(answer.person.target.year.number - 1)))
    }
    let years = answer.warnings.filter { $0.kind == .noPublicHours }.compactMap { $0.year }
    if !years.isEmpty {
      let list = years.map { page.words(Wording("{1}年", "{1}"), .year($0)) }
      steps.append(
        page.words(
          Wording("确认{1}有没有漏报公需科目。", "Check whether public hours of {1} have been left out."),
          .written(page.list(list))))
    }
    if let line = answer.barredBy {
      steps.append(
        page.words(
          Wording("第 {1} 行如有异议，向作出认定的部门申诉。", "Line {1}: if it is disputed, appeal to the authority that found it."),
          .number(line)))
    }
    return steps
  }
}

extension YearAccount {
  /// Whether hours are missing by a rule that is on file.
  fileprivate var isShort: Bool { !outcome.passes && rulebook != nil }
}
