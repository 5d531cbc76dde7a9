/// The days on which something can be done, as time in which efforts are laid end to end.
///
/// Moments are thousandths of a day after the first of the days looked at, so that two efforts can share a day that
/// neither fills.
struct DutyTime {
  /// The first of the days looked at.
  let origin: Day
  /// The days on duty.
  let days: DaySet

  /// The greatest number of days in a row.
  var longestRun: Int32 { days.intervals.reduce(0) { max($0, $1.dayCount) } }

  /// The days of something that begins at a moment: as many as it was rated with, up to that in which it ends.
  func interval(of effort: Effort, lasting days: Int32, from moment: Int64) -> Interval {
    let end = Day(number: origin.number + Effort(thousandths: moment + effort.thousandths).wholeDays - 1)
    return Interval(uncheckedFrom: Day(number: end.number - days + 1), through: end)
  }

  /// Places efforts so that none lies on a day off duty.
  ///
  /// As early as possible, in their order within each run of days.
  /// - Parameter efforts: The efforts.
  /// - Returns: The moment at which each begins; nothing where they do not fit or too many ways were tried.
  func place(_ efforts: [Effort]) -> [Int64]? {
    var search = Placing(
      efforts: efforts, spent: days.intervals.map { _ in 0 },
      room: days.intervals.map { Int64($0.dayCount) * 1000 }, chosen: [])
    guard search.place(0) else { return nil }
    var next = days.intervals.map { Int64($0.start.number - origin.number) * 1000 }
    return zip(efforts, search.chosen).map { effort, run in
      next[run] += effort.thousandths
      return next[run] - effort.thousandths
    }
  }
}

/// Finds for each of several efforts a run of days with room for it.
private struct Placing {
  let efforts: [Effort]
  var spent: [Int64]
  let room: [Int64]
  var chosen: [Int]
  /// How many ways may still be tried.
  var steps = 20_000

  mutating func place(_ index: Int) -> Bool {
    guard index < efforts.count else { return true }
    steps -= 1
    guard steps > 0 else { return false }
    let effort = efforts[index].thousandths
    for run in room.indices where spent[run] + effort <= room[run] {
      // Runs with as much room are alike.
      if (0..<run).contains(where: { room[$0] - spent[$0] == room[run] - spent[run] }) { continue }
      spent[run] += effort
      chosen.append(run)
      if place(index + 1) { return true }
      chosen.removeLast()
      spent[run] -= effort
    }
    return false
  }
}
