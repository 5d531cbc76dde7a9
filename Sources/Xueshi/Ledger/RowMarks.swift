/// What is noted of a row beside its cells.
public struct RowMarks: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  /// - Parameter rawValue: The bits.
  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Its title holds a word that points to another route.
  @inlinable
  public static var pointsElsewhere: RowMarks { RowMarks(rawValue: 1) }
  /// It is supposed, and not in the file.
  @inlinable
  public static var supposed: RowMarks { RowMarks(rawValue: 2) }
  /// A plan has it done; it is done once, and as it says.
  static var planned: RowMarks { RowMarks(rawValue: 32) }

  // How one count takes a doubtful row; no ledger holds these.

  /// It brings nothing, and still uses up its title.
  static var leftOut: RowMarks { RowMarks(rawValue: 4) }
  /// It brings the hours it states at most.
  static var atMostStated: RowMarks { RowMarks(rawValue: 8) }
  /// The year in which it ends is also judged with it.
  static var alsoWhereItEnds: RowMarks { RowMarks(rawValue: 16) }
}
