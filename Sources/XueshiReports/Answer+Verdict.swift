import Xueshi

extension ReportContext {
  /// The verdict in one plain sentence.
  func writeVerdict(_ answer: Answer, to page: inout Page) {
    page.paint(answer.verdict.colour) { page in
      page.say(
        Message(
          alike: "{symbol} {sentence}", .message(Message(alike: answer.verdict.symbol), as: "symbol"),
          .written(sentence(answer, page), as: "sentence")))
      if answer.isWindowGiven {
        page.say(Message("（年度由 --years 指定）", " (The years are those given with --years.)"))
      }
      let notes = headNotes(answer, page)
      if !notes.isEmpty {
        page.say(Message("注意：{notes}。", " Note: {notes}.", .written(page.clauses(notes), as: "notes")))
      }
    }
    page.endLine()
  }

  /// What must not be missed beside a verdict: a notice that is not on file, and rows that were not read.
  private func headNotes(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var notes: [[UInt8]] = []
    if answer.questions.standing.contains(.rules) { notes.append(page.words(missingNotice(answer, page))) }
    if answer.person.unread > 0, !answer.isWhollyUnread { notes.append(page.words(answer.unreadWords)) }
    return notes
  }

  private func sentence(_ answer: Answer, _ page: Page) -> [UInt8] {
    switch answer.verdict {
    case .barred: return barredSentence(answer, page)
    case .eligible:
      guard let window = answer.window else {
        return page.words(
          Message("可以申报：按当地的要求都已达到算。", "Eligible: what the local notice asks is taken to be met."))
      }
      if answer.years.indices.allSatisfy({ answer.isUnasked($0) }) {
        return page.words(
          Message(
            "可以申报：{years}都不要求学时。", "Eligible: no year of {years} is asked.",
            .written(page.years(window), as: "years")))
      }
      let standing = standing(answer, page)
      return page.words(
        window.lowerBound == window.upperBound
          ? Message(
            "可以申报：{years}的继续教育学时符合要求{standing}。", "Eligible: {years} meets the requirements{standing}.",
            .written(page.years(window), as: "years"), .written(standing, as: "standing"))
          : Message(
            "可以申报：{years}每一年的继续教育学时都符合要求{standing}。",
            "Eligible: every year of {years} meets the requirements{standing}.",
            .written(page.years(window), as: "years"), .written(standing, as: "standing")))
    case .ineligible:
      if answer.window == nil {
        return page.words(
          Message("不可以申报：按没有达到当地的要求算。", "Not eligible: what the local notice asks is taken not to be met."))
      }
      return page.words(
        Message(
          "不可以申报：{failures}。", "Not eligible: {failures}.",
          .written(page.clauses(failures(answer, page)), as: "failures")))
    case .undetermined:
      guard answer.window != nil else { return windowlessSentence(answer, page) }
      return page.words(
        Message(
          "还不能判断：{failures}。", "Undetermined: {failures}.",
          .written(page.clauses(failures(answer, page)), as: "failures")))
    }
  }

  /// Years that pass for another reason than their hours.
  private func standing(_ answer: Answer, _ page: Page) -> [UInt8] {
    let years = answer.years.indices.filter { answer.years[$0].account.outcome != .met }.map { slot in
      let account = answer.years[slot].account
      return page.words(
        answer.isUnasked(slot)
          ? Message("{year}年不要求", "{year} is not asked", .year(account.year))
          : Message(
            "{year}年{outcome}", "{year} is {outcome}", .year(account.year),
            .message(account.outcome.wording, as: "outcome")))
    }
    return years.isEmpty ? [] : page.words(Message("（{years}）", " ({years})", .written(page.list(years), as: "years")))
  }

  /// What each year that does not pass lacks.
  private func failures(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var failures: [[UInt8]] = []
    if answer.isWhollyUnread {
      failures.append(
        page.words(
          Message(
            "本人的 {count} 条记录一条也没能读入", "{count} {count|row|rows} of this person, and none could be read",
            .count(answer.person.unread))))
    }
    for (slot, year) in answer.years.enumerated() where !year.account.outcome.passes {
      let account = year.account
      if account.rulebook != nil, account.outcome == .undetermined, answer.isWhollyUnread { continue }
      let shortage = page.shortage(account.short)
      if account.rulebook == nil {
        failures.append(
          page.words(Message("{year}年没有规定可依", "no rule is on file for {year}", .year(account.year))))
      } else if shortage.isEmpty, answer.questions[slot].questions.contains(.rules) {
        failures.append(
          page.words(
            Message(
              "{year}年按从严算，没有达到当地的要求", "{year} is taken to miss what the local notice asks", .year(account.year))))
      } else if account.outcome == .undetermined {
        failures.append(
          page.words(
            Message(
              "{year}年{shortage}，但有记录折算不出学时，补上后可能达到",
              "{year} is short by {shortage}, but holds records that cannot be converted and might make up for it",
              .year(account.year), .written(shortage, as: "shortage"))))
      } else {
        failures.append(
          page.words(
            Message(
              "{year}年{shortage}", "{year} is short by {shortage}", .year(account.year),
              .written(shortage, as: "shortage"))))
      }
    }
    return failures
  }

  private func barredSentence(_ answer: Answer, _ page: Page) -> [UInt8] {
    guard let bar = answer.bar else {
      return page.words(
        Message(
          "不可以申报：没能读入的记录按弄虚作假算，取消申报资格。",
          "Barred from applying: the rows that were not read are taken to record falsified hours."))
    }
    return page.words(
      Message(
        "不可以申报：第 {line} 行记有弄虚作假，按{clause}取消申报资格。",
        "Barred from applying: line {line} records falsified hours ({clause}).", .line(bar.line),
        .written(library.citation(bar.clause, in: bar.rulebook, page.language), as: "clause")))
  }

  private func windowlessSentence(_ answer: Answer, _ page: Page) -> [UInt8] {
    let target = answer.person.target
    if answer.warnings.contains(where: { $0.kind == .windowUnstated }) {
      return page.words(
        Message(
          "还不能判断：通知没有写明{year}年申报{level}职称的这位申请人要看哪几年的学时。",
          "Undetermined: the notice leaves open which years this applicant for {level} in {year} must show.",
          .year(target.year), .message(target.level.wording, as: "level")))
    }
    return page.words(
      Message(
        "还不能判断：没有通知写明{year}年申报{level}职称要看哪几年的学时。",
        "Undetermined: no notice on file states which years an applicant for {level} in {year} must show.",
        .year(target.year), .message(target.level.wording, as: "level")))
  }
}
