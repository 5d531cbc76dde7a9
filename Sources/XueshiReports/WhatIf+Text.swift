import Xueshi

extension WhatIf {
  /// Writes a comparison for people: the verdicts, the years, and what each addition really brought.
  /// - Parameters:
  ///   - old: The ledger before.
  ///   - new: The ledger after.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  package func writeText(_ old: ReportContext, _ new: ReportContext, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) { new.writeApplication(of: after.person, to: &$0) }
    page.say(Message("：", ": "))
    page.paint(before.verdict.colour) { $0.write(.message(before.verdict.wording)) }
    page.say(Message(alike: " → "))
    page.paint(after.verdict.colour) { $0.write(.message(after.verdict.wording)) }
    page.endLine()
    writeTargets(old, new, to: &page)
    page.writeUnread(of: after.person)
    if after.window == nil {
      page.line(2, Message("不知道要看哪些年度；用 --years 指定", "which years must pass is not known: give --years"))
    }
    writeYears(old, new, to: &page)
    writeAdditions(new, to: &page)
    output += page.bytes
  }

  private func writeYears(_ old: ReportContext, _ new: ReportContext, to page: inout Page) {
    var grid = Grid("lrrrl")
    grid.add(
      [
        Message("年度", "year"), Message("总 前→后", "all before→after"), Message("公需", "pub."), Message("专业", "prof."),
        Message("结果", "outcome"),
      ].map { page.words($0) }, .faint)
    for (year, before, after) in years {
      func change(_ part: NodeIndex) -> Grid.Cell {
        // A year that only one of the answers asks has one number.
        let old = (before ?? after)?.counted[part] ?? .zero
        let new = (after ?? before)?.counted[part] ?? .zero
        let text =
          old == new
          ? page.words(.hours(new))
          : page.words(Message(alike: "{old}→{new}", .hours(old, as: "old"), .hours(new, as: "new")))
        return Grid.Cell(text: text, colour: old == new ? .faint : .plain)
      }
      let outcomes = [before, after].compactMap { $0?.outcome }
      let last = outcomes.last ?? .undetermined
      let words =
        after == nil
        ? page.words(Message("不再要看", "no longer shown"))
        : before == nil
          ? page.words(Message("新要看：{after}", "now shown: {after}", .message(last.wording, as: "after")))
          : outcomes.first == last
            ? page.words(.message(last.wording, as: "after"))
            : page.words(
              Message(
                alike: "{before}→{after}", .message((outcomes.first ?? last).wording, as: "before"),
                .message(last.wording, as: "after")))
      grid.add(
        [
          Grid.Cell(text: page.words(.year(year))), change(Node.total), change(Node.public),
          change(Node.professional), Grid.Cell(text: words, colour: last.colour),
        ], notes: YearTurn(year, from: self.before, to: self.after)?.notes(old, new, page) ?? [])
    }
    grid.write(to: &page, indent: 2, noteIndent: 8)
  }

  private func writeAdditions(_ new: ReportContext, to page: inout Page) {
    for addition in additions {
      let claimed = addition.credits.reduce(Hours.zero) { $0 + $1.claimed }
      page.space(2)
      page.say(
        Message(
          "+ 第 {line} 行 {route}：折算 {claimed}，实际增加 {added}",
          "+ line {line}, {route}: claimed {claimed}, really added {added}", .line(addition.line),
          .written(new.library.routeName(addition.route, page.language), as: "route"), .hours(claimed, as: "claimed"),
          .hours(addition.added, as: "added")))
      if !addition.cured.isEmpty {
        let years = addition.cured.map { page.words(.year($0)) }
        page.say(
          Message("；因此达到：{years}", "; now passing because of it: {years}", .written(page.list(years), as: "years")))
      } else if addition.added == .zero {
        page.paint(.yellow) { $0.say(Message("；没有作用", "; counts for nothing")) }
        var reasons: [[UInt8]] = []
        for credit in addition.credits {
          let rulebook = after.years.first { $0.account.year == credit.year }?.account.rulebook
          let explanation = Explanation(
            context: new, answer: after, credit: credit, event: after.event(of: credit), rulebook: rulebook,
            page: page)
          reasons += explanation.notes
        }
        if !reasons.isEmpty {
          page.say(Message("（{reasons}）", " ({reasons})", .written(page.clauses(reasons), as: "reasons")))
        }
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
  package func writeSummary(_ changes: [WhatIf], style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) {
      $0.line(0, total(of: changes.count, from: changes.lazy.map { $0.after.person }))
    }
    for verdict in Verdict.allCases {
      let before = changes.filter { $0.before.verdict == verdict }.count
      let after = changes.filter { $0.after.verdict == verdict }.count
      if before == 0, after == 0 { continue }
      page.line(
        2,
        Message(
          "{verdict}：{before} → {after}", "{verdict}: {before} → {after}", .message(verdict.wording, as: "verdict"),
          .count(before, as: "before"), .count(after, as: "after")))
    }
    for change in changes where change.before.verdict != change.after.verdict {
      page.line(
        2,
        Message(
          "{person}：{before} → {after}", "{person}: {before} → {after}",
          .written(label(of: change.after.person, page), as: "person"),
          .message(change.before.verdict.wording, as: "before"), .message(change.after.verdict.wording, as: "after")))
    }
    output += page.bytes
  }
}
