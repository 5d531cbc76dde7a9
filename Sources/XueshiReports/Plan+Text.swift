package import Xueshi

extension ReportContext {
  /// Writes a plan for people: the effort, and for each year what to do, what it adds, and where that stands.
  /// - Parameters:
  ///   - plan: The plan.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  package func writeText(_ plan: Plan, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) { writeApplication(of: plan.person, to: &$0) }
    page.say(
      Message(
        "：{before} → {after}，共需 {effort} 天", ": {before} → {after}, {effort} days of effort",
        .message(plan.before.wording, as: "before"), .message(plan.after.wording, as: "after"),
        .effort(plan.effort, as: "effort")))
    page.endLine()
    page.writeUnread(of: plan.person)
    if plan.window == nil {
      page.line(2, Message("不知道要看哪些年度；用 --years 指定", "which years must pass is not known: give --years"))
    }
    for year in plan.years { write(year, plan, to: &page) }
    output += page.bytes
  }

  private func write(_ year: YearPlan, _ plan: Plan, to page: inout Page) {
    page.space(2)
    page.say(Message("{year}年：", "{year}: ", .year(year.account.year)))
    let short = Fill.written(page.shortage(year.account.short), as: "short")
    switch year.status {
    case .passes: page.write(.message(year.account.outcome.wording))
    case .pastCure:
      page.paint(.red) {
        $0.say(Message("{short}；时限已过", "{short}; the time for it is over", short))
      }
    case .outOfReach:
      page.paint(.red) {
        $0.say(
          Message(
            "{short}；还剩 {left} 天，用可选的途径已不可能达到",
            "{short}; {left} {left|day|days} left, and the open activities cannot close it", short,
            .count(year.daysLeft, as: "left")))
      }
    case .noRulebook: page.say(Message("没有规定可依", "no rule is on file"))
    case .planned:
      let left = Fill.count(year.daysLeft, as: "left")
      let (effort, least) = (Fill.effort(year.effort, as: "effort"), Fill.effort(year.lowerBound, as: "least"))
      page.say(
        year.lowerBound == year.effort
          ? Message(
            "{short}；还剩 {left} 天；最少 {effort} 天可以补足（少于 {least} 天的办法没有）",
            "{short}; {left} {left|day|days} left; the least that closes it takes {effort} days (nothing under {least} does)",
            short, left, effort, least)
          : Message(
            "{short}；还剩 {left} 天；{effort} 天可以补足，没有证明是最少的（少于 {least} 天的办法没有）",
            "{short}; {left} {left|day|days} left; {effort} days close it, not proven to be the least (nothing under {least} does)",
            short, left, effort, least))
    }
    page.endLine()
    if !year.account.outcome.passes { page.writeAway(of: year, indent: 4) }
    for step in year.steps { write(step, year, to: &page) }
  }

  private func write(_ step: YearPlan.Step, _ year: YearPlan, to page: inout Page) {
    let event = step.event
    var dates: [UInt8] = []
    dates.append(event.interval)
    let clause = year.account.rulebook.map { library.rulebooks[$0][step.clause].label } ?? ""
    page.line(
      4,
      Message(
        "{dates}  {route}{amount}：增加 {hours} 学时「{clause}」", "{dates}  {route}{amount}: adds {hours} hours “{clause}”",
        .written(dates, as: "dates"), .written(library.routeName(event.route, page.language), as: "route"),
        .written(amount(event, page), as: "amount"), .hours(step.hours), .text(clause, as: "clause")))
  }

  /// How much of something, and of what level: “·省级（3天）”.
  func amount(_ event: Event, _ page: Page) -> [UInt8] {
    var words: [UInt8] = []
    if event.level != .blank {
      words += page.words(
        Message("·{level}", ", {level}", .phrase(library.vocabulary.levels[Int(event.level.number)].name, as: "level")))
    }
    if let quantity = event.quantity.hundredths, let unit = event.unit {
      let counted = page.words(unit.counted(.hours(Hours(hundredths: quantity), as: "count")))
      words += page.words(Message("（{counted}）", " ({counted})", .written(counted, as: "counted")))
    } else if let hours = event.hours.hundredths {
      words += page.words(Message("（{hours} 学时）", " ({hours} hours)", .hours(Hours(hundredths: hours))))
    }
    return words
  }
}
