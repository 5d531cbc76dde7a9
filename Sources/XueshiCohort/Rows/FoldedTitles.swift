/// What short titles came to that come to another one, or to none; remembered from person to person.
///
/// Clerks write the same few titles in the same few ways: 《…》 around one, 专业课 in place of one.
final class FoldedTitles {
  private struct Entry {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var foldedCount: Int32 = -1
  }

  private static let size = 1024
  /// Of a longer title the two ends do not tell it.
  private static let longest = 16
  private let entries: UnsafeMutablePointer<Entry>
  /// What each comes to, in a place of its own.
  private let texts = ByteBuffer(capacity: size * longest)

  init() {
    entries = .allocate(capacity: Self.size)
    entries.initialize(repeating: Entry(), count: Self.size)
  }

  deinit { entries.deallocate() }

  private static func place(_ cell: Cell) -> Int { Int(truncatingIfNeeded: cell.hash) & (size - 1) }

  /// What a title is known to come to; nothing where that is not remembered.
  func find(_ cell: Cell) -> Cell? {
    let place = Self.place(cell)
    let entry = entries[place]
    guard entry.foldedCount >= 0, cell.count <= Self.longest, entry.first == cell.first, entry.last == cell.last else {
      return nil
    }
    return Cell(texts.start + place * Self.longest, Int(entry.foldedCount))
  }

  /// Remembers what a title comes to, where both are short and the title's ends tell it.
  func remember(_ cell: Cell, _ folded: Span<UInt8>) {
    guard cell.count <= Self.longest, folded.count <= Self.longest, !cell.bytes.contains(0) else { return }
    let place = Self.place(cell)
    for index in folded.indices { texts.start[place * Self.longest + index] = folded[index] }
    entries[place] = Entry(first: cell.first, last: cell.last, foldedCount: Int32(folded.count))
  }
}
