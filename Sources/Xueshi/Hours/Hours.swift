/// An amount of continuing-education hours (学时), exact to the hundredth.
///
/// Notices state hours as decimals of at most two places, so a count of hundredths holds every one of them.
public struct Hours: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The amount in hundredths of an hour.
  public let hundredths: Int64

  /// Makes an amount from hundredths of an hour.
  /// - Parameter hundredths: The amount in hundredths of an hour.
  @inlinable
  public init(hundredths: Int64) {
    self.hundredths = hundredths
  }

  /// Makes an amount of whole hours.
  /// - Parameter hours: The amount in hours.
  @inlinable
  public init(_ hours: Int64) {
    hundredths = hours * 100
  }

  /// No hours.
  @inlinable
  public static var zero: Hours { Hours(hundredths: 0) }

  /// More than any timeline can hold, and far enough from overflow for every share of it to be compared: what an event
  /// of unknown worth might bring.
  @inlinable
  public static var unlimited: Hours { Hours(hundredths: 1 << 42) }

  /// Whether an amount is less than another.
  @inlinable
  public static func < (left: Hours, right: Hours) -> Bool { left.hundredths < right.hundredths }

  /// The sum of two amounts.
  @inlinable
  public static func + (left: Hours, right: Hours) -> Hours { Hours(hundredths: left.hundredths + right.hundredths) }

  /// The difference of two amounts, negative when the second is greater.
  @inlinable
  public static func - (left: Hours, right: Hours) -> Hours { Hours(hundredths: left.hundredths - right.hundredths) }

  /// So many hours a unit.
  ///
  /// A product finer than a hundredth is rounded down; rates in whole hours never give one.
  /// - Parameters:
  ///   - rate: Hours credited for one unit.
  ///   - quantity: How many units.
  /// - Returns: The hours of the whole quantity.
  @inlinable
  public static func * (rate: Hours, quantity: Quantity) -> Hours {
    let product = rate.hundredths * quantity.ratio.numerator
    // Quantities are in hundredths unless a conversion of units halved them; dividing by a constant takes no division.
    return Hours(
      hundredths: quantity.ratio.denominator == 100 ? product / 100 : product / quantity.ratio.denominator)
  }
}

/// A share of a whole, such as 153 days on duty of 365, or two thirds.
public struct Share: Hashable, Sendable {
  /// The part.
  public let numerator: Int64
  /// The whole; greater than zero.
  public let denominator: Int64

  /// Makes a share.
  /// - Parameters:
  ///   - numerator: The part.
  ///   - denominator: The whole; greater than zero.
  @inlinable
  public init(_ numerator: Int64, of denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The whole of something.
  @inlinable
  public static var whole: Share { Share(1, of: 1) }
}

/// How many units a row states: a decimal of at most two places, possibly halved by a conversion of units.
public struct Quantity: Hashable, Sendable {
  /// The number of units as an exact fraction.
  public let ratio: Share

  /// Makes a quantity from hundredths of a unit.
  /// - Parameter hundredths: The number of units in hundredths.
  @inlinable
  public init(hundredths: Int64) {
    ratio = Share(hundredths, of: 100)
  }

  /// Makes a quantity of whole units.
  /// - Parameter units: The number of units.
  @inlinable
  public init(_ units: Int64) {
    self.init(hundredths: units * 100)
  }

  /// The same amount in another unit.
  /// - Parameter factor: How many of the other unit one of this unit makes.
  /// - Returns: The quantity counted in the other unit.
  @inlinable
  public func converted(by factor: Share) -> Quantity {
    Quantity(Share(ratio.numerator * factor.numerator, of: ratio.denominator * factor.denominator))
  }

  /// How many times a number of whole units is reached (“every full two days”), rounded down.
  /// - Parameter units: The whole units of one step; greater than zero.
  /// - Returns: The number of full steps.
  @inlinable
  public func fullSteps(of units: Int64) -> Int64 { ratio.numerator / (ratio.denominator * units) }

  /// Whether the quantity is at least a whole number of units.
  /// - Parameter units: The number of units.
  /// - Returns: True when it is reached.
  @inlinable
  public func reaches(_ units: Int64) -> Bool { ratio.numerator >= units * ratio.denominator }

  @usableFromInline
  init(_ ratio: Share) {
    self.ratio = ratio
  }
}
