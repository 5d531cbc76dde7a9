/// A row of a notice's table: which events it recognises, and how many hours they bring.
public struct Row: Sendable {
  /// The node that receives the hours, as a place in ``Rulebook/nodes``.
  public var node: Int
  /// Which events it recognises.
  public var match: Match
  /// How many hours they bring.
  public var rate: Rate
  /// The most hours for each of its days.
  public var perDay: Ceiling?
  /// The most hours one event brings, by how long it lasts: the last that applies.
  public var perEvent: [Ceiling] = []
  /// Where it says that an item counts once in a lifetime; nothing where it counts once a year.
  public var onceEver: ClauseID?
  /// Where it says that only the year's best record counts; nothing where every record does.
  public var bestOfYear: ClauseID?
  /// Whether hours count only in the person's own specialty.
  public var specialtyGate: ClauseID?
  /// Where it stands.
  public var clause: ClauseID
  /// Under which readings it applies.
  public var condition: ReadingCondition
  /// Where it stands in the rulebook's file, in bytes.
  public var offset: Int

  /// Whether an item counts once in a lifetime rather than once a year.
  public var isOnceEver: Bool { onceEver != nil }
  /// Whether only the year's best record counts.
  public var isBestOfYear: Bool { bestOfYear != nil }

  /// A ceiling on what a single event brings.
  public struct Ceiling: Sendable {
    /// The most hours: of the event, or of each of its days.
    public var hours: Hours
    /// How long the event must last for it to apply.
    public var length: LengthCondition
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
  }
}

/// Which events a row recognises.
///
/// Sets of words are bit sets; every condition must hold.
public struct Match: Sendable {
  /// The routes.
  public var routes: [RouteID]
  /// The level words; bit 0 is blank.
  public var levels: UInt64 = .max
  /// The role words; bit 0 is blank.
  public var roles: UInt64 = .max
  /// The units, after a blank was given the route's first unit.
  public var units: UInt16 = .max
  /// The categories; bit 0 is blank.
  public var categories: UInt8 = .max
  /// Whether hours must be stated, or must not; nothing where it does not matter.
  public var statesHours: Bool?

  /// Whether an event of one of the routes is recognised.
  /// - Parameters:
  ///   - event: The event.
  ///   - unit: Its unit, or the one a blank means.
  /// - Returns: True when every condition holds.
  @inlinable
  public func holds(for event: Event, unit: Unit) -> Bool {
    levels & event.level.bit != 0 && roles & event.role.bit != 0 && units & unit.bit != 0
      && categories & (event.category?.bit ?? 1) != 0 && (statesHours == nil || statesHours == !event.hours.isBlank)
  }
}

extension Category {
  /// The category as a member of a set of categories, whose bit 0 is blank.
  @inlinable
  public var bit: UInt8 { 2 << rawValue }
}

extension Unit {
  /// The unit as a member of a set of units.
  @inlinable
  public var bit: UInt16 { 1 << UInt16(rawValue) }
}

/// How events become hours.
public struct Rate: Sendable {
  /// How one unit becomes hours.
  public enum PerUnit: Sendable {
    /// So many hours a unit.
    case each(Hours)
    /// So many hours for every full number of units.
    case every(units: Int64, Hours)
    /// The hours of the last threshold reached; none below the first.
    case tiers([Tier])
  }

  /// A threshold and the hours it brings.
  public struct Tier: Sendable {
    /// The number of units from which it applies.
    public var from: Int64
    /// The hours.
    public var hours: Hours
  }

  /// The rate of each unit, by the unit's raw value; nothing for a unit that is not rated.
  public var perUnit: [PerUnit?] = Array(repeating: nil, count: Unit.allCases.count)
  /// Hours counted for an hour stated; nothing where stated hours are not admitted.
  public var perStatedHour: Hours?
  /// Hours an event brings whatever its quantity.
  public var perEventFlat: Hours?
  /// Whether hours stated also limit what a quantity brings.
  public var isLimitedToStated = false
  /// Whether a blank quantity means nothing here.
  public var needsQuantity = false

  /// The rate of a unit.
  /// - Parameter unit: The unit.
  public subscript(unit: Unit) -> PerUnit? {
    get { perUnit[Int(unit.rawValue)] }
    set { perUnit[Int(unit.rawValue)] = newValue }
  }
}

/// Which years an application must show.
public struct WindowRule: Sendable {
  /// The title levels it is for.
  public var levels: [TitleLevel]
  /// The degrees it is for; none means everybody.
  public var degrees: [Degree]
  /// The years relative to the application year; nothing where the notice leaves them to other rules.
  public var years: ClosedRange<Int32>?
  /// Why there are none.
  public var note: Phrase?
  /// Where it stands.
  public var clause: ClauseID
}

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

/// How leave reduces the floors to the share of days on duty.
public struct LeaveRules: Sendable {
  /// A kind of leave and how long it must last within the year.
  public struct Kind: Sendable {
    /// The level word.
    public var level: WordID
    /// How long it must last within the year.
    public var length: LengthCondition
  }
  /// Where it stands.
  public var clause: ClauseID
  /// The kinds that count.
  public var kinds: [Kind]
}
