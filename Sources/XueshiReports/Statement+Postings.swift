import Xueshi

extension Library {
  /// How far back a stated year may move an event.
  func makeUpWords(_ rule: MakeUpRule, _ page: Page) -> [UInt8] {
    let names = rule.routes.map { routeName($0, page.language) }
    let what = names.isEmpty ? page.words(Message("各途径", "every route")) : page.list(names)
    return page.words(
      rule.back == 0
        ? Message(
          "{what}只计入结束的那一年，写明别的年度也不改变", "{what}: counts in the year in which it ends, whatever year is stated",
          .written(what, as: "what"))
        : Message(
          "{what}可以归到结束之前最多 {back} 年", "{what}: may be moved up to {back} {back|year|years} back by a stated year",
          .written(what, as: "what"), .count(rule.back, as: "back")))
  }

  /// Which postings are looked at.
  func kindWords(_ kind: PostingRules.PostingKind, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let levels = vocabulary.routes.first { $0.kind == .posting }.map {
      wordList(kind.levels, $0.levels, vocabulary.levels, page)
    }
    return page.words(
      Message(
        "{levels}：{how}「{clause}」{condition}", "{levels}: {how} “{clause}”{condition}",
        .written(levels ?? [], as: "levels"),
        .message(
          kind.joins
            ? Message("相连、重叠的合为一次", "adjoining and overlapping ones are one") : Message("每次单独看", "each by itself"),
          as: "how"),
        .clause(rulebook[kind.clause].label),
        .written(conditionWords(kind.condition, rulebook, page), as: "condition")))
  }

  /// When a posting brings a whole year's hours to each year it touches.
  func fullYearWords(_ rule: PostingRules.FullYear, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    page.words(
      Message(
        "{length}：所涉及的每一年都按 12 个月计「{clause}」{condition}",
        "{length}: every year touched counts as twelve months “{clause}”{condition}",
        .written(lengthWords(rule.length, page), as: "length"), .clause(rulebook[rule.clause].label),
        .written(conditionWords(rule.condition, rulebook, page), as: "condition")))
  }
}
