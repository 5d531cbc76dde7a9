import Xueshi

/// Numbers of texts, found by their bytes: what a text was found to be once, it is wherever it stands again.
///
/// Whoever adds a text has looked at every byte of it, so that a text that is found need not be looked at.
struct TextNumbers: ~Copyable {
  private var entries: UnsafeMutablePointer<KnownText>
  /// The number of entries less one; at most half of them are taken.
  private var mask: Int
  private(set) var count = 0
  private let texts = ByteBuffer(capacity: 1 << 12)

  init() {
    mask = 255
    entries = Self.allocate(mask)
  }

  deinit { entries.deallocate() }

  private static func allocate(_ mask: Int) -> UnsafeMutablePointer<KnownText> {
    let entries = UnsafeMutablePointer<KnownText>.allocate(capacity: mask + 1)
    entries.initialize(repeating: KnownText(), count: mask + 1)
    return entries
  }

  /// The number of a text; negative where it was not added.
  @inline(__always)
  func find(_ cell: Cell) -> Int32 {
    let (first, last) = (cell.first, cell.last)
    var slot = Int(truncatingIfNeeded: cell.hash(first, last)) & mask
    while true {
      let entry = entries + slot
      if entry.pointee.stands(in: cell, first, last, texts.start) { return entry.pointee.number }
      if entry.pointee.count < 0 { return -1 }
      slot = (slot &+ 1) & mask
    }
  }

  private func text(of entry: UnsafePointer<KnownText>) -> Cell {
    Cell(texts.start + entry.pointee.offset, Int(entry.pointee.count))
  }

  /// Adds a text that is not there, with its number, not negative.
  mutating func add(_ cell: Cell, _ number: Int32) {
    if (count + 1) * 2 > mask { grow() }
    let entry = KnownText(cell, number: number, offset: texts.count)
    texts.append(cell.start, cell.count)
    entries[freeSlot(for: cell)] = entry
    count += 1
  }

  private func freeSlot(for cell: Cell) -> Int {
    var slot = Int(truncatingIfNeeded: cell.hash) & mask
    while entries[slot].count >= 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (entries: entries, mask: mask)
    mask = old.mask * 2 + 1
    entries = Self.allocate(mask)
    for index in 0...old.mask where old.entries[index].count >= 0 {
      entries[freeSlot(for: text(of: old.entries + index))] = old.entries[index]
    }
    old.entries.deallocate()
  }

  /// Forgets every text.
  mutating func removeAll() {
    entries.update(repeating: KnownText(), count: mask + 1)
    count = 0
    texts.count = 0
  }
}
