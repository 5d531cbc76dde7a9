import Xueshi

extension SealFinding {
  /// Writes the finding: whose answer, whether it is the same, and what differs.
  /// - Parameters:
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  public func write(style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    page.paint(isSame ? .green : .red) { page in
      if let line = seal.line {
        page.say(Wording("人员表第 {1} 行", "people line {1}"), .number(line))
      } else {
        page.say(Wording("全部人员", "everybody"))
      }
      if let answer { page.say(Wording("（{1}）", " ({1})"), .cell(answer.person)) }
      page.say(isSame ? Wording("：一致", ": the same") : Wording("：不一致", ": differs"))
    }
    // A seal says nothing of the words above it: whoever holds the paper compares.
    if let answer { page.say(Wording("；结论：{1}", "; the verdict: {1}"), .wording(answer.verdict.wording)) }
    page.endLine()
    for difference in differences { write(difference, to: &page) }
    let isAnswerSame = differences.allSatisfy { if case .ledger = $0 { true } else { false } }
    if !isSame, isAnswerSame {
      page.line(2, Wording("答案本身相同：改动的是台账别处", "the answer itself is the same: the ledger changed elsewhere"))
    }
    if seal.version != EngineVersion.text {
      page.line(
        2, Wording("引擎版本：核验行 {1}，此处 {2}", "engine: the seal's {1}, here {2}"), .text(seal.version),
        .text(EngineVersion.text))
    }
    output += page.bytes
  }

  private func write(_ difference: Difference, to page: inout Page) {
    switch difference {
    case .options(let message):
      page.line(
        2, Wording("选项在此处不适用：{1}", "the options mean nothing here: {1}"), .text(message[page.language]))
    case .nobody:
      page.line(2, Wording("人员表这一行没有人", "the people file has nobody on that line"))
    case .ledger(let here):
      page.line(
        2, Wording("台账：核验行 {1}，此处 {2}", "ledger: the seal's {1}, here {2}"), shown(seal.ledger), shown(here))
    case .rulebook(let id, let sealed, let here?):
      page.line(
        2, Wording("规则 {1}：核验行 {2}，此处 {3}", "rulebook {1}: the seal's {2}, here {3}"), .text(id),
        shown(sealed), shown(here))
    case .rulebook(let id, _, nil):
      page.line(
        2, Wording("规则 {1}：此处没有（用 --rulebook-file 加入）", "rulebook {1}: not on file here (add it with --rulebook-file)"),
        .text(id))
    case .furtherRulebook(let id):
      page.line(2, Wording("规则 {1}：核验行没有用到，此处用到", "rulebook {1}: used here, not in the seal"), .text(id))
    case .answer(let here):
      page.line(
        2, Wording("答案：核验行的指纹 {1}，此处 {2}", "answer: the seal's fingerprint {1}, here {2}"),
        shown(seal.fingerprint), shown(here))
    }
  }

  /// As much of a digest as a line shows.
  private func shown(_ digest: Text) -> Fill { .text(Text(utf8: digest.utf8.prefix(Seal.shownDigits))) }
}
