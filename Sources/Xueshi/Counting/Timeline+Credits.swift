// The credits of events, made only where somebody looks at them.

extension Timeline {
  /// The credit of an event that brings nothing for a reason; a duplicate names the event that counted in its stead.
  func credit(_ own: Appraisal, _ reason: Reason, repeating earlier: Int?, _ supposing: Supposition) -> Credit {
    var credit = bare(own)
    if credit.basis == nil { credit.claimed = events[Int(own.event)].statedHours }
    credit.reason = reason
    if reason == .unconvertible, let program = rules[own.year] {
      let event = events[Int(own.event)]
      credit.gap = program.gap(of: event, unit: unit(of: event), own)
    }
    if reason == .duplicate { credit.repeats = earlier ?? best(Int(own.event), in: own.year, supposing) }
    return credit
  }

  /// The credit of an event that brings what ceilings and caps leave of its hours.
  func credit(_ own: Appraisal, _ flow: Walk.Flow) -> Credit {
    var credit = bare(own)
    credit.counted = flow.hours
    if flow.limit != nil {
      (credit.reason, credit.cap, credit.limit) = (.cap, flow.cap, flow.limit)
    } else if let (reason, limit) = ceiling(own, credit.claimed) {
      (credit.reason, credit.limit) = (reason, limit)
    }
    return credit
  }

  /// What is known of an event before others are looked at.
  private func bare(_ own: Appraisal) -> Credit {
    let index = Int(own.event)
    let event = events[index]
    var credit = Credit.none(index, own.year, claimed: event.statedHours, nil)
    guard let program = rules[own.year] else { return credit }
    let unit = unit(of: event)
    if own.conditions.contains(.idle) {
      credit.mismatch = program.mismatch(of: event, unit: unit)
      return credit
    }
    let sheet = program.sheet
    let row = sheet.pointee.rows[own.row]
    credit.node = row.node
    if own.conditions.contains(.registered) {
      credit.clause = program.registered
      return credit
    }
    credit.row = program.sources[Int(own.row.number)]
    credit.clause = program[own.row].clause
    guard !own.conditions.contains(.unconvertible) else { return credit }
    let weighed = sheet.weigh(sheet.case(of: event).pointee, of: event, unit: unit, circumstances)
    let way = sheet.pointee.ways[Int(sheet.case(of: weighed.event).pointee.way)]
    credit.basis = way.isSpanTooLong(of: event, row) ? .stated : way.basis(of: weighed.event)
    credit.claimed = weighed.claimed
    return credit
  }

  /// Which of its own ceilings cut an event last, and where it stands.
  private func ceiling(_ own: Appraisal, _ claimed: Hours) -> (Reason, Limit)? {
    guard !own.conditions.contains(.registered), let program = rules[own.year] else { return nil }
    let event = events[Int(own.event)]
    let sheet = program.sheet
    let row = program[own.row]
    switch sheet.ceilings(sheet.pointee.rows[own.row], on: claimed, of: event, unit: unit(of: event), circumstances).cut
    {
    case .perDay: return row.perDay.map { (.perDayCap, Limit(hours: $0.hours, clause: $0.clause)) }
    case .perEvent(let number):
      let ceiling = row.perEvent[number]
      return (.perEventCap, Limit(hours: ceiling.hours, clause: ceiling.clause))
    case nil: return nil
    }
  }
}
