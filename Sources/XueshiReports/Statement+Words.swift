import Xueshi

extension Library {
  /// What an element of a rulebook says; `common` is what goes without saying of the rows of each part.
  func statementWords(_ element: Citation.Element, _ rulebook: Rulebook, _ common: [Common], _ page: Page) -> [UInt8] {
    switch element {
    case .row(let row): return rowWords(rulebook.rows[row], rulebook, common, page)
    case .sameSpecialty: return page.words(Wording("只认本人专业的记录", "only in the person's own specialty"))
    case .perDay(let row):
      guard let ceiling = rulebook.rows[row].perDay else { return [] }
      return page.words(Wording("每天最多 {1} 学时", "at most {1} hours a day"), .hours(ceiling.hours))
    case .perEvent(let row, let place): return perEventWords(rulebook.rows[row].perEvent[place], rulebook, page)
    case .onceEver: return page.words(Wording("同一内容终身只计一次", "an item counts once ever"))
    case .bestOfYear: return page.words(Wording("一年只计最好的一次", "only the best of the year counts"))
    case .floor(let node, let place): return floorWords(rulebook.nodes[node].floors[place], rulebook, page)
    case .expected: return page.words(Wording("每年都应有；没有时提醒", "some every year; a warning when none"))
    case .cap(let node, let place): return capWords(rulebook.nodes[node].caps[place], rulebook, page)
    case .years: return page.words(Wording("适用年度 {1}", "governs {1}"), .written(page.span(rulebook.years)))
    case .applications:
      return page.words(
        Wording("规定{1}申报的年度范围", "states windows for applications {1}"),
        .written(rulebook.applications.map { page.applying($0) } ?? []))
    case .window(let place): return windowWords(rulebook.windows[place], page)
    case .deadline:
      return page.words(
        Wording("申报前 {1} 个工作日完成", "complete {1} working days before filing"),
        .number(rulebook.deadline?.workingDays ?? 0))
    case .registered: return page.words(Wording("按登记的学时和类别计，不受上限约束", "as registered, outside every cap"))
    case .attestation: return page.words(Wording("覆盖全年的予以承认", "honoured for whole years"))
    case .bar: return page.words(Wording("取消申报资格", "bars the application"))
    case .form: return page.words(Wording("《{1}》", "“{1}”"), .text(rulebook.form?.title[page.language] ?? ""))
    case .postings: return page.words(Wording("作为期间处理", "counts as an interval"))
    case .deeming(let place): return (rulebook.postings?.deeming[place]).map { deemingWords($0, rulebook, page) } ?? []
    case .monthlyCredit(let place):
      return (rulebook.postings?.credits[place]).map { creditWords($0, rulebook, page) } ?? []
    case .leave: return page.words(Wording("各项要求按在岗天数折算", "every floor is reduced to the share of days on duty"))
    case .reading(let place):
      let reading = rulebook.readings[place]
      return page.words(
        Wording("{1}：{2}", "{1}: {2}"), .text(reading.id),
        .written(page.list(reading.options.map { page.words(Wording("{1}", "{1}"), .text($0.id)) })))
    }
  }

  private func rowWords(_ row: Row, _ rulebook: Rulebook, _ common: [Common], _ page: Page) -> [UInt8] {
    let part = rulebook.part(of: row)
    var words = [page.words(Wording("计入{1}", "to {1}"), rulebook.nodeName(part, page.language))]
    words += matchWords(row, common[part], page)
    let condition = conditionWords(row.condition, rulebook, page)
    return page.words(
      Wording("{1}：{2}{3}", "{1}: {2}{3}"), .written(page.conditions(words)), .written(rateWords(row.rate, page)),
      .written(condition))
  }

  private func perEventWords(_ ceiling: Row.Ceiling, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let length = lengthWords(ceiling.length, page)
    return page.words(
      Wording("一次最多 {1} 学时{2}{3}", "at most {1} hours each time{2}{3}"), .hours(ceiling.hours),
      .written(length.isEmpty ? [] : page.words(Wording("（{1}）", " ({1})"), .written(length))),
      .written(conditionWords(ceiling.condition, rulebook, page)))
  }

  private func floorWords(_ floor: Node.Floor, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let condition = Fill.written(conditionWords(floor.condition, rulebook, page))
    switch floor.demand {
    case .hours(let hours): return page.words(Wording("不少于 {1} 学时{2}", "at least {1}{2}"), .hours(hours), condition)
    case .ofCountedTotal(let share):
      return page.words(
        Wording("不少于当年计入总学时的 {1}/{2}{3}", "at least {1}/{2} of all hours counted{3}"), .number(share.numerator),
        .number(share.denominator), condition)
    }
  }

  private func capWords(_ cap: Node.Cap, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let names = cap.specialties.map {
      page.words(Wording("{1}", "{1}"), .text(vocabulary.specialties.name(of: $0, page.language)))
    }
    let who = names.isEmpty ? [] : page.words(Wording("（限专业：{1}）", " (specialties: {1})"), .written(page.list(names)))
    return page.words(
      Wording("一年最多 {1} 学时{2}{3}", "at most {1} hours a year{2}{3}"), .hours(cap.hours), .written(who),
      .written(conditionWords(cap.condition, rulebook, page)))
  }

  private func windowWords(_ window: WindowRule, _ page: Page) -> [UInt8] {
    let levels = page.list(window.levels.map { page.words($0.wording) })
    let degrees = page.list(window.degrees.map { page.words($0.wording) })
    return page.words(
      Wording("{1}{2}：{3}", "{1}{2}: {3}"), .written(levels),
      .written(degrees.isEmpty ? [] : page.words(Wording("（{1}）", " ({1})"), .written(degrees))),
      .written(window.years.map { page.window($0) } ?? page.words(Wording("没有写明", "not stated"))))
  }

  private func deemingWords(_ rule: PostingRules.Deeming, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let holding = lengthWords(rule.holding, page)
    return page.words(
      Wording("{1}：{2}{3}视为完成{4}", "{1}: {2}{3} counts as complete{4}"), .written(lengthWords(rule.length, page)),
      .wording(
        rule.years == .every
          ? Wording("所涉及的每一年", "every year touched") : Wording("天数较多的那一年", "the year with more of its days")),
      .written(holding.isEmpty ? [] : page.words(Wording("（该年内{1}）", " (holding {1})"), .written(holding))),
      .written(conditionWords(rule.condition, rulebook, page)))
  }

  private func creditWords(_ credit: PostingRules.MonthlyCredit, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    page.words(
      Wording("{1}：{2} {3} 学时{4}", "{1}: {3} hours {2}{4}"), rulebook.nodeName(credit.node, page.language),
      .wording(
        credit.countsTouchedMonths
          ? Wording("当年涉及的每个月", "for every month touched") : Wording("当年每满一个月", "for every completed month")),
      .hours(credit.hours), .written(conditionWords(credit.condition, rulebook, page)))
  }
}
