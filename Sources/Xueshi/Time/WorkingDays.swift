/// The days on which people work: Monday to Friday, but for public holidays and the weekend days worked in their stead.
///
/// Which days those are is announced a year at a time. Of a year nobody has announced nothing but the weekdays is known, and
/// what is counted over it is provisional.
package struct WorkingDays: Sendable {
  /// The years that were announced.
  private var announced: [Year] = []
  /// The days that are other than their weekday says, in order.
  private var exceptions: [Day] = []

  /// Makes a calendar of weekdays only.
  package init() {}

  /// Adds a year that was announced.
  /// - Parameters:
  ///   - year: The year.
  ///   - off: Its days off; weekends among them stay as they are.
  ///   - worked: Its weekend days that are worked.
  mutating func announce(_ year: Year, off: [Interval], worked: [Interval]) {
    announced.append(year)
    for (intervals, isWorked) in [(off, false), (worked, true)] {
      for interval in intervals {
        for number in interval.start.number...interval.end.number {
          let day = Day(number: number)
          if day.isWeekday != isWorked { exceptions.append(day) }
        }
      }
    }
    exceptions.sort()
  }

  /// Whether the days off of a year were announced.
  /// - Parameter year: The year.
  /// - Returns: Whether they were.
  package func isAnnounced(_ year: Year) -> Bool { announced.contains(year) }

  /// Whether people work on a day, as far as is known.
  /// - Parameter day: The day.
  /// - Returns: Whether they do.
  /// - Complexity: O(log *n*) in the number of days announced.
  package func contains(_ day: Day) -> Bool {
    let first = exceptionCount(before: day)
    let isException = first < exceptions.count && exceptions[first] == day
    return day.isWeekday != isException
  }

  /// How many exceptions lie before a day.
  private func exceptionCount(before day: Day) -> Int {
    var (low, high) = (0, exceptions.count)
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The *n*-th working day before a day, which is itself not counted.
  /// - Parameters:
  ///   - count: How many working days before; none gives the day itself.
  ///   - day: The day.
  /// - Returns: That day, and whether it is provisional, as days were passed of a year that was not announced.
  package func day(_ count: Int32, before day: Day) -> (day: Day, isProvisional: Bool) {
    guard count > 0 else { return (day, false) }
    var (at, rest) = (day, count)
    // Exceptions are passed one after another, the last before the day first.
    var next = exceptionCount(before: day) - 1
    while rest > 0 {
      at = at.previous
      var isException = false
      while next >= 0, exceptions[next] == at { (isException, next) = (true, next - 1) }
      if at.isWeekday != isException { rest -= 1 }
    }
    let isProvisional = (at.year...day.previous.year).contains { !isAnnounced($0) }
    return (at, isProvisional)
  }
}

extension Day {
  /// Whether it is one of Monday to Friday.
  var isWeekday: Bool {
    // 1970-01-01 was a Thursday.
    ((number + 3) % 7 + 7) % 7 < 5
  }
}
