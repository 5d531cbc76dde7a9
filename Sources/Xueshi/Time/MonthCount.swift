/// How long something lasted, in completed months and the days left over.
///
/// An interval starting on day *d* completes a month on day *d* − 1 of the following month, or on that month's last
/// day where it has no such day; so 31 August to 27 February holds five months and 28 February makes it six.
package struct MonthCount: Hashable, Sendable {
  /// Completed months.
  package let months: Int32
  /// Days after the last completed month.
  package let leftoverDays: Int32

  /// Makes a count from its two parts.
  /// - Parameters:
  ///   - months: Completed months.
  ///   - leftoverDays: Days after the last completed month.
  package init(months: Int32, leftoverDays: Int32) {
    self.months = months
    self.leftoverDays = leftoverDays
  }

  /// Counts the completed months of one interval.
  /// - Parameter interval: The days counted.
  package init(_ interval: Interval) {
    let start = interval.start.date
    let end = interval.end.date
    var months = (end.year - start.year) * 12 + end.month - start.month + 1
    while months > 0, MonthCount.end(ofMonth: months, from: start) > interval.end { months -= 1 }
    let completed = months > 0 ? MonthCount.end(ofMonth: months, from: start) : interval.start.previous
    self.init(months: months, leftoverDays: interval.end.number - completed.number)
  }

  /// Counts the months of a set of days: separate intervals add their completed months, and their leftover days are
  /// carried, thirty to a month.
  ///
  /// - Parameter days: The days counted.
  /// - Complexity: O(*n*) in the number of separate intervals.
  package init(_ days: DaySet) {
    let counts = days.intervals.map { MonthCount($0) }
    let months = counts.reduce(0) { $0 + $1.months }
    let leftover = counts.reduce(0) { $0 + $1.leftoverDays }
    let carried = counts.count > 1 ? leftover / 30 : 0
    self.init(months: months + carried, leftoverDays: leftover - carried * 30)
  }

  /// The day on which the *n*-th month of something that began on a date is complete.
  private static func end(ofMonth count: Int32, from start: CivilDate) -> Day {
    // Day 1 runs to the last day of the month before the n-th following one, which is what day 0 of it means.
    let index = start.month - 1 + count
    let year = start.year + index / 12
    let month = index % 12 + 1
    let day = min(start.day - 1, Day.length(ofMonth: month, in: year))
    return Day(year: year, month: month, day: day)
  }
}

/// A condition on how long something lasted: 以上 and 以内 include the number of months, 超过 and 不满 exclude it.
package struct LengthCondition: Hashable, Sendable {
  /// At least this many completed months (满, 以上).
  package var from: Int32?
  /// More than this many: that many completed months and at least a day, or more (超过).
  package var over: Int32?
  /// At most this many: that many completed months and not a day more, or fewer (以内).
  package var upTo: Int32?

  /// Makes a condition; a bound left out does not bind.
  /// - Parameters:
  ///   - from: At least this many completed months.
  ///   - over: More than this many months.
  ///   - upTo: At most this many months.
  package init(from: Int32? = nil, over: Int32? = nil, upTo: Int32? = nil) {
    self.from = from
    self.over = over
    self.upTo = upTo
  }

  /// Whether a length satisfies every bound.
  /// - Parameter length: The length in completed months and leftover days.
  /// - Returns: True when no bound is broken.
  package func holds(for length: MonthCount) -> Bool {
    func exceeds(_ months: Int32) -> Bool {
      length.months > months || (length.months == months && length.leftoverDays > 0)
    }
    if let from, length.months < from { return false }
    if let over, !exceeds(over) { return false }
    if let upTo, exceeds(upTo) { return false }
    return true
  }
}
