import Xueshi

extension Library {
  /// Postings that stand for years or bring hours by the month.
  func writePostings(_ rulebook: Rulebook, to page: inout Page) {
    guard let postings = rulebook.postings else {
      return page.line(
        2, Wording("· 派出：不作为期间处理；列入上表的按上表折算", "· postings: no rule for intervals; rated as above where listed"))
    }
    if let route = vocabulary.routes.first(where: { $0.kind == .posting }) {
      page.line(
        2, Wording("· 派出：承认 {1}「{2}」", "· postings: {1} “{2}”"),
        .written(wordList(postings.levels, route.levels, vocabulary.levels, page)),
        .text(rulebook[postings.clause].label))
    }
    for deeming in postings.deeming {
      let holding = lengthWords(deeming.holding, page)
      page.line(
        4, Wording("{1}：{2}{3}视为完成「{4}」{5}", "{1}: {2}{3} counts as complete “{4}”{5}"),
        .written(lengthWords(deeming.length, page)),
        .wording(
          deeming.years == .every
            ? Wording("所涉及的每一年", "every year touched") : Wording("天数较多的那一年", "the year with more of its days")),
        .written(
          holding.isEmpty ? [] : page.words(Wording("（该年内{1}）", " (holding {1})"), .written(holding))),
        .text(rulebook[deeming.clause].label), .written(conditionWords(deeming.condition, rulebook, page)))
    }
    for credit in postings.credits {
      page.line(
        4, Wording("{1}：{2} {3} 学时「{4}」{5}", "{1}: {3} hours {2} “{4}”{5}"),
        rulebook.nodeName(credit.node, page.language),
        .wording(
          credit.countsTouchedMonths
            ? Wording("当年涉及的每个月", "for every month touched") : Wording("当年每满一个月", "for every completed month")),
        .hours(credit.hours), .text(rulebook[credit.clause].label),
        .written(conditionWords(credit.condition, rulebook, page)))
    }
  }

  /// Leave that prorates the floors.
  func writeLeave(_ rulebook: Rulebook, to page: inout Page) {
    guard let leave = rulebook.leave else {
      return page.line(2, Wording("· 离岗：没有规定，要求不变", "· leave: nothing is said of it; it changes nothing"))
    }
    page.line(
      2, Wording("· 离岗：各项要求按在岗天数折算「{1}」", "· leave: every floor is reduced to the share of days on duty “{1}”"),
      .text(rulebook[leave.clause].label))
    for kind in leave.kinds {
      let length = lengthWords(kind.length, page)
      page.line(
        4, Wording("{1}：{2}", "{1}: {2}"), .text(vocabulary.levels[Int(kind.level.number)].name[page.language]),
        length.isEmpty ? .wording(Wording("不论长短", "of any length")) : .written(length))
    }
  }

  /// Certificates and falsified hours.
  func writeRemaining(_ rulebook: Rulebook, to page: inout Page) {
    if let clause = rulebook.attestation {
      page.line(
        2, Wording("· 以前的《学时认定单》：覆盖全年的予以承认「{1}」", "· earlier certificates: honoured for whole years “{1}”"),
        .text(rulebook[clause].label))
    } else {
      page.line(2, Wording("· 以前的《学时认定单》：没有规定", "· earlier certificates: nothing is said of them"))
    }
    if let clause = rulebook.bar {
      page.line(
        2, Wording("· 弄虚作假：取消申报资格「{1}」", "· falsified hours: bar the application “{1}”"), .text(rulebook[clause].label))
    } else {
      page.line(2, Wording("· 弄虚作假：没有写明取消申报资格，只作提醒", "· falsified hours: no bar is stated; a warning only"))
    }
    if let form = rulebook.form {
      page.line(
        2, Wording("· 认定用的表格：《{1}》「{2}」", "· hours are certified on: {1} “{2}”"), .text(form.title[page.language]),
        .text(rulebook[form.clause].label))
    }
  }

  /// Clauses open to more than one reading.
  func writeReadings(_ rulebook: Rulebook, to page: inout Page) {
    page.heading(Wording("可有不同理解的条款（选项从严到宽，* 为默认）", "Readings (options from strict to lenient, * is the default)"))
    if rulebook.readings.isEmpty { page.line(2, Wording("没有", "none")) }
    for reading in rulebook.readings {
      page.line(
        2, Wording("{1}「{2}」{3}", "{1} “{2}” {3}"), .text(reading.id), .text(rulebook[reading.clause].label),
        .text(reading.question[page.language]))
      for (index, option) in reading.options.enumerated() {
        page.line(
          4,
          index == Int(reading.standard) ? Wording("* {1}：{2}", "* {1}: {2}") : Wording("  {1}：{2}", "  {1}: {2}"),
          .text(option.id), .text(option.meaning[page.language]))
      }
    }
  }

  /// Every clause of the notice and what became of it.
  func writeClauses(_ rulebook: Rulebook, to page: inout Page) {
    page.heading(Wording("条款", "Clauses"))
    var grid = Grid("lll")
    for clause in rulebook.clauses {
      let remark = clause.why.map { $0[page.language] } ?? clause.text
      grid.add([
        Grid.Cell(text: page.words(Wording("{1}", "{1}"), .text(clause.label))),
        Grid.Cell(
          text: page.words(clause.status.wording), colour: clause.status == .encoded ? .green : .faint),
        Grid.Cell(text: page.words(Wording("{1}", "{1}"), .text(remark))),
      ])
    }
    grid.write(to: &page, indent: 2)
  }
}
