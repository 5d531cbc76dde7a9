import Xueshi

/// A year that one of two answers lets pass and the other does not: by which clauses, or for want of which.
struct YearTurn {
  /// What one of the answers makes of the year.
  struct Side {
    let answer: Answer
    let year: YearAnswer
    var account: YearAccount { year.account }
  }

  let before: Side
  let after: Side

  /// A year that turns; nothing where both answers let it pass, or neither does.
  init?(_ year: Year, from before: Answer, to after: Answer) {
    guard let old = before.years.first(where: { $0.account.year == year }),
      let new = after.years.first(where: { $0.account.year == year }),
      old.account.outcome.passes != new.account.outcome.passes
    else { return nil }
    self.before = Side(answer: before, year: old)
    self.after = Side(answer: after, year: new)
  }

  /// The side that does not let it pass, and the one that does.
  var failing: Side { before.account.outcome.passes ? after : before }
  var passing: Side { before.account.outcome.passes ? before : after }

  /// What decides: on each side, or in one where the same clauses ask the same on both.
  func notes(_ old: ReportContext, _ new: ReportContext, _ page: Page) -> [[UInt8]] {
    if let alike = alike(old, page) { return [page.clauses(alike + lost(failing, new, page))] }
    return [
      page.words(
        Message("原来：{words}", "before: {words}", .written(page.clauses(words(of: before, old, page)), as: "words"))),
      page.words(
        Message("现在：{words}", "now: {words}", .written(page.clauses(words(of: after, new, page)), as: "words"))),
    ]
  }

  /// What one notice asks on both sides, and how much counts on each; nothing where more than hours differs.
  private func alike(_ context: ReportContext, _ page: Page) -> [[UInt8]]? {
    guard let book = before.account.rulebook, after.account.rulebook == book, passing.account.outcome == .met else {
      return nil
    }
    var words: [[UInt8]] = []
    for part in [Node.total, Node.public, Node.professional] where failing.account.short[part] > .zero {
      guard before.account.required.roundedUp[part] == after.account.required.roundedUp[part],
        let asked = asked(of: part, before, context.library.rulebooks[book], context, page)
      else { return nil }
      words.append(
        page.words(
          Message(
            "{asked}，计入 {before} → {after}", "{asked}: {before} → {after} counted", .written(asked, as: "asked"),
            .hours(before.account.counted[part], as: "before"), .hours(after.account.counted[part], as: "after"))))
    }
    return words.isEmpty ? nil : words
  }

  private func words(of side: Side, _ context: ReportContext, _ page: Page) -> [[UInt8]] {
    let library = context.library
    guard let book = side.account.rulebook else {
      return [page.words(Message("没有规定可依", "no rule is on file"))]
    }
    let rulebook = library.rulebooks[book]
    let document = document(side, context)
    func by(_ clause: ClauseID?, _ words: Message, without: Message) -> [UInt8] {
      guard let clause else {
        return page.words(
          Message("{document}{without}", "{document} {without}", document, .message(without, as: "without")))
      }
      return page.words(
        Message(
          "{document}「{clause}」：{words}", "{document} “{clause}”: {words}", document, .clause(rulebook[clause].label),
          .message(words, as: "words")))
    }
    var words: [[UInt8]] = []
    switch passing.account.outcome {
    case .attested:
      words.append(
        by(
          rulebook.attestation, Message("承认覆盖全年的认定单", "certificates of whole years are honoured"),
          without: Message("没有说承认认定单", "honours no certificate")))
    case .deemed:
      let posting =
        side.year.credits.lazy.compactMap { $0.posting?.deemedBy }.first ?? rulebook.postings?.deeming.first?.clause
      words.append(
        by(
          posting, Message("派出够长，视为完成", "a posting that lasts long enough completes the year"),
          without: Message("没有说派出可以视为完成", "lets no posting complete a year")))
    case .exempt:
      words.append(
        by(
          rulebook.leave?.clause, Message("离岗折减要求", "leave reduces what is required"),
          without: Message("没有说离岗可以折减要求", "lets no leave reduce what is required")))
    case .met, .unmet, .undetermined: break
    }
    if side.account.outcome.passes, !words.isEmpty { return words }
    for part in [Node.total, Node.public, Node.professional] where failing.account.short[part] > .zero {
      words.append(floor(of: part, side, rulebook, context, page))
    }
    if !side.account.outcome.passes { words += lost(side, context, page) }
    if words.isEmpty {
      words.append(
        page.words(
          side.account.outcome.passes
            ? Message("按当地的要求都达到算", "what the local notice asks is taken to be met")
            : Message("按没有达到当地的要求算", "what the local notice asks is taken not to be met")))
    }
    return words
  }
}
