// Where events of some routes count: which years a change of their rules can touch.

extension Timeline {
  /// The routes of the events, as a bit set; numbers beyond the sixty-third share bits.
  var routes: UInt64 { routes(of: nil) }

  /// The routes of the events of a kind, or of all.
  func routes(of kind: RouteKind?) -> UInt64 {
    var routes: UInt64 = 0
    for index in events.indices where kind.map({ self.kind(of: events[index]) == $0 }) ?? true {
      routes |= 1 << UInt64(events[index].route.number & 63)
    }
    return routes
  }

  /// The years of a window in which events of some routes count, or which they touch where they may be intervals.
  func years(of window: ClosedRange<Year>, touchedBy routes: UInt64) -> YearSet {
    var years = YearSet.none
    if routes == 0 { return years }
    for index in events.indices where routes >> UInt64(events[index].route.number & 63) & 1 != 0 {
      let event = events[index]
      if let year = ratedYear(of: event) {
        if window.contains(year) { years.formUnion(YearSet(window.lowerBound.distance(to: year))) }
        if kind(of: event) != .posting { continue }
      }
      for (slot, year) in window.enumerated() where event.interval.clipped(to: year.days) != nil {
        years.formUnion(YearSet(slot))
      }
    }
    return years
  }
}
