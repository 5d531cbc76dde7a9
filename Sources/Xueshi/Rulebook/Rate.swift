extension QuantityUnit {
  /// The unit as a member of a set of units.
  @inlinable
  public var bit: UInt16 { 1 << UInt16(rawValue) }
}

/// How events become hours.
package struct Rate: Sendable {
  /// How one unit becomes hours.
  package enum PerUnit: Sendable {
    /// So many hours a unit.
    case each(Hours)
    /// So many hours for every full number of units.
    case every(units: Int64, Hours)
    /// The hours of the last threshold reached; none below the first.
    case tiers([Tier])
  }

  /// A threshold and the hours it brings.
  package struct Tier: Sendable {
    /// The number of units from which it applies.
    package var from: Int64
    /// The hours, or the most of them where each unit brings some.
    package var hours: Hours
    /// The hours each unit brings; nothing where all units together bring ``hours``.
    package var each: Hours?
  }

  /// The rate of each unit, by the unit's raw value; nothing for a unit that is not rated.
  package var perUnit: [PerUnit?] = Array(repeating: nil, count: QuantityUnit.allCases.count)
  /// Hours counted for an hour stated; nothing where stated hours are not admitted.
  package var perStatedHour: Hours?
  /// Hours an event brings whatever its quantity.
  package var perEventFlat: Hours?
  /// Whether hours stated also limit what a quantity brings.
  package var isLimitedToStated = false
  /// Whether stated hours count, up to the rate of the calendar days, where these are too many to be days of sessions.
  package var takesStatedOfLongSpans = false
  /// Whether a blank quantity means nothing here.
  package var needsQuantity = false

  /// The rate of a unit.
  /// - Parameter unit: The unit.
  package subscript(unit: QuantityUnit) -> PerUnit? {
    get { perUnit[Int(unit.rawValue)] }
    set { perUnit[Int(unit.rawValue)] = newValue }
  }
}
