/// Why an event counted less than it claimed.
public enum Reason: UInt8, Worded {
  case rejected, pending, notRecognised, specialty, duplicate, unconvertible, cap, perEventCap, perDayCap, deemed
  case outsideWindow

  /// The word in answers.
  public var word: StaticString {
    switch self {
    case .rejected: "rejected"
    case .pending: "pending"
    case .notRecognised: "not-recognised"
    case .specialty: "specialty"
    case .duplicate: "duplicate"
    case .unconvertible: "unconvertible"
    case .cap: "cap"
    case .perEventCap: "per-event-cap"
    case .perDayCap: "per-day-cap"
    case .deemed: "deemed"
    case .outsideWindow: "outside-window"
    }
  }
}

/// A number that cut an event's hours, and where it stands.
public struct Limit: Sendable {
  /// The most hours: of a year, an event, or each of its days.
  public var hours: Hours
  /// Where it stands.
  public var clause: ClauseID
}

/// What keeps an event from every row of its route.
public struct Mismatch: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  /// - Parameter rawValue: The bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The level word.
  public static var level: Mismatch { Mismatch(rawValue: 1) }
  /// The role word.
  public static var role: Mismatch { Mismatch(rawValue: 2) }
  /// The unit.
  public static var unit: Mismatch { Mismatch(rawValue: 4) }
  /// The category.
  public static var category: Mismatch { Mismatch(rawValue: 8) }
  /// Whether hours are stated.
  public static var hours: Mismatch { Mismatch(rawValue: 16) }
}

/// What one event brought in one year.
public struct Credit: Sendable {
  /// The event's place among the person's events in walking order.
  public var event: Int
  /// The year its hours belong to.
  public var year: Year
  /// The hours by rate, before any ceiling or cap; without a rate the hours stated, else none.
  public var claimed: Hours
  /// The hours that counted.
  public var counted: Hours
  /// Why fewer counted than were claimed; nothing where all did.
  public var reason: Reason?
  /// The node whose cap cut last, as a place in the rulebook's nodes.
  public var cap: Int?
  /// The cap or ceiling that cut last.
  public var limit: Limit?
  /// The row that recognised the event, as a place in the rulebook's rows; nothing where none did.
  public var row: Int?
  /// How the claimed hours came about; nothing where they follow from no rate.
  public var basis: Basis?
  /// What keeps the event from every row of its route, where none recognised it.
  public var mismatch: Mismatch = []
  /// The node that received the hours, as a place in the rulebook's nodes; nothing where none did.
  public var node: Int?
  /// The public part of claimed and counted hours, where months of a posting bring both parts at once.
  public var publicPart: HoursFlow?
  /// Where the rule stands; nothing where the notice has no rule for it.
  public var clause: ClauseID?

  /// A credit of nothing for a reason.
  static func none(
    _ event: Int, _ year: Year, claimed: Hours, _ reason: Reason?, clause: ClauseID? = nil, node: Int? = nil,
    row: Int? = nil, basis: Basis? = nil, mismatch: Mismatch = []
  ) -> Credit {
    Credit(
      event: event, year: year, claimed: claimed, counted: .zero, reason: reason, row: row, basis: basis,
      mismatch: mismatch, node: node, clause: clause)
  }
}
