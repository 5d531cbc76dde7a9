import Xueshi

extension ReportContext {
  /// The years side by side: rulebook, hours required, counted and short, outcome.
  func writeYearTable(_ answer: Answer, to page: inout Page) {
    guard let window = answer.window else { return }
    page.paint(.bold) { page in
      page.say(Wording("各年度学时（{1}，每一年都须达到", "Hours by year ({1}; every year must pass"), .written(page.years(window)))
      if let source = answer.windowSource {
        page.say(
          Wording("；年度范围依据{1}）", "; window from {1})"),
          .written(library.citation(source.clause, in: source.rulebook, page.language)))
      } else {
        page.say(Wording("；年度范围由 --years 指定）", "; window given by --years)"))
      }
    }
    page.endLine()
    var grid = Grid("llrrrrrrrrrl")
    grid.add(
      heads(
        page, Wording("", ""), Wording("", ""), Wording("要求", "required"), Wording("计入", "counted"),
        Wording("还差", "short")), .faint)
    grid.add(
      [Wording("年度", "year"), Wording("依据", "rulebook")].map { page.words($0) }
        + Array(repeating: [Wording("总", "all"), Wording("公需", "pub."), Wording("专业", "prof.")], count: 3)
        .flatMap { $0.map { page.words($0) } } + [page.words(Wording("结果", "outcome"))], .faint)
    for year in answer.years { grid.add(cells(year.account, answer, page)) }
    grid.write(to: &page, indent: 2)
    writeSources(answer, to: &page)
  }

  private func heads(
    _ page: Page, _ first: Wording, _ second: Wording, _ required: Wording, _ counted: Wording, _ short: Wording
  ) -> [[UInt8]] {
    [first, second, required, Wording("", ""), Wording("", ""), counted, Wording("", ""), Wording("", ""), short].map {
      page.words($0)
    }
  }

  private func cells(_ account: YearAccount, _ answer: Answer, _ page: Page) -> [Grid.Cell] {
    var cells = [Grid.Cell(text: page.words(Wording("{1}", "{1}"), .year(account.year)))]
    guard let book = account.rulebook else {
      cells.append(Grid.Cell(text: page.words(Wording("无", "none"))))
      for _ in 0..<9 { cells.append(Grid.Cell(text: page.words(Wording("-", "-")))) }
      cells.append(outcome(account, page))
      return cells
    }
    cells.append(
      Grid.Cell(
        text: page.words(
          lacksLocalNotice(account.year, answer) ? Wording("{1}*", "{1}*") : Wording("{1}", "{1}"),
          .text(library.rulebooks[book].id))))
    let required = account.required
    append(
      [required.total.roundedUp, required.public.roundedUp, required.professional.roundedUp], .plain, page, &cells)
    append([account.counted.total, account.counted.public, account.counted.professional], .plain, page, &cells)
    let short = account.short
    append([short.total, short.public, short.professional], .red, page, &cells)
    cells.append(outcome(account, page))
    return cells
  }

  private func append(_ hours: [Hours], _ colour: Colour, _ page: Page, _ cells: inout [Grid.Cell]) {
    for hours in hours {
      let text = hours == .zero ? page.words(Wording("-", "-")) : page.words(Wording("{1}", "{1}"), .hours(hours))
      cells.append(Grid.Cell(text: text, colour: hours == .zero ? .faint : colour))
    }
  }

  private func outcome(_ account: YearAccount, _ page: Page) -> Grid.Cell {
    let symbol = account.outcome.symbol
    return Grid.Cell(
      text: page.words(
        Wording("{1} {2}", "{1} {2}"), .wording(Wording(symbol, symbol)), .wording(account.outcome.wording)),
      colour: account.outcome.colour)
  }

  private func lacksLocalNotice(_ year: Year, _ answer: Answer) -> Bool {
    answer.warnings.contains { $0.kind == .noLocalNotice && $0.year == year }
  }

  /// The documents behind the rulebooks of the table.
  private func writeSources(_ answer: Answer, to page: inout Page) {
    var seen: [Int] = []
    for year in answer.years {
      guard let book = year.account.rulebook, !seen.contains(book) else { continue }
      seen.append(book)
      let rulebook = library.rulebooks[book]
      page.line(
        2, Wording("{1}：{2}《{3}》", "{1}: {2}, {3}"), .text(rulebook.id), .text(rulebook.document),
        .text(rulebook.title[page.language]))
    }
    if answer.years.contains(where: { lacksLocalNotice($0.account.year, answer) }) {
      page.line(2, Wording("* 当地没有这一年的通知，适用国家规定", "* no local notice is on file for the year: national rules apply"))
    }
  }
}
