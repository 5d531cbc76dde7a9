import Xueshi

/// What an id that nobody has may be near to, as numbers: enough to know that it is near to nobody.
struct NearHashes: Hashable {
  private let id: Int
  private let name: Int

  /// Looks at what stands for an id.
  init(_ text: Span<UInt8>) {
    let keys = NearKeys(text)
    (id, name) = (keys.id.hashValue, keys.name.hashValue)
  }

  /// Both, for a set of them.
  func add(to hashes: inout Set<Int>) {
    hashes.insert(id)
    hashes.insert(name)
  }

  /// Whether somebody of this id, or of this name, may be meant by one of a set.
  static func isFound(_ id: Cell, name: Cell?, in hashes: Set<Int>) -> Bool {
    if hashes.contains(NearKeys(Span(_unsafeElements: id.bytes)).id.hashValue) { return true }
    guard let name, !name.isEmpty else { return false }
    return hashes.contains(NearKeys(Span(_unsafeElements: name.bytes)).name.hashValue)
  }
}

/// Rows of events that are nobody's, by what stands for their ids: each is told apart and counted, none is kept.
struct NearRows {
  private var ids = TextTable()
  private var counts: [Int32] = []
  private var hashes: Set<Int> = []

  /// Notes a row whose id, if it has one, nobody has.
  mutating func note(_ row: Span<UInt8>, under header: TableHeader, _ vocabulary: Vocabulary) {
    var table = Table(row, under: header, line: 2)
    guard table.advance() else { return }
    var reason = RejectionReason.unknownPerson
    do throws(Table.Fault) { _ = try table.personOfEvent(vocabulary) } catch { reason = error.reason }
    guard let id = table.mistakenID(reason) else { return }
    let number = Int(ids.number(of: table[id]))
    if number == counts.count {
      counts.append(0)
      NearHashes(table[id]).add(to: &hashes)
    }
    counts[number] += 1
  }

  /// Whether somebody may be meant.
  func mayMean(_ id: Cell, name: Cell?) -> Bool {
    !hashes.isEmpty && NearHashes.isFound(id, name: name, in: hashes)
  }

  /// How many rows there are for each person who is meant, by id.
  func counts(_ near: NearIDs) -> [Text: Int32] {
    var found: [Text: Int32] = [:]
    for (number, count) in counts.enumerated() {
      if let near = near.find(ids[Int32(number)].utf8.span) { found[near.id, default: 0] += count }
    }
    return found
  }
}
