import Xueshi

extension ReportContext {
  /// Questions that only an authority can answer.
  func openSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var steps: [[UInt8]] = []
    if answer.window == nil, answer.verdict != .barred { steps.append(windowStep(answer, page)) }
    let years = answer.warnings.filter { $0.kind == .noPublicHours }.compactMap { $0.year }.filter { year in
      !answer.years.indices.contains { answer.years[$0].account.year == year && answer.isPastSeeking($0) }
    }
    if !years.isEmpty {
      let list = years.map { page.words(Message("{year}年", "{year}", .year($0))) }
      steps.append(
        page.words(
          Message(
            "确认{years}有没有漏报公需科目。", "Check whether public hours of {years} have been left out.",
            .written(page.list(list), as: "years"))))
    }
    if let bar = answer.bar {
      steps.append(
        page.words(
          Message(
            "第 {line} 行如有异议，向作出认定的部门申诉。", "Line {line}: if it is disputed, appeal to the authority that found it.",
            .line(bar.line))))
    }
    return steps
  }

  /// That the years must be asked for; with what the nearest notice wants for the same title, where one is on file.
  private func windowStep(_ answer: Answer, _ page: Page) -> [UInt8] {
    let ask = page.words(
      Message(
        "向人社部门问明要看哪几年，再用 --years 指定。", "Ask the authority which years must be shown, then give them with --years."))
    // What a notice asks of others says nothing of a degree for which it has another rule.
    let hasOtherDegree = answer.person.degree == nil && answer.settled[.degree] == .strict
    guard !hasOtherDegree, let nearest = library.nearestWindow(for: answer.person) else { return ask }
    return ask
      + page.words(
        Message(
          "最近的通知{clause}对{applied}年申报{level}要看的是{years}。",
          " The nearest notice on file, {clause}, asks {years} of an applicant for {level} in {applied}.",
          .written(library.citation(nearest.clause, in: nearest.rulebook, page.language), as: "clause"),
          .year(nearest.applied, as: "applied"), .message(answer.person.target.level.wording, as: "level"),
          .written(page.years(nearest.years), as: "years")))
  }

  /// Clauses that somebody else must read and facts that somebody must find out, each with what to give the command once
  /// it is known.
  func writeReadingSteps(_ answer: Answer, after number: inout Int, to page: inout Page) {
    for dependence in answer.dependsOn {
      number += 1
      page.line(
        2,
        Message(
          alike: "{number}. {step}", .number(number), .written(step(for: dependence, answer, page), as: "step")))
      if dependence.alternatives.isEmpty { continue }
      var grid = Grid("ll")
      func add(_ choice: Choice, _ words: (Hinge, Fill) -> Message) {
        let meaning = Fill.written(meaning(of: choice, dependence.hinge, answer, page), as: "meaning")
        grid.add([
          Grid.Cell(text: page.words(flag(dependence.hinge, choice))),
          Grid.Cell(text: page.words(words(dependence.hinge, meaning))),
        ])
      }
      add(dependence.choice, taken)
      for alternative in dependence.alternatives { add(alternative.choice, takenOtherwise) }
      grid.write(to: &page, indent: 5)
    }
  }

  /// Whom to ask, or what to fill in.
  private func step(for dependence: Dependence, _ answer: Answer, _ page: Page) -> [UInt8] {
    let again =
      dependence.alternatives.isEmpty
      ? Message("再重新核算。", "then run the check again.")
      : Message("或用下面相符的一项重新核算：", "or run the check again with the option that fits:")
    switch dependence.hinge {
    case .reading(let reading, let book):
      let clause = library.citation(library.rulebooks[book].readings[reading].clause, in: book, page.language)
      return page.words(
        Message(
          "请人社部门确认怎样理解{clause}，再用下面与之相符的一项重新核算：",
          "Ask the human-resources authority how to read {clause}, then run the check again with the option that fits:",
          .written(clause, as: "clause")))
    case .question(let question):
      return page.words(
        Message(
          "{advice}，{again}", "{advice}, {again}", .written(advice(on: question, answer, page), as: "advice"),
          .message(again, as: "again")))
    }
  }
}
