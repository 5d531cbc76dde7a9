import Xueshi

extension Library {
  /// What an element of a rulebook says; `common` is what goes without saying of the rows of each part.
  func statementWords(_ element: Citation.Element, _ rulebook: Rulebook, _ common: ByPart<Common>, _ page: Page)
    -> [UInt8]
  {
    switch element {
    case .row(let row): return rowWords(rulebook.rows[row], rulebook, common, page)
    case .sameSpecialty: return page.words(Message("只认本人专业的记录", "only in the person's own specialty"))
    case .perDay(let row):
      guard let ceiling = rulebook.rows[row].perDay else { return [] }
      return page.words(Message("每天最多 {hours} 学时", "at most {hours} hours a day", .hours(ceiling.hours)))
    case .perEvent(let row, let number): return perEventWords(rulebook.rows[row].perEvent[number], rulebook, page)
    case .onceEver: return page.words(Message("同一内容终身只计一次", "an item counts once ever"))
    case .bestOfYear: return page.words(Message("一年只计最好的一次", "only the best of the year counts"))
    case .floor(let node, let number): return floorWords(rulebook.nodes[node].floors[number], rulebook, page)
    case .expected: return page.words(Message("每年都应有；没有时提醒", "some every year; a warning when none"))
    case .cap(let node, let number): return capWords(rulebook.nodes[node].caps[number], rulebook, page)
    case .years:
      return page.words(Message("适用年度 {years}", "governs {years}", .written(page.span(rulebook.years), as: "years")))
    case .applications:
      return page.words(
        Message(
          "规定{years}申报的年度范围", "states windows for applications {years}",
          .written(rulebook.applications.map { page.applying($0) } ?? [], as: "years")))
    case .window(let number): return windowWords(rulebook.windows[number], page)
    case .deadline:
      return page.words(
        Message(
          "申报前 {days} 个工作日完成", "complete {days} working days before filing",
          .count(rulebook.deadline?.workingDays ?? 0, as: "days")))
    case .makeUp: return rulebook.makeUp.map { makeUpWords($0, page) } ?? []
    case .registered: return page.words(Message("按登记的学时和类别计，不受上限约束", "as registered, outside every cap"))
    case .attestation: return page.words(Message("覆盖全年的予以承认", "honoured for whole years"))
    case .bar: return page.words(Message("取消申报资格", "bars the application"))
    case .settled(let question): return settledWords(question, rulebook, page)
    case .reminder(let number): return page.words(.phrase(rulebook.reminders[number].text))
    case .form:
      return page.words(Message("《{form}》", "“{form}”", .text(rulebook.form?.title[page.language] ?? "", as: "form")))
    case .evidence(let number): return words(of: rulebook.evidence[number], page)
    case .postings: return page.words(Message("作为期间处理", "counts as an interval"))
    case .postingKind(let number):
      return (rulebook.postings?.kinds[number]).map { kindWords($0, rulebook, page) } ?? []
    case .fullYear: return (rulebook.postings?.fullYear).map { fullYearWords($0, rulebook, page) } ?? []
    case .deeming(let number):
      return (rulebook.postings?.deeming[number]).map { deemingWords($0, rulebook, page) } ?? []
    case .monthlyCredit(let number):
      return (rulebook.postings?.credits[number]).map { creditWords($0, rulebook, page) } ?? []
    case .leave: return page.words(Message("各项要求按在岗天数折算", "every floor is reduced to the share of days on duty"))
    case .reading(let index):
      let reading = rulebook.readings[index]
      return page.words(
        Message(
          "{reading}：{options}", "{reading}: {options}", .id(reading.id, as: "reading"),
          .written(page.list(reading.options.map { page.words(.id($0.id)) }), as: "options")))
    }
  }

  /// What a notice says of a fact that it does not leave open.
  func settledWords(_ question: Question, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let isLenient = rulebook.settled(question)?.end == .lenient
    switch question {
    case .inPost:
      return page.words(
        isLenient
          ? Message("不要求不在岗的年度", "years outside the post are not asked")
          : Message("不在岗的年度也要求", "years outside the post are asked too"))
    case .moved:
      return page.words(
        isLenient
          ? Message("也可按学时所在地的规定", "by the rules of the place they come from as well")
          : Message("并入本地学时，按本地的要求核算", "added to those of this place and held against its own floors"))
    case .specialty, .degree, .days, .unread, .filed, .rules, .yearOf, .doubtful: return []
    }
  }

  private func rowWords(_ row: Row, _ rulebook: Rulebook, _ common: ByPart<Common>, _ page: Page) -> [UInt8] {
    let part = rulebook.part(of: row)
    var words = [page.words(Message("计入{pool}", "to {pool}", .message(rulebook.nodeName(part), as: "pool")))]
    words += matchWords(row, common[part], page)
    let condition = conditionWords(row.condition, rulebook, page)
    return page.words(
      Message(
        "{conditions}：{rate}{condition}", "{conditions}: {rate}{condition}",
        .written(page.conditions(words), as: "conditions"), .written(rateWords(row.rate, page), as: "rate"),
        .written(condition, as: "condition")))
  }

  private func perEventWords(_ ceiling: Row.Ceiling, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let length = lengthWords(ceiling.length, page)
    return page.words(
      Message(
        "一次最多 {hours} 学时{length}{condition}", "at most {hours} hours each time{length}{condition}",
        .hours(ceiling.hours),
        .written(
          length.isEmpty ? [] : page.words(Message("（{length}）", " ({length})", .written(length, as: "length"))),
          as: "length"), .written(conditionWords(ceiling.condition, rulebook, page), as: "condition")))
  }

  private func floorWords(_ floor: Node.Floor, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let condition = Fill.written(conditionWords(floor.condition, rulebook, page), as: "condition")
    switch floor.demand {
    case .hours(let hours):
      return page.words(Message("不少于 {hours} 学时{condition}", "at least {hours}{condition}", .hours(hours), condition))
    case .ofCountedTotal(let share):
      return page.words(
        Message(
          "不少于当年计入总学时的 {share}/{whole}{condition}", "at least {share}/{whole} of all hours counted{condition}",
          .number(share.numerator, as: "share"), .number(share.denominator, as: "whole"), condition))
    }
  }

  private func capWords(_ cap: Node.Cap, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let names = cap.specialties.map {
      page.words(.text(vocabulary.specialties.name(of: $0, page.language)))
    }
    let who =
      names.isEmpty
      ? [] : page.words(Message("（限专业：{names}）", " (specialties: {names})", .written(page.list(names), as: "names")))
    return page.words(
      Message(
        "一年最多 {hours} 学时{who}{condition}", "at most {hours} hours a year{who}{condition}", .hours(cap.hours),
        .written(who, as: "who"), .written(conditionWords(cap.condition, rulebook, page), as: "condition")))
  }

  private func windowWords(_ window: WindowRule, _ page: Page) -> [UInt8] {
    let levels = page.list(window.levels.map { page.words($0.wording) })
    let degrees = page.list(window.degrees.map { page.words($0.wording) })
    return page.words(
      Message(
        "{levels}{degrees}：{window}", "{levels}{degrees}: {window}", .written(levels, as: "levels"),
        .written(
          degrees.isEmpty ? [] : page.words(Message("（{degrees}）", " ({degrees})", .written(degrees, as: "degrees"))),
          as: "degrees"),
        .written(window.years.map { page.window($0) } ?? page.words(Message("没有写明", "not stated")), as: "window")))
  }

  private func deemingWords(_ rule: PostingRules.Deeming, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let holding = lengthWords(rule.holding, page)
    return page.words(
      Message(
        "{length}：{days}{holding}视为完成{condition}", "{length}: {days}{holding} counts as complete{condition}",
        .written(lengthWords(rule.length, page), as: "length"),
        .message(
          rule.years == .every
            ? Message("所涉及的每一年", "every year touched") : Message("天数较多的那一年", "the year with more of its days"),
          as: "days"),
        .written(
          holding.isEmpty
            ? [] : page.words(Message("（该年内{holding}）", " (holding {holding})", .written(holding, as: "holding"))),
          as: "holding"), .written(conditionWords(rule.condition, rulebook, page), as: "condition")))
  }

  private func creditWords(_ credit: PostingRules.MonthlyCredit, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    page.words(
      Message(
        "{pool}：{month} {hours} 学时{condition}", "{pool}: {hours} hours {month}{condition}",
        .message(rulebook.nodeName(credit.node), as: "pool"),
        .message(
          credit.countsTouchedMonths
            ? Message("当年涉及的每个月", "for every month touched") : Message("当年每满一个月", "for every completed month"),
          as: "month"), .hours(credit.hours),
        .written(conditionWords(credit.condition, rulebook, page), as: "condition")))
  }
}
