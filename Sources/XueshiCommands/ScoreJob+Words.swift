import Xueshi
import XueshiCohort
import XueshiReports

extension ScoreJob {
  /// Says what came of a cohort: refused rows where no file collects them, whose verdict differs, and the sum of it all.
  func report(_ summary: Cohort.Summary, seconds: Double) {
    let counts = summary.counts
    var message: [UInt8] = []
    for file in [LedgerFile.people, .events] {
      message += session.unknownColumns(
        summary.unknownColumns.filter { $0.file == file }.map { $0.name }, in: name(file))
    }
    message += summary.remarks.text.prefix(lines: Cohort.mostShownRejects)
    if summary.remarks.count > Cohort.mostShownRejects {
      say(
        Message(
          "还有 {count} 处按空白处理\n", "and {count} more such remarks\n",
          .count(summary.remarks.count - Cohort.mostShownRejects)), &message)
    }
    let rejected = counts.rejectedPeople + counts.rejectedEvents
    let shown = summary.shownRejects.split(separator: UInt8(ascii: "\n")).prefix(Cohort.mostShownRejects)
    for line in shown {
      message += line
      message.append(UInt8(ascii: "\n"))
    }
    if rejected > shown.count, session.options[.rejects] == nil {
      say(
        Message(
          "还有 {count} 行有误；用 --rejects 文件 收集\n", "and {count} rows more; --rejects FILE collects them\n",
          .count(rejected - shown.count)), &message)
    }
    if summary.hasNearIDs {
      say(
        Message(
          "有的编号人员文件里没有，却与其中的编号或姓名相近；这些行可能是谁的，不带 --grouped 才看\n",
          "an id that the people file does not hold is like an id or a name it holds; whose those rows may be is looked at without --grouped only\n"
        ), &message)
    }
    for remark in summary.fileRemarks {
      remark.writeLine(fileName: name(.events), in: session.language, to: &message)
    }
    if question.other != nil { sayFlips(counts, &message) }
    let standings = counts.standings
    if counts.persons != counts.people {
      say(
        Message(
          "{persons} 人共 {applications} 份申报\n",
          "{applications} {applications|application|applications} of {persons} {persons|person|people}\n",
          .count(counts.persons, as: "persons"), .count(counts.people, as: "applications")), &message)
    }
    say(
      Message(
        "可以申报 {eligible}，不够 {ineligible}，不能判定 {undetermined}，不得申报 {barred}；",
        "eligible {eligible}, ineligible {ineligible}, undetermined {undetermined}, barred {barred}; ",
        .count(standings[.eligible], as: "eligible"), .count(standings[.ineligible], as: "ineligible"),
        .count(standings[.undetermined], as: "undetermined"), .count(standings[.barred], as: "barred")), &message)
    say(
      Message(
        "结论取决于理解或情况 {depends}，待审通过后可以申报 {ifApproved}\n",
        "{depends} depend on readings or facts, {ifApproved} would be eligible if approved\n",
        .count(standings.depends, as: "depends"), .count(standings.ifApproved, as: "ifApproved")), &message)
    if counts.unread > 0 {
      say(
        Message(
          "其中 {count} 份有本人的记录没能读入\n", "{count} {count|has|have} rows of the person that were not read\n",
          .count(counts.unread)), &message)
    }
    if standings.remarked > 0 {
      say(
        session.options[.remarks] == nil
          ? Message(
            "有要核对的记录 {count}；用 --remarks 文件 收集\n",
            "{count} {count|has|have} rows to look at; --remarks FILE collects them\n",
            .count(standings.remarked))
          : Message("有要核对的记录 {count}\n", "{count} {count|has|have} rows to look at\n", .count(standings.remarked)),
        &message)
    }
    let repeated =
      counts.repeatedPeople == 0
      ? Message(alike: "")
      : Message("，重复 {repeated}", ", {repeated} repeated", .count(counts.repeatedPeople, as: "repeated"))
    say(
      Message(
        "人员 {people} 行，事件 {events} 行：评定 {scored}，拒收 {rejected}{repeated}；{seconds} 秒，每秒 {speed} 行\n",
        "{people} people, {events} events: {scored} scored, {rejected} rejected{repeated}; {seconds} s, {speed} rows/s\n",
        .message(repeated, as: "repeated"),
        .count(counts.people + counts.rejectedPeople + counts.repeatedPeople, as: "people"),
        .count(counts.events + counts.rejectedEvents, as: "events"),
        .count(counts.people + counts.events, as: "scored"), .count(rejected, as: "rejected"),
        .hours(Hours(hundredths: Int64(seconds * 100)), as: "seconds"),
        .count(Int(Double(counts.rows) / max(seconds, 1e-6)), as: "speed")), &message)
    session.console.writeError(message)
  }

  /// What a file is called when a message names it.
  private func name(_ file: LedgerFile) -> Text {
    Text(utf8: Array((file == .people ? files.people : files.events).utf8))
  }

  private func sayFlips(_ counts: CohortCounts, _ message: inout [UInt8]) {
    let kinds = Verdict.allCases.count
    say(
      Message("结论不同 {count} 人\n", "{count} {count|verdict|verdicts} differ\n", .count(counts.flips.reduce(0, +))),
      &message)
    for before in Verdict.allCases {
      for after in Verdict.allCases {
        let count = counts.flips[Int(before.rawValue) * kinds + Int(after.rawValue)]
        if count == 0 { continue }
        say(
          Message(
            "  {before} → {after}：{count}\n", "  {before} → {after}: {count}\n", .message(before.wording, as: "before"),
            .message(after.wording, as: "after"), .count(count)), &message)
      }
    }
  }

  private func say(_ message: Message, _ output: inout [UInt8]) {
    output.append(message, in: session.language)
  }

  /// Why nothing was scored, in words.
  func failure(_ failure: CohortFailure) -> Failure {
    switch failure {
    case .unreadable(let path, let error):
      return Failure(
        status: .noInput,
        Message(
          "无法读取 {path}：{problem}", "cannot read {path}: {problem}", .text(path, as: "path"),
          .text(error.message, as: "problem")))
    case .unwritable(let path, let error):
      return Failure(
        status: .cannotWrite,
        Message(
          "无法写入 {path}：{problem}；没有留下半个文件", "cannot write {path}: {problem}; no half file is left",
          .text(path, as: "path"), .text(error.message, as: "problem")))
    case .header(let rejections):
      var message: [UInt8] = []
      for rejection in rejections {
        rejection.writeMessage(
          fileName: name(rejection.file), library: question.assessor.library, language: session.language, to: &message)
      }
      session.console.writeError(message)
      return Failure(status: .data, nil)
    case .unheeded(let unheeded): return .usage(unheeded.message(fileName: name))
    case .interrupted:
      return Failure(status: .interrupted, Message("已中断；没有留下半个文件", "interrupted; no half file is left"))
    case .notGrouped:
      return Failure(
        status: .data,
        Message(
          "事件没有按人员文件的次序逐人排列；不带 --grouped 再运行",
          "the events are not grouped in the order of the people; run it without --grouped"))
    }
  }
}

extension [UInt8] {
  /// The first lines, each with its line feed.
  fileprivate func prefix(lines count: Int) -> ArraySlice<UInt8> {
    var left = count
    return prefix { byte in
      if left == 0 { return false }
      if byte == UInt8(ascii: "\n") { left -= 1 }
      return true
    }
  }
}
