public import Xueshi

extension ReportContext {
  /// Writes a plan for people: the effort, and for each year what to do, what it adds, and where that stands.
  /// - Parameters:
  ///   - plan: The plan.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  public func writeText(_ plan: Plan, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) { writeName(of: plan.person, to: &$0) }
    page.say(
      Wording("：{1} → {2}，共需 {3} 天", ": {1} → {2}, {3} days of effort"), .wording(plan.before.wording),
      .wording(plan.after.wording), .written(page.days(plan.effort)))
    page.endLine()
    if plan.window == nil {
      page.line(2, Wording("不知道要看哪些年度；用 --years 指定", "which years must pass is not known: give --years"))
    }
    for year in plan.years { write(year, plan, to: &page) }
    output += page.bytes
  }

  private func write(_ year: YearPlan, _ plan: Plan, to page: inout Page) {
    page.space(2)
    page.say(Wording("{1}年：", "{1}: "), .year(year.account.year))
    let short = Fill.written(page.shortage(year.account.short))
    switch year.status {
    case .passes: page.write(.wording(year.account.outcome.wording))
    case .pastCure:
      page.paint(.red) {
        $0.say(Wording("{1}；时限已过，不能补学", "{1}; the time for it is over and it cannot be made up"), short)
      }
    case .outOfReach:
      page.paint(.red) {
        $0.say(
          Wording(
            "{1}；还剩 {2} 天，用可选的途径已不可能达到", "{1}; {2} {2|day|days} left, and the open activities cannot close it"), short,
          .number(year.daysLeft))
      }
    case .noRulebook: page.say(Wording("没有规定可依", "no rule is on file"))
    case .planned:
      page.say(
        Wording(
          "{1}；还剩 {2} 天；最少 {3} 天可以补足（少于 {4} 天的办法没有）",
          "{1}; {2} {2|day|days} left; the least that closes it takes {3} days (nothing under {4} does)"), short,
        .number(year.daysLeft), .written(page.days(year.effort)), .written(page.days(year.lowerBound)))
    }
    page.endLine()
    for step in year.steps { write(step, year, to: &page) }
  }

  private func write(_ step: YearPlan.Step, _ year: YearPlan, to page: inout Page) {
    let event = step.event
    var dates: [UInt8] = []
    dates.append(event.interval)
    let clause = year.account.rulebook.map { library.rulebooks[$0][step.clause].label } ?? ""
    page.line(
      4, Wording("{1}  {2}{3}：增加 {4} 学时「{5}」", "{1}  {2}{3}: adds {4} hours “{5}”"), .written(dates),
      .written(library.routeName(event.route, page.language)), .written(amount(event, page)), .hours(step.hours),
      .text(clause))
  }

  /// How much of something, and of what level: “·省级（3天）”.
  func amount(_ event: Event, _ page: Page) -> [UInt8] {
    var words: [UInt8] = []
    if event.level != .blank {
      words += page.words(
        Wording("·{1}", ", {1}"), .text(library.vocabulary.levels[Int(event.level.number)].name[page.language]))
    }
    if let quantity = event.quantity.hundredths, let unit = event.unit {
      let counted = page.words(unit.counted, .hours(Hours(hundredths: quantity)))
      words += page.words(Wording("（{1}）", " ({1})"), .written(counted))
    } else if let hours = event.hours.hundredths {
      words += page.words(Wording("（{1} 学时）", " ({1} hours)"), .hours(Hours(hundredths: hours)))
    }
    return words
  }
}

extension Page {
  /// An effort in days.
  fileprivate func days(_ effort: Effort) -> [UInt8] {
    var days: [UInt8] = []
    days.append(thousandths: effort.thousandths)
    return days
  }
}
