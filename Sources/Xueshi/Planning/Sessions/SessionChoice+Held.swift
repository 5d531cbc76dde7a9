extension SessionChoice {
  /// A session as it is held.
  struct Held {
    let activity: Int
    var units: Int32
    let category: HoursCategory?
    let kind: Int
    var start: Int64
    var effort: Int64
    /// Seats that attend.
    var attending: [Int] = []

    var end: Int64 { start + effort }
  }

  /// Two sessions as one, where they follow each other, the same people attend, and it brings them as much.
  func joined(_ first: Held, _ second: Held) -> Held? {
    guard first.kind == second.kind || first.activity == second.activity, first.category == second.category,
      first.end == second.start, first.attending == second.attending, !kinds[first.kind].hangsOnDates,
      first.units + second.units <= rules.activities[first.activity].most
    else { return nil }
    var both = first
    both.units += second.units
    both.effort += second.effort
    let bringsAsMuch = first.attending.allSatisfy { seat in
      let attendee = seats[seat].attendee
      guard let one = item(first, attendee), let other = item(second, attendee), let sum = item(both, attendee) else {
        return false
      }
      return sum.node == one.node && sum.hours == one.hours + other.hours
    }
    return bringsAsMuch ? both : nil
  }

  /// Puts alike sessions side by side where nobody comes or goes between them.
  func ordered(_ all: [Held]) -> [Held] {
    // Who may stay away has a choice for each session.
    guard !search.seated.contains(where: { seats[$0].mayStayAway }) else { return all }
    var ordered: [Held] = []
    var stretch: [Held] = []
    func close() {
      var start = stretch.first?.start ?? 0
      for var held in stretch.indices.sorted(by: { (stretch[$0].kind, $0) < (stretch[$1].kind, $1) }).map({
        stretch[$0]
      }) {
        held.start = start
        start = held.end
        ordered.append(held)
      }
      stretch = []
    }
    for held in all {
      let goesOn = stretch.last?.end == held.start && isSteady(from: stretch[0].start, to: held.end)
      if !goesOn || kinds[held.kind].hangsOnDates { close() }
      stretch.append(held)
      if kinds[held.kind].hangsOnDates { close() }
    }
    close()
    return ordered
  }

  /// Whether everybody is there on all days between two moments or on none.
  private func isSteady(from start: Int64, to end: Int64) -> Bool {
    let days = Int(start / 1000)...Int((end + 999) / 1000) - 1
    return search.seated.allSatisfy { seat in
      let until = seats[seat].until
      return Int(until[days.lowerBound]) >= days.upperBound || days.allSatisfy { until[$0] < 0 }
    }
  }
}
