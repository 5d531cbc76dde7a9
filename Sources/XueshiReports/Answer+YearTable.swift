import Xueshi

extension ReportContext {
  /// The years side by side: rulebook, hours required, counted and short, outcome.
  func writeYearTable(_ answer: Answer, to page: inout Page) {
    guard let window = answer.window else { return }
    page.paint(.bold) { page in
      page.say(
        Message(
          "各年度学时（{years}，每一年都须达到", "Hours by year ({years}; every year must pass",
          .written(page.years(window), as: "years")))
      if let source = answer.windowSource {
        page.say(
          Message(
            "；年度范围依据{clause}）", "; window from {clause})",
            .written(library.citation(source.clause, in: source.rulebook, page.language), as: "clause")))
      } else {
        page.say(Message("；年度范围由 --years 指定）", "; window given by --years)"))
      }
    }
    page.endLine()
    var grid = Grid("llrrrrrrrrrl")
    grid.add(
      heads(
        page, Message(alike: ""), Message(alike: ""), Message("要求", "required"), Message("计入", "counted"),
        Message("还差", "short")), .faint)
    grid.add(
      [Message("年度", "year"), Message("依据", "rulebook")].map { page.words($0) }
        + Array(repeating: [Message("总", "all"), Message("公需", "pub."), Message("专业", "prof.")], count: 3)
        .flatMap { $0.map { page.words($0) } } + [page.words(Message("结果", "outcome"))], .faint)
    for year in answer.years { grid.add(cells(year.account, answer, page)) }
    grid.write(to: &page, indent: 2)
    writeSources(answer, to: &page)
  }

  private func heads(
    _ page: Page, _ first: Message, _ second: Message, _ required: Message, _ counted: Message, _ short: Message
  ) -> [[UInt8]] {
    [
      first, second, required, Message(alike: ""), Message(alike: ""), counted, Message(alike: ""), Message(alike: ""),
      short,
    ].map {
      page.words($0)
    }
  }

  private func cells(_ account: YearAccount, _ answer: Answer, _ page: Page) -> [Grid.Cell] {
    var cells = [Grid.Cell(text: page.words(.year(account.year)))]
    guard let book = account.rulebook else {
      cells.append(Grid.Cell(text: page.words(Message("无", "none"))))
      for _ in 0..<9 { cells.append(Grid.Cell(text: page.words(Message(alike: "-")))) }
      cells.append(outcome(account, page))
      return cells
    }
    cells.append(
      Grid.Cell(
        text: page.words(
          lacksLocalNotice(account.year, answer)
            ? Message(alike: "{rulebook}*", .id(library.rulebooks[book].id, as: "rulebook"))
            : Message(alike: "{rulebook}", .id(library.rulebooks[book].id, as: "rulebook")))))
    let required = account.required
    append(
      [required.total.roundedUp, required.public.roundedUp, required.professional.roundedUp], .plain, page, &cells)
    append([account.counted.total, account.counted.public, account.counted.professional], .plain, page, &cells)
    if answer.isWhollyUnread {
      for _ in 0..<3 { cells.append(Grid.Cell(text: page.words(Message(alike: "?")))) }
      cells.append(outcome(account, page))
      return cells
    }
    let short = account.short
    append([short.total, short.public, short.professional], .red, page, &cells)
    cells.append(outcome(account, page))
    return cells
  }

  private func append(_ hours: [Hours], _ colour: Colour, _ page: Page, _ cells: inout [Grid.Cell]) {
    for hours in hours {
      let text = hours == .zero ? page.words(Message(alike: "-")) : page.words(.hours(hours))
      cells.append(Grid.Cell(text: text, colour: hours == .zero ? .faint : colour))
    }
  }

  private func outcome(_ account: YearAccount, _ page: Page) -> Grid.Cell {
    let symbol = account.outcome.symbol
    return Grid.Cell(
      text: page.words(
        Message(
          alike: "{symbol} {outcome}", .message(Message(alike: symbol), as: "symbol"),
          .message(account.outcome.wording, as: "outcome"))),
      colour: account.outcome.colour)
  }

  private func lacksLocalNotice(_ year: Year, _ answer: Answer) -> Bool {
    answer.warnings.contains { $0.kind == .noLocalNotice && $0.year == year }
  }

  /// The rulebooks by which the years of an answer are decided, each once, in the order of the years.
  func rulebooks(of answer: Answer) -> [Rulebook] {
    var books: [RulebookIndex] = []
    for year in answer.years {
      if let book = year.account.rulebook, !books.contains(book) { books.append(book) }
    }
    return books.map { library.rulebooks[$0] }
  }

  /// The documents behind the rulebooks of the table.
  private func writeSources(_ answer: Answer, to page: inout Page) {
    for rulebook in rulebooks(of: answer) {
      page.line(
        2,
        Message(
          "{id}：{document}《{title}》", "{id}: {document}, {title}", .id(rulebook.id),
          .text(rulebook.document, as: "document"), .phrase(rulebook.title, as: "title")))
    }
    if answer.years.contains(where: { lacksLocalNotice($0.account.year, answer) }) {
      page.line(2, Message("* 没有收录当地这一年的通知，适用国家规定", "* no local notice is on file for the year: national rules apply"))
    }
  }
}
