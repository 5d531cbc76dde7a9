/// A row of a notice's table: which events it recognises, and how many hours they bring.
package struct Row: Sendable {
  /// The routes whose events it recognises.
  package var routes: [RouteID]
  /// The node that receives the hours.
  package var node: NodeIndex
  /// Which events of these routes it recognises.
  package var match: Match
  /// How many hours they bring.
  package var rate: Rate
  /// The most hours for each of its days.
  package var perDay: Ceiling?
  /// The most hours one event brings, by how long it lasts: the last that applies.
  package var perEvent: [Ceiling] = []
  /// Where it says that an item counts once in a lifetime; nothing where it counts once a year.
  package var onceEver: ClauseID?
  /// Where it says that only the year's best record counts; nothing where every record does.
  package var bestOfYear: ClauseID?
  /// Whether hours count only in the person's own specialty.
  package var specialtyGate: Gate?
  /// Where it stands.
  package var clause: ClauseID
  /// Under which readings it applies.
  package var condition: ReadingCondition
  /// Where it stands in the rulebook's file, in bytes.
  package var offset: Int

  /// Whether an item counts once in a lifetime rather than once a year.
  package var isOnceEver: Bool { onceEver != nil }
  /// Whether only the year's best record counts.
  package var isBestOfYear: Bool { bestOfYear != nil }

  /// That hours count only in the person's own specialty.
  package struct Gate: Sendable {
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
  }

  /// A ceiling on what a single event brings.
  package struct Ceiling: Sendable {
    /// The most hours: of the event, or of each of its days.
    package var hours: Hours
    /// How long the event must last for it to apply.
    package var length: LengthCondition
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
  }
}

/// Which events of a row's routes it recognises.
///
/// Sets of words are bit sets; every condition must hold.
package struct Match: Sendable {
  /// The level words; bit 0 is blank.
  package var levels: UInt64 = .max
  /// The role words; bit 0 is blank.
  package var roles: UInt64 = .max
  /// The units, after a blank was given the route's first unit.
  package var units: UInt16 = .max
  /// The categories; bit 0 is blank.
  package var categories: UInt8 = .max
  /// Whether hours must be stated, or must not; nothing where it does not matter.
  package var statesHours: Bool?

  /// Whether an event of one of the row's routes is recognised.
  /// - Parameters:
  ///   - event: The event.
  ///   - unit: Its unit, or the one a blank means.
  /// - Returns: True when every condition holds.
  @inlinable
  package func holds(for event: Event, unit: QuantityUnit) -> Bool {
    levels & event.level.bit != 0 && roles & event.role.bit != 0 && units & unit.bit != 0
      && categories & (event.category?.bit ?? 1) != 0 && (statesHours == nil || statesHours == !event.hours.isBlank)
  }
}

extension HoursCategory {
  /// The category as a member of a set of categories, whose bit 0 is blank.
  @inlinable
  public var bit: UInt8 { 2 << rawValue }
}
