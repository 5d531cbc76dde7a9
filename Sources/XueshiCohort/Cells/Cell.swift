import ByteScan
import Xueshi

/// A cell of a row as it lies in a buffer: its bytes are looked at eight at a time, never copied.
///
/// Buffers have room before and after their bytes (``ByteBuffer``), so that eight may be loaded anywhere.
struct Cell {
  let start: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    self.start = start
    self.count = count
  }

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// The first eight bytes; what lies past the end is moved out of the number, all of it for an empty cell.
  @inline(__always)
  var first: UInt64 {
    count == 0 ? 0 : start.loadEight &<< UInt64(truncatingIfNeeded: 64 &- 8 &* Swift.min(count, 8))
  }

  /// The last eight bytes of a cell longer than eight, else zero.
  @inline(__always)
  var last: UInt64 {
    // All ones for a long cell: nobody could foretell which it is, so there is no branch.
    let isLong = UInt64(bitPattern: Int64(8 &- count) &>> 63)
    return (start + (count &- 8)).loadEight & isLong
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether white space may stand at an end, as the reference reader would take away.
  ///
  /// Besides ASCII's there are the no-break space (C2 A0) and the ideographic space (E3 80 80).
  @inline(__always)
  var mayNeedTrimming: Bool {
    if count == 0 { return false }
    let (head, tail) = (start[0], start[count - 1])
    let mayBeWide = head == 0xC2 || head == 0xE3 || tail == 0xA0 || tail == 0x80
    return head <= 0x20 || tail <= 0x20 || (mayBeWide && hasWideSpace(head, tail))
  }

  @inline(never)
  private func hasWideSpace(_ head: UInt8, _ tail: UInt8) -> Bool {
    if head == 0xC2, count > 1, start[1] == 0xA0 { return true }
    if head == 0xE3, count > 2, start[1] == 0x80, start[2] == 0x80 { return true }
    if tail == 0xA0, count > 1, start[count - 2] == 0xC2 { return true }
    return tail == 0x80 && count > 2 && start[count - 2] == 0x80 && start[count - 3] == 0xE3
  }

  /// Whether it is UTF-8 without NUL and carriage returns.
  var isText: Bool { count == 0 || byte_scan_is_plain_text(start, count) }

  /// Whether two cells hold the same bytes.
  @inline(__always)
  func equals(_ other: Cell) -> Bool {
    guard count == other.count, first == other.first, last == other.last else { return false }
    return count <= 16 || equalsWhole(other)
  }

  @inline(never)
  private func equalsWhole(_ other: Cell) -> Bool {
    // The last eight that are looked at may be past the middle: both ends are alike.
    for index in stride(from: 8, to: count - 8, by: 8)
    where (start + index).loadEight != (other.start + index).loadEight { return false }
    return true
  }

  /// Whether a cell holds certain bytes.
  func holds(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where start[index] != other[index] { return false }
    return true
  }

  /// Whether a cell comes before another, byte by byte.
  func precedes(_ other: Cell) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }

  /// The cell without the white space around it, as the reference reader takes it away.
  var trimmed: Cell {
    if !mayNeedTrimming { return self }
    let inner = Array(bytes).trimming(0..<count)
    return Cell(start + inner.lowerBound, inner.count)
  }

  /// A number that is the same for the same bytes.
  @inline(__always)
  var hash: UInt64 { hash(first, last) }

  /// The same where the two ends are known.
  @inline(__always)
  func hash(_ first: UInt64, _ last: UInt64) -> UInt64 {
    let short = Cell.hash(first: first, last: last, count: count)
    return count <= 16 ? short : hashWhole(short)
  }

  /// The same of a cell of at most sixteen bytes whose two ends are known.
  @inline(__always)
  private static func hash(first: UInt64, last: UInt64, count: Int) -> UInt64 {
    let mixed =
      (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: count)) &* 0xD1B5_4A32_D192_ED03
    // The low bits of a product depend on the low bits alone, and titles often differ in their last characters only.
    let spread = (mixed ^ (mixed &>> 32)) &* 0x9E37_79B9_7F4A_7C15
    return spread &<< 40 | spread &>> 24
  }

  @inline(never)
  private func hashWhole(_ seed: UInt64) -> UInt64 {
    var hash = seed
    for index in stride(from: 8, to: count - 8, by: 8) {
      hash = (hash ^ (start + index).loadEight) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return hash ^ (hash >> 32)
  }
}

extension UnsafePointer<UInt8> {
  /// Eight bytes as a little-endian number, wherever they lie.
  @inline(__always)
  var loadEight: UInt64 { UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self)) }

  /// Two bytes as a little-endian number.
  @inline(__always)
  var loadTwo: UInt16 { UInt16(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt16.self)) }
}

extension UInt64 {
  /// Ones in the lowest so many bytes.
  @inline(__always)
  static func mask(_ bytes: Int) -> UInt64 {
    // Shifting by all 64 bits is not defined, so none at all are kept in two steps.
    (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* Swift.min(Swift.max(bytes, 1), 8))) & (bytes == 0 ? 0 : .max)
  }
}

/// A cell that many others are compared with.
struct KnownCell {
  private(set) var cell: Cell
  private var first: UInt64
  private var last: UInt64
  private var firstMask: UInt64
  /// Nothing of the end is looked at where the beginning is all there is.
  private var lastMask: UInt64

  init(_ cell: Cell) {
    self.cell = cell
    firstMask = UInt64.mask(cell.count)
    (first, last) = (cell.start.loadEight & firstMask, cell.last)
    lastMask = cell.count > 8 ? .max : 0
  }

  /// Whether another cell holds the same bytes.
  @inline(__always)
  func equals(_ other: Cell) -> Bool {
    let differs =
      ((other.start.loadEight ^ first) & firstMask)
      | (((other.start + (other.count &- 8)).loadEight ^ last) & lastMask)
      | UInt64(truncatingIfNeeded: other.count ^ cell.count)
    return differs == 0 && (other.count <= 16 || cell.equals(other))
  }
}
