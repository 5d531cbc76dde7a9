/// Bytes with room before and after them, so that eight may be loaded around any of them at once.
final class ByteBuffer: @unchecked Sendable {
  private static let room = 64

  /// Where the bytes start.
  private(set) var start: UnsafeMutablePointer<UInt8>
  /// How many there may be.
  private(set) var capacity: Int
  /// How many there are.
  var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    start = Self.allocate(capacity)
  }

  deinit { Self.free(start) }

  /// Makes room for so many bytes in all, keeping those that are there.
  func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let grown = max(wanted, capacity * 2)
    let new = Self.allocate(grown)
    new.update(from: start, count: count)
    Self.free(start)
    (start, capacity) = (new, grown)
  }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafePointer<UInt8>, _ number: Int) {
    reserve(count + number)
    (start + count).update(from: bytes, count: number)
    count += number
  }

  /// Ends the last line, unless it is ended or there is none.
  /// - Returns: Whether a line feed was added.
  func endLine() -> Bool {
    guard count > 0, start[count - 1] != UInt8(ascii: "\n") else { return false }
    reserve(count + 1)
    start[count] = UInt8(ascii: "\n")
    count += 1
    return true
  }

  /// Drops bytes from the front.
  func removeFirst(_ number: Int) {
    count -= number
    // Both ends may overlap.
    start.update(from: start + number, count: count)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 2 * room)
    // What lies around the bytes is loaded and masked away; it is never written by others.
    memory.initialize(repeating: 0, count: room)
    (memory + room + capacity).initialize(repeating: 0, count: room)
    return memory + room
  }

  private static func free(_ start: UnsafeMutablePointer<UInt8>) { (start - room).deallocate() }
}
