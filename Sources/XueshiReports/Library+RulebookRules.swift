import Xueshi

extension Library {
  /// Postings that stand for years or bring hours by the month.
  func writePostings(_ rulebook: Rulebook, to page: inout Page) {
    guard let postings = rulebook.postings else {
      return page.line(
        2, Message("· 派出：不作为期间处理；列入上表的按上表折算", "· postings: no rule for intervals; rated as above where listed"))
    }
    if let route = vocabulary.routes.first(where: { $0.kind == .posting }) {
      page.line(
        2,
        Message(
          "· 派出：承认 {levels}「{clause}」", "· postings: {levels} “{clause}”",
          .written(wordList(postings.levelsAnyhow, route.levels, vocabulary.levels, page), as: "levels"),
          .clause(rulebook[postings.clause].label)))
      if postings.kinds.count > 1 {
        for kind in postings.kinds {
          page.line(4, Message(alike: "{kind}", .written(kindWords(kind, rulebook, page), as: "kind")))
        }
      }
    }
    if let rule = postings.fullYear {
      page.line(4, Message(alike: "{rule}", .written(fullYearWords(rule, rulebook, page), as: "rule")))
    }
    for deeming in postings.deeming {
      let holding = lengthWords(deeming.holding, page)
      page.line(
        4,
        Message(
          "{length}：{days}{holding}视为完成「{clause}」{condition}",
          "{length}: {days}{holding} counts as complete “{clause}”{condition}",
          .written(lengthWords(deeming.length, page), as: "length"),
          .message(
            deeming.years == .every
              ? Message("所涉及的每一年", "every year touched") : Message("天数较多的那一年", "the year with more of its days"),
            as: "days"),
          .written(
            holding.isEmpty
              ? [] : page.words(Message("（该年内{holding}）", " (holding {holding})", .written(holding, as: "holding"))),
            as: "holding"), .clause(rulebook[deeming.clause].label),
          .written(conditionWords(deeming.condition, rulebook, page), as: "condition")))
    }
    for credit in postings.credits {
      page.line(
        4,
        Message(
          "{pool}：{month} {hours} 学时「{clause}」{condition}", "{pool}: {hours} hours {month} “{clause}”{condition}",
          .message(rulebook.nodeName(credit.node), as: "pool"),
          .message(
            credit.countsTouchedMonths
              ? Message("当年涉及的每个月", "for every month touched") : Message("当年每满一个月", "for every completed month"),
            as: "month"), .hours(credit.hours), .clause(rulebook[credit.clause].label),
          .written(conditionWords(credit.condition, rulebook, page), as: "condition")))
    }
  }

  /// Leave that prorates the floors.
  func writeLeave(_ rulebook: Rulebook, to page: inout Page) {
    guard let leave = rulebook.leave else {
      return page.line(2, Message("· 离岗：没有规定，要求不变", "· leave: nothing is said of it; it changes nothing"))
    }
    page.line(
      2,
      Message(
        "· 离岗：各项要求按在岗天数折算「{clause}」", "· leave: every floor is reduced to the share of days on duty “{clause}”",
        .clause(rulebook[leave.clause].label)))
    for kind in leave.kinds {
      let length = lengthWords(kind.length, page)
      page.line(
        4,
        Message(
          "{level}：{length}{condition}", "{level}: {length}{condition}",
          .phrase(vocabulary.levels[Int(kind.level.number)].name, as: "level"),
          .written(length.isEmpty ? page.words(Message("不论长短", "of any length")) : length, as: "length"),
          .written(conditionWords(kind.condition, rulebook, page), as: "condition")))
    }
  }

  /// Certificates and falsified hours.
  func writeRemaining(_ rulebook: Rulebook, to page: inout Page) {
    if let clause = rulebook.attestation {
      page.line(
        2,
        Message(
          "· 以前的《学时认定单》：覆盖全年的予以承认「{clause}」", "· earlier certificates: honoured for whole years “{clause}”",
          .clause(rulebook[clause].label)))
    } else {
      page.line(2, Message("· 以前的《学时认定单》：没有规定", "· earlier certificates: nothing is said of them"))
    }
    if let clause = rulebook.bar {
      page.line(
        2,
        Message(
          "· 弄虚作假：取消申报资格「{clause}」", "· falsified hours: bar the application “{clause}”",
          .clause(rulebook[clause].label)))
    } else {
      page.line(2, Message("· 弄虚作假：没有写明取消申报资格，只作提醒", "· falsified hours: no bar is stated; a warning only"))
    }
    for settled in rulebook.settles {
      page.line(
        2,
        Message(
          "· {question}：{words}「{clause}」", "· {question}: {words} “{clause}”",
          .message(settled.question.name, as: "question"),
          .written(settledWords(settled.question, rulebook, page), as: "words"),
          .clause(rulebook[settled.clause].label)))
    }
    if let deadline = rulebook.deadline {
      page.line(
        2,
        Message(
          "· 申报前的时限：申报年度的学时要在申报材料前 {days} 个工作日完成「{clause}」",
          "· deadline: hours of the application year {days} working {days|day|days} before filing “{clause}”",
          .count(deadline.workingDays, as: "days"), .clause(rulebook[deadline.clause].label)))
    }
    if let rule = rulebook.makeUp {
      page.line(
        2,
        Message(
          "· 归年：{rule}「{clause}」", "· stated years: {rule} “{clause}”", .written(makeUpWords(rule, page), as: "rule"),
          .clause(rulebook[rule.clause].label)))
    }
    if let form = rulebook.form {
      page.line(
        2,
        Message(
          "· 认定用的表格：《{form}》「{clause}」", "· hours are certified on: {form} “{clause}”", .phrase(form.title, as: "form"),
          .clause(rulebook[form.clause].label)))
    }
  }

  /// Clauses open to more than one reading.
  func writeReadings(_ rulebook: Rulebook, to page: inout Page) {
    page.heading(Message("可有不同理解的条款（选项从严到宽，* 为默认）", "Readings (options from strict to lenient, * is the default)"))
    if rulebook.readings.isEmpty { page.line(2, Message("没有", "none")) }
    for reading in rulebook.readings {
      page.line(
        2,
        Message(
          "{reading}「{clause}」{question}", "{reading} “{clause}” {question}", .id(reading.id, as: "reading"),
          .clause(rulebook[reading.clause].label), .phrase(reading.question, as: "question")))
      for index in OptionIndex.all(in: reading.options) {
        let option = reading.options[index]
        page.line(
          4,
          index == reading.standard
            ? Message(
              "* {option}：{meaning}", "* {option}: {meaning}", .id(option.id, as: "option"),
              .phrase(option.meaning, as: "meaning"))
            : Message(
              "  {option}：{meaning}", "  {option}: {meaning}", .id(option.id, as: "option"),
              .phrase(option.meaning, as: "meaning")))
      }
    }
  }

  /// Every clause of the notice and what became of it.
  func writeClauses(_ rulebook: Rulebook, to page: inout Page) {
    page.heading(Message("条款", "Clauses"))
    var grid = Grid("lll")
    for clause in rulebook.clauses {
      let remark = clause.why.map { $0[page.language] } ?? clause.text
      grid.add([
        Grid.Cell(text: page.words(.clause(clause.label))),
        Grid.Cell(
          text: page.words(clause.status.wording), colour: clause.status == .encoded ? .green : .faint),
        Grid.Cell(text: page.words(.text(remark))),
      ])
    }
    grid.write(to: &page, indent: 2)
  }
}
