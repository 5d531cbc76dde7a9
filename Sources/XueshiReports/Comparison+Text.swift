import Xueshi

extension ReportContext {
  /// Writes a comparison as a table, a row a place.
  /// - Parameters:
  ///   - comparison: The answers to compare.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the table; its last line is ended.
  public func writeComparison(_ comparison: Comparison, style: TextStyle, to output: inout [UInt8]) {
    guard let own = comparison.answers.first else { return }
    var page = Page(style)
    page.paint(.bold) { page in
      page.write(.cell(ledger.personIDs[own.person.id]))
      page.say(Wording(" · {1}年申报 · ", " · applying in {1} · "), .year(own.person.target.year))
      page.write(.wording(own.person.target.level.wording))
      if let window = own.window { page.say(Wording(" · {1}", " · {1}"), .written(page.years(window))) }
    }
    page.endLine()
    var grid = Grid("llll")
    for answer in comparison.answers {
      let years = answer.years.map { year in
        page.words(
          Wording("{1}{2}", "{1} {2}"), .year(year.account.year),
          .wording(Wording(year.account.outcome.symbol, year.account.outcome.symbol)))
      }
      let symbol = answer.verdict.symbol
      grid.add(
        [
          Grid.Cell(text: library.placeName(answer.person.target.place, page.language)),
          Grid.Cell(
            text: page.words(
              answer.isFirm
                ? Wording("{1} {2}", "{1} {2}") : Wording("{1} {2}（取决于条款的理解）", "{1} {2} (depends on a reading)"),
              .wording(Wording(symbol, symbol)), .wording(answer.verdict.wording)), colour: answer.verdict.colour),
          Grid.Cell(text: page.list(years)), Grid.Cell(text: governing(answer, page)),
        ], notes: failures(answer, page))
    }
    grid.write(to: &page, indent: 2, noteIndent: 6)
    output += page.bytes
  }

  /// The years that do not pass, each with the parts that are short.
  private func failures(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    answer.years.filter { !$0.account.outcome.passes }.map { year in
      let shortage = page.shortage(year.account.short)
      return page.words(
        shortage.isEmpty ? Wording("{1}年：{2}", "{1}: {2}") : Wording("{1}年：{2}；{3}", "{1}: {2}; short by {3}"),
        .year(year.account.year), .wording(year.account.outcome.wording), .written(shortage))
    }
  }

  /// Which rules govern the years: one notice for all of them, or each with its years.
  private func governing(_ answer: Answer, _ page: Page) -> [UInt8] {
    var spans: [(book: Int?, years: ClosedRange<Year>)] = []
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
        isNational ? Wording("全部适用{1}", "all under {1}") : Wording("依据{1}", "under {1}"),
        .written(ruleName(only.book, at: answer.person.target.place, page)))
    }
    return page.clauses(
      spans.map { span in
        page.words(
          Wording("{1}：{2}", "{1}: {2}"), .written(page.years(span.years)),
          .written(ruleName(span.book, at: answer.person.target.place, page)))
      })
  }

  /// A notice by its document; one of another place by that place too: 某省规定（文号）.
  private func ruleName(_ book: Int?, at place: PlaceCode, _ page: Page) -> [UInt8] {
    guard let book else { return page.words(Wording("没有规定可依", "no rule on file")) }
    let issuer = library.rulebooks[book].place
    let document = library.documentName(book)
    if issuer == .nation { return page.words(Wording("全国规定（{1}）", "national rules ({1})"), document) }
    guard issuer != place, let name = library.vocabulary.places.name(of: issuer) else {
      return page.words(Wording("{1}", "{1}"), document)
    }
    return page.words(Wording("{1}规定（{2}）", "rules of {1} ({2})"), .text(name[page.language]), document)
  }
}
