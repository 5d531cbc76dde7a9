import Xueshi

extension WhatIf {
  /// Writes a comparison for people: the verdicts, the years, and what each addition really brought.
  /// - Parameters:
  ///   - new: The ledger after.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  public func writeText(_ new: ReportContext, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) { new.writeName(of: after.person, to: &$0) }
    page.say(Wording("：", ": "))
    page.paint(before.verdict.colour) { $0.write(.wording(before.verdict.wording)) }
    page.say(Wording(" → ", " → "))
    page.paint(after.verdict.colour) { $0.write(.wording(after.verdict.wording)) }
    page.endLine()
    if after.window == nil {
      page.line(
        2, Wording("不知道要看哪些年度；用 --years 指定", "which years must pass is not known: give --years"))
    }
    writeYears(to: &page)
    writeAdditions(new, to: &page)
    output += page.bytes
  }

  private func writeYears(to page: inout Page) {
    var grid = Grid("lrrrl")
    grid.add(
      [
        Wording("年度", "year"), Wording("总 前→后", "all before→after"), Wording("公需", "pub."), Wording("专业", "prof."),
        Wording("结果", "outcome"),
      ].map { page.words($0) }, .faint)
    for (year, before, after) in years {
      func change(_ part: Int) -> Grid.Cell {
        let old = before?.counted.part(part) ?? .zero
        let new = after?.counted.part(part) ?? .zero
        let text =
          old == new
          ? page.words(Wording("{1}", "{1}"), .hours(new))
          : page.words(Wording("{1}→{2}", "{1}→{2}"), .hours(old), .hours(new))
        return Grid.Cell(text: text, colour: old == new ? .faint : .plain)
      }
      let outcomes = [before, after].compactMap { $0?.outcome }
      let last = outcomes.last ?? .undetermined
      let words =
        outcomes.first == last
        ? page.words(Wording("{1}", "{1}"), .wording(last.wording))
        : page.words(Wording("{1}→{2}", "{1}→{2}"), .wording((outcomes.first ?? last).wording), .wording(last.wording))
      grid.add([
        Grid.Cell(text: page.words(Wording("{1}", "{1}"), .year(year))), change(Node.total), change(Node.public),
        change(Node.professional), Grid.Cell(text: words, colour: last.colour),
      ])
    }
    grid.write(to: &page, indent: 2)
  }

  private func writeAdditions(_ new: ReportContext, to page: inout Page) {
    for addition in additions {
      let claimed = addition.credits.reduce(Hours.zero) { $0 + $1.claimed }
      page.space(2)
      page.say(
        Wording("+ 第 {1} 行 {2}：折算 {3}，实际增加 {4}", "+ line {1}, {2}: claimed {3}, really added {4}"),
        .number(addition.line), .written(new.library.routeName(addition.route, page.language)), .hours(claimed),
        .hours(addition.added))
      if !addition.cured.isEmpty {
        let years = addition.cured.map { page.words(Wording("{1}", "{1}"), .year($0)) }
        page.say(Wording("；因此达到：{1}", "; now passing because of it: {1}"), .written(page.list(years)))
      } else if addition.added == .zero {
        page.paint(.yellow) { $0.say(Wording("；没有作用", "; counts for nothing")) }
        var reasons: [[UInt8]] = []
        for credit in addition.credits {
          let rulebook = after.years.first { $0.account.year == credit.year }?.account.rulebook
          let explanation = Explanation(
            context: new, answer: after, credit: credit, event: new.event(credit, of: after.person), rulebook: rulebook,
            page: page)
          reasons += explanation.notes
        }
        if !reasons.isEmpty { page.say(Wording("（{1}）", " ({1})"), .written(page.clauses(reasons))) }
      }
      page.endLine()
    }
  }
}

extension ReportContext {
  /// Writes how verdicts change over several people, and whose.
  /// - Parameters:
  ///   - changes: The comparisons.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  public func writeSummary(_ changes: [WhatIf], style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) {
      $0.line(0, Wording("合计 {1} 份申报", "{1} {1|application|applications} in all"), .number(changes.count))
    }
    for verdict in Verdict.allCases {
      let before = changes.filter { $0.before.verdict == verdict }.count
      let after = changes.filter { $0.after.verdict == verdict }.count
      if before == 0, after == 0 { continue }
      page.line(
        2, Wording("{1}：{2} → {3}", "{1}: {2} → {3}"), .wording(verdict.wording), .number(before), .number(after))
    }
    for change in changes where change.before.verdict != change.after.verdict {
      page.line(
        2, Wording("{1}：{2} → {3}", "{1}: {2} → {3}"), .cell(ledger.personIDs[change.after.person.id]),
        .wording(change.before.verdict.wording), .wording(change.after.verdict.wording))
    }
    output += page.bytes
  }
}
