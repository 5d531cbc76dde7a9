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
          Message(
            "{verdict} {count}", "{count} {verdict}", .message(verdict.wording, as: "verdict"),
            .count(overview.count(of: verdict))))
      }
      let remarked =
        overview.remarked == 0
        ? []
        : page.words(Message("；{count} 份有要核对的记录", "; {count} with remarks", .count(overview.remarked)))
      let verdicts = Fill.written(page.list(counts) + remarked, as: "verdicts")
      page.line(
        0,
        overview.personCount == overview.count
          ? Message(
            "合计 {count} 份申报：{verdicts}", "{count} {count|application|applications}: {verdicts}",
            .count(overview.count), verdicts)
          : Message(
            "合计 {count} 份申报（{persons} 人）：{verdicts}",
            "{count} {count|application|applications} of {persons} {persons|person|people}: {verdicts}",
            .count(overview.count), .count(overview.personCount, as: "persons"), verdicts))
    }
    writeTable(overview.failing, to: &page)
    if overview.failingUnshown > 0 {
      page.line(2, Message("另有 {count} 份没有列出", "and {count} more", .count(overview.failingUnshown)))
    }
    writeOpen(overview, to: &page)
    writeEnd(overview, to: &page)
    output += page.bytes
  }

  /// How many may apply whatever happens, and how to see more.
  private func writeEnd(_ overview: Overview, to page: inout Page) {
    if overview.settled == overview.count {
      page.say(Message("都可以申报，结论确定。", "Everybody may apply, and that is firm. "))
    } else if overview.settled > 0 {
      page.say(
        Message("其余 {count} 份都可以申报，结论确定。", "The other {count} may apply, and that is firm. ", .count(overview.settled)))
    }
    if let first = overview.failing.first ?? overview.open.first {
      page.say(
        Message(
          "全文：--person {person}，或 --full。", "In full: --person {person}, or --full.",
          .written(clipped(.cell(ledger.personIDs[first.person.id]), 16, page), as: "person")))
    } else {
      page.say(Message("全文：--full。", "In full: --full."))
    }
    page.endLine()
  }

  /// The names of those whose verdict may still turn, on a few lines.
  private func writeOpen(_ overview: Overview, to page: inout Page) {
    if overview.openCount == 0 { return }
    var lines = [
      page.words(
        Message("可以申报，但取决于条款的理解、未查明的情况或待审的记录：", "eligible, but it hangs on a reading, a fact or pending rows: "))
    ]
    var named = 0
    for answer in overview.open {
      var name = clipped(.cell(ledger.personIDs[answer.person.id]), 16, page)
      if answer.person.name != 0 {
        name += [UInt8(ascii: " ")] + clipped(.cell(ledger.labels[answer.person.name]), 14, page)
      }
      if named + 1 < overview.openCount { name += page.words(Message("、", ", ")) }
      if DisplayWidth.columns(of: lines[lines.count - 1] + name) > Self.width - 2 {
        if lines.count == 3 { break }
        lines.append([])
      }
      lines[lines.count - 1] += name
      named += 1
    }
    // A line never ends in the space between two names.
    for line in lines {
      page.line(2, .written(line.last == UInt8(ascii: " ") ? Array(line.dropLast()) : line))
    }
    if named < overview.openCount {
      page.line(2, Message("另有 {count} 份没有列出", "and {count} more", .count(overview.openCount - named)))
    }
  }

  /// A line for each of those that cannot apply.
  private func writeTable(_ answers: ArraySlice<Answer>, to page: inout Page) {
    if answers.isEmpty { return }
    let appliesTwice = answers.contains { ledger.hasOtherApplications($0.person) }
    var rows = answers.map { answer in
      var cells = [
        Grid.Cell(text: clipped(.cell(ledger.personIDs[answer.person.id]), 16, page)),
        Grid.Cell(text: clipped(.cell(ledger.labels[answer.person.name]), 14, page)),
      ]
      if appliesTwice { cells.append(Grid.Cell(text: target(answer.person.target, page))) }
      let symbol = Message(alike: answer.verdict.symbol)
      cells.append(
        Grid.Cell(
          text: page.words(
            Message(
              alike: "{symbol} {verdict}", .message(symbol, as: "symbol"),
              .message(answer.verdict.wording, as: "verdict"))),
          colour: answer.verdict.colour))
      cells.append(
        Grid.Cell(
          text: page.words(answer.isFirm ? Message("确定", "firm") : Message("未定", "depends")),
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
    page.words(
      Message("{year}年{level}", "{year} {level}", .year(target.year), .message(target.level.wording, as: "level")))
  }

  /// Why somebody cannot apply, or what that hangs on, in a few words each.
  private func reasons(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var reasons: [[UInt8]] = []
    if let bar = answer.bar {
      reasons.append(page.words(Message("弄虚作假（第 {line} 行）", "falsified hours (line {line})", .line(bar.line))))
    } else if answer.window == nil {
      reasons.append(page.words(Message("看哪几年没有规定", "which years to show is not stated")))
    } else if answer.isWhollyUnread {
      reasons.append(page.words(answer.unreadWords))
    } else {
      reasons += answer.years.map { $0.account }.filter { !$0.outcome.passes }.map { lack($0, page) }
    }
    if answer.verdict != .eligible, answer.ifApproved == .eligible {
      reasons.append(page.words(Message("待审通过后可以", "eligible if approved")))
    } else if answer.ifApproved != answer.verdict {
      reasons.append(
        page.words(
          Message(
            "待审通过后{ifApproved}", "{ifApproved} if approved", .message(answer.ifApproved.wording, as: "ifApproved"))))
    }
    if !answer.isFirm {
      let ids = answer.dependsOn.map { dependence in
        page.words(name(of: dependence.hinge))
      }
      reasons.append(
        page.words(Message("取决于 {readings}", "depends on {readings}", .written(page.list(ids), as: "readings"))))
    }
    return reasons
  }

  /// What a year lacks.
  private func lack(_ account: YearAccount, _ page: Page) -> [UInt8] {
    guard account.rulebook != nil else {
      return page.words(Message("{year}年没有规定", "{year} has no rule on file", .year(account.year)))
    }
    let short = account.short
    let parts = [
      (Message("总{hours}", "−{hours} total", .hours(short.total)), short.total),
      (Message("公需{hours}", "−{hours} public", .hours(short.public)), short.public),
      (Message("专业{hours}", "−{hours} prof.", .hours(short.professional)), short.professional),
    ].filter { $0.1 > .zero }.map { page.words($0.0) }
    return page.words(
      account.outcome == .undetermined
        ? Message(
          "{year}年差{parts}，有记录待补", "{year} {parts}, rows incomplete", .year(account.year),
          .written(page.list(parts), as: "parts"))
        : Message("{year}年差{parts}", "{year} {parts}", .year(account.year), .written(page.list(parts), as: "parts")))
  }

  /// What is filled in, cut to a width.
  private func clipped(_ fill: Fill, _ width: Int, _ page: Page) -> [UInt8] {
    DisplayWidth.clipped(page.words(fill), to: width)
  }
}
