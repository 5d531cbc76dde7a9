package import Xueshi

/// How a year that is still open stands for a person on some day.
package struct Outlook: Sendable {
  /// The day.
  package var asOf: Day
  /// The year, and the least that would close it.
  package var year: YearPlan

  /// Makes an outlook.
  /// - Parameters:
  ///   - asOf: The day.
  ///   - year: The year, and the least that would close it.
  package init(asOf: Day, year: YearPlan) {
    self.asOf = asOf
    self.year = year
  }

  /// How much the year is at risk, in thousandths: the share of the days left that closing it takes; most where nothing
  /// closes it any more, none where it passes.
  package var risk: Int64 {
    switch year.status {
    case .passes, .noRulebook: 0
    case .planned: 1 + year.effort.thousandths / Int64(max(1, year.daysLeft))
    case .pastCure, .outOfReach: 1 << 40
    }
  }
}

extension ReportContext {
  /// Writes how a year that is still open stands.
  /// - Parameters:
  ///   - outlook: The outlook.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  package func writeText(_ outlook: Outlook, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    let account = outlook.year.account
    page.endLine()
    page.paint(.bold) { page in
      page.line(0, Message("截至 {day}，{year}年", "As of {day}, the year {year}", .day(outlook.asOf), .year(account.year)))
    }
    page.line(
      2,
      Message(
        "本年已登记：总 {total}、公需 {public}、专业 {professional}",
        "on record for the year: {total} in total, {public} public, {professional} professional",
        .hours(account.counted.total, as: "total"), .hours(account.counted.public, as: "public"),
        .hours(account.counted.professional, as: "professional")))
    let left = Fill.count(outlook.year.daysLeft, as: "left")
    let short = Fill.written(page.shortage(account.short), as: "short")
    switch outlook.year.status {
    case .passes: page.line(2, .message(account.outcome.wording, as: "outcome"))
    case .noRulebook: page.line(2, Message("没有规定可依", "no rule is on file"))
    case .planned:
      page.line(
        2,
        Message(
          "还差：{short}；还剩 {left} 天，最少还要 {days} 天（见 xueshi plan）",
          "still missing: {short}; {left} {left|day|days} left, of which closing it takes at least {days} (see xueshi plan)",
          short, left, .effort(outlook.year.effort, as: "days")))
    case .pastCure, .outOfReach:
      page.line(
        2,
        Message(
          "还差：{short}；还剩 {left} 天，已不可能补足",
          "still missing: {short}; {left} {left|day|days} left, and nothing open can close it", short, left))
    }
    if !account.outcome.passes { page.writeAway(of: outlook.year, indent: 2) }
    output += page.bytes
  }

  /// Adds how a year that is still open stands to its object.
  func write(_ outlook: Outlook, to json: inout JSONWriter) {
    json.add("asOf", outlook.asOf)
    json.add("year", outlook.year.account.year)
    json.add("status", outlook.year.status.word)
    json.add("daysLeft", outlook.year.daysLeft)
    outlook.year.writeAway(to: &json)
    json.add("effort", outlook.year.effort)
    json.add("counted", outlook.year.account.counted)
    json.add("short", outlook.year.account.short)
  }
}
