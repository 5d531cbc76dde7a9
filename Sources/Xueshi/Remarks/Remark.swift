/// Rows that look wrong, or contradict each other or the calendar: said beside an answer, and changing no number of it.
///
/// Where such rows decide, the answer hangs on the question `doubtful`; see ``Remark/Code/isDoubtful``.
public struct Remark: Sendable {
  /// What is remarkable, in the order of the words, in which remarks are listed.
  public enum Code: UInt8, CaseIterable, Worded {
    /// Rows without a title, where items are counted once by their titles.
    case blankItem
    /// A row tagged public where the notice itself says that it is professional.
    case categoryIgnored
    /// Rows of one item that state different amounts.
    case conflictingAmounts
    /// A class attended on leave.
    case duringLeave
    /// A class attended on a posting.
    case duringPosting
    /// A row of a year far from those of all others.
    case far
    /// A row that ends after the day of the application.
    case future
    /// Fewer hours stated than the days, by which the row is rated, would hold.
    case hoursUnderDays
    /// Leave during much of a posting.
    case leaveInPosting
    /// A long class that does not say how many days were attended.
    case longClass
    /// Words in a title that point to a posting.
    case otherRoute
    /// Hours far from those of other people in the same class.
    case outlier
    /// More hours than the days have.
    case overDayHours
    /// More days in the quantity than from start to end.
    case quantityOverDays
    /// Hours both registered and listed as what they were registered for.
    case rawAndRegistered
    /// One application entered several times.
    case sameApplication
    /// One event under two routes, or with and without its title.
    case sameEvent
    /// The same row several times.
    case sameRow
    /// An earlier certificate that covers a year of the window in part.
    case slipPart
    /// A stated year far from the dates.
    case yearFar

    /// The word in answers.
    public var word: StaticString {
      switch self {
      case .blankItem: "blank-item"
      case .categoryIgnored: "category-ignored"
      case .conflictingAmounts: "conflicting-amounts"
      case .duringLeave: "during-leave"
      case .duringPosting: "during-posting"
      case .far: "far"
      case .future: "future"
      case .hoursUnderDays: "hours-under-days"
      case .leaveInPosting: "leave-in-posting"
      case .longClass: "long-class"
      case .otherRoute: "other-route"
      case .outlier: "outlier"
      case .overDayHours: "over-24-hours"
      case .quantityOverDays: "quantity-over-days"
      case .rawAndRegistered: "raw-and-registered"
      case .sameApplication: "same-application"
      case .sameEvent: "same-event"
      case .sameRow: "same-row"
      case .slipPart: "slip-part"
      case .yearFar: "year-far"
      }
    }

    /// Whether rows that bear it are doubtful, so that an answer may hang on them.
    public var isDoubtful: Bool {
      switch self {
      case .categoryIgnored, .longClass, .outlier, .sameApplication: false
      default: true
      }
    }
  }

  /// What is remarkable.
  public var code: Code
  /// The lines of the rows in the events file, of ``Code/sameApplication`` in the people file, ascending; the header is line 1.
  public var lines: [Int32]
  /// The same rows by their positions among the person's events in walking order.
  package var events: [Int]

  /// Makes a remark of lines.
  /// - Parameters:
  ///   - code: What is remarkable.
  ///   - lines: The lines of the rows, ascending.
  package init(_ code: Code, lines: [Int32]) {
    self.code = code
    self.lines = lines
    events = []
  }

  /// Makes a remark of some of a person's events.
  /// - Parameters:
  ///   - code: What is remarkable.
  ///   - events: Their positions in walking order.
  ///   - timeline: The person's events.
  init(_ code: Code, _ events: [Int], of timeline: borrowing Timeline) {
    let own = timeline.events
    self.code = code
    self.events = events.sorted { own[$0].line < own[$1].line }
    lines = self.events.map { own[$0].line }
  }

  /// The order in which remarks are listed: by their words, then by their lines.
  package static func isListed(_ left: Remark, before right: Remark) -> Bool {
    left.code == right.code
      ? left.lines.lexicographicallyPrecedes(right.lines) : left.code.rawValue < right.code.rawValue
  }
}
