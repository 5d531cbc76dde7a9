import Xueshi

extension ReportContext {
  /// What to do next.
  func writeNextSteps(_ answer: Answer, to page: inout Page) {
    let past = answer.years.filter { $0.account.isShort && $0.account.year < answer.person.target.year }
    let review = reviewSteps(answer, page)
    let unconvertible = unconvertibleSteps(answer, page)
    let shortfalls = shortfallSteps(answer, page)
    let repairs = unconvertible + shortfalls
    let questions = factSteps(answer, page) + openSteps(answer, page)
    page.endLine()
    page.paint(.bold) { $0.line(0, Message("下一步", "What to do next")) }
    var number = 0
    func write(_ step: [UInt8]) {
      number += 1
      page.line(2, Message(alike: "{number}. {step}", .number(number), .written(step, as: "step")))
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
      page.line(2, Message("学时方面没有需要补的。", "No hours are missing; nothing remains to be done about them."))
    }
    for line in makeUpLines(past, page) { page.line(2, Message(alike: "{line}", .written(line, as: "line"))) }
  }

  /// What the notices of past years that are short say of hours earned later; nothing where they do not say.
  private func makeUpLines(_ past: [YearAnswer], _ page: Page) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for year in past {
      guard let book = year.account.rulebook, let rule = library.rulebooks[book].makeUp else { continue }
      let names = rule.routes.map { library.routeName($0, page.language) }
      let what = Fill.written(names.isEmpty ? page.words(Message("学时", "hours")) : page.list(names), as: "what")
      let clause = Fill.written(library.citation(rule.clause, in: book, page.language), as: "clause")
      let year = Fill.year(year.account.year)
      lines.append(
        page.words(
          rule.back == 0
            ? Message(
              "{clause}：{what}要在当年完成，以后学的不计入{year}年。",
              "{clause}: {what} must be earned within the year; what is earned later does not count for {year}.",
              clause, what, year)
            : Message(
              "{clause}：{what}可以在以后 {back} 年内补学，计入{year}年。",
              "{clause}: {what} earned up to {back} {back|year|years} later may count for {year}.", clause, what, year,
              .count(rule.back, as: "back"))))
    }
    return lines
  }

  /// That the steps after a review are needed only if it fails.
  private func fallback(_ first: Int, _ count: Int, _ page: Page) -> [UInt8] {
    page.words(
      count == 1
        ? Message(
          "全部通过后就可以申报，第 {first} 步只在没有全部通过时才需要。",
          " If all are approved that is enough; step {first} is needed only if not.", .number(first, as: "first"))
        : Message(
          "全部通过后就可以申报，第 {first} 至第 {last} 步只在没有全部通过时才需要。",
          " If all are approved that is enough; steps {first} to {last} are needed only if not.",
          .number(first, as: "first"), .number(first + count - 1, as: "last")))
  }

  /// Hours missing by year and part, and whether they can still be earned.
  private func shortfallSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    answer.years.indices.filter { answer.years[$0].account.isShort && !isExplained($0, answer) }.map { slot in
      let year = answer.years[slot]
      return page.words(
        year.account.year < answer.person.target.year
          ? Message(
            "{year}年{shortage}：查找当年已经学过而没有登记、或登记有误的学时，补报更正。",
            "{year} is short by {shortage}: look for hours earned that year that are missing here or recorded wrongly.",
            .year(year.account.year), .written(page.shortage(year.account.short), as: "shortage"))
          : Message(
            "{year}年{shortage}：还要取得这些学时{limit}。", "{year} is short by {shortage}: they are still to be earned{limit}.",
            .year(year.account.year), .written(page.shortage(year.account.short), as: "shortage"),
            .written(limit(year, page), as: "limit")))
    }
  }

  /// By when hours of a year must be earned, with the clause that says so; nothing where none does.
  private func limit(_ year: YearAnswer, _ page: Page) -> [UInt8] {
    guard let book = year.account.rulebook, let rule = library.rulebooks[book].makeUp, rule.back == 0,
      rule.routes.isEmpty
    else { return [] }
    return page.words(
      Message(
        "，要在当年完成（{clause}）", ", and within the year ({clause})",
        .written(library.citation(rule.clause, in: book, page.language), as: "clause")))
  }

  /// Whether what a year lacks is no matter of looking for hours: it may not be asked, no row could be read, or nobody
  /// knows what its rules ask.
  private func isExplained(_ slot: Int, _ answer: Answer) -> Bool {
    let account = answer.years[slot].account
    return account.short == ByPart(total: .zero, public: .zero, professional: .zero) || answer.isPastSeeking(slot)
  }

  /// Questions that do not decide alone, and of which the steps would otherwise say nothing: rows to be read, years of
  /// which it must be asked whether they are asked.
  private func factSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    func isNamed(_ question: Question) -> Bool { answer.dependsOn.contains { $0.hinge == .question(question) } }
    var steps: [[UInt8]] = []
    if answer.person.unread > 0, !isNamed(.unread) {
      steps.append(advice(on: .unread, answer, page) + page.words(Message("，再重新核算。", ", then run the check again.")))
    }
    guard !isNamed(.inPost), slots(of: .inPost, answer).contains(where: { !answer.years[$0].account.outcome.passes })
    else {
      return steps
    }
    if answer.questions.open.contains(.inPost) {
      steps.append(advice(on: .inPost, answer, page) + page.words(Message("。", ".")))
    } else {
      let subject = Fill.written(subject(of: .inPost, answer, page), as: "subject")
      steps.append(
        page.words(
          Message(
            "{subject}；现已定为要求学时，如不要求，改为 in-post=lenient。",
            "{subject}; it is settled that hours are asked of it: if they are not, say in-post=lenient.", subject)))
    }
    return steps
  }

  /// Rows that need their hours.
  private func unconvertibleSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var fillable: [Int32] = []
    var open: [Int32] = []
    for year in answer.years where !year.account.outcome.passes {
      for credit in year.credits where credit.reason == .unconvertible {
        let line = answer.event(of: credit).line
        if case .conversion = credit.gap { open.append(line) } else { fillable.append(line) }
      }
    }
    var steps: [[UInt8]] = []
    if !fillable.isEmpty {
      steps.append(
        page.words(
          Message(
            "补上{lines}所缺的内容，使它能够折算（见该行说明）。", "State what {lines} lacks to be converted (see the remark there).",
            .written(page.lines(fillable), as: "lines"))))
    }
    if !open.isEmpty {
      steps.append(
        page.words(
          Message(
            "问明{lines}能计多少学时：通知没有给出折算标准。",
            "Ask the authority how many hours {lines} may bring: the notice states no conversion.",
            .written(page.lines(open), as: "lines"))))
    }
    return steps
  }

  /// Rows whose review is not finished, and that the answer could turn with them.
  private func reviewSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    if answer.pending.isEmpty { return [] }
    // Approval can cost the verdict too: it may make a later row a repetition.
    let costs = answer.verdict == .eligible && answer.ifApproved != .eligible
    let rows = costs ? answer.pending.filter { $0.turnsVerdict } : answer.pending
    let lines = Fill.written(page.lines(answer.lines(of: rows.map { $0.event })), as: "lines")
    return [
      page.words(
        costs
          ? Message(
            "等{lines}审核有了结果再申报：全部通过后结论变为「{ifApproved}」。",
            "Wait for the review of {lines}: once all are approved the verdict is {ifApproved}.", lines,
            .message(answer.ifApproved.wording, as: "ifApproved"))
          : Message("办完{lines}的审核。", "Have the review of {lines} completed.", lines))
    ]
  }
}

extension YearAccount {
  /// Whether hours are missing by a rule that is on file.
  fileprivate var isShort: Bool { !outcome.passes && rulebook != nil }
}
