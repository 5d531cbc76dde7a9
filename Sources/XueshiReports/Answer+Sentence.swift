package import Xueshi

extension ReportContext {
  /// Writes the verdict in one sentence, and below it what to do next.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - language: The language.
  ///   - output: Receives the lines; the last is ended.
  package func writeSentence(_ answer: Answer, language: Language, to output: inout [UInt8]) {
    var page = Page(TextStyle(language: language, usesColor: false))
    writeVerdict(answer, to: &page)
    writeNextSteps(answer, to: &page)
    output += page.bytes
  }

  /// Writes why each credit of an answer counted as it did, and by which papers it is shown, as a JSON array in the answer's order: by year, then line.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - language: The language.
  ///   - output: Receives the array.
  package func writeReasons(_ answer: Answer, language: Language, to output: inout [UInt8]) {
    let page = Page(TextStyle(language: language, usesColor: false))
    let shown = answer.evidence(ledger, library)
    let credits = answer.years.flatMap { year in year.credits.map { (year, Credit?.some($0), Touch?.none) } }
    let touches = answer.years.flatMap { year in year.touches.map { (year, Credit?.none, Touch?.some($0)) } }
    output.appendJSONObjects(credits + touches) { entry, json in
      let (year, credit, touch) = entry
      if let touch {
        json.add("line", answer.events[touch.event].line)
        json.add("year", year.account.year)
        json.add("how", Text(utf8: []))
        json.add("why", Text(utf8: words(touch, year, answer, page)))
      }
      guard let credit else { return }
      let book = year.account.rulebook
      let event = answer.event(of: credit)
      let explanation = Explanation(
        context: self, answer: answer, credit: credit, event: event, rulebook: book, page: page)
      json.add("line", event.line)
      json.add("year", credit.year)
      json.add("how", Text(utf8: explanation.rating))
      json.add("why", Text(utf8: page.clauses(explanation.notes)))
      guard let evidence = shown.first(where: { $0.event == credit.event }) else { return }
      json.add("papers", papers(of: evidence, page).map { Text(utf8: $0) })
      json.add("papersThere", statement(evidence, page).map { Text(utf8: $0) })
    }
  }
}
