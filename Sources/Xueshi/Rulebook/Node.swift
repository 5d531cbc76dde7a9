/// A node of the tree: a pool of hours.
package struct Node: Sendable {
  /// The whole year's hours.
  package static var total: NodeIndex { NodeIndex(0) }
  /// The public part.
  package static var `public`: NodeIndex { NodeIndex(1) }
  /// The professional part.
  package static var professional: NodeIndex { NodeIndex(2) }

  /// Its id.
  package var id: Text
  /// Its parent; nothing for the root.
  package var parent: NodeIndex?
  /// The node whose caps its hours use up too; nothing where they use up only those above it.
  package var sharesCapsOf: NodeIndex?
  /// What it is called, where the notice gives it a name.
  package var name: Phrase?
  /// The most that counts in a year.
  package var caps: [Cap] = []
  /// The least that must count in a year, every one of them.
  ///
  /// Only the whole, public and professional parts have floors.
  package var floors: [Floor] = []
  /// Where some hours are expected although no number is stated: a warning when there are none.
  package var expected: ClauseID?

  /// A cap on a year's hours.
  package struct Cap: Sendable {
    /// The most that counts.
    package var hours: Hours
    /// The specialties it binds; none means everybody.
    package var specialties: [SpecialtyID]
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
    /// Where it stands in the rulebook's file, in bytes.
    package var offset: Int
  }

  /// A floor under a year's hours.
  package struct Floor: Sendable {
    /// What is demanded.
    package enum Demand: Sendable {
      /// So many hours.
      case hours(Hours)
      /// A share of all hours counted in the year.
      case ofCountedTotal(Share)
    }
    /// What is demanded.
    package var demand: Demand
    /// Where it stands.
    package var clause: ClauseID
    /// Under which readings it applies.
    package var condition: ReadingCondition
    /// Where it stands in the rulebook's file, in bytes.
    package var offset: Int
  }
}

extension [Node] {
  /// The part of the year a node belongs to; the whole year is its own.
  /// - Parameter node: The node.
  /// - Returns: The whole year, the public or the professional part.
  package func part(of node: NodeIndex) -> NodeIndex {
    var part = node
    while part > Node.professional, let parent = self[part].parent { part = parent }
    return part
  }

  /// Whether a node is another one or lies below it.
  /// - Parameters:
  ///   - node: The node.
  ///   - pool: The other one.
  /// - Returns: Whether hours received by the one flow through the other.
  package func isNode(_ node: NodeIndex, within pool: NodeIndex) -> Bool {
    var next: NodeIndex? = node
    while let at = next, at > pool { next = self[at].parent }
    return next == pool
  }
}
