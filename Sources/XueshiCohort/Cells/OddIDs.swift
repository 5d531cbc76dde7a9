import Xueshi

/// Tells cells that may stand for no id from others by a few of their bytes, so that hardly any id is read twice.
///
/// It may take an id for odd that is not, never one for plain that the reference reader refuses.
final class OddIDs: @unchecked Sendable {
  /// The first three bytes of each word that begins a row that is no record, and a bit for each by what it hashes to.
  private let beginnings: [UInt32]
  private let mask: UInt64
  /// The last three bytes of each word that ends one.
  private let endings: [UInt32]

  init(_ words: CellWords) {
    func three(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    beginnings = words.noRecords.map { three($0.prefix(3)) }
    endings = words.noRecordEndings.map { three($0.suffix(3)) }
    mask = beginnings.reduce(0) { $0 | Self.bit($1) }
  }

  /// Whether a cell may begin a row that is no record.
  @inline(__always)
  func mayBeNoRecord(_ cell: Cell) -> Bool {
    guard cell.count > 2 else { return false }
    let (head, tail) = (cell.start[0], cell.start[cell.count &- 1])
    let key = UInt32(head) | UInt32(cell.start[1]) &<< 8 | UInt32(cell.start[2]) &<< 16
    // Words are compared without spaces of any kind, in lower case and with full width made plain.
    if head < 0x7F {
      if head <= 0x20 || Self.isOddASCII(key) || ((tail >= 0x7F || tail <= 0x20) && isOddEnd(cell)) { return true }
      return isBeginning(key | 0x20_2020)
    }
    let isOdd = head == 0x7F || head == 0xC2 || head == 0xE2 || head == 0xE3 || head == 0xEF
    return isOdd || isBeginning(key) || isOddEnd(cell)
  }

  /// Whether a cell may be no id.
  @inline(__always)
  func mayBeNoID(_ id: Cell) -> Bool {
    if mayBeNoRecord(id) { return true }
    let last = id.start[id.count &- 1]
    // What tables write for nothing is short, or begins with what is taken for odd above.
    if last &- 0x30 > 9 { return id.count < 5 }
    return id.start[0] &- 0x30 <= 9 && (id.count == 18 && last == 0x30 || isPowerOfTen(id))
  }

  /// Whether there is an exponent near the end of an id.
  @inline(__always)
  private func isPowerOfTen(_ id: Cell) -> Bool {
    var index = id.count &- 2
    while index > 0, id.start[index] &- 0x30 <= 9 { index &-= 1 }
    return index > 0 && id.start[index &- 1] | 0x20 == UInt8(ascii: "e")
  }

  @inline(__always)
  private func isBeginning(_ key: UInt32) -> Bool { mask & Self.bit(key) != 0 && beginnings.contains(key) }

  @inline(never)
  private func isOddEnd(_ cell: Cell) -> Bool {
    let end = cell.start + cell.count
    let (third, second, tail) = (end[-3], end[-2], end[-1])
    if tail <= 0x20 || tail == 0x7F || third == 0xE2 || third == 0xE3 || third == 0xEF || second == 0xC2 { return true }
    return endings.contains(UInt32(third) | UInt32(second) << 8 | UInt32(tail) << 16)
  }

  /// Whether the second or the third byte is no letter, digit or mark.
  @inline(__always)
  private static func isOddASCII(_ key: UInt32) -> Bool {
    let (second, third) = (UInt8(truncatingIfNeeded: key &>> 8), UInt8(truncatingIfNeeded: key &>> 16))
    return second &- 0x21 > 0x5D || third &- 0x21 > 0x5D
  }

  @inline(__always)
  private static func bit(_ key: UInt32) -> UInt64 { 1 &<< UInt64(key &* 0x9E37_79B1 &>> 26) }
}
