extension Walk {
  /// Counts the events that were appraised.
  mutating func countEvents<T: Tracer>(
    _ timeline: borrowing Timeline, _ appraisals: UnsafeBufferPointer<Appraisal>, _ tracer: inout T
  ) {
    for own in appraisals where chosen == .all || own.slot >= 0 && chosen.contains(Int(own.slot)) {
      var position: Int?
      if let reason = setback(own, timeline, &position) {
        if reason == .unconvertible, !own.conditions.contains(.leftOut) { bringUnknown(own, timeline) }
        let earlier = T.wantsAll && reason == .duplicate ? position.map { once.event(at: $0) } : nil
        tracer.record(timeline.credit(own, reason, repeating: earlier, supposing))
        continue
      }
      // An item that brought hours by rate has counted, whatever caps leave of them.
      if let position { once.insert(own.item, own.event, at: position) }
      guard own.slot >= 0 else {
        tracer.record(timeline.credit(own, .outsideWindow, repeating: nil, supposing))
        continue
      }
      let flow = pour(own.hours, past: own.path, in: Int(own.slot))
      tracer.record(timeline.credit(own, flow))
    }
  }

  /// Why an event brings nothing, the first reason that applies; where its item is remembered, or is to be.
  @inline(__always)
  private func setback(_ own: Appraisal, _ timeline: borrowing Timeline, _ position: inout Int?) -> Reason? {
    if own.conditions.isSubset(of: .ordinary) {
      return isRepeated(own, timeline, inAnyYear: own.conditions.contains(.onceEver), &position) ? .duplicate : nil
    }
    return unusualSetback(own, timeline, &position)
  }

  @inline(never)
  private func unusualSetback(_ own: Appraisal, _ timeline: borrowing Timeline, _ position: inout Int?) -> Reason? {
    let conditions = own.conditions
    if conditions.contains(.rejected) { return .rejected }
    if conditions.contains(.pending), !supposing.pendingIsApproved { return .pending }
    if conditions.contains(.idle) { return .notRecognised }
    if conditions.contains(.foreign) { return .specialty }
    if conditions.contains(.late) { return .afterDeadline }
    if conditions.contains(.best) {
      if conditions.contains(.unconvertible) { return .unconvertible }
      if !timeline.isBest(Int(own.event), in: own.year, supposing) { return .duplicate }
      // Its item is remembered like any other, and does not say whether a best record counts.
      if isRepeated(own, timeline, inAnyYear: false, &position) { position = nil }
    } else {
      if isRepeated(own, timeline, inAnyYear: conditions.contains(.onceEver), &position) { return .duplicate }
      if conditions.contains(.unconvertible) { return .unconvertible }
    }
    if conditions.contains(.worthless) { position = nil }
    return nil
  }

  /// Whether an event's item has counted before; where it is remembered, or is to be.
  @inline(__always)
  private func isRepeated(
    _ own: Appraisal, _ timeline: borrowing Timeline, inAnyYear: Bool, _ position: inout Int?
  ) -> Bool {
    guard !own.item.isNone else { return false }
    var found = once.find(own.item, inAnyYear: inAnyYear)
    if case .found = found, own.conditions.contains(.dated) {
      found = once.findMeeting(own.item, inAnyYear: inAnyYear, own.event, of: timeline.events)
    }
    switch found {
    case .found(let slot):
      position = slot
      return true
    case .free(let slot):
      position = slot
      return false
    }
  }

  /// An event of unknown worth: noted, and supposed to bring what its ceilings allow where that is asked.
  @inline(never)
  private mutating func bringUnknown(_ own: Appraisal, _ timeline: borrowing Timeline) {
    guard own.slot >= 0 else { return }
    noteUnconvertible(in: Int(own.slot))
    guard supposing.unconvertibleBringsHours, let sheet = timeline.rules.sheet(of: own.year) else { return }
    let event = timeline.events[Int(own.event)]
    let (unit, slot) = (timeline.unit(of: event), Int(own.slot))
    guard own.conditions.contains(.undecided) else {
      let row = sheet.pointee.rows[own.row]
      let most = sheet.ceilings(row, on: .unlimited, of: event, unit: unit, timeline.circumstances).hours
      _ = pour(most, past: own.path, in: slot)
      return
    }
    // Of the words a blank cell leaves open, the one under which most would count.
    var best: (hours: Hours, most: Hours, path: Sheet.Run)?
    for other in sheet.openings(of: event).events {
      let own = sheet.case(of: other).pointee
      guard own.conditions.isDisjoint(with: [.idle, .undecided]) else { continue }
      let weighed = sheet.weigh(own, of: other, unit: other.unit ?? unit, timeline.circumstances)
      let claimed = weighed.conditions.contains(.unconvertible) ? Hours.unlimited : weighed.claimed
      let row = sheet.pointee.rows[weighed.row]
      let most = sheet.ceilings(row, on: claimed, of: other, unit: other.unit ?? unit, timeline.circumstances).hours
      let hours = cut(most, past: weighed.path, in: slot).hours
      if best.map({ $0.hours < hours }) ?? true { best = (hours, most, weighed.path) }
    }
    if let best { _ = pour(best.most, past: best.path, in: slot) }
  }
}
