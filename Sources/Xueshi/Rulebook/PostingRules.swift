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

  /// Where the notice speaks of postings.
  package var clause: ClauseID
  /// The level words it recognises; bit 0 is blank.
  package var levels: UInt64
  /// Which years stand as complete.
  package var deeming: [Deeming]
  /// Which hours months bring.
  package var credits: [MonthlyCredit]
}
