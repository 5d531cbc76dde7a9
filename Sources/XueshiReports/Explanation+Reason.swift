import Xueshi

extension Explanation {
  /// Remarks below the event: why fewer hours counted than were claimed, what a posting stands for.
  var notes: [[UInt8]] {
    if route.kind == .posting, rulebook?.postings != nil, let note = postingNote { return [note] }
    guard let reason = credit.reason else {
      // Recognised, rated, and worth nothing: the reader should not look for a mistake.
      if credit.claimed == .zero, credit.counted == .zero {
        return [page.words(Wording("按规定折算为 0 学时", "converts to 0 hours under this notice"))]
      }
      return []
    }
    return [words(reason)]
  }

  private func words(_ reason: Reason) -> [UInt8] {
    switch reason {
    case .rejected: page.words(Wording("审核未通过，不计", "rejected in review: not counted"))
    case .pending: page.words(Wording("尚待审核，暂不计", "pending review: not counted yet"))
    case .notRecognised: notRecognised
    case .specialty: specialty
    case .duplicate: duplicate
    case .unconvertible: unconvertible
    case .cap, .perEventCap, .perDayCap: limit(reason)
    case .deemed: page.words(Wording("使本年视为完成", "completes the year"))
    case .outsideWindow: page.words(Wording("不在年度范围内", "outside the window"))
    }
  }

  private var notRecognised: [UInt8] {
    guard let rulebook else {
      return page.words(Wording("这一年没有规定可依，不计", "no rule is on file for this year: not counted"))
    }
    let document = Fill.text(rulebook.document)
    if !credit.mismatch.isEmpty {
      return page.words(
        Wording("{1}认定这一途径，但不包括{2}，不计", "{1} recognises this route, but not with {2}: not counted"), document,
        .written(mismatch))
    }
    if rulebook.rows.contains(where: { $0.routes.contains(event.route) }) {
      return page.words(
        Wording("按本结论对条款的理解，{1}不认定这一途径，不计", "as its clauses are read here, {1} does not recognise this route"), document
      )
    }
    return page.words(
      Wording("{1}没有列出这一途径，不计", "{1} does not list this route: not counted"), document)
  }

  /// What of the event no row of its route admits.
  private var mismatch: [UInt8] {
    let vocabulary = library.vocabulary
    var parts: [[UInt8]] = []
    func add(_ wording: Wording, _ fill: Fill) { parts.append(page.words(wording, fill)) }
    if credit.mismatch.contains(.level) {
      add(Wording("级别“{1}”", "level “{1}”"), .text(vocabulary.levels[Int(event.level.number)].name[page.language]))
    }
    if credit.mismatch.contains(.role) {
      add(Wording("角色“{1}”", "role “{1}”"), .text(vocabulary.roles[Int(event.role.number)].name[page.language]))
    }
    if credit.mismatch.contains(.unit) { add(Wording("以{1}计的", "a count of {1}"), .wording(unit.plural)) }
    if credit.mismatch.contains(.category) {
      add(Wording("类别“{1}”", "category “{1}”"), .wording(event.category?.wording ?? Wording("未填", "blank")))
    }
    if credit.mismatch.contains(.hours) {
      add(
        Wording("{1}", "{1}"),
        .wording(event.hours.isBlank ? Wording("没有填学时的", "no hours stated") : Wording("填了学时的", "hours stated")))
    }
    return page.list(parts)
  }

  private var specialty: [UInt8] {
    page.words(
      Wording("专业不符：记录属「{1}」，本人专业为「{2}」，不计", "another specialty: the record is in “{1}”, the person in “{2}”"),
      .cell(context.ledger.specialties.name(of: event.specialty, page.language)),
      .cell(context.ledger.specialties.name(of: answer.person.specialty, page.language)))
  }

  private var duplicate: [UInt8] {
    if row?.isBestOfYear == true {
      return page.words(Wording("同一年只计最好的一次", "only the best record of the year counts"))
    }
    if let line = earlierLine {
      return page.words(
        Wording("与第 {1} 行重复（同一途径、同一内容），只计一次", "repeats line {1} (same route, same item): counted once"), .number(line))
    }
    return page.words(
      Wording("与前面的记录重复（同一途径、同一内容），只计一次", "repeats an earlier record (same route, same item): counted once"))
  }

  /// The line of the earlier event of the same item that counted.
  private var earlierLine: Int32? {
    let isOnceEver = row?.isOnceEver ?? false
    for other in answer.years.flatMap({ $0.credits }) + answer.outside where other.event < credit.event {
      switch other.reason {
      case .rejected, .pending, .notRecognised, .specialty, .duplicate, .unconvertible: continue
      case .none, .cap, .perEventCap, .perDayCap, .deemed, .outsideWindow: break
      }
      let earlier = context.event(other, of: answer.person)
      if earlier.route == event.route, earlier.item == event.item, other.claimed > .zero,
        isOnceEver || other.year == credit.year
      {
        return earlier.line
      }
    }
    return nil
  }
}
