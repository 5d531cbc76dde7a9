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
      page.paint(.red) { $0.say(Wording("{1}；这一年已过，不能补学", "{1}; the year is over and cannot be made up"), short) }
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

  /// Writes a plan as one JSON object on one line; its `events` are a ledger fragment that `whatif --add-file` takes.
  /// - Parameters:
  ///   - plan: The plan.
  ///   - output: Receives the object and a line break.
  public func writeJSON(_ plan: Plan, to output: inout [UInt8]) {
    output.append("{\"person\":")
    output.append(jsonString: ledger.personIDs[plan.person.id])
    output.append(",\"asOf\":\"")
    output.append(plan.asOf)
    output.append("\",\"before\":\"")
    output.append(plan.before.word)
    output.append("\",\"after\":\"")
    output.append(plan.after.word)
    output.append("\",\"effort\":")
    output.append(thousandths: plan.effort.thousandths)
    output.append(",\"years\":")
    output.append(jsonArray: plan.years) { year, output in
      output.append("{\"year\":")
      output.append(decimal: Int64(year.account.year.number))
      output.append(",\"status\":\"")
      output.append(year.status.word)
      output.append("\",\"daysLeft\":")
      output.append(decimal: Int64(year.daysLeft))
      output.append(",\"effort\":")
      output.append(thousandths: year.effort.thousandths)
      output.append(",\"lowerBound\":")
      output.append(thousandths: year.lowerBound.thousandths)
      output.append(",\"steps\":")
      output.append(jsonArray: year.steps) { step, output in
        output.append("{\"route\":")
        output.append(jsonString: library.vocabulary[step.event.route].id)
        output.append(",\"adds\":")
        output.append(step.hours)
        output.append(",\"effort\":")
        output.append(thousandths: step.effort.thousandths)
        output.append(",\"clause\":")
        output.append(jsonString: year.account.rulebook.map { library.rulebooks[$0][step.clause].label } ?? "")
        output.append("}")
      }
      output.append("}")
    }
    output.append(",\"events\":")
    output.append(jsonArray: plan.events) { event, output in write(event, to: &output) }
    output.append("}\n")
  }

  func write(_ event: Event, to output: inout [UInt8]) {
    output.append("{\"route\":")
    output.append(jsonString: library.vocabulary[event.route].id)
    output.append(",\"start\":\"")
    output.append(event.interval.start)
    output.append("\",\"end\":\"")
    output.append(event.interval.end)
    output.append("\"")
    if let quantity = event.quantity.hundredths {
      output.append(",\"quantity\":")
      output.append(Hours(hundredths: quantity))
    }
    if let unit = event.unit {
      output.append(",\"unit\":\"")
      output.append(unit.word)
      output.append("\"")
    }
    if let hours = event.hours.hundredths {
      output.append(",\"hours\":")
      output.append(Hours(hundredths: hours))
    }
    if event.level != .blank {
      output.append(",\"level\":")
      output.append(jsonString: library.vocabulary.levels[Int(event.level.number)].id)
    }
    if event.role != .blank {
      output.append(",\"role\":")
      output.append(jsonString: library.vocabulary.roles[Int(event.role.number)].id)
    }
    if let category = event.category {
      output.append(",\"category\":\"")
      output.append(category.word)
      output.append("\"")
    }
    output.append("}")
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

extension [UInt8] {
  /// Appends thousandths as a decimal without trailing zeros.
  mutating func append(thousandths value: Int64) {
    append(decimal: value / 1000)
    var rest = value % 1000
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var place: Int64 = 100
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }
}
