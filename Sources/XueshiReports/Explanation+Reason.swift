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
    case .cap: cap
    case .perEventCap: ceiling(isPerDay: false)
    case .perDayCap: ceiling(isPerDay: true)
    case .deemed: page.words(Wording("使本年视为完成", "completes the year"))
    case .outsideWindow: page.words(Wording("不在年度范围内", "outside the window"))
    }
  }

  private var notRecognised: [UInt8] {
    guard let rulebook else {
      return page.words(Wording("这一年没有规定可依，不计", "no rule is on file for this year: not counted"))
    }
    let id = Fill.text(rulebook.id)
    if !candidates.isEmpty {
      return page.words(
        Wording("按这里所取的理解，{1} 不认定这类记录", "under the readings taken, {1} does not recognise this"), id)
    }
    if rulebook.rows.contains(where: { $0.match.routes.contains(event.route) }) {
      return page.words(
        Wording(
          "{1} 认定这一途径，但不包括这一行的情形（{2}）", "{1} recognises this route, but not as on this line ({2})"), id,
        .written(attributes))
    }
    return page.words(
      Wording("{1} 的认定范围里没有这一途径，不计", "this route is not in the table of {1}: not counted"), id)
  }

  /// What the event says of itself: level, role, unit, category.
  var attributes: [UInt8] {
    var parts: [[UInt8]] = []
    func add(_ name: Wording, _ value: Fill) {
      parts.append(page.words(Wording("{1}：{2}", "{1}: {2}"), .wording(name), value))
    }
    let vocabulary = library.vocabulary
    if !route.levels.words.isEmpty {
      add(Wording("级别", "level"), .text(vocabulary.levels[Int(event.level.number)].name[page.language]))
    }
    if !route.roles.words.isEmpty {
      add(Wording("角色", "role"), .text(vocabulary.roles[Int(event.role.number)].name[page.language]))
    }
    if let unit = event.unit { add(Wording("单位", "unit"), .wording(unit.plural)) }
    if let category = event.category { add(Wording("类别", "category"), .wording(category.wording)) }
    if parts.isEmpty { return page.words(Wording("未填级别、类别", "no level or category stated")) }
    return page.list(parts)
  }

  private var specialty: [UInt8] {
    page.words(
      Wording("专业不符：记录属「{1}」，本人专业为「{2}」，不计", "another specialty: the record is in “{1}”, the person in “{2}”"),
      .text(context.ledger.specialties[event.specialty]), .text(context.ledger.specialties[answer.person.specialty]))
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
