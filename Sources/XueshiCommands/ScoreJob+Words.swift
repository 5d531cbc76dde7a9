import Xueshi
import XueshiCohort
import XueshiReports

extension ScoreJob {
  /// Says what came of a cohort: refused rows where no file collects them, whose verdict differs, and the sum of it all.
  func report(_ summary: Cohort.Summary, seconds: Double) {
    let counts = summary.counts
    var message: [UInt8] = []
    for (file, column) in summary.unknownColumns {
      message += session.unknownColumn(column, in: name(file))
    }
    let rejected = counts.rejectedPeople + counts.rejectedEvents
    let shown = summary.shownRejects.split(separator: UInt8(ascii: "\n")).prefix(Cohort.mostShownRejects)
    for line in shown {
      message += line
      message.append(UInt8(ascii: "\n"))
    }
    if rejected > shown.count, session.options[.rejects] == nil {
      say(
        Wording("还有 {1} 行有误；用 --rejects 文件 收集\n", "and {1} rows more; --rejects FILE collects them\n"),
        [.number(rejected - shown.count)], &message)
    }
    if question.other != nil { sayFlips(counts, &message) }
    let standings = counts.standings
    say(
      Wording(
        "可以申报 {1}，不够 {2}，不能判定 {3}，不得申报 {4}；结论取决于理解 {5}，待审通过后可以申报 {6}\n",
        "eligible {1}, ineligible {2}, undetermined {3}, barred {4}; {5} depend on a reading, {6} would be eligible if approved\n"
      ),
      Verdict.allCases.map { .number(standings[$0]) } + [.number(standings.depends), .number(standings.ifApproved)],
      &message)
    say(
      Wording(
        "人员 {1} 行，事件 {2} 行：评定 {3}，拒收 {4}；{5} 秒，每秒 {6} 行\n",
        "{1} people, {2} events: {3} scored, {4} rejected; {5} s, {6} rows/s\n"),
      [
        .number(counts.people + counts.rejectedPeople), .number(counts.events + counts.rejectedEvents),
        .number(counts.people + counts.events), .number(rejected),
        .hours(Hours(hundredths: Int64(seconds * 100))), .number(Int(Double(counts.rows) / max(seconds, 1e-6))),
      ], &message)
    session.console.writeError(message)
  }

  /// What a file is called when a message names it.
  private func name(_ file: LedgerFile) -> Text {
    Text(utf8: Array((file == .people ? files.people : files.events).utf8))
  }

  private func sayFlips(_ counts: CohortCounts, _ message: inout [UInt8]) {
    let kinds = Verdict.allCases.count
    say(
      Wording("结论不同 {1} 人\n", "{1} {1|verdict|verdicts} differ\n"), [.number(counts.flips.reduce(0, +))], &message)
    for before in Verdict.allCases {
      for after in Verdict.allCases {
        let count = counts.flips[Int(before.rawValue) * kinds + Int(after.rawValue)]
        if count == 0 { continue }
        say(
          Wording("  {1} → {2}：{3}\n", "  {1} → {2}: {3}\n"),
          [.wording(before.wording), .wording(after.wording), .number(count)], &message)
      }
    }
  }

  private func say(_ wording: Wording, _ parts: [Fill], _ message: inout [UInt8]) {
    message.append(wording, parts, in: session.language)
  }

  /// Why nothing was scored, in words.
  func failure(_ failure: CohortFailure) -> Failure {
    switch failure {
    case .unreadable(let path, let error):
      return Failure(
        status: .noInput, zh: "无法读取 \(path)：\(error.message)", en: "cannot read \(path): \(error.message)")
    case .unwritable(let path, let error):
      return Failure(
        status: .cannotWrite, zh: "无法写入 \(path)：\(error.message)；没有留下半个文件",
        en: "cannot write \(path): \(error.message); no half file is left")
    case .header(let rejections):
      var message: [UInt8] = []
      for rejection in rejections {
        rejection.writeMessage(
          fileName: name(rejection.file), library: question.assessor.library, language: session.language, to: &message)
      }
      session.console.writeError(message)
      return Failure(status: .data, zh: "", en: "")
    case .interrupted:
      return Failure(status: .interrupted, zh: "已中断；没有留下半个文件", en: "interrupted; no half file is left")
    case .notGrouped:
      return Failure(
        status: .data, zh: "事件没有按人员文件的次序逐人排列；不带 --grouped 再运行",
        en: "the events are not grouped in the order of the people; run it without --grouped")
    }
  }
}
