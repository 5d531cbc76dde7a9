/// A row whose days lie in a year to which it brings no hours: what becomes of it there.
package struct Touch: Sendable {
  /// What becomes of it.
  package enum Effect: Sendable {
    /// Its hours belong to another year.
    case otherYear(Year)
    /// Leave that reduces what is required.
    case reduces(ClauseID)
    /// Leave that would reduce what is required: all of its kind in the year comes to this, and that is not as long as asked.
    case tooShort(MonthCount, asked: LengthCondition, ClauseID)
    /// Leave of which the notice says nothing.
    case unspoken
    /// A certificate that stands for the year.
    case stands
    /// A certificate of a part of the year.
    case partial
    /// A certificate that the notice does not honour.
    case notHonoured
    /// Falsified hours that bar the application.
    case bars(ClauseID)
    /// Falsified hours for which the notice does not bar.
    case notBarring
    /// Its review is not passed, or not yet.
    case setBack(Reason)
    /// Nothing.
    case nothing
  }

  /// The row, by its position among the person's events in walking order.
  package let event: Int
  /// What becomes of it.
  package let effect: Effect
}

extension Touch.Effect {
  /// Where it stands; nothing where no clause says so.
  package var clause: ClauseID? {
    switch self {
    case .reduces(let clause), .bars(let clause), .tooShort(_, _, let clause): clause
    case .otherYear, .unspoken, .stands, .partial, .notHonoured, .notBarring, .setBack, .nothing: nil
    }
  }

  /// The word in answers.
  package var word: StaticString {
    switch self {
    case .otherYear: "other-year"
    case .reduces: "reduces"
    case .tooShort: "too-short"
    case .unspoken: "unspoken"
    case .stands: "stands"
    case .partial: "partial"
    case .notHonoured: "not-honoured"
    case .bars: "bars"
    case .notBarring: "not-barring"
    case .setBack(let reason): reason.word
    case .nothing: "nothing"
    }
  }
}

extension Timeline {
  /// The rows whose days lie in a year and that have no credit there, in ledger order.
  /// - Complexity: O(*n*) in the number of events, and as much again for each leave.
  func touches(of year: Year, beside credits: [Credit]) -> [Touch] {
    var touches: [Touch] = []
    for index in events.indices where lies(index, in: year) && !credits.contains(where: { $0.event == index }) {
      touches.append(Touch(event: index, effect: effect(of: index, in: year)))
    }
    return touches.sorted { events[$0.event].line < events[$1.event].line }
  }

  private func lies(_ index: Int, in year: Year) -> Bool {
    let event = events[index]
    if kind(of: event) == .violation, event.accountingYear == year { return true }
    return !event.dating.contains(.yearOnly) && event.interval.clipped(to: year.days) != nil
  }

  private func effect(of index: Int, in year: Year) -> Touch.Effect {
    let event = events[index]
    if let rated = ratedYear(of: event) { return rated == year ? .nothing : .otherYear(rated) }
    if let setback = event.setback(.nothing) { return .setBack(setback) }
    switch kind(of: event) {
    case .leave: return effect(ofLeave: event, in: year)
    case .attestation: return effect(ofSlip: event, in: year)
    case .violation:
      guard event.accountingYear == year else { return .otherYear(event.accountingYear) }
      return rules[year]?.bar.map { .bars($0) } ?? .notBarring
    case .activity, .registered, .posting: return .nothing
    }
  }

  private func effect(ofLeave event: Event, in year: Year) -> Touch.Effect {
    guard let leave = rules[year]?.leave, let kind = leave.kinds.first(where: { $0.level == event.level }) else {
      return .unspoken
    }
    if prorates(event, in: year, leave) { return .reduces(leave.clause) }
    let days = days(of: .leave, levels: event.level.bit, within: year.days)
    return .tooShort(MonthCount(days), asked: kind.length, leave.clause)
  }

  private func effect(ofSlip event: Event, in year: Year) -> Touch.Effect {
    guard event.interval.covers(year.days) else { return .partial }
    guard let sheet = rules.sheet(of: year), isHonoured(event, by: sheet) else { return .notHonoured }
    return .stands
  }
}
