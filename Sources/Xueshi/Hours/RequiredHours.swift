/// A floor: hours that must be reached, possibly a fraction no decimal can hold.
///
/// A prorated floor is compared exactly, as a rational, and rounded up to a hundredth only to be shown.
public struct RequiredHours: Hashable, Sendable {
  /// The hours of which a share is required.
  public let base: Hours
  /// The share of them.
  public let share: Share

  /// Makes a floor of a share of some hours.
  /// - Parameters:
  ///   - base: The hours of which a share is required.
  ///   - share: The share required; the whole when left out.
  @inlinable
  public init(_ base: Hours, share: Share = .whole) {
    self.base = base
    self.share = share
  }

  /// A floor that requires nothing.
  @inlinable
  public static var none: RequiredHours { RequiredHours(.zero) }

  /// Whether counted hours reach the floor.
  /// - Parameter counted: The hours counted.
  /// - Returns: True when they are at least the floor.
  @inlinable
  public func isMet(by counted: Hours) -> Bool {
    counted.hundredths * share.denominator >= base.hundredths * share.numerator
  }

  /// The floor rounded up to a hundredth of an hour.
  @inlinable
  public var roundedUp: Hours {
    Hours(hundredths: (base.hundredths * share.numerator + share.denominator - 1) / share.denominator)
  }

  /// The hours missing, rounded up to a hundredth.
  /// - Parameter counted: The hours counted.
  /// - Returns: Zero when the floor is reached.
  @inlinable
  public func shortfall(of counted: Hours) -> Hours { max(.zero, roundedUp - counted) }

  /// Whether nothing is required.
  @inlinable
  public var isZero: Bool { base.hundredths * share.numerator <= 0 }

  /// The greater of two floors.
  /// - Parameters:
  ///   - left: A floor.
  ///   - right: Another floor.
  /// - Returns: The one that is harder to reach.
  @inlinable
  public static func greater(_ left: RequiredHours, _ right: RequiredHours) -> RequiredHours {
    let isLess =
      left.base.hundredths * left.share.numerator * right.share.denominator
      < right.base.hundredths * right.share.numerator * left.share.denominator
    return isLess ? right : left
  }
}
