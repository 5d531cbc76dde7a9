import Xueshi

extension ReportContext {
  /// What approval of pending rows would change: of all together, and of each that decides something; nothing where none
  /// is pending.
  func writePending(_ answer: Answer, to page: inout Page) {
    if answer.pending.isEmpty { return }
    let rows = answer.pending.map { row in
      let event = answer.events[row.event]
      return page.words(
        Message(
          "第 {line} 行（{route}）", "line {line} ({route})", .line(event.line),
          .written(library.routeName(event.route, page.language), as: "route")))
    }
    let lines = Fill.written(page.list(rows), as: "lines")
    page.line(
      2,
      answer.ifApproved == answer.verdict
        ? Message("待审核：{lines}。全部通过后结论不变。", "Pending: {lines}. If all are approved the verdict stays the same.", lines)
        : Message(
          "待审核：{lines}。全部通过后变为「{ifApproved}」。", "Pending: {lines}. If all are approved: {ifApproved}.", lines,
          .message(answer.ifApproved.wording, as: "ifApproved")))
    for row in answer.pending where row.decides { write(row, of: answer, to: &page) }
  }

  /// What the approval of one row turns, alone and then together with others.
  private func write(_ row: PendingRow, of answer: Answer, to page: inout Page) {
    let line = Fill.line(answer.events[row.event].line)
    let alone = row.alone.map { changes(to: $0, in: answer) } ?? []
    if !alone.isEmpty {
      page.line(
        4,
        answer.pending.count == 1
          ? Message(
            "· 第 {line} 行通过后：{changes}", "· Once line {line} is approved: {changes}", line,
            .clauses(alone, as: "changes"))
          : Message(
            "· 只有第 {line} 行通过时：{changes}", "· If line {line} alone is approved: {changes}", line,
            .clauses(alone, as: "changes")))
    }
    let together = rest(row, answer)
    if together.isEmpty { return }
    page.line(
      4,
      Message(
        "· 第 {line} 行连同其他待审的行，还决定：{decided}", "· With other pending rows line {line} also decides: {decided}", line,
        .list(together, as: "decided")))
  }

  /// The years and the verdict, as they would be where they would be others.
  private func changes(to other: PendingRow.Consequence, in answer: Answer) -> [Message] {
    var changes: [Message] = []
    for (year, outcome) in zip(answer.years, other.outcomes) where year.account.outcome != outcome {
      changes.append(
        Message(
          "{year}年由「{before}」变为「{after}」", "{year} is {after} instead of {before}", .year(year.account.year),
          .message(year.account.outcome.wording, as: "before"), .message(outcome.wording, as: "after")))
    }
    if other.verdict != answer.verdict {
      changes.append(
        Message(
          "结论由「{before}」变为「{after}」", "the verdict is {after} instead of {before}",
          .message(answer.verdict.wording, as: "before"), .message(other.verdict.wording, as: "after")))
    }
    return changes
  }

  /// What a row turns only together with others: years, the verdict.
  private func rest(_ row: PendingRow, _ answer: Answer) -> [Message] {
    var rest: [Message] = []
    for (slot, year) in answer.years.enumerated() where row.turnedYears.contains(year.account.year) {
      if let alone = row.alone, alone.outcomes[slot] != year.account.outcome { continue }
      rest.append(Message("{year}年的结果", "the outcome of {year}", .year(year.account.year)))
    }
    if row.turnsVerdict, row.alone.map({ $0.verdict == answer.verdict }) ?? true {
      rest.append(Message("结论", "the verdict"))
    }
    return rest
  }
}

extension Page {
  /// Lines of the events file, as a list.
  func lines(_ lines: [Int32]) -> [UInt8] { list(lines.map { words(Message("第 {line} 行", "line {line}", .line($0))) }) }
}
