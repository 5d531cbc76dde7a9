import Xueshi

extension WhatIf {
  /// For what somebody applies before and after, where that is another place, title or year: by which notice, which years.
  func writeTargets(_ old: ReportContext, _ new: ReportContext, to page: inout Page) {
    let (was, now) = (before.person.target, after.person.target)
    if was.place == now.place, was.level == now.level, was.year == now.year { return }
    page.line(2, Message("原来：{target}", "before: {target}", .written(old.target(of: before, page), as: "target")))
    page.line(2, Message("现在：{target}", "now: {target}", .written(new.target(of: after, page), as: "target")))
  }
}

extension ReportContext {
  /// What an answer is about: place, title, year of application, the years asked and the notices that govern them.
  fileprivate func target(of answer: Answer, _ page: Page) -> [UInt8] {
    let target = answer.person.target
    let what = page.words(
      Message(
        "{place} · {level} · {year}年申报", "{place} · {level} · applying in {year}",
        .written(library.placeName(target.place, page.language), as: "place"),
        .message(target.level.wording, as: "level"), .year(target.year)))
    guard let window = answer.window else {
      return page.clauses([what, page.words(Message("没有通知写明要看哪几年", "no notice on file states the years to show"))])
    }
    let years = Fill.written(page.years(window), as: "years")
    let asked =
      answer.windowSource.map { source in
        Message(
          "要看{years}（{clause}）", "{years} to be shown ({clause})", years,
          .written(library.citation(source.clause, in: source.rulebook, page.language), as: "clause"))
      } ?? Message("要看{years}", "{years} to be shown", years)
    return page.clauses([what, page.words(asked), governing(answer, page)])
  }
}
