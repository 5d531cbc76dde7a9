extension QuantityUnit {
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
  public var perUnit: [PerUnit?] = Array(repeating: nil, count: QuantityUnit.allCases.count)
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
  public subscript(unit: QuantityUnit) -> PerUnit? {
    get { perUnit[Int(unit.rawValue)] }
    set { perUnit[Int(unit.rawValue)] = newValue }
  }
}
