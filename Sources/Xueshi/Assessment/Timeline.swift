/// What is supposed of events whose worth is not settled.
struct Supposition {
  /// Whether every pending row is taken as approved.
  var pendingIsApproved = false
  /// Whether every unconvertible event brings as many hours as its ceilings allow.
  var unconvertibleBringsHours = false

  /// Everything is as it stands.
  static var nothing: Supposition { Supposition() }
}

/// One person's events, in the order in which they are walked, and the rules of their years.
struct Timeline: ~Escapable {
  let person: Person
  let events: Span<Event>
  let rules: Programs
  let vocabulary: Vocabulary

  @_lifetime(copy events)
  init(person: Person, events: Span<Event>, rules: Programs, vocabulary: Vocabulary) {
    self.person = person
    self.events = events
    self.rules = rules
    self.vocabulary = vocabulary
  }

  /// The year to which an event's hours belong, and its rules; nothing for an event that is not rated.
  ///
  /// A posting is rated like any event where its year's notice does not treat it as an interval.
  func ratedYear(of event: Event) -> (Year, Program?)? {
    let year = event.accountingYear
    let program = rules[year]
    switch vocabulary[event.route].kind {
    case .activity, .registered: return (year, program)
    case .leave, .attestation, .violation: return nil
    case .posting:
      if program?.postings == nil { return (year, program) }
      let end = event.interval.end.year
      // An interval ignores the year its row states.
      return rules[end]?.postings == nil ? (end, rules[end]) : nil
    }
  }

  /// The days of events of a kind that count, overlapping or adjoining ones united.
  /// - Parameters:
  ///   - kind: The kind.
  ///   - levels: The level words looked for, as a bit set; every one when left out.
  ///   - bounds: The interval to cut each event to; none when left out.
  ///   - supposing: Whether pending rows are taken as approved.
  /// - Returns: The days.
  func days(
    of kind: RouteKind, levels: UInt64 = .max, within bounds: Interval? = nil, _ supposing: Supposition = .nothing
  ) -> DaySet {
    var days = DaySet()
    for index in events.indices {
      let event = events[index]
      guard vocabulary[event.route].kind == kind, levels & event.level.bit != 0, event.setback(supposing) == nil else {
        continue
      }
      if let part = bounds.map({ event.interval.clipped(to: $0) }) ?? event.interval { days.formUnion(part) }
    }
    return days
  }

  /// Whether an event is the year's best record of its route: the greatest quantity, of equal ones the first.
  func isBest(_ index: Int, in year: Year, _ supposing: Supposition) -> Bool {
    let event = events[index]
    for other in events.indices where other != index {
      let rival = events[other]
      guard rival.route == event.route, rival.accountingYear == year, rival.setback(supposing) == nil,
        let quantity = rival.quantity.hundredths, rival.unit == nil || rival.unit == vocabulary[event.route].firstUnit
      else { continue }
      let own = event.quantity.hundredths ?? 0
      if quantity > own || (quantity == own && other < index) { return false }
    }
    return true
  }
}

extension Event {
  /// The hours its row states, none when it states none.
  var statedHours: Hours { Hours(hundredths: hours.hundredths ?? 0) }

  /// Why its review keeps it from counting.
  func setback(_ supposing: Supposition) -> Reason? {
    switch status {
    case .approved: nil
    case .pending: supposing.pendingIsApproved ? nil : .pending
    case .rejected: .rejected
    }
  }
}
