import Xueshi

// What a notice asks of a part of a year, what counts of it, and the rows that bring less.

extension YearTurn {
  /// What a notice asks of a part of the year, and how much of it counts.
  func floor(
    of part: NodeIndex, _ side: Side, _ rulebook: Rulebook, _ context: ReportContext, _ page: Page
  ) -> [UInt8] {
    guard let asked = asked(of: part, side, rulebook, context, page) else {
      let document = document(side, context)
      return page.words(
        Message(
          "{document}对{part}没有要求", "{document} asks nothing of {part}", document,
          .message(rulebook.nodeName(part), as: "part")))
    }
    return page.words(
      Message(
        "{asked}，计入 {counted}", "{asked}, {counted} counted", .written(asked, as: "asked"),
        .hours(side.account.counted[part], as: "counted")))
  }

  /// What a notice asks of a part of the year, with its clause; nothing where it asks nothing.
  func asked(
    of part: NodeIndex, _ side: Side, _ rulebook: Rulebook, _ context: ReportContext, _ page: Page
  ) -> [UInt8]? {
    let required = side.account.required.roundedUp[part]
    guard required > .zero, let floor = rulebook.nodes[part].floors.first else { return nil }
    let document = document(side, context)
    return page.words(
      Message(
        "{document}「{clause}」要求{part} {required}", "{document} “{clause}” asks {required} ({part})",
        document, .clause(rulebook[floor.clause].label), .message(rulebook.nodeName(part), as: "part"),
        .hours(required, as: "required")))
  }

  func document(_ side: Side, _ context: ReportContext) -> Fill {
    .text(side.account.rulebook.map { context.library.documentName($0) } ?? "", as: "document")
  }

  /// Rows that bring less than where the year passes, each with why.
  func lost(_ side: Side, _ context: ReportContext, _ page: Page) -> [[UInt8]] {
    let less = side.year.credits.filter { credit in
      let line = side.answer.event(of: credit).line
      return passing.year.credits.contains { passing.answer.event(of: $0).line == line && $0.counted > credit.counted }
    }
    var words: [[UInt8]] = []
    for credit in less.prefix(3) {
      let event = side.answer.event(of: credit)
      let notes = Explanation(
        context: context, answer: side.answer, credit: credit, event: event, rulebook: side.account.rulebook, page: page
      ).notes
      if notes.isEmpty { continue }
      words.append(
        page.words(
          Message(
            "第 {line} 行{why}", "line {line}: {why}", .line(event.line), .written(page.conditions(notes), as: "why"))))
    }
    if less.count > 3 {
      words.append(
        page.words(
          Message("另有 {count} 行也少计", "{count} more {count|row brings|rows bring} less", .count(less.count - 3))))
    }
    return words
  }
}
