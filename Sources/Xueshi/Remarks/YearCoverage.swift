/// How many applications must show a year, and how many of them have no row of it.
struct YearCoverage: Sendable {
  /// So few applications say nothing of how a file was made.
  private static let fewest = 3
  private static let first: Int32 = 1950

  private var asked = [Int](repeating: 0, count: 151)
  private var without = [Int](repeating: 0, count: 151)

  /// Adds an application.
  mutating func add(_ window: ClosedRange<Year>, _ events: Span<Event>) {
    // Nearly every year has a row that says so by itself.
    var stated: UInt64 = 0
    for index in events.indices {
      let offset = events[index].accountingYear.number &- window.lowerBound.number
      if offset >= 0, offset < 64 { stated |= 1 << UInt64(truncatingIfNeeded: offset) }
    }
    for year in window {
      let slot = Int(year.number - Self.first)
      guard asked.indices.contains(slot) else { continue }
      asked[slot] += 1
      let offset = year.number - window.lowerBound.number
      let isStated = offset < 64 && stated >> UInt64(truncatingIfNeeded: offset) & 1 != 0
      if !isStated, !events.touch(year) { without[slot] += 1 }
    }
  }

  mutating func add(_ other: YearCoverage) {
    for slot in asked.indices {
      asked[slot] += other.asked[slot]
      without[slot] += other.without[slot]
    }
  }

  /// The years of which nobody has a row, where somebody has one of another year.
  var remarks: [FileRemark] {
    guard asked.indices.contains(where: { without[$0] < asked[$0] }) else { return [] }
    return asked.indices.filter { asked[$0] >= Self.fewest && without[$0] == asked[$0] }.map {
      .yearMissing(Year(Int32($0) + Self.first), applications: asked[$0])
    }
  }
}

extension Span<Event> {
  /// Whether a row is of a year or lies in it, whatever became of it.
  fileprivate func touch(_ year: Year) -> Bool {
    for index in indices {
      let event = self[index]
      if event.accountingYear == year || event.interval.start.year <= year && event.interval.end.year >= year {
        return true
      }
    }
    return false
  }
}
