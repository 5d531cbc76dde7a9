import Xueshi

/// The days of somebody invented, so that nothing they attend overlaps anything else.
///
/// Each half of a month takes one activity, whose days lie within its first 28. The first half of January and the last
/// days of each month stay free.
struct InventedDays {
  /// How many days an activity may take at most: those of half a month.
  static var most: Int { 14 }

  /// When they are posted elsewhere or on leave.
  private(set) var away: [ClosedRange<Day>] = []
  /// The halves of months of the year at hand that are taken, as bits.
  private var taken: UInt32 = 0

  /// Whether some days are neither of a posting nor of leave.
  func areFree(_ days: ClosedRange<Day>) -> Bool { !away.contains { $0.overlaps(days) } }

  /// Goes away for some days.
  /// - Returns: False where they are away on some of them already.
  mutating func leave(for days: ClosedRange<Day>) -> Bool {
    guard areFree(days) else { return false }
    away.append(days)
    return true
  }

  /// Begins another year.
  mutating func beginYear() { taken = 0 }

  /// Takes days of half a month that is free.
  /// - Parameters:
  ///   - count: How many, up to ``most``.
  ///   - year: The year.
  ///   - random: Where they lie.
  /// - Returns: The days.
  mutating func take(_ count: Int, of year: Int32, _ random: inout Stream) -> ClosedRange<Day> {
    var half = 1 + random.below(23)
    while taken & 1 << UInt32(half) != 0 { half = half % 23 + 1 }
    taken |= 1 << UInt32(half)
    let first = 1 + half % 2 * Self.most + random.below(Self.most - count + 1)
    let start = Day(year: year, month: Int32(1 + half / 2), day: Int32(first))
    return start...start.advanced(by: count - 1)
  }
}

extension Day {
  /// The day so many days later.
  func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }
}
