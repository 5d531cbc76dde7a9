import Xueshi

/// Which titles come to themselves once folded, which is true of nearly all.
///
/// Folding looks at every character and at every word that names nothing; a title of Chinese characters, small letters and
/// figures that begins like none of these words needs neither. Short ones are remembered from person to person.
struct KnownTitles {
  private let titles: TitleFolding
  private let short: UnsafeMutablePointer<(first: UInt64, last: UInt64)>
  private let beginnings: UnsafeMutablePointer<UInt64>
  private let folded = ByteBuffer(capacity: 1 << 10)
  private let others = FoldedTitles()
  private let owner: Owner

  /// Frees the tables once nobody has them.
  private final class Owner {
    let short: UnsafeMutablePointer<(first: UInt64, last: UInt64)>
    let beginnings: UnsafeMutablePointer<UInt64>

    init() {
      short = .allocate(capacity: 4096)
      short.initialize(repeating: (0, 0), count: 4096)
      beginnings = .allocate(capacity: 64)
      beginnings.initialize(repeating: 0, count: 64)
    }

    deinit {
      short.deallocate()
      beginnings.deallocate()
    }
  }

  init(_ titles: TitleFolding) {
    self.titles = titles
    owner = Owner()
    (short, beginnings) = (owner.short, owner.beginnings)
    for word in titles.genericWords {
      let bits = Self.beginning(UInt64(word[0]) | UInt64(word[1]) << 8 | UInt64(word[2]) << 16)
      beginnings[bits >> 6] |= 1 << UInt64(bits & 63)
    }
  }

  /// Whether a title is known to come to itself.
  @inline(__always)
  func comesToItself(_ cell: Cell, _ first: UInt64, _ last: UInt64) -> Bool {
    // Sixteen bytes at most, and none of them zero, are told by their two ends.
    let known = short + Self.place(cell)
    if known.pointee.first == first, known.pointee.last == last, cell.count <= 16 { return true }
    return isPlain(cell)
  }

  @inline(__always)
  private static func place(_ cell: Cell) -> Int { Int(truncatingIfNeeded: cell.hash) & 4095 }

  /// Remembers a short title that comes to itself.
  private func remember(_ cell: Cell) {
    if cell.count <= 16, !cell.bytes.contains(0) { short[Self.place(cell)] = (cell.first, cell.last) }
  }

  @inline(never)
  private func isPlain(_ cell: Cell) -> Bool {
    guard cell.count > 4, !mayNameNothing(cell.start.loadEight) else { return false }
    for byte in cell.bytes where !Self.isPlain(byte) { return false }
    remember(cell)
    return true
  }

  /// Whether a title begins with a figure, or like a word that names nothing.
  private func mayNameNothing(_ bytes: UInt64) -> Bool {
    if bytes & 0xFF < 0x3A { return true }
    let bits = Self.beginning(bytes & 0xFF_FFFF)
    return beginnings[bits >> 6] >> UInt64(bits & 63) & 1 != 0
  }

  private static func beginning(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) &>> 52)
  }

  /// Whether a byte is a figure, a small letter, or part of a Chinese character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: true
    default: false
    }
  }

  /// What a title comes to: nothing where it comes to itself, an empty cell where it names nothing.
  func fold(_ cell: Cell) -> Cell? {
    if let known = others.find(cell) { return known }
    let identity = titles.identity(of: Span(_unsafeElements: cell.bytes))
    if cell.holds(identity.span) {
      remember(cell)
      return nil
    }
    others.remember(cell, identity.span)
    folded.count = 0
    identity.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { folded.append(base, bytes.count) }
    }
    return Cell(folded.start, folded.count)
  }
}
