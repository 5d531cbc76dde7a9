import Xueshi

extension ReportContext {
  /// What approval of every pending row would change; nothing where none is pending.
  func writePending(_ answer: Answer, to page: inout Page) {
    let pending = pendingEvents(answer)
    if pending.isEmpty { return }
    let lines = pending.map { event in
      page.words(
        Message(
          "第 {line} 行（{route}）", "line {line} ({route})", .line(event.line),
          .written(library.routeName(event.route, page.language), as: "route")))
    }
    page.line(
      2,
      answer.ifApproved == answer.verdict
        ? Message(
          "待审核：{lines}。全部通过后结论不变。", "Pending: {lines}. If all are approved the verdict stays the same.",
          .written(page.list(lines), as: "lines"))
        : Message(
          "待审核：{lines}。全部通过后变为「{ifApproved}」。", "Pending: {lines}. If all are approved: {ifApproved}.",
          .written(page.list(lines), as: "lines"), .message(answer.ifApproved.wording, as: "ifApproved")))
  }

  /// Pending rows that the answer could hang on, in file order.
  func pendingEvents(_ answer: Answer) -> [Event] {
    var pending: [Event] = []
    for event in answer.events where event.status == .pending {
      let touches: Bool
      switch library.vocabulary[event.route].kind {
      case .activity, .registered: touches = answer.window?.contains(event.accountingYear) ?? false
      case .posting, .leave, .attestation:
        touches = answer.window?.overlaps(event.interval.years) ?? false
      case .violation:
        let year = event.accountingYear
        touches = year == answer.person.target.year || answer.window?.contains(year) ?? false
      }
      if touches { pending.append(event) }
    }
    return pending.sorted { $0.line < $1.line }
  }
}
