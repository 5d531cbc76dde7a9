import Xueshi

extension Explanation {
  /// Remarks below the event: why fewer hours counted than were claimed, what a posting stands for.
  var notes: [[UInt8]] {
    if route.kind == .posting, rulebook?.postings != nil, let note = postingNote { return [note] }
    guard let reason = credit.reason else {
      // Recognised, rated, and worth nothing: the reader should not look for a mistake.
      if credit.claimed == .zero, credit.counted == .zero {
        return [page.words(Message("按规定折算为 0 学时", "converts to 0 hours under this notice"))]
      }
      return []
    }
    return [words(reason)]
  }

  private func words(_ reason: Reason) -> [UInt8] {
    switch reason {
    case .rejected: page.words(Message("审核未通过，不计", "rejected in review: not counted"))
    case .pending: page.words(Message("尚待审核，暂不计", "pending review: not counted yet"))
    case .notRecognised: notRecognised
    case .specialty: specialty
    case .afterDeadline: afterDeadline
    case .duplicate: duplicate
    case .unconvertible: unconvertible
    case .cap, .perEventCap, .perDayCap: limit(reason)
    case .doubtful:
      page.words(Message("这一行有疑问，按最不利的情形少计", "this row is in doubt: counted at its worst account"))
    case .deemed: page.words(Message("使本年视为完成", "completes the year"))
    case .outsideWindow: page.words(Message("不在年度范围内", "outside the window"))
    }
  }

  private var notRecognised: [UInt8] {
    guard let rulebook else {
      return page.words(Message("这一年没有规定可依，不计", "no rule is on file for this year: not counted"))
    }
    let document = Fill.text(rulebook.document, as: "document")
    if !credit.mismatch.isEmpty {
      return page.words(
        Message(
          "{document}认定这一途径，但不包括{mismatch}，不计",
          "{document} recognises this route, but not with {mismatch}: not counted", document,
          .written(mismatch, as: "mismatch")))
    }
    if rulebook.rows.contains(where: { $0.routes.contains(event.route) }) {
      return page.words(
        Message(
          "按本结论对条款的理解，{document}不认定这一途径，不计", "as its clauses are read here, {document} does not recognise this route",
          document))
    }
    return page.words(Message("{document}没有列出这一途径，不计", "{document} does not list this route: not counted", document))
  }

  /// What of the event no row of its route admits.
  private var mismatch: [UInt8] {
    let vocabulary = library.vocabulary
    var parts: [[UInt8]] = []
    func add(_ message: Message) { parts.append(page.words(message)) }
    if credit.mismatch.contains(.level) {
      add(
        Message("级别“{level}”", "level “{level}”", .phrase(vocabulary.levels[Int(event.level.number)].name, as: "level"))
      )
    }
    if credit.mismatch.contains(.role) {
      add(Message("角色“{role}”", "role “{role}”", .phrase(vocabulary.roles[Int(event.role.number)].name, as: "role")))
    }
    if credit.mismatch.contains(.unit) {
      add(Message("以{unit}计的", "a count of {unit}", .message(unit.plural, as: "unit")))
    }
    if credit.mismatch.contains(.category) {
      add(
        Message(
          "类别“{category}”", "category “{category}”",
          .message(event.category?.wording ?? Message("未填", "blank"), as: "category")))
    }
    if credit.mismatch.contains(.hours) {
      add(event.hours.isBlank ? Message("没有填学时的", "no hours stated") : Message("填了学时的", "hours stated"))
    }
    return page.list(parts)
  }

  private var specialty: [UInt8] {
    page.words(
      Message(
        "专业不符：记录属「{record}」，本人专业为「{person}」，不计",
        "another specialty: the record is in “{record}”, the person in “{person}”",
        .cell(context.ledger.specialties.name(of: event.specialty, page.language), as: "record"),
        .cell(context.ledger.specialties.name(of: answer.person.specialty, page.language), as: "person")))
  }

  private var afterDeadline: [UInt8] {
    guard let rulebook, let deadline = answer.deadline else {
      return page.words(Message("已过申报前的时限，不计", "after the deadline before filing: not counted"))
    }
    return page.words(
      Message(
        "「{clause}」要求最迟在 {day} 完成，这一行 {end} 才结束，不计",
        "“{clause}” wants it done by {day}; this ends on {end}: not counted",
        .clause(rulebook[deadline.clause].label), .day(deadline.lastDay), .day(event.interval.end, as: "end")))
  }

  private var duplicate: [UInt8] {
    guard let repeats = credit.repeats else { return page.words(Message("重复，只计一次", "a repetition: counted once")) }
    let earlier = answer.events[repeats]
    if row?.isBestOfYear == true {
      return page.words(
        Message("同一年只计最好的一次，即第 {line} 行", "only the best record of the year counts, line {line}", .line(earlier.line)))
    }
    let year = answer.year(of: repeats)
    if year != credit.year {
      return page.words(
        Message(
          "与第 {line} 行（{year}年）重复（同一途径、同一内容），各年合起来只计一次",
          "repeats line {line} of {year} (same route, same item): counted once in all years", .line(earlier.line),
          .year(year)))
    }
    return page.words(
      Message(
        "与第 {line} 行重复（同一途径、同一内容），只计一次", "repeats line {line} (same route, same item): counted once",
        .line(earlier.line)))
  }
}
