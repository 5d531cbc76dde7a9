/// How much of a person's time something takes, in thousandths of a working day.
public struct Effort: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The time in thousandths of a working day.
  public let thousandths: Int64

  /// Makes an effort.
  /// - Parameter thousandths: The time in thousandths of a working day.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// No time at all.
  public static var zero: Effort { Effort(thousandths: 0) }

  /// The whole days it takes, begun ones counted.
  public var wholeDays: Int32 { Int32((thousandths + 999) / 1000) }

  /// Whether one effort is less than another.
  public static func < (left: Effort, right: Effort) -> Bool { left.thousandths < right.thousandths }

  /// The sum of two efforts.
  public static func + (left: Effort, right: Effort) -> Effort {
    Effort(thousandths: left.thousandths + right.thousandths)
  }

  /// The difference of two efforts.
  public static func - (left: Effort, right: Effort) -> Effort {
    Effort(thousandths: left.thousandths - right.thousandths)
  }
}
