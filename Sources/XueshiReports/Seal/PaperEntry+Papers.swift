import Xueshi

// The list of papers of a person as the page prints it (papers.js).

extension ReportContext {
  /// The entries of a list of papers: who it is of, and each row with the sets of which one must be brought.
  func papersEntries(_ answer: Answer) -> [PaperEntry] {
    let page = Page(TextStyle(language: .zh, usesColor: false))
    let shown = answer.evidence(ledger, library)
    var entries = [
      entry(
        Message(
          alike: "姓名：{name}单位：{unit}", .written(calledName(answer.person), as: "name"),
          .text(ledger.labels[answer.person.unit], as: "unit")))
    ]
    var known: Set<Int> = []
    for year in answer.years {
      for credit in year.credits {
        guard let evidence = shown.first(where: { $0.event == credit.event }), !evidence.forms.isEmpty,
          known.insert(credit.event).inserted
        else { continue }
        let event = answer.event(of: credit)
        let title = title(of: event)
        var row: [UInt8] = []
        row.append(decimal: Int64(credit.year.number))
        row.append(" ")
        row.append(decimal: Int64(event.line))
        row.append(" ")
        row += title.isEmpty ? library.vocabulary[event.route].name.zh.utf8 : title.utf8
        for set in papers(of: evidence, page) {
          row.append("□")
          row += set
        }
        row += statement(evidence, page) ?? []
        entries.append(PaperEntry(row))
      }
    }
    return entries
  }
}
