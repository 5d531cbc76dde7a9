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

  /// Writes why each credit of an answer counted as it did, as a JSON array in the answer's order: by year, then line.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - language: The language.
  ///   - output: Receives the array.
  package func writeReasons(_ answer: Answer, language: Language, to output: inout [UInt8]) {
    let page = Page(TextStyle(language: language, usesColor: false))
    let credits = answer.years.flatMap { year in year.credits.map { ($0, year.account.rulebook) } }
    output.appendJSONObjects(credits) { entry, json in
      let (credit, book) = entry
      let event = answer.event(of: credit)
      let explanation = Explanation(
        context: self, answer: answer, credit: credit, event: event, rulebook: book, page: page)
      json.add("line", event.line)
      json.add("year", credit.year)
      json.add("how", Text(utf8: explanation.rating))
      json.add("why", Text(utf8: page.clauses(explanation.notes)))
    }
  }
}
