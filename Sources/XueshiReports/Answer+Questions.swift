import Xueshi

extension ReportContext {
  /// Questions that only an authority can answer.
  func openSteps(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var steps: [[UInt8]] = []
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
          Wording("确认{1}有没有漏报公需科目。", "Check whether public hours of {1} have been left out."), .written(page.list(list))
        ))
    }
    if let line = answer.barredBy {
      steps.append(
        page.words(
          Wording("第 {1} 行如有异议，向作出认定的部门申诉。", "Line {1}: if it is disputed, appeal to the authority that found it."),
          .number(line)))
    }
    return steps
  }

  /// Clauses that somebody else must read, each with what to give the command once it is known.
  func writeReadingSteps(_ answer: Answer, after number: inout Int, to page: inout Page) {
    for dependence in answer.dependsOn {
      number += 1
      let reading = library.rulebooks[dependence.rulebook].readings[dependence.reading]
      page.line(
        2,
        Wording(
          "{1}. 请人社部门确认怎样理解{2}，再用下面与之相符的一项重新核算：",
          "{1}. Ask the human-resources authority how to read {2}, then run the check again with the option that fits:"),
        .number(number), .written(library.citation(reading.clause, in: dependence.rulebook, page.language)))
      var grid = Grid("ll")
      func add(_ option: Int, _ meaning: Wording) {
        let option = reading.options[option]
        grid.add([
          Grid.Cell(
            text: page.words(Wording("--reading {1}={2}", "--reading {1}={2}"), .text(reading.id), .text(option.id))),
          Grid.Cell(text: page.words(meaning, .text(option.meaning[page.language]))),
        ])
      }
      add(dependence.option, Wording("本结论的理解：{1}", "as read here: {1}"))
      for alternative in dependence.alternatives {
        add(alternative.option, Wording("另一种理解：{1}", "read another way: {1}"))
      }
      grid.write(to: &page, indent: 5)
    }
  }
}
