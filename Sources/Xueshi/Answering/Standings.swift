/// How many of a unit's applications stand where.
package struct Standings: Equatable, Sendable {
  private var verdicts = [Int](repeating: 0, count: Verdict.allCases.count)
  /// How many hang on a reading.
  package private(set) var depends = 0
  /// How many are not eligible and would be if every pending row were approved.
  package private(set) var ifApproved = 0

  /// How many have rows that look wrong or contradict each other.
  package private(set) var remarked = 0

  /// Counts nobody.
  package init() {}

  /// How many have a verdict.
  package subscript(verdict: Verdict) -> Int { verdicts[Int(verdict.rawValue)] }

  /// Counts one application.
  /// - Parameter score: What was decided of it.
  package mutating func count(_ score: Score) {
    verdicts[Int(score.verdict.rawValue)] += 1
    if !score.isFirm { depends += 1 }
    if !score.remarks.isEmpty { remarked += 1 }
    if score.verdict != .eligible, score.ifApproved == .eligible { ifApproved += 1 }
  }

  /// Adds the counts of others.
  /// - Parameter other: The counts of other applications.
  package mutating func add(_ other: Standings) {
    for index in verdicts.indices { verdicts[index] += other.verdicts[index] }
    depends += other.depends
    remarked += other.remarked
    ifApproved += other.ifApproved
  }
}
