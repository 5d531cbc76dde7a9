import Xueshi

extension SealFinding {
  /// Writes the finding: whose answer, whether it is the same, and what differs.
  /// - Parameters:
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  package func write(style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(isSame ? .green : .red) { page in
      if let line = seal.line {
        page.say(Message("人员表第 {line} 行", "people line {line}", .line(line)))
      } else {
        page.say(Message("全部人员", "everybody"))
      }
      if seal.line != nil, let person = rerun?.answers.first?.person, let ids = rerun?.context.ledger.personIDs {
        page.say(Message("（{person}）", " ({person})", .cell(ids[person.id], as: "person")))
      }
      page.say(isSame ? Message("：一致", ": the same") : Message("：不一致", ": differs"))
    }
    if seal.line != nil, let verdict = rerun?.answers.first?.verdict {
      page.say(Message("；结论：{verdict}", "; the verdict: {verdict}", .message(verdict.wording, as: "verdict")))
    }
    page.endLine()
    for answer in rerun?.answers ?? [] { rerun?.context.writeStanding(of: answer, to: &page) }
    for difference in differences { write(difference, to: &page) }
    let isAnswerSame = differences.allSatisfy { if case .ledger = $0 { true } else { false } }
    if !differences.isEmpty, isAnswerSame {
      page.line(2, Message("答案本身相同：改动的是台账别处", "the answer itself is the same: the ledger changed elsewhere"))
    }
    if seal.version != EngineVersion.text {
      page.line(
        2,
        Message(
          "引擎版本：核验行 {sealed}，此处 {here}", "engine: the seal's {sealed}, here {here}", .text(seal.version, as: "sealed"),
          .text(EngineVersion.text, as: "here")))
    }
    paper.write(to: &page)
    output += page.bytes
  }

  private func write(_ difference: Difference, to page: inout Page) {
    switch difference {
    case .options(let message):
      page.line(
        2, Message("选项在此处不适用：{message}", "the options mean nothing here: {message}", .phrase(message, as: "message")))
    case .nobody:
      page.line(2, Message("人员表这一行没有人", "the people file has nobody on that line"))
    case .ledger(let here):
      page.line(
        2,
        Message(
          "台账：核验行 {sealed}，此处 {here}", "ledger: the seal's {sealed}, here {here}",
          .text(shown(seal.ledger), as: "sealed"), .text(shown(here), as: "here")))
    case .rulebook(let id, let sealed, let here?):
      page.line(
        2,
        Message(
          "规则 {id}：核验行 {sealed}，此处 {here}", "rulebook {id}: the seal's {sealed}, here {here}", .text(id, as: "id"),
          .text(shown(sealed), as: "sealed"), .text(shown(here), as: "here")))
    case .rulebook(let id, _, nil):
      page.line(
        2,
        Message(
          "规则 {id}：此处没有（用 --rulebook-file 加入）", "rulebook {id}: not on file here (add it with --rulebook-file)",
          .text(id, as: "id")))
    case .furtherRulebook(let id):
      page.line(2, Message("规则 {id}：核验行没有用到，此处用到", "rulebook {id}: used here, not in the seal", .text(id, as: "id")))
    case .answer(let here):
      page.line(
        2,
        Message(
          "答案：核验行的指纹 {sealed}，此处 {here}", "answer: the seal's fingerprint {sealed}, here {here}",
          .text(shown(seal.fingerprint), as: "sealed"), .text(shown(here), as: "here")))
    }
  }

  /// As much of a digest as a line shows.
  private func shown(_ digest: Text) -> Text { Text(utf8: digest.utf8.prefix(Seal.shownDigits)) }
}

extension ReportContext {
  /// What a paper must say of somebody, so that whoever holds one that no program can read compares it by eye.
  fileprivate func writeStanding(of answer: Answer, to page: inout Page) {
    let (person, target) = (answer.person, answer.person.target)
    let name = [ledger.labels[person.name], ledger.labels[person.unit]].filter { !$0.isEmpty }
      .map { Message(alike: "{cell} · ", .cell($0)) }
    page.space(2)
    page.write(.cell(ledger.personIDs[person.id]))
    page.write(" ")
    for part in name { page.say(part) }
    page.say(
      Message(
        "{place} · {level} · {year}年申报：{verdict}", "{place} · {level} · applying in {year}: {verdict}",
        .phrase(library.name(of: target.place), as: "place"), .message(target.level.wording, as: "level"),
        .year(target.year), .message(answer.verdict.wording, as: "verdict")))
    for year in answer.years {
      let (account, hours) = (year.account, year.account.counted)
      page.say(
        Message(
          "；{year}年 {total}（公需 {public}、专业 {professional}）{outcome}",
          "; {year}: {total} (public {public}, professional {professional}), {outcome}", .year(account.year),
          .hours(hours.total, as: "total"), .hours(hours.public, as: "public"),
          .hours(hours.professional, as: "professional"), .message(account.outcome.wording, as: "outcome")))
    }
    page.endLine()
  }
}
