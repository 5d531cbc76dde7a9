import Xueshi

/// What titles come to (``TitleFolding``), by number: the same for two that come to the same, 0 for one that names nothing.
///
/// Numbers stay from person to person, as titles do: a city holds the same courses.
struct TitleNumbers: ~Copyable {
  private var known = TextNumbers()
  private let titles: TitleFolding
  private let plain: PlainTitles
  /// For each number that was given, from 1, what tells the title from others.
  private var hashes: [UInt64] = []
  /// Holds what a title comes to.
  private let folded = ByteBuffer(capacity: 1 << 10)

  init(_ titles: TitleFolding) {
    self.titles = titles
    plain = PlainTitles(titles)
  }

  /// How many titles are known.
  var count: Int { known.count }

  /// The number of a title; negative where it is not known yet.
  @inline(__always)
  func find(_ cell: Cell) -> Int32 { known.find(cell) }

  /// The number of a title, be it new.
  mutating func number(of cell: Cell) -> Int32 {
    if cell.isEmpty { return 0 }
    let found = known.find(cell)
    if found >= 0 { return found }
    let number = plain.comesToItself(cell) ? newNumber(of: cell) : numberOfFolded(cell)
    known.add(cell, number)
    return number
  }

  private mutating func newNumber(of cell: Cell) -> Int32 {
    hashes.append(cell.hash)
    return Int32(hashes.count)
  }

  /// What tells the title of a number from others; 0 where it names nothing.
  func hash(of number: Int32) -> UInt64 { number == 0 ? 0 : hashes[Int(number) - 1] }

  private mutating func numberOfFolded(_ cell: Cell) -> Int32 {
    let identity = titles.identity(of: Span(_unsafeElements: cell.bytes))
    if cell.holds(identity.span) { return newNumber(of: cell) }
    folded.count = 0
    identity.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { folded.append(base, bytes.count) }
    }
    return number(of: Cell(folded.start, folded.count))
  }

  /// Forgets every title.
  mutating func removeAll() {
    known.removeAll()
    hashes.removeAll(keepingCapacity: true)
  }
}
