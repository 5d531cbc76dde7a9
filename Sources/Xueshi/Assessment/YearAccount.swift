/// One value for the whole year and for each of its two parts.
public struct ByPart<Value: Sendable>: Sendable {
  /// The whole year.
  public var total: Value
  /// The public part (公需).
  public var `public`: Value
  /// The professional part (专业).
  public var professional: Value

  /// Makes a value of its three parts.
  /// - Parameters:
  ///   - total: The whole year's.
  ///   - public: The public part's.
  ///   - professional: The professional part's.
  public init(total: Value, public: Value, professional: Value) {
    self.total = total
    self.public = `public`
    self.professional = professional
  }

  /// The value of a part, by the part's place in ``Rulebook/nodes``.
  subscript(node: Int) -> Value {
    get { node == Node.total ? total : node == Node.public ? `public` : professional }
    set {
      switch node {
      case Node.total: total = newValue
      case Node.public: `public` = newValue
      default: professional = newValue
      }
    }
  }
}

extension ByPart: Equatable where Value: Equatable {}

/// What became of a year, the first that applies.
public enum Outcome: UInt8, Worded {
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
  /// The rulebook that governs it, as a place in the library; nothing where none is on file.
  public var rulebook: Int?
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

  init(_ year: Year, rulebook: Int?) {
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

extension Program {
  /// The floors of a year.
  /// - Parameters:
  ///   - total: The hours counted, of which some floors are a share.
  ///   - duty: The share of the year on duty, by which floors in hours are prorated.
  /// - Returns: The greatest floor of each part.
  func required(total: Hours, duty: Share) -> ByPart<RequiredHours> {
    var required = ByPart<RequiredHours>(total: .none, public: .none, professional: .none)
    for node in [Node.total, Node.public, Node.professional] {
      for floor in nodes[node].floors {
        let demand =
          switch floor.demand {
          case .hours(let hours): RequiredHours(hours, share: duty)
          case .ofCountedTotal(let share): RequiredHours(total, share: share)
          }
        required[node] = RequiredHours.greater(required[node], demand)
      }
    }
    return required
  }

  /// Whether every floor is reached.
  func isMet(public: Hours, professional: Hours, duty: Share) -> Bool {
    let required = required(total: `public` + professional, duty: duty)
    return required.total.isMet(by: `public` + professional) && required.public.isMet(by: `public`)
      && required.professional.isMet(by: professional)
  }

  /// Whether some hours between the least and the most that unknown events may bring reach every floor.
  ///
  /// More hours always help, but for a floor that is a share of the total: there public hours can hurt. A point that
  /// reaches every floor can be scaled up along its own ratio until one part is at its most, so it is enough to look at
  /// those two edges, each at the least of the other part that its floors allow.
  func canBeMet(least: ByPart<Hours>, most: ByPart<Hours>, duty: Share) -> Bool {
    let beside = max(least.public, leastToPass(Node.public, beside: most.professional, duty: duty))
    if beside <= most.public, isMet(public: beside, professional: most.professional, duty: duty) { return true }
    let above = max(least.professional, leastToPass(Node.professional, beside: most.public, duty: duty))
    return above <= most.professional && isMet(public: most.public, professional: above, duty: duty)
  }

  /// The least hours of one part that reach its floors and the whole year's, beside given hours of the other part.
  func leastToPass(_ part: Int, beside other: Hours, duty: Share) -> Hours {
    let required = required(total: .zero, duty: duty)
    var least = max(required[part].roundedUp, required.total.roundedUp - other)
    for floor in nodes[part].floors {
      if case .ofCountedTotal(let share) = floor.demand, share.numerator < share.denominator {
        // A share of the total is a multiple of the other part.
        let rest = share.denominator - share.numerator
        least = max(least, RequiredHours(other, share: Share(share.numerator, of: rest)).roundedUp)
      }
    }
    return max(.zero, least)
  }
}
