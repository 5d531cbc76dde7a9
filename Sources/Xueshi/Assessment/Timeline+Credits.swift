// The credits of events, made only where somebody looks at them.

extension Timeline {
  /// The credit of an event without rules.
  func credit(_ index: Int, _ own: Appraisal, _ reason: Reason) -> Credit {
    .none(index, own.year, claimed: events[index].statedHours, reason)
  }

  /// The credit of an event that no row recognises.
  func unrecognised(_ index: Int, _ own: Appraisal, _ reason: Reason) -> Credit {
    let event = events[index]
    return .none(
      index, own.year, claimed: event.statedHours, reason,
      mismatch: rules[own.year]?.mismatch(of: event, unit: unit(of: event)) ?? [])
  }

  /// The credit of hours an authority has certified.
  func registered(_ index: Int, _ own: Appraisal, _ reason: Reason?) -> Credit {
    Credit(
      event: index, year: own.year, claimed: own.hours, counted: reason == nil ? own.hours : .zero, reason: reason,
      node: Int(own.node), clause: rules[own.year]?.registered)
  }

  /// The credit of an event that is recognised and brings nothing.
  func setBack(_ index: Int, _ own: Appraisal, _ reason: Reason) -> Credit {
    var credit = recognised(index, own)
    if credit.basis == nil { credit.claimed = events[index].statedHours }
    credit.reason = reason
    return credit
  }

  /// The credit of an event that brings what ceilings and caps leave of its hours.
  func counted(_ index: Int, _ own: Appraisal, _ flow: Walk.Flow) -> Credit {
    var credit = recognised(index, own)
    credit.counted = flow.hours
    credit.cap = flow.cap
    if flow.cap != nil {
      (credit.reason, credit.limit) = (.cap, flow.limit)
    } else if let (reason, limit) = ceiling(index, own) {
      (credit.reason, credit.limit) = (reason, limit)
    }
    return credit
  }

  private func recognised(_ index: Int, _ own: Appraisal) -> Credit {
    let event = events[index]
    var credit = Credit.none(index, own.year, claimed: own.claimed, nil, node: Int(own.node))
    guard let program = rules[own.year] else { return credit }
    let row = Int(own.row)
    credit.row = program.sources[row]
    credit.clause = program.rows[row].clause
    credit.basis = program.sheet.pointee.way(row, for: event, unit: unit(of: event)).basis(of: event)
    return credit
  }

  /// Which of its own ceilings cut an event last, and where it stands.
  private func ceiling(_ index: Int, _ own: Appraisal) -> (Reason, Limit)? {
    guard let program = rules[own.year] else { return nil }
    let event = events[index]
    let place = Int(own.row)
    let sheet = program.sheet.pointee
    let row = program.rows[place]
    switch sheet.ceilings(sheet.rows[place], on: own.claimed, of: event, unit: unit(of: event)).cut {
    case .perDay: return row.perDay.map { (.perDayCap, Limit(hours: $0.hours, clause: $0.clause)) }
    case .perEvent(let number):
      let ceiling = row.perEvent[number]
      return (.perEventCap, Limit(hours: ceiling.hours, clause: ceiling.clause))
    case nil: return nil
    }
  }
}
