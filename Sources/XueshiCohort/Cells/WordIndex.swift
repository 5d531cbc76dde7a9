import Xueshi

/// A closed list of words, found by two loads and one multiplication.
///
/// The multiplier is searched for when the index is made, until no two words share a slot; every word is then compared whole.
final class WordIndex: @unchecked Sendable {
  private struct Entry {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var count: Int32 = -1
    var target: Int32 = 0
    /// Where the bytes of a word longer than sixteen lie in the index's texts.
    var offset = 0
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let texts: ByteBuffer
  private let multiplier: UInt64
  private let shift: UInt64

  /// Makes an index of names and the numbers they lead to.
  init(_ names: [(name: Text, target: Int)]) {
    let texts = ByteBuffer(capacity: names.reduce(64) { $0 + $1.name.utf8.count })
    var known: [Entry] = []
    var end = 0
    for (name, target) in names {
      name.utf8.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress { (texts.start + end).update(from: base, count: bytes.count) }
      }
      let cell = Cell(texts.start + end, name.utf8.count)
      let entry = Entry(
        first: cell.first, last: cell.last, count: Int32(cell.count), target: Int32(target), offset: end)
      // A name may be listed twice, with one meaning.
      if !known.contains(where: { Cell(texts.start + $0.offset, Int($0.count)).equals(cell) }) { known.append(entry) }
      end += name.utf8.count
    }
    var bits: UInt64 = 4
    while 1 << bits < known.count * 2 { bits += 1 }
    var random = SplitMix64(seed: 1)
    var tries = 0
    while true {
      let (multiplier, shift) = (random.next() | 1, 64 - bits)
      if let table = Self.place(known, multiplier, shift) {
        (entries, self.multiplier, self.shift, self.texts) = (table, multiplier, shift, texts)
        return
      }
      tries += 1
      if tries % 256 == 0 { bits += 1 }
    }
  }

  deinit { entries.deallocate() }

  private static func place(
    _ known: [Entry], _ multiplier: UInt64, _ shift: UInt64
  ) -> UnsafeMutablePointer<Entry>? {
    let count = 1 << Int(64 - shift)
    let table = UnsafeMutablePointer<Entry>.allocate(capacity: count)
    table.initialize(repeating: Entry(), count: count)
    for entry in known {
      let slot = slot(entry.first, entry.last, multiplier, shift)
      if table[slot].count >= 0 {
        table.deallocate()
        return nil
      }
      table[slot] = entry
    }
    return table
  }

  @inline(__always)
  private static func slot(_ first: UInt64, _ last: UInt64, _ multiplier: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((first ^ (last &<< 7)) &* multiplier) &>> shift)
  }

  /// The number a cell leads to; -1 for a word that is not on the list.
  @inline(__always)
  subscript(cell: Cell) -> Int32 {
    let (first, last) = (cell.first, cell.last)
    let entry = entries + Self.slot(first, last, multiplier, shift)
    guard entry.pointee.first == first, entry.pointee.last == last, entry.pointee.count == cell.count else { return -1 }
    if cell.count > 16, !cell.equals(Cell(texts.start + entry.pointee.offset, cell.count)) { return -1 }
    return entry.pointee.target
  }
}
