extension Walk {
  /// Counts the events that were appraised.
  func countEvents<T: Tracer>(
    _ timeline: borrowing Timeline, _ count: Int, _ appraisals: UnsafeMutablePointer<Appraisal>, _ tracer: inout T
  ) {
    for index in 0..<count {
      let own = appraisals[index]
      switch own.state {
      case .unrated: continue
      case .ungoverned:
        tracer.record(timeline.credit(index, own, reviewed(own) ?? .notRecognised))
      case .unrecognised:
        tracer.record(timeline.unrecognised(index, own, reviewed(own) ?? .notRecognised))
      case .registered: countRegistered(index, own, timeline, &tracer)
      case .rated: countRated(index, own, timeline, &tracer)
      }
    }
  }

  /// Counts an event that a row recognises.
  @inline(__always)
  private func countRated<T: Tracer>(
    _ index: Int, _ own: Appraisal, _ timeline: borrowing Timeline, _ tracer: inout T
  ) {
    var place: Int?
    if let reason = setback(index, own, timeline, &place) {
      if reason == .unconvertible { bringUnknown(index, own, timeline) }
      tracer.record(timeline.setBack(index, own, reason))
      return
    }
    remember(own, own.claimed, at: place)
    guard own.slot >= 0 else {
      tracer.record(timeline.setBack(index, own, .outsideWindow))
      return
    }
    let flow = pour(own.hours, into: Int(own.node), Int(own.slot))
    tracer.record(timeline.counted(index, own, flow))
  }

  /// Hours an authority has certified count as stated, outside every cap.
  @inline(__always)
  private func countRegistered<T: Tracer>(
    _ index: Int, _ own: Appraisal, _ timeline: borrowing Timeline, _ tracer: inout T
  ) {
    var place: Int?
    var reason = reviewed(own)
    if reason == nil, isRepeated(own, &place) { reason = .duplicate }
    if reason == nil {
      remember(own, own.hours, at: place)
      if own.slot >= 0 { addRegistered(own.hours, to: Int(own.node), Int(own.slot)) } else { reason = .outsideWindow }
    }
    tracer.record(timeline.registered(index, own, reason))
  }

  /// An item that brought hours by rate has counted, whatever caps leave of them.
  @inline(__always)
  private func remember(_ own: Appraisal, _ claimed: Hours, at place: Int?) {
    if let place, claimed > .zero { once.insert(own.item, at: place) }
  }

  /// Whether an event's item has counted before; where it is to be remembered otherwise.
  @inline(__always)
  private func isRepeated(_ own: Appraisal, _ place: inout Int?) -> Bool {
    guard !own.item.isNone else { return false }
    // Whether a best record counts is not for its item to say.
    switch once.find(own.item, inAnyYear: own.conditions.intersection([.onceEver, .best]) == .onceEver) {
    case .found: return true
    case .free(let slot): place = slot
    }
    return false
  }

  /// An event of unknown worth: noted, and supposed to bring what its ceilings allow where that is asked.
  private func bringUnknown(_ index: Int, _ own: Appraisal, _ timeline: borrowing Timeline) {
    guard own.slot >= 0 else { return }
    noteUnconvertible(Int(own.slot))
    guard supposing.unconvertibleBringsHours, let sheet = timeline.rules.sheet(of: own.year) else { return }
    let event = timeline.events[index]
    let row = sheet.pointee.rows[Int(own.row)]
    let most = sheet.pointee.ceilings(row, on: .unlimited, of: event, unit: timeline.unit(of: event)).hours
    _ = pour(most, into: Int(own.node), Int(own.slot))
  }

  /// Why its review keeps an event from counting.
  @inline(__always)
  private func reviewed(_ own: Appraisal) -> Reason? {
    if own.conditions.contains(.rejected) { return .rejected }
    return own.conditions.contains(.pending) && !supposing.pendingIsApproved ? .pending : nil
  }

  /// Why a recognised event brings nothing, the first reason that applies.
  @inline(__always)
  private func setback(
    _ index: Int, _ own: Appraisal, _ timeline: borrowing Timeline, _ place: inout Int?
  ) -> Reason? {
    if own.conditions.isSubset(of: .onceEver) { return isRepeated(own, &place) ? .duplicate : nil }
    if let reason = reviewed(own) { return reason }
    if own.conditions.contains(.foreign) { return .specialty }
    if own.conditions.contains(.best) {
      if own.conditions.contains(.unconvertible) { return .unconvertible }
      if !timeline.isBest(index, in: own.year, supposing) { return .duplicate }
      // Its item is remembered like any other.
      _ = isRepeated(own, &place)
      return nil
    }
    if isRepeated(own, &place) { return .duplicate }
    return own.conditions.contains(.unconvertible) ? .unconvertible : nil
  }
}
