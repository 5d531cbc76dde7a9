import Xueshi

extension ReportContext {
  /// How wide a screen is.
  private static let width = 80

  /// Writes many answers on one screen, and how to see more of each.
  /// - Parameters:
  ///   - overview: The answers.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives at most 27 lines; the last is ended.
  package func write(_ overview: Overview, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(.bold) { page in
      let counts = Verdict.allCases.filter { overview.count(of: $0) > 0 }.map { verdict in
        page.words(
          Wording("{1} {2}", "{2} {1}"), .wording(verdict.wording), .number(overview.count(of: verdict)))
      }
      page.line(
        0, Wording("合计 {1} 份申报：{2}", "{1} {1|application|applications}: {2}"), .number(overview.count),
        .written(page.list(counts)))
    }
    writeTable(overview.failing, to: &page)
    if overview.failingUnshown > 0 {
      page.line(2, Wording("另有 {1} 份没有列出", "and {1} more"), .number(overview.failingUnshown))
    }
    writeOpen(overview, to: &page)
    writeEnd(overview, to: &page)
    output += page.bytes
  }

  /// How many may apply whatever happens, and how to see more.
  private func writeEnd(_ overview: Overview, to page: inout Page) {
    if overview.settled == overview.count {
      page.say(Wording("都可以申报，结论确定。", "Everybody may apply, and that is firm. "))
    } else if overview.settled > 0 {
      page.say(
        Wording("其余 {1} 份都可以申报，结论确定。", "The other {1} may apply, and that is firm. "), .number(overview.settled))
    }
    if let first = overview.failing.first ?? overview.open.first {
      page.say(
        Wording("全文：--person {1}，或 --full。", "In full: --person {1}, or --full."),
        .written(clipped(.cell(ledger.personIDs[first.person.id]), 16, page)))
    } else {
      page.say(Wording("全文：--full。", "In full: --full."))
    }
    page.endLine()
  }

  /// The names of those whose verdict may still turn, on a few lines.
  private func writeOpen(_ overview: Overview, to page: inout Page) {
    if overview.openCount == 0 { return }
    var lines = [
      page.words(Wording("可以申报，但取决于条款的理解或待审的记录：", "eligible, but it hangs on a reading or on pending rows: "))
    ]
    var named = 0
    for answer in overview.open {
      var name = clipped(.cell(ledger.personIDs[answer.person.id]), 16, page)
      if answer.person.name != 0 {
        name += [UInt8(ascii: " ")] + clipped(.cell(ledger.labels[answer.person.name]), 14, page)
      }
      if named + 1 < overview.openCount { name += page.words(Wording("、", ", ")) }
      if DisplayWidth.columns(of: lines[lines.count - 1] + name) > Self.width - 2 {
        if lines.count == 3 { break }
        lines.append([])
      }
      lines[lines.count - 1] += name
      named += 1
    }
    // A line never ends in the space between two names.
    for line in lines {
      page.line(2, Wording("{1}", "{1}"), .written(line.last == UInt8(ascii: " ") ? Array(line.dropLast()) : line))
    }
    if named < overview.openCount {
      page.line(2, Wording("另有 {1} 份没有列出", "and {1} more"), .number(overview.openCount - named))
    }
  }

  /// A line for each of those that cannot apply.
  private func writeTable(_ answers: ArraySlice<Answer>, to page: inout Page) {
    if answers.isEmpty { return }
    let appliesTwice = answers.contains { answer in ledger.people.count { $0.id == answer.person.id } > 1 }
    var rows = answers.map { answer in
      var cells = [
        Grid.Cell(text: clipped(.cell(ledger.personIDs[answer.person.id]), 16, page)),
        Grid.Cell(text: clipped(.cell(ledger.labels[answer.person.name]), 14, page)),
      ]
      if appliesTwice { cells.append(Grid.Cell(text: target(answer.person.target, page))) }
      let symbol = Wording(answer.verdict.symbol, answer.verdict.symbol)
      cells.append(
        Grid.Cell(
          text: page.words(Wording("{1} {2}", "{1} {2}"), .wording(symbol), .wording(answer.verdict.wording)),
          colour: answer.verdict.colour))
      cells.append(
        Grid.Cell(
          text: page.words(answer.isFirm ? Wording("确定", "firm") : Wording("看理解", "depends")),
          colour: answer.isFirm ? .plain : .yellow))
      return cells
    }
    let widths = rows[0].indices.map { column in rows.map { DisplayWidth.columns(of: $0[column].text) }.max() ?? 0 }
    let left = widths.reduce(2) { $1 == 0 ? $0 : $0 + $1 + 2 }
    for (row, answer) in answers.enumerated() {
      let reasons = page.clauses(self.reasons(answer, page))
      rows[row].append(Grid.Cell(text: clipped(.written(reasons), max(16, Self.width - left), page)))
    }
    var grid = Grid(texts: rows[0].count)
    for row in rows { grid.add(row) }
    grid.write(to: &page, indent: 2)
  }

  private func target(_ target: Target, _ page: Page) -> [UInt8] {
    page.words(Wording("{1}年{2}", "{1} {2}"), .year(target.year), .wording(target.level.wording))
  }

  /// Why somebody cannot apply, or what that hangs on, in a few words each.
  private func reasons(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var reasons: [[UInt8]] = []
    if let line = answer.barredBy {
      reasons.append(page.words(Wording("弄虚作假（第 {1} 行）", "falsified hours (line {1})"), .number(line)))
    } else if answer.window == nil {
      reasons.append(page.words(Wording("看哪几年没有规定", "which years to show is not stated")))
    } else {
      reasons += answer.years.map { $0.account }.filter { !$0.outcome.passes }.map { lack($0, page) }
    }
    if answer.verdict != .eligible, answer.ifApproved == .eligible {
      reasons.append(page.words(Wording("待审通过后可以", "eligible if approved")))
    } else if answer.ifApproved != answer.verdict {
      reasons.append(
        page.words(Wording("待审通过后{1}", "{1} if approved"), .wording(answer.ifApproved.wording)))
    }
    if !answer.isFirm {
      let ids = answer.dependsOn.map { dependence in
        page.words(Wording("{1}", "{1}"), .text(library.rulebooks[dependence.rulebook].readings[dependence.reading].id))
      }
      reasons.append(page.words(Wording("取决于 {1}", "depends on {1}"), .written(page.list(ids))))
    }
    return reasons
  }

  /// What a year lacks.
  private func lack(_ account: YearAccount, _ page: Page) -> [UInt8] {
    guard account.rulebook != nil else {
      return page.words(Wording("{1}年没有规定", "{1} has no rule on file"), .year(account.year))
    }
    let short = account.short
    let parts = [
      (Wording("总{1}", "−{1} total"), short.total), (Wording("公需{1}", "−{1} public"), short.public),
      (Wording("专业{1}", "−{1} prof."), short.professional),
    ].filter { $0.1 > .zero }.map { page.words($0.0, .hours($0.1)) }
    return page.words(
      account.outcome == .undetermined
        ? Wording("{1}年差{2}，有记录待补", "{1} {2}, rows incomplete") : Wording("{1}年差{2}", "{1} {2}"),
      .year(account.year), .written(page.list(parts)))
  }

  /// What is filled in, cut to a width.
  private func clipped(_ fill: Fill, _ width: Int, _ page: Page) -> [UInt8] {
    DisplayWidth.clipped(page.words(Wording("{1}", "{1}"), fill), to: width)
  }
}
