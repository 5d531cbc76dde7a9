import Xueshi

/// What the titles of one person's items come to (``TitleFolding``), numbered as they come; 0 names no item.
///
/// Emptied from person to person without being cleared: a slot counts only when it bears the person's own mark.
struct ItemTable: ~Copyable {
  private struct Slot {
    var mark: UInt32 = 0
    var number: Int32 = 0
  }
  private struct Entry {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var count = 0
    /// The number of what it comes to.
    var title: Int32 = 0
    /// Where its text lies, if it is longer than sixteen bytes.
    var offset: Int32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var entries: UnsafeMutablePointer<Entry>
  /// The number of slots less one; an eighth as many entries have room, so that two seldom want the same slot.
  private var mask: Int
  private var mark: UInt32 = 1
  private var count: Int32 = 0
  /// The titles longer than sixteen bytes, which the entries do not hold themselves.
  private let texts = ByteBuffer(capacity: 1 << 12)
  private var known: KnownTitles

  init(_ titles: TitleFolding) {
    known = KnownTitles(titles)
    mask = 511
    (slots, entries) = Self.allocate(mask)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
  }

  private static func allocate(_ mask: Int) -> (UnsafeMutablePointer<Slot>, UnsafeMutablePointer<Entry>) {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    return (slots, .allocate(capacity: mask / 8 + 2))
  }

  /// Forgets every title.
  @inline(__always)
  mutating func removeAll() {
    count = 0
    texts.count = 0
    mark &+= 1
    if mark == 0 { wrap() }
  }

  @inline(never)
  private mutating func wrap() {
    slots.update(repeating: Slot(), count: mask + 1)
    mark = 1
  }

  /// The number of what a title comes to, giving it the next one when it is new.
  @inline(__always)
  mutating func number(of cell: Cell) -> Int32 {
    if cell.isEmpty { return 0 }
    let (first, last) = (cell.first, cell.last)
    var slot = Int(truncatingIfNeeded: cell.hash) & mask
    while slots[slot].mark == mark {
      let number = slots[slot].number
      let entry = entries + Int(number &- 1)
      let differs =
        (entry.pointee.first ^ first) | (entry.pointee.last ^ last)
        | UInt64(truncatingIfNeeded: entry.pointee.count ^ cell.count)
      // Of a short title the two ends are all there is.
      if differs == 0, cell.count <= 16 || text(of: entry).equals(cell) { return entry.pointee.title }
      slot = (slot &+ 1) & mask
    }
    guard known.comesToItself(cell, first, last) else { return addFolded(cell) }
    return insert(cell, title: count &+ 1, at: slot)
  }

  /// Adds a title that may come to another one, or to none.
  @inline(never)
  private mutating func addFolded(_ cell: Cell) -> Int32 {
    let folded = known.fold(cell)
    var title: Int32 = 0
    if let folded, folded.count > 0, !folded.equals(cell) { title = number(of: folded) }
    var slot = Int(truncatingIfNeeded: cell.hash) & mask
    while slots[slot].mark == mark { slot = (slot &+ 1) & mask }
    return insert(cell, title: folded == nil ? count &+ 1 : title, at: slot)
  }

  /// A title longer than sixteen bytes.
  private func text(of entry: UnsafePointer<Entry>) -> Cell {
    Cell(texts.start + Int(entry.pointee.offset), entry.pointee.count)
  }

  @inline(__always)
  private mutating func insert(_ cell: Cell, title: Int32, at slot: Int) -> Int32 {
    let offset = Int32(truncatingIfNeeded: texts.count)
    if cell.count > 16 { texts.append(cell.start, cell.count) }
    (entries + Int(count)).initialize(
      to: Entry(first: cell.first, last: cell.last, count: cell.count, title: title, offset: offset))
    count &+= 1
    slots[slot] = Slot(mark: mark, number: count)
    if Int(count) &* 8 > mask { grow() }
    return title
  }

  @inline(never)
  private mutating func grow() {
    let old = (slots: slots, entries: entries, mask: mask)
    mask = old.mask * 2 + 1
    (slots, entries) = Self.allocate(mask)
    entries.update(from: old.entries, count: Int(count))
    for index in 0...old.mask where old.slots[index].mark == mark {
      let entry = UnsafePointer(entries + Int(old.slots[index].number) - 1)
      var slot = Int(truncatingIfNeeded: hash(entry)) & mask
      while slots[slot].mark == mark { slot = (slot + 1) & mask }
      slots[slot] = old.slots[index]
    }
    old.slots.deallocate()
    old.entries.deallocate()
  }

  private func hash(_ entry: UnsafePointer<Entry>) -> UInt64 {
    let (first, last, count) = (entry.pointee.first, entry.pointee.last, entry.pointee.count)
    return count > 16 ? text(of: entry).hash : Cell.hash(first: first, last: last, count: count)
  }
}
