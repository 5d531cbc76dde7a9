import Xueshi

/// A closed list of words, found by two loads and one multiplication.
///
/// The multiplier is searched for when the index is made, until no two words share a slot; every word is then compared whole.
/// An index is plain numbers and addresses, so that a loop over rows holds on to nothing; a ``WordList`` owns what they point to.
struct WordIndex: @unchecked Sendable {
  fileprivate let entries: UnsafeMutablePointer<KnownText>
  fileprivate let texts: UnsafePointer<UInt8>
  fileprivate let multiplier: UInt64
  fileprivate let shift: UInt64

  @inline(__always)
  fileprivate static func slot(_ first: UInt64, _ last: UInt64, _ multiplier: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((first ^ (last &<< 7)) &* multiplier) &>> shift)
  }

  /// The number a cell leads to; negative for a word that is not on the list.
  @inline(__always)
  subscript(cell: Cell) -> Int32 {
    let (first, last) = (cell.first, cell.last)
    let entry = entries + Self.slot(first, last, multiplier, shift)
    return entry.pointee.stands(in: cell, first, last, texts) ? entry.pointee.number : -1
  }
}

/// The words of an index.
final class WordList: @unchecked Sendable {
  let index: WordIndex
  private let texts: ByteBuffer

  /// Makes an index of names and the numbers they lead to.
  init(_ names: [(name: Text, target: Int)]) {
    let texts = ByteBuffer(capacity: names.reduce(64) { $0 + $1.name.utf8.count })
    self.texts = texts
    var known: [KnownText] = []
    for (name, target) in names {
      let start = texts.count
      name.utf8.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress { texts.append(base, bytes.count) }
      }
      let cell = Cell(texts.start + start, name.utf8.count)
      let entry = KnownText(cell, number: Int32(target), offset: start)
      // A name may be listed twice, with one meaning.
      if !known.contains(where: { Cell(texts.start + $0.offset, Int($0.count)).equals(cell) }) { known.append(entry) }
    }
    // With an eighth as many pairs of words as slots, one multiplier in a few hundred parts them all at the worst.
    var bits: UInt64 = 4
    while 1 << bits < min(known.count * known.count / 8, known.count * 64) || 1 << bits < known.count * 2 { bits += 1 }
    var random = SplitMix64(seed: 1)
    var tries = 0
    while true {
      let (multiplier, shift) = (random.next() | 1, 64 - bits)
      if Self.parts(known, multiplier, shift) {
        let table = Self.placed(known, multiplier, shift)
        index = WordIndex(entries: table, texts: texts.start, multiplier: multiplier, shift: shift)
        return
      }
      tries += 1
      if tries % 256 == 0 { bits += 1 }
    }
  }

  deinit { index.entries.deallocate() }

  /// Whether no two words share a slot.
  private static func parts(_ known: [KnownText], _ multiplier: UInt64, _ shift: UInt64) -> Bool {
    var taken = [UInt64](repeating: 0, count: max(1, 1 << Int(64 - shift) / 64))
    for index in known.indices {
      let slot = WordIndex.slot(known[index].first, known[index].last, multiplier, shift)
      let bit: UInt64 = 1 << UInt64(slot & 63)
      if taken[slot >> 6] & bit != 0 { return false }
      taken[slot >> 6] |= bit
    }
    return true
  }

  /// Puts every word into its slot.
  private static func placed(
    _ known: [KnownText], _ multiplier: UInt64, _ shift: UInt64
  ) -> UnsafeMutablePointer<KnownText> {
    let count = 1 << Int(64 - shift)
    let table = UnsafeMutablePointer<KnownText>.allocate(capacity: count)
    table.initialize(repeating: KnownText(), count: count)
    for entry in known { table[WordIndex.slot(entry.first, entry.last, multiplier, shift)] = entry }
    return table
  }
}
