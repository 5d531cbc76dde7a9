import ByteScan
import Xueshi

/// Where the delimiters of a block of rows are; before the first stands the end of the row before.
///
/// It has room for one block and one row: of whatever stood before a block, no more is left over than the beginning of a row,
/// and a row has at most ``TableHeader/mostColumns`` cells.
final class PositionBuffer {
  /// How many bytes are looked at in one go: what they and their positions take stays near the processor.
  static var block: Int { 1 << 15 }
  /// How many positions more than there are delimiters may be written (see byte_scan.h).
  private static var excess: Int { 64 }
  /// The row left over, a block of nothing but delimiters, and the excess.
  private static var room: Int { TableHeader.mostColumns + block + excess }

  private let memory: UnsafeMutablePointer<UInt32>
  /// The first position.
  var start: UnsafeMutablePointer<UInt32> { memory + 1 }

  init() {
    memory = .allocate(capacity: 1 + Self.room)
    memory.initialize(repeating: 0, count: 1 + Self.room)
  }

  deinit { memory.deallocate() }

  /// Writes where the delimiters of some bytes are.
  ///
  /// Nobody else writes positions.
  /// - Parameters:
  ///   - bytes: Where rows start.
  ///   - range: The bytes to look at; at most a block.
  ///   - kept: How many positions of before are kept in front of them; those of less than a row.
  ///   - newlines: Receives how many of the delimiters are line feeds, added to what it holds.
  /// - Returns: How many delimiters there are among the bytes.
  func find(
    in bytes: UnsafePointer<UInt8>, _ range: Range<Int>, after kept: Int, newlines: inout UInt64
  ) -> Int {
    precondition(kept >= 0 && kept + range.count + Self.excess <= Self.room, "no room for so many delimiters")
    return byte_scan_delimiters(
      bytes, UInt32(range.lowerBound), UInt32(range.upperBound), start + kept, &newlines)
  }
}
