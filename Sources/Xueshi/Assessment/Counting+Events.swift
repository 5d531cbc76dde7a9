extension Counting {
  /// The event at hand on the walk.
  struct Step {
    let event: Event
    /// Its place among the person's events.
    let index: Int
    /// The year its hours belong to.
    let year: Year
    /// That year's place in the range counted; nothing outside it.
    let slot: Int?
    /// The rules of that year.
    let program: Program
    /// Its unit, or the one a blank means.
    let unit: Unit
    let supposing: Supposition
  }

  /// Counts an event by the row that recognises it.
  mutating func countRated<T: Tracer>(_ step: Step, _ timeline: borrowing Timeline, _ tracer: inout T) {
    let event = step.event
    guard let place = step.program.row(for: event, unit: step.unit) else {
      tracer.record(step.unrecognised)
      return
    }
    let row = step.program.rows[place]
    let rating = row.rating(of: event, unit: step.unit)
    if let reason = setback(step, row, rating, timeline) {
      if reason == .unconvertible { bringUnknown(step, row, timeline) }
      tracer.record(step.setBack(reason, row, at: place, rating))
      return
    }
    remember(event, rating, in: step.year)
    guard case .hours(let claimed, let basis) = rating, let slot = step.slot else {
      tracer.record(step.setBack(.outsideWindow, row, at: place, rating))
      return
    }
    let own = row.ceilings(on: claimed, of: event, unit: step.unit)
    let flow = pour(own.hours, into: row.node, step.program, slot, timeline.person)
    tracer.record(
      Credit(
        event: step.index, year: step.year, claimed: claimed, counted: flow.hours,
        reason: flow.cap == nil ? own.reason : .cap, cap: flow.cap, limit: flow.limit ?? own.limit,
        row: step.program.sources[place], basis: basis, node: row.node, clause: row.clause))
  }

  /// Hours an authority has certified count as stated, outside every cap.
  mutating func countRegistered<T: Tracer>(_ step: Step, _ tracer: inout T) {
    let event = step.event
    let hours = event.statedHours
    let part = event.category?.isPublic ?? false ? Node.public : Node.professional
    var reason = event.setback(step.supposing)
    if reason == nil, event.item != 0, once.contains(event.route, event.item, in: step.year) { reason = .duplicate }
    if reason == nil {
      remember(event, .hours(hours, .stated), in: step.year)
      if let slot = step.slot { addRegistered(hours, to: part, slot) } else { reason = .outsideWindow }
    }
    tracer.record(
      Credit(
        event: step.index, year: step.year, claimed: hours, counted: reason == nil ? hours : .zero, reason: reason,
        node: part, clause: step.program.registered))
  }

  /// An item that brought hours by rate has counted, whatever caps leave of them.
  private mutating func remember(_ event: Event, _ rating: Rating, in year: Year) {
    if case .hours(let claimed, _) = rating, claimed > .zero, event.item != 0 {
      once.insert(event.route, event.item, in: year)
    }
  }

  /// An event of unknown worth: noted, and supposed to bring what its ceilings allow where that is asked.
  private mutating func bringUnknown(_ step: Step, _ row: Row, _ timeline: borrowing Timeline) {
    guard let slot = step.slot else { return }
    noteUnconvertible(slot)
    guard step.supposing.unconvertibleBringsHours else { return }
    let most = row.ceilings(on: .unlimited, of: step.event, unit: step.unit).hours
    _ = pour(most, into: row.node, step.program, slot, timeline.person)
  }

  /// Why a recognised event brings nothing, the first reason that applies.
  private func setback(_ step: Step, _ row: Row, _ rating: Rating, _ timeline: borrowing Timeline) -> Reason? {
    let event = step.event
    if let reason = event.setback(step.supposing) { return reason }
    if row.specialtyGate != nil, event.specialty != .blank, timeline.person.specialty != .blank,
      event.specialty != timeline.person.specialty
    {
      return .specialty
    }
    if case .unconvertible = rating, row.isBestOfYear { return .unconvertible }
    if row.isBestOfYear { return timeline.isBest(step.index, in: step.year, step.supposing) ? nil : .duplicate }
    if event.item != 0, once.contains(event.route, event.item, in: row.isOnceEver ? nil : step.year) {
      return .duplicate
    }
    if case .unconvertible = rating { return .unconvertible }
    return nil
  }
}

extension Counting.Step {
  /// The credit of an event that no row recognises.
  fileprivate var unrecognised: Credit {
    .none(
      index, year, claimed: event.statedHours, event.setback(supposing) ?? .notRecognised,
      mismatch: program.mismatch(of: event, unit: unit))
  }

  /// The credit of an event that is recognised and brings nothing.
  fileprivate func setBack(_ reason: Reason, _ row: Row, at place: Int, _ rating: Rating) -> Credit {
    var (claimed, basis): (Hours, Basis?) = (event.statedHours, nil)
    if case .hours(let hours, let how) = rating { (claimed, basis) = (hours, how) }
    return .none(
      index, year, claimed: claimed, reason, clause: row.clause, node: row.node, row: program.sources[place],
      basis: basis)
  }
}
