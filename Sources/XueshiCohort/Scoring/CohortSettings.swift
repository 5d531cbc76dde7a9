/// How a cohort is scored: how many threads, how much memory, and whom to tell.
package struct CohortSettings: Sendable {
  /// How many threads work at once.
  package var threads = System.processorCount
  /// How many bytes of rows may be kept in memory when they must be gathered by person.
  package var memory = 1 << 30
  /// Whether the events are known to come grouped in the order of the people; a stream is then never copied.
  package var isGrouped = false
  /// Where files without a name are put when memory does not suffice, or a stream may have to be read again.
  package var folder = "."
  /// How many bytes of events a thread takes at once, about.
  package var chunkSize = 1 << 18
  /// Told now and then how many bytes of events have been read, of how many where that is known, and what was counted.
  package var progress: (@Sendable (_ position: Int, _ size: Int?, _ counts: CohortCounts) -> Void)?
  /// Told that the events must be gathered by person, and why; and that memory did not suffice for it.
  package var gathering: (@Sendable (Gathering) -> Void)?

  /// The usual settings.
  package init() {}

  /// What is told of events that are gathered by person.
  package enum Gathering: Sendable {
    /// They do not come in the order of the people.
    case outOfOrder
    /// An id that nobody has is like somebody's.
    case nearIDs
    /// They do not fit into memory.
    case spilled
  }
}
