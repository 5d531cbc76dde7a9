import Xueshi

/// Looks whether events met who they belong to: whether those of strangers are of somebody after all, or meant for somebody, or
/// somebody comes twice.
final class Survey: @unchecked Sendable {
  /// Why all must be done again.
  enum Finding {
    /// Somebody's rows were not met where they are.
    case outOfOrder
    /// An id that nobody has is like somebody's.
    case nearIDs
  }

  private let people: RowSource
  private let output: OrderedOutput
  /// Whether ids that are like somebody's are no reason to do anything again.
  private let isGrouped: Bool
  /// So many strangers are reason enough to look before the end.
  private var patience = 1000
  private var found: Finding?
  private var hasLookedAtOrder = false

  init(_ people: RowSource, _ output: OrderedOutput, isGrouped: Bool) {
    self.people = people
    self.output = output
    self.isGrouped = isGrouped
  }

  /// Whether it is known already that all must be done again.
  func isPointless(_ strangers: Int, _ isUnordered: Bool) throws(CohortFailure) -> Bool {
    if strangers > patience || isUnordered && !hasLookedAtOrder {
      patience = strangers * 8
      try look()
    }
    return found.map { !isGrouped || $0 == .outOfOrder } ?? false
  }

  /// What is known after the last chunk.
  func finding() throws(CohortFailure) -> Finding? {
    let progress = output.progress
    if found == .outOfOrder || found != nil && !isGrouped { return found }
    if progress.strangers > 0 || progress.isUnordered && !hasLookedAtOrder { try look() }
    return found
  }

  /// Walks all people once more.
  private func look() throws(CohortFailure) {
    let strangers = output.strangers
    let isUnordered = output.progress.isUnordered && !hasLookedAtOrder
    var seen: Set<UInt64> = []
    var (previous, finding): (UInt64?, Finding?) = (nil, nil)
    let rows = try RowSource(InputFile(again: people.file), .people, required: [.person], people.rules)
    let names = RowIDs(rows.header, .name)
    try rows.walk { row in
      guard let id = row.id else { return true }
      let hash = id.hash
      if hash != previous {
        if strangers.ids.contains(hash) || isUnordered && !seen.insert(hash).inserted { finding = .outOfOrder }
        previous = hash
      }
      if finding == nil, NearHashes.isFound(id, name: row.cell(names), in: strangers.near) { finding = .nearIDs }
      return isGrouped ? finding != .outOfOrder : finding == nil
    }
    hasLookedAtOrder = hasLookedAtOrder || isUnordered
    found = finding ?? found
  }
}
