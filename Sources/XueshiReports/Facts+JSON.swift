import Xueshi

extension ReportContext {
  /// A pending row: what its approval alone comes to, and what it turns, alone or beside that of other rows.
  func write(_ row: PendingRow, of answer: Answer, to json: inout JSONWriter) {
    json.add("line", answer.events[row.event].line)
    if let alone = row.alone { json.add("ifApproved", alone.verdict.word) }
    json.add("turnsVerdict", row.turnsVerdict)
    json.add("turnsYears", row.turnedYears)
  }

  /// The violation that bars, and by which rule.
  func write(_ bar: BarringViolation, to json: inout JSONWriter) {
    json.add("line", bar.line)
    json.add("rulebook", library.rulebooks[bar.rulebook].id)
    json.add("clause", library.rulebooks[bar.rulebook][bar.clause].label)
  }

  /// What a posting comes to: its days, its length, the lines that are one with it.
  func write(_ posting: PostingAccount, of answer: Answer, to json: inout JSONWriter) {
    json.add("start", posting.whole.start)
    json.add("end", posting.whole.end)
    json.add("months", posting.length.months)
    json.add("days", posting.length.leftoverDays)
    json.add("lines", answer.lines(of: posting.joined))
  }

  /// A row that brings no hours to a year in which its days lie, and what becomes of it there.
  func write(_ touch: Touch, of answer: Answer, to json: inout JSONWriter) {
    let event = answer.events[touch.event]
    json.add("line", event.line)
    json.add("route", library.vocabulary[event.route].id)
    json.add("effect", touch.effect.word)
    if case .otherYear(let year) = touch.effect { json.add("year", year) }
  }
}
