/// How a notice treats aid postings as intervals.
package struct PostingRules: Sendable {
  /// Years that stand as complete because of a posting.
  package struct Deeming: Sendable {
    /// Which of the years it touches.
    package enum Years: UInt8, Worded {
      /// Every year it touches.
      case every
      /// The year that holds most of its days; of equal ones the year in which it ends.
      case largerShare

      /// The word in rulebooks.
      package var word: StaticString {
        switch self {
        case .every: "every"
        case .largerShare: "larger-share"
        }
      }
    }
    /// How long the whole posting must last.
    package var length: LengthCondition
    /// Which of its years stand as complete.
    package var years: Years
    /// How long the part within the year must last.
    package var holding: LengthCondition
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
  }

  /// Hours for each month of posting within a year.
  package struct MonthlyCredit: Sendable {
    /// The node that receives them.
    package var node: NodeIndex
    /// Hours a month.
    package var hours: Hours
    /// Whether every calendar month touched counts, rather than completed months.
    package var countsTouchedMonths: Bool
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
  }

  /// Which postings are looked at, and whether those that overlap or adjoin are one.
  package struct PostingKind: Sendable {
    /// The level words; bit 0 is blank.
    package var levels: UInt64
    /// Whether overlapping and adjoining ones are one posting, rather than each one by itself.
    package var joins: Bool
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
  }

  /// A posting so long that it brings the hours of a whole year to each year it touches.
  package struct FullYear: Sendable {
    /// How long it must last, overlapping and adjoining ones together.
    package var length: LengthCondition
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
  }

  /// Where the notice speaks of postings.
  package var clause: ClauseID
  /// Which postings are looked at: what any of them comes to, the posting comes to.
  package var kinds: [PostingKind]
  /// When months no longer matter; nothing where they always do.
  package var fullYear: FullYear?
  /// Which years stand as complete.
  package var deeming: [Deeming]
  /// Which hours months bring.
  package var credits: [MonthlyCredit]

  /// The level words recognised; bit 0 is blank.
  package var levels: UInt64 { kinds.reduce(0) { $0 | $1.levels } }

  /// The level words recognised however clauses are read.
  package var levelsAnyhow: UInt64 {
    kinds.filter { $0.condition.options.isEmpty }.reduce(0) { $0 | $1.levels }
  }

  /// What of it applies under a choice of readings.
  func applying(_ choice: [OptionIndex]) -> PostingRules {
    var rules = self
    rules.kinds.removeAll { !$0.condition.holds(under: choice) }
    rules.deeming.removeAll { !$0.condition.holds(under: choice) }
    rules.credits.removeAll { !$0.condition.holds(under: choice) }
    if let rule = fullYear, !rule.condition.holds(under: choice) { rules.fullYear = nil }
    return rules
  }

  /// Every condition on readings.
  var conditions: [ReadingCondition] {
    kinds.map { $0.condition } + deeming.map { $0.condition } + credits.map { $0.condition }
      + (fullYear.map { [$0.condition] } ?? [])
  }
}
