public import Xueshi

/// One person's timeline under the rules of several places: what a transfer would change.
public struct Comparison: Sendable {
  /// The answers, one a place; the person's own place first.
  public var answers: [Answer]

  /// Makes a comparison.
  /// - Parameter answers: The answers, one a place; the person's own place first.
  public init(_ answers: [Answer]) {
    self.answers = answers
  }
}

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
      page.write(.text(ledger.personIDs[own.person.id]))
      page.say(Wording(" · {1}年申报 · ", " · applying in {1} · "), .year(own.person.target.year))
      page.write(.wording(own.person.target.level.wording))
      if let window = own.window { page.say(Wording(" · {1}", " · {1}"), .written(page.years(window))) }
    }
    page.endLine()
    var grid = Grid("lll")
    for answer in comparison.answers {
      let years = answer.years.map { year in
        page.words(
          Wording("{1}{2}", "{1} {2}"), .year(year.account.year),
          .wording(Wording(year.account.outcome.symbol, year.account.outcome.symbol)))
      }
      var notes: [[UInt8]] = []
      for year in answer.years where !year.account.outcome.passes {
        let short = year.account.short
        notes.append(
          page.words(
            Wording("{1}年：{2}；差 总 {3}、公需 {4}、专业 {5}", "{1}: {2}; short {3} in total, {4} public, {5} professional"),
            .year(year.account.year), .wording(year.account.outcome.wording), .hours(short.total), .hours(short.public),
            .hours(short.professional)))
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
          Grid.Cell(text: page.list(years)),
        ], notes: notes)
    }
    grid.write(to: &page, indent: 2, noteIndent: 6)
    page.endLine()
    output += page.bytes
  }

  /// Writes a comparison as one JSON object on one line: the person, and the whole answer under each place.
  /// - Parameters:
  ///   - comparison: The answers to compare.
  ///   - output: Receives the object and a line break.
  public func writeComparisonJSON(_ comparison: Comparison, to output: inout [UInt8]) {
    guard let own = comparison.answers.first else { return }
    output.append("{\"person\":")
    output.append(jsonString: ledger.personIDs[own.person.id])
    output.append(",\"places\":")
    output.append(jsonArray: comparison.answers) { answer, output in
      writeJSON(answer, includesOutside: false, to: &output)
      output.removeLast()
    }
    output.append("}\n")
  }
}
