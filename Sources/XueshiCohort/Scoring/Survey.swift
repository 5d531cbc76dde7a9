import Xueshi

/// Looks whether files are out of order: whether events of strangers are of somebody after all, or somebody comes twice.
final class Survey: @unchecked Sendable {
  private let people: RowSource
  private let output: OrderedOutput
  /// So many strangers are reason enough to look before the end.
  private var patience = 1000
  private var found: Bool?
  private var hasLookedAtOrder = false

  init(_ people: RowSource, _ output: OrderedOutput) {
    self.people = people
    self.output = output
  }

  /// Whether it is known already that all must be done again.
  func isPointless(_ strangers: Int, _ isUnordered: Bool) throws(CohortFailure) -> Bool {
    if strangers > patience || isUnordered && !hasLookedAtOrder {
      patience = strangers * 8
      return try look()
    }
    return found ?? false
  }

  /// Whether all must be done again, after the last chunk.
  func isOutOfOrder() throws(CohortFailure) -> Bool {
    if found == true { return true }
    let progress = output.progress
    if progress.strangers == 0, !progress.isUnordered || hasLookedAtOrder { return false }
    return try look()
  }

  /// Walks all people once more.
  private func look() throws(CohortFailure) -> Bool {
    let strangers = output.strangers
    let isUnordered = output.progress.isUnordered && !hasLookedAtOrder
    var seen: Set<UInt64> = []
    var (previous, isFound): (UInt64?, Bool) = (nil, false)
    let rows = try RowSource(InputFile(again: people.file), .people, required: [.person], people.rules)
    try rows.walk { row in
      guard let hash = row.id?.hash, hash != previous else { return true }
      previous = hash
      isFound = strangers.contains(hash) || isUnordered && !seen.insert(hash).inserted
      return !isFound
    }
    hasLookedAtOrder = hasLookedAtOrder || isUnordered
    if isFound { found = true }
    return isFound
  }
}
