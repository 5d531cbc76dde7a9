/// A node of the tree: a pool of hours.
public struct Node: Sendable {
  /// The whole year's hours.
  public static var total: Int { 0 }
  /// The public part.
  public static var `public`: Int { 1 }
  /// The professional part.
  public static var professional: Int { 2 }

  /// Its id.
  public var id: Text
  /// Its parent's place in ``Rulebook/nodes``; -1 for the root.
  public var parent: Int
  /// What it is called, where the notice gives it a name.
  public var name: Phrase?
  /// The most that counts in a year.
  public var caps: [Cap] = []
  /// The least that must count in a year, every one of them.
  ///
  /// Only the whole, public and professional parts have floors.
  public var floors: [Floor] = []
  /// Where some hours are expected although no number is stated: a warning when there are none.
  public var expected: ClauseID?

  /// A cap on a year's hours.
  public struct Cap: Sendable {
    /// The most that counts.
    public var hours: Hours
    /// The specialties it binds; none means everybody.
    public var specialties: [SpecialtyID]
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
    /// Where it stands in the rulebook's file, in bytes.
    public var offset: Int
  }

  /// A floor under a year's hours.
  public struct Floor: Sendable {
    /// What is demanded.
    public enum Demand: Sendable {
      /// So many hours.
      case hours(Hours)
      /// A share of all hours counted in the year.
      case ofCountedTotal(Share)
    }
    /// What is demanded.
    public var demand: Demand
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
    /// Where it stands in the rulebook's file, in bytes.
    public var offset: Int
  }
}
