/// Hours claimed and counted; the difference was cut.
package struct HoursFlow: Sendable, Equatable {
  /// The hours by rate, before any ceiling or cap.
  package var claimed = Hours.zero
  /// The hours that counted.
  package var counted = Hours.zero

  /// The hours that were claimed and did not count.
  ///
  /// Months of several postings may together make one more than each alone; then nothing was cut.
  package var cut: Hours { max(.zero, claimed - counted) }

  mutating func add(_ other: HoursFlow) {
    claimed += other.claimed
    counted += other.counted
  }
}
