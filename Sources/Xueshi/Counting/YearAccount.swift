/// What became of a year, the first that applies.
public enum Outcome: UInt8, CaseIterable, Worded {
  /// An earlier certificate of hours covers it, and the notice honours it.
  case attested
  /// A posting stands for it.
  case deemed
  /// Leave prorated its floors to nothing.
  case exempt
  /// Every floor is reached.
  case met
  /// It falls short, or no rule is on file, and what would decide it is not known.
  case undetermined
  /// It falls short.
  case unmet

  /// The word in answers.
  public var word: StaticString {
    switch self {
    case .attested: "attested"
    case .deemed: "deemed"
    case .exempt: "exempt"
    case .met: "met"
    case .undetermined: "undetermined"
    case .unmet: "unmet"
    }
  }

  /// Whether the year counts for the application.
  public var passes: Bool { self != .undetermined && self != .unmet }
}

/// A year of a person's timeline, counted.
public struct YearAccount: Sendable {
  /// The year.
  public var year: Year
  /// The rulebook that governs it; nothing where none is on file.
  package var rulebook: RulebookIndex?
  /// What became of it.
  public var outcome: Outcome = .undetermined
  /// The hours that counted.
  public var counted = ByPart<Hours>(total: .zero, public: .zero, professional: .zero)
  /// The floors, after proration.
  public var required = ByPart<RequiredHours>(total: .none, public: .none, professional: .none)
  /// Days on which no leave that prorates was taken.
  public var daysOnDuty: Int32
  /// Days on a posting that the notice treats as an interval.
  public var daysOnPosting: Int32 = 0
  /// Whether an event that could not be rated might have brought hours.
  public var hasUnconvertible = false

  init(_ year: Year, rulebook: RulebookIndex?) {
    self.year = year
    self.rulebook = rulebook
    daysOnDuty = year.dayCount
  }

  /// The hours missing, rounded up to a hundredth; none in a year that passes.
  public var short: ByPart<Hours> {
    guard !outcome.passes else { return ByPart(total: .zero, public: .zero, professional: .zero) }
    return ByPart(
      total: required.total.shortfall(of: counted.total), public: required.public.shortfall(of: counted.public),
      professional: required.professional.shortfall(of: counted.professional))
  }
}
