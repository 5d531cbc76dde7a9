/// Distinct texts numbered in the order they were first seen, so that the engine compares numbers.
///
/// All bytes lie in one buffer and the index is open-addressed: adding a text costs no allocation of its own.
package struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// Number + 1 of the text in each slot, 0 in a free one.
  ///
  /// The count is a power of two, and at most half of them are taken.
  private var slots: [Int32] = Array(repeating: 0, count: 16)

  /// Makes an empty table.
  package init() {}

  /// How many distinct texts there are; their numbers run from 0.
  package var count: Int { ends.count }

  /// The text with a number.
  /// - Parameter number: A number this table gave.
  package subscript(number: Int32) -> Text { Text(utf8: bytes[range(of: number)]) }

  /// How many bytes the text with a number takes.
  func length(of number: Int32) -> Int { range(of: number).count }

  /// The number of a text, giving it the next one when it is new.
  /// - Parameter text: The bytes of the text.
  /// - Returns: Its number.
  /// - Complexity: O(*n*) in the length of the text.
  package mutating func number(of text: Span<UInt8>) -> Int32 {
    let slot = slot(of: text)
    if slots[slot] != 0 { return slots[slot] - 1 }
    for index in text.indices { bytes.append(text[index]) }
    ends.append(Int32(bytes.count))
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count) - 1
  }

  /// The number of a text that is already there.
  /// - Parameter text: The bytes of the text.
  /// - Returns: Its number, or nothing when it was never added.
  package func find(_ text: Span<UInt8>) -> Int32? {
    let found = slots[slot(of: text)]
    return found == 0 ? nil : found - 1
  }

  private func range(of number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  /// The slot that holds the text, or the free one where it belongs.
  private func slot(of text: Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] != 0, !equals(slots[slot] - 1, text) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func equals(_ number: Int32, _ text: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    for offset in 0..<text.count where bytes[range.lowerBound + offset] != text[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<Int32(ends.count) {
      let range = range(of: number)
      var slot = Int(truncatingIfNeeded: Self.hash(bytes.span.extracting(range))) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number + 1
    }
  }

  /// Folded so that the low bits depend on every byte.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    let hash = text.fnv1a
    return hash ^ (hash >> 32)
  }
}

extension Span<UInt8> {
  /// A number that is the same for the same bytes, and hardly for others: FNV-1a of 64 bits.
  var fnv1a: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
