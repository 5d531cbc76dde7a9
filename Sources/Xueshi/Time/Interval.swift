/// A run of days, both ends included; it is never empty.
public struct Interval: Hashable, Sendable {
  /// The first day.
  public let start: Day
  /// The last day, never before the first.
  public let end: Day

  /// Makes an interval, or nothing when it would end before it starts.
  /// - Parameters:
  ///   - start: The first day.
  ///   - end: The last day.
  @inlinable
  public init?(from start: Day, through end: Day) {
    guard start <= end else { return nil }
    self.init(uncheckedFrom: start, through: end)
  }

  @usableFromInline
  init(uncheckedFrom start: Day, through end: Day) {
    self.start = start
    self.end = end
  }

  /// How many days there are, both ends included.
  @inlinable
  public var dayCount: Int32 { end.number - start.number + 1 }

  /// The years the interval touches, in order.
  @inlinable
  public var years: ClosedRange<Year> { start.year...end.year }

  /// The part of the interval inside another, or nothing when they share no day.
  /// - Parameter bounds: The interval to cut to.
  /// - Returns: The common days.
  @inlinable
  public func clipped(to bounds: Interval) -> Interval? {
    Interval(from: max(start, bounds.start), through: min(end, bounds.end))
  }

  /// Whether every day of another interval lies in this one.
  /// - Parameter other: The interval to look for.
  /// - Returns: True when it is covered whole.
  @inlinable
  public func covers(_ other: Interval) -> Bool { start <= other.start && end >= other.end }
}

/// A set of days kept as separate intervals in ascending order: overlapping or adjoining ones are one.
package struct DaySet: Hashable, Sendable {
  /// The separate intervals, ascending, with at least a day between any two.
  package private(set) var intervals: [Interval] = []

  /// Makes an empty set.
  package init() {}

  /// Makes a set of one interval's days.
  /// - Parameter interval: The days.
  package init(_ interval: Interval) {
    intervals = [interval]
  }

  /// Adds an interval's days, joining what it overlaps or adjoins.
  ///
  /// - Parameter interval: The days to add.
  /// - Complexity: O(*n*) in the number of separate intervals.
  package mutating func formUnion(_ interval: Interval) {
    var first = 0
    while first < intervals.count, intervals[first].end.next < interval.start { first += 1 }
    var last = first
    var start = interval.start
    var end = interval.end
    while last < intervals.count, intervals[last].start <= end.next {
      start = min(start, intervals[last].start)
      end = max(end, intervals[last].end)
      last += 1
    }
    intervals.replaceSubrange(first..<last, with: CollectionOfOne(Interval(uncheckedFrom: start, through: end)))
  }

  /// How many days the set holds.
  package var dayCount: Int32 {
    intervals.reduce(0) { $0 + $1.dayCount }
  }

  /// The part of the set inside an interval.
  /// - Parameter bounds: The interval to cut to.
  /// - Returns: The common days.
  package func clipped(to bounds: Interval) -> DaySet {
    var result = DaySet()
    for interval in intervals {
      if let part = interval.clipped(to: bounds) { result.intervals.append(part) }
    }
    return result
  }

  /// The days of an interval that are not in the set.
  /// - Parameter bounds: The interval.
  /// - Returns: The days left out.
  package func gaps(in bounds: Interval) -> DaySet {
    var result = DaySet()
    var next = bounds.start
    for part in clipped(to: bounds).intervals {
      if let gap = Interval(from: next, through: part.start.previous) { result.intervals.append(gap) }
      next = part.end.next
    }
    if let gap = Interval(from: next, through: bounds.end) { result.intervals.append(gap) }
    return result
  }
}
