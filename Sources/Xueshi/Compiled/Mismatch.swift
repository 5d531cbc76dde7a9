/// What keeps an event from every row of its route.
package struct Mismatch: OptionSet, Sendable {
  /// The bits.
  package let rawValue: UInt8

  /// Makes a set of its bits.
  /// - Parameter rawValue: The bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The level word.
  package static var level: Mismatch { Mismatch(rawValue: 1) }
  /// The role word.
  package static var role: Mismatch { Mismatch(rawValue: 2) }
  /// The unit.
  package static var unit: Mismatch { Mismatch(rawValue: 4) }
  /// The category.
  package static var category: Mismatch { Mismatch(rawValue: 8) }
  /// Whether hours are stated.
  package static var hours: Mismatch { Mismatch(rawValue: 16) }
}
