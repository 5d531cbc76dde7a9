/// How a notice treats aid postings as intervals.
public struct PostingRules: Sendable {
  /// Years that stand as complete because of a posting.
  public struct Deeming: Sendable {
    /// Which of the years it touches.
    public enum Years: UInt8, Worded {
      /// Every year it touches.
      case every
      /// The year that holds most of its days; of equal ones the year in which it ends.
      case largerShare

      /// The word in rulebooks.
      public var word: StaticString {
        switch self {
        case .every: "every"
        case .largerShare: "larger-share"
        }
      }
    }
    /// How long the whole posting must last.
    public var length: LengthCondition
    /// Which of its years stand as complete.
    public var years: Years
    /// How long the part within the year must last.
    public var holding: LengthCondition
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
  }

  /// Hours for each month of posting within a year.
  public struct MonthlyCredit: Sendable {
    /// The node that receives them.
    public var node: Int
    /// Hours a month.
    public var hours: Hours
    /// Whether every calendar month touched counts, rather than completed months.
    public var countsTouchedMonths: Bool
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
  }

  /// Where the notice speaks of postings.
  public var clause: ClauseID
  /// The level words it recognises; bit 0 is blank.
  public var levels: UInt64
  /// Which years stand as complete.
  public var deeming: [Deeming]
  /// Which hours months bring.
  public var credits: [MonthlyCredit]
}
