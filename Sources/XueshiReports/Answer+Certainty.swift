import Xueshi

extension ReportContext {
  /// How sure the verdict is: firm, or which readings it hangs on and what each would change.
  func writeCertainty(_ answer: Answer, to page: inout Page) {
    guard !answer.isFirm else {
      writeFirm(answer, to: &page)
      return writeSettled(answer, to: &page)
    }
    page.line(2, .written(dependence(of: answer, page)))
    if answer.dependsTogether {
      page.line(2, Message("单独换任何一种都不改变结论，下面几种一起换才会。", "None changes the verdict alone; these do together."))
    }
    for dependence in answer.dependsOn { write(dependence, of: answer, to: &page) }
    writeSettled(answer, to: &page)
  }

  /// What kind of thing the verdict hangs on, and what it is at both ends.
  private func dependence(of answer: Answer, _ page: Page) -> [UInt8] {
    if answer.strictVerdict == answer.verdict, answer.lenientVerdict == answer.verdict {
      return page.words(
        Message("有记录没能读入，结论还不能算确定。", "This is not firm as long as rows are not read."))
    }
    let ends = page.words(
      Message(
        "从严是「{strict}」，从宽是「{lenient}」。", "strictly, {strict}; leniently, {lenient}.",
        .message(answer.strictVerdict.wording, as: "strict"), .message(answer.lenientVerdict.wording, as: "lenient")))
    let readings = answer.dependsOn.contains { $0.hinge.isReading }
    let questions = answer.dependsOn.contains { !$0.hinge.isReading }
    let what =
      !questions
      ? Message("结论取决于条款怎样理解：", "It depends on how clauses are read: ")
      : readings
        ? Message("结论取决于条款怎样理解，也取决于尚未查明的情况：", "It depends on how clauses are read and on facts that are missing: ")
        : Message("结论取决于尚未查明的情况：", "It depends on facts that are missing: ")
    return page.words(what) + ends
  }

  private func writeFirm(_ answer: Answer, to page: inout Page) {
    if answer.window == nil { return }
    let isRead = answer.years.contains { year in
      year.account.rulebook.map { !library.rulebooks[$0].readings.isEmpty } ?? false
    }
    page.line(
      2,
      isRead
        ? Message(
          "结论确定：可有不同理解的条款，从严从宽都是这个结论。", "This is firm: the readings left open give the same verdict, strict or lenient."
        )
        : Message("结论确定：所依据的规定不含可有不同理解的条款。", "This is firm: no clause it rests on is open to readings."))
  }

  private func write(_ dependence: Dependence, of answer: Answer, to page: inout Page) {
    page.line(2, Message(alike: "· {subject}", .written(subject(of: dependence.hinge, answer, page), as: "subject")))
    page.line(
      4,
      taken(dependence.hinge, .written(meaning(of: dependence.choice, dependence.hinge, answer, page), as: "meaning")))
    for alternative in dependence.alternatives {
      page.line(
        4,
        takenOtherwise(
          dependence.hinge, .written(meaning(of: alternative.choice, dependence.hinge, answer, page), as: "meaning")))
      page.space(6)
      page.write("→ ")
      page.paint(alternative.verdict.colour) { $0.write(.message(alternative.verdict.wording)) }
      page.endLine()
      for change in changes(under: alternative, of: dependence.hinge, answer, page) {
        page.line(8, .written(change))
      }
    }
  }

  /// What differs under another option: where the verdict does, the years that decide; else every year that differs.
  private func changes(
    under alternative: Dependence.Alternative, of hinge: Hinge, _ answer: Answer, _ page: Page
  ) -> [[UInt8]] {
    if hinge == .question(.degree) {
      return [
        page.words(
          Message("通知对这个学位另有规定，不看这几年", "the notice has another rule for that degree, and does not ask these years"))
      ]
    }
    if answer.window == nil, hinge == .question(.rules) {
      return [page.words(Message("要看哪几年，也由当地的通知规定", "which years must be shown is for the local notice to say, too"))]
    }
    var years = alternative.years
    if alternative.verdict != answer.verdict {
      years = years.filter { other in
        answer.years.contains { $0.account.year == other.year && $0.account.outcome != other.outcome }
      }
    }
    var changes = years.map { change(to: $0, in: answer, page) }
    if changes.isEmpty, alternative.verdict == .barred {
      changes.append(page.words(Message("各年结果不变", "the years keep their outcome")))
    } else if changes.isEmpty {
      changes.append(
        page.words(Message("各年合计不变，只是学时计在不同的记录上", "the years stay as they are; other records bring their hours")))
    } else if years.count < answer.years.count {
      changes.append(page.words(Message("其他年度结果不变", "other years keep their outcome")))
    }
    return changes
  }

  /// How a year would differ under another option.
  private func change(to other: YearAccount, in answer: Answer, _ page: Page) -> [UInt8] {
    guard let account = answer.years.first(where: { $0.account.year == other.year })?.account else { return [] }
    var parts: [[UInt8]] = []
    if account.outcome != other.outcome {
      parts.append(
        page.words(
          Message(
            "由「{outcome}」变为「{new}」", "{new} instead of {outcome}", .message(account.outcome.wording, as: "outcome"),
            .message(other.outcome.wording, as: "new"))))
    }
    func compare(_ name: Message, _ before: Hours, _ after: Hours) {
      if before == after { return }
      parts.append(
        page.words(
          Message(
            alike: "{name} {before} → {after}", .message(name, as: "name"), .hours(before, as: "before"),
            .hours(after, as: "after"))))
    }
    let (before, after) = (account.required, other.required)
    compare(Message("要求总学时", "total required"), before.total.roundedUp, after.total.roundedUp)
    compare(Message("要求公需", "public required"), before.public.roundedUp, after.public.roundedUp)
    compare(
      Message("要求专业", "professional required"), before.professional.roundedUp, after.professional.roundedUp)
    compare(Message("计入总学时", "total counted"), account.counted.total, other.counted.total)
    compare(Message("计入公需", "public counted"), account.counted.public, other.counted.public)
    compare(Message("计入专业", "professional counted"), account.counted.professional, other.counted.professional)
    let shortage = page.shortage(other.short)
    if !shortage.isEmpty {
      parts.append(page.words(Message("{shortage}", "short by {shortage}", .written(shortage, as: "shortage"))))
    }
    return page.words(
      Message(
        "{year}年：{changes}", "{year}: {changes}", .year(other.year), .written(page.conditions(parts), as: "changes")))
  }
}
