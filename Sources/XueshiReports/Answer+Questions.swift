import Xueshi

extension ReportContext {
  /// Questions that only an authority can answer.
  func openSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var steps: [[UInt8]] = []
    if answer.window == nil, answer.verdict != .barred { steps.append(windowStep(answer, page)) }
    let years = answer.warnings.filter { $0.kind == .noPublicHours }.compactMap { $0.year }
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
      Message("向人社部门问明要看哪几年，再用 --years 指定。", "Ask the authority which years must be shown, then give them with --years."))
    guard let nearest = library.nearestWindow(for: answer.person) else { return ask }
    return ask
      + page.words(
        Message(
          "最近的通知{clause}对{applied}年申报{level}要看的是{years}。",
          " The nearest notice on file, {clause}, asks {years} of an applicant for {level} in {applied}.",
          .written(library.citation(nearest.clause, in: nearest.rulebook, page.language), as: "clause"),
          .year(nearest.applied, as: "applied"), .message(answer.person.target.level.wording, as: "level"),
          .written(page.years(nearest.years), as: "years")))
  }

  /// Clauses that somebody else must read, each with what to give the command once it is known.
  func writeReadingSteps(_ answer: Answer, after number: inout Int, to page: inout Page) {
    for dependence in answer.dependsOn {
      number += 1
      let subject = Fill.written(subject(of: dependence.hinge, answer, page), as: "subject")
      switch dependence.hinge {
      case .reading:
        page.line(
          2,
          Message(
            "{number}. 请人社部门确认怎样理解{subject}，再用下面与之相符的一项重新核算：",
            "{number}. Ask the human-resources authority how to read {subject}, then run the check again with the option that fits:",
            .number(number), subject))
      case .question:
        page.line(
          2,
          Message(
            "{number}. {subject}：查明后补填，或用下面相符的一项重新核算：",
            "{number}. {subject}: find out and fill it in, or run the check again with the option that fits:",
            .number(number), subject))
      }
      var grid = Grid("ll")
      func add(_ choice: Choice, _ meaning: Message) {
        grid.add([
          Grid.Cell(text: page.words(flag(dependence.hinge, choice))), Grid.Cell(text: page.words(meaning)),
        ])
      }
      func written(_ choice: Choice) -> [UInt8] { meaning(of: choice, dependence.hinge, answer, page) }
      add(
        dependence.choice,
        Message("本结论的理解：{meaning}", "as read here: {meaning}", .written(written(dependence.choice), as: "meaning")))
      for alternative in dependence.alternatives {
        add(
          alternative.choice,
          Message(
            "另一种理解：{meaning}", "read another way: {meaning}", .written(written(alternative.choice), as: "meaning")))
      }
      grid.write(to: &page, indent: 5)
    }
  }
}
