import Xueshi

extension ReportContext {
  /// Writes a comparison as a table, a row a place.
  /// - Parameters:
  ///   - comparison: The answers to compare.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the table; its last line is ended.
  package func writeComparison(_ comparison: Comparison, style: TextStyle, to output: inout [UInt8]) {
    guard let own = comparison.answers.first else { return }
    var page = Page(style)
    page.paint(.bold) { page in
      page.write(.written(label(of: own.person, page)))
      page.say(Message(" · {year}年申报 · ", " · applying in {year} · ", .year(own.person.target.year)))
      page.write(.message(own.person.target.level.wording))
      if let window = own.window { page.say(Message(alike: " · {years}", .written(page.years(window), as: "years"))) }
    }
    page.endLine()
    var grid = Grid("llll")
    for answer in comparison.answers {
      let years = answer.years.map { year in
        page.words(
          Message(
            "{year}{symbol}", "{year} {symbol}", .year(year.account.year),
            .message(Message(alike: year.account.outcome.symbol), as: "symbol")))
      }
      let symbol = answer.verdict.symbol
      grid.add(
        [
          Grid.Cell(text: library.placeName(answer.person.target.place, page.language)),
          Grid.Cell(
            text: page.words(
              answer.isFirm
                ? Message(
                  alike: "{symbol} {verdict}", .message(Message(alike: symbol), as: "symbol"),
                  .message(answer.verdict.wording, as: "verdict"))
                : Message(
                  "{symbol} {verdict}（取决于{hinges}）", "{symbol} {verdict} (depends on {hinges})",
                  .message(Message(alike: symbol), as: "symbol"), .message(answer.verdict.wording, as: "verdict"),
                  .written(page.list(hinges(answer, page)), as: "hinges"))),
            colour: answer.verdict.colour),
          Grid.Cell(text: page.list(years)), Grid.Cell(text: governing(answer, page)),
        ], notes: failures(answer, page))
    }
    grid.write(to: &page, indent: 2, noteIndent: 6)
    output += page.bytes
  }

  /// What a verdict hangs on, in a few words: facts by what they are about, all readings of clauses as one.
  private func hinges(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var hinges = answer.dependsOn.filter { !$0.hinge.isReading }.map { page.words(name(of: $0.hinge)) }
    if answer.dependsOn.contains(where: { $0.hinge.isReading }) {
      hinges.append(page.words(Message("条款的理解", "a reading")))
    }
    return hinges
  }

  /// The years that do not pass, each with the parts that are short.
  private func failures(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    answer.years.filter { !$0.account.outcome.passes }.map { year in
      let shortage = page.shortage(year.account.short)
      return page.words(
        shortage.isEmpty
          ? Message(
            "{year}年：{outcome}", "{year}: {outcome}", .year(year.account.year),
            .message(year.account.outcome.wording, as: "outcome"))
          : Message(
            "{year}年：{outcome}；{shortage}", "{year}: {outcome}; short by {shortage}", .year(year.account.year),
            .message(year.account.outcome.wording, as: "outcome"), .written(shortage, as: "shortage")))
    }
  }

  /// Which rules govern the years: one notice for all of them, or each with its years.
  func governing(_ answer: Answer, _ page: Page) -> [UInt8] {
    var spans: [(book: RulebookIndex?, years: ClosedRange<Year>)] = []
    for year in answer.years {
      let account = year.account
      if let last = spans.last, last.book == account.rulebook {
        spans[spans.count - 1].years = last.years.lowerBound...account.year
      } else {
        spans.append((account.rulebook, account.year...account.year))
      }
    }
    if spans.count == 1, let only = spans.first {
      let isNational = only.book.map { library.rulebooks[$0].place == .nation } ?? false
      return page.words(
        isNational
          ? Message(
            "全部适用{rules}", "all under {rules}",
            .written(ruleName(only.book, at: answer.person.target.place, page), as: "rules"))
          : Message(
            "依据{rules}", "under {rules}",
            .written(ruleName(only.book, at: answer.person.target.place, page), as: "rules")))
    }
    return page.clauses(
      spans.map { span in
        page.words(
          Message(
            "{years}：{rules}", "{years}: {rules}", .written(page.years(span.years), as: "years"),
            .written(ruleName(span.book, at: answer.person.target.place, page), as: "rules")))
      })
  }

  /// A notice by its document; one of another place by that place too: 某省规定（文号）.
  private func ruleName(_ book: RulebookIndex?, at place: PlaceCode, _ page: Page) -> [UInt8] {
    guard let book else { return page.words(Message("没有规定可依", "no rule on file")) }
    let issuer = library.rulebooks[book].place
    let document = Fill.text(library.documentName(book), as: "document")
    if issuer == .nation { return page.words(Message("全国规定（{document}）", "national rules ({document})", document)) }
    guard issuer != place, let name = library.vocabulary.places.name(of: issuer) else {
      return page.words(document)
    }
    return page.words(
      Message("{name}规定（{document}）", "rules of {name} ({document})", .phrase(name, as: "name"), document))
  }
}
