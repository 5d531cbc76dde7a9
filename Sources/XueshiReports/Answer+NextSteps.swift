import Xueshi

extension ReportContext {
  /// What to do next.
  func writeNextSteps(_ answer: Answer, to page: inout Page) {
    let past = answer.years.filter { $0.account.isShort && $0.account.year < answer.person.target.year }
    let review = reviewSteps(answer, page)
    let unconvertible = unconvertibleSteps(answer, page)
    let shortfalls = shortfallSteps(answer, page)
    let repairs = unconvertible + shortfalls
    let questions = openSteps(answer, page)
    page.endLine()
    page.paint(.bold) { $0.line(0, Wording("下一步", "What to do next")) }
    var number = 0
    func write(_ step: [UInt8]) {
      number += 1
      page.line(2, Wording("{1}. {2}", "{1}. {2}"), .number(number), .written(step))
    }
    let reviewSuffices = answer.verdict != .eligible && answer.ifApproved == .eligible
    if reviewSuffices {
      for step in review { write(step + (repairs.isEmpty ? [] : fallback(review.count + 1, repairs.count, page))) }
      for step in repairs + questions { write(step) }
    } else {
      for step in unconvertible + review + shortfalls + questions { write(step) }
    }
    writeReadingSteps(answer, after: &number, to: &page)
    if number == 0 {
      page.line(2, Wording("学时方面没有需要补的。", "No hours are missing; nothing remains to be done about them."))
    }
    if past.isEmpty { return }
    page.line(
      2,
      Wording(
        "过去年度的学时不能事后补学，也不能用别的年度抵充；只有更正、补报当年的记录才会改变结果。",
        "Hours of a past year cannot be made up or taken from another year; only correcting its records can help."))
  }

  /// That the steps after a review are needed only if it fails.
  private func fallback(_ first: Int, _ count: Int, _ page: Page) -> [UInt8] {
    page.words(
      count == 1
        ? Wording(
          "全部通过后就可以申报，第 {1} 步只在没有全部通过时才需要。", " If all are approved that is enough; step {1} is needed only if not.")
        : Wording(
          "全部通过后就可以申报，第 {1} 至第 {2} 步只在没有全部通过时才需要。",
          " If all are approved that is enough; steps {1} to {2} are needed only if not."), .number(first),
      .number(first + count - 1))
  }

  /// Hours missing by year and part, and whether they can still be earned.
  private func shortfallSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    answer.years.filter { $0.account.isShort }.map { year in
      page.words(
        year.account.year < answer.person.target.year
          ? Wording(
            "{1}年{2}：查找当年已经学过而没有登记、或登记有误的学时，补报更正。",
            "{1} is short by {2}: look for hours earned that year that are missing here or recorded wrongly.")
          : Wording("{1}年{2}：要在{1}年之内完成。", "{1} is short by {2}: they must be earned within {1}."),
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
}

extension YearAccount {
  /// Whether hours are missing by a rule that is on file.
  fileprivate var isShort: Bool { !outcome.passes && rulebook != nil }
}
