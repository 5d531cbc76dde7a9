/// What is supposed of events whose worth is not settled.
struct Supposition {
  /// Whether every pending row is taken as approved.
  var pendingIsApproved = false
  /// Whether every unconvertible event brings as many hours as its ceilings allow.
  var unconvertibleBringsHours = false

  /// Everything is as it stands.
  static var nothing: Supposition { Supposition() }
  /// Every pending row is approved.
  static var approved: Supposition { Supposition(pendingIsApproved: true) }
}

/// One person's events, in the order in which they are walked, and the rules of their years.
struct Timeline: ~Escapable {
  let person: Person
  let events: Span<Event>
  let rules: Programs
  let circumstances: Circumstances

  @_lifetime(copy events)
  init(person: Person, events: Span<Event>, rules: Programs, _ circumstances: Circumstances) {
    self.person = person
    self.events = events
    self.rules = rules
    self.circumstances = circumstances
  }

  /// What the engine does with an event's route.
  func kind(of event: Event) -> RouteKind { rules.routes[Int(event.route.number)].kind }

  /// The unit of an event, or the one a blank means.
  func unit(of event: Event) -> QuantityUnit { event.unit ?? rules.routes[Int(event.route.number)].firstUnit }

  /// The year to which an event's hours belong; nothing for an event that is not rated.
  ///
  /// A posting is rated like any event where its year's notice does not treat it as an interval.
  @inline(__always)
  func ratedYear(of event: Event, _ route: Programs.RouteFacts) -> Year? {
    if route.isRated { return accountingYear(of: event) }
    return route.kind == .posting ? ratedYear(ofPosting: event) : nil
  }

  /// The year of an event: the one its row states where the notice of that year lets it come, else the one in which it
  /// ends.
  @inline(__always)
  func accountingYear(of event: Event) -> Year {
    event.dating.contains(.otherYear) ? movedYear(of: event) : event.accountingYear
  }

  @inline(never)
  private func movedYear(of event: Event) -> Year {
    let (stated, end) = (event.accountingYear, event.interval.end.year)
    guard let rule = makeUp(of: event), !rule.lets(end, moveTo: stated) else { return stated }
    return end
  }

  /// What the notice of the year a row states says of moving events of its route there.
  func makeUp(of event: Event) -> MakeUpRule? {
    guard let rule = rules[event.accountingYear]?.makeUp, rule.speaks(of: event.route) else { return nil }
    return rule
  }

  /// The last day on which an event of a year may end.
  @inline(__always)
  func lastDay(in year: Year) -> Day {
    guard let day = circumstances.lastDay, year == person.target.year else { return Day(number: .max) }
    return day
  }

  @inline(never)
  private func ratedYear(ofPosting event: Event) -> Year? {
    func isInterval(_ year: Year) -> Bool { rules.sheet(of: year)?.pointee.hasPostings ?? false }
    let own = accountingYear(of: event)
    guard isInterval(own) else { return own }
    let end = event.interval.end.year
    // An interval ignores the year its row states.
    return isInterval(end) ? nil : end
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
      guard self.kind(of: event) == kind, levels & event.level.bit != 0, event.setback(supposing) == nil else {
        continue
      }
      if let part = bounds.map({ event.interval.clipped(to: $0) }) ?? event.interval { days.formUnion(part) }
    }
    return days
  }

  /// Whether an event is the year's best record of its route: the greatest quantity, of equal ones the first.
  func isBest(_ index: Int, in year: Year, _ supposing: Supposition) -> Bool {
    better(than: index, in: year, supposing) == nil
  }

  /// The year's best record of an event's route, or nothing where the event is that itself.
  func best(_ index: Int, in year: Year, _ supposing: Supposition) -> Int? {
    var best: Int?
    while let other = better(than: best ?? index, in: year, supposing) { best = other }
    return best
  }

  /// The first record of an event's route and year that is better: of greater quantity, or as great and before it.
  private func better(than index: Int, in year: Year, _ supposing: Supposition) -> Int? {
    let event = events[index]
    for other in events.indices where other != index {
      let rival = events[other]
      guard rival.route == event.route, accountingYear(of: rival) == year, rival.setback(supposing) == nil,
        !rival.isLate(after: lastDay(in: year)),
        let quantity = rival.quantity.hundredths,
        rival.unit == nil || rival.unit == rules.routes[Int(event.route.number)].firstUnit
      else { continue }
      let own = event.quantity.hundredths ?? 0
      if quantity > own || (quantity == own && other < index) { return other }
    }
    return nil
  }
}

extension Event {
  /// Whether it ends after the last day on which it may; what states no day is never late.
  @inline(__always)
  func isLate(after last: Day) -> Bool { interval.end > last && !dating.contains(.yearOnly) }

  /// Why its review keeps it from counting, or a doubt for which it is left out.
  func setback(_ supposing: Supposition) -> Reason? {
    switch status {
    case .approved: marks.contains(.leftOut) ? .doubtful : nil
    case .pending: supposing.pendingIsApproved ? nil : .pending
    case .rejected: .rejected
    }
  }
}
