/// What a plan makes of a year of the window.
public struct YearPlan: Sendable {
  /// Whether and how the year can be made to pass.
  public enum Curability: UInt8, CaseIterable, Sendable {
    /// It passes already.
    case passes
    /// Its time is over, by the year's end or the deadline before filing.
    case pastCure
    /// The plan makes it pass.
    case planned
    /// No choice of the open activities makes it pass in the days that remain.
    case outOfReach
    /// No rule on file governs it, so nothing can be planned.
    case noRulebook

    /// The word in answers.
    public var word: StaticString {
      switch self {
      case .passes: "passes"
      case .pastCure: "past-cure"
      case .planned: "planned"
      case .outOfReach: "out-of-reach"
      case .noRulebook: "no-rulebook"
      }
    }
  }

  /// One activity of a plan.
  public struct Step: Sendable {
    /// What to do, dated, as an event that could stand in a ledger.
    package var event: Event
    /// The hours it really adds.
    public var hours: Hours
    /// The clause that credits it.
    package var clause: ClauseID
    /// The time it takes.
    public var effort: Effort
  }

  /// The year before anything is done.
  public var account: YearAccount
  /// Whether and how it can be made to pass.
  public var status: Curability
  /// What to do, in order of date.
  public var steps: [Step] = []
  /// The time it takes; none unless the year is planned.
  public var effort = Effort.zero
  /// The time below which nothing makes the year pass; a plan that takes no more is optimal.
  public var lowerBound = Effort.zero
  /// The days on duty that remain until the year's end, or the notice's deadline before filing.
  public var daysLeft: Int32
  /// The days until then on which the person is away: on leave, or posted elsewhere.
  package var away = DaySet()
  /// Whether that begins with the first of the days looked at.
  package var isAwayAtFirst = false
}

/// The least additional effort that makes every year of a window pass that can still be cured.
public struct Plan: Sendable {
  /// The person and what they apply for.
  public var person: Person
  /// The day after which it is planned: nothing begins on it or before it.
  public var asOf: Day
  /// The years planned for: the window, or those the caller gave; nothing when none are known.
  public var window: ClosedRange<Year>?
  /// The verdict before anything is done.
  public var before: Verdict
  /// The verdict once the plan is carried out.
  public var after: Verdict
  /// The years of the window, ascending.
  public var years: [YearPlan]

  /// The time the whole plan takes.
  public var effort: Effort { years.reduce(.zero) { $0 + $1.effort } }

  /// The events of the plan, in order of date.
  package var events: [Event] { years.flatMap { $0.steps.map { $0.event } } }
}
