// The same as `[UInt8]` writes, into memory that is there already: whoever writes a row of many cells asks for room once.
// Each of these stops the program rather than write past the room there is.

extension OutputSpan<UInt8> {
  /// The most characters of a number, its sign among them.
  package static var mostDigits: Int { 21 }

  /// Appends borrowed bytes.
  /// - Parameter bytes: The bytes.
  @inlinable
  @_lifetime(self: copy self)
  package mutating func append(contentsOf bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity, "no room for so many bytes")
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress else { return }
      withUnsafeMutableBufferPointer { memory, count in
        guard let start = memory.baseAddress else { return }
        (start + count).update(from: source, count: bytes.count)
        count &+= bytes.count
      }
    }
  }

  /// Appends the characters of a literal.
  /// - Parameter literal: The characters.
  @inlinable
  @_lifetime(self: copy self)
  package mutating func append(_ literal: StaticString) {
    if literal.utf8CodeUnitCount == 1 { return append(literal.utf8Start[0]) }
    append(contentsOf: Span(_unsafeStart: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends an integer in decimal.
  /// - Parameter value: The integer.
  @_lifetime(self: copy self)
  package mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: value.magnitude, atLeast: 1)
  }

  /// Appends an integer of at least so many digits, padded with zeros.
  /// - Parameters:
  ///   - value: The integer, zero or greater.
  ///   - digits: The least number of digits.
  @_lifetime(self: copy self)
  package mutating func append(decimal value: Int64, digits: Int) {
    append(digits: value.magnitude, atLeast: digits)
  }

  @_lifetime(self: copy self)
  private mutating func append(digits value: UInt64, atLeast least: Int) {
    if value < 10_000, least == 1, freeCapacity >= 4 { return append(few: UInt32(truncatingIfNeeded: value)) }
    var (number, limit) = (1, UInt64(10))
    while value >= limit, number < 20 {
      number &+= 1
      limit = limit &* 10
    }
    number = Swift.max(number, least)
    precondition(number <= freeCapacity, "no room for a number")
    withUnsafeMutableBufferPointer { memory, count in
      guard let start = memory.baseAddress else { return }
      // Digits come from the last to the first.
      var (rest, place) = (value, start + count + number)
      for _ in 0..<number {
        place -= 1
        place.initialize(to: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      count &+= number
    }
  }

  /// Appends at most four digits, where there is room for all four.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func append(few value: UInt32) {
    let (high, low) = (value / 100, value % 100)
    // Side by side, the first in the lowest byte; those before the first that counts are moved out.
    let digits = (high / 10) | (high % 10) &<< 8 | (low / 10) &<< 16 | (low % 10) &<< 24 | 0x3030_3030
    let number = 1 &+ (value > 9 ? 1 : 0) &+ (value > 99 ? 1 : 0) &+ (value > 999 ? 1 : 0)
    let moved = digits &>> UInt32(truncatingIfNeeded: 32 &- 8 &* number)
    withUnsafeMutableBufferPointer { memory, count in
      guard let start = memory.baseAddress else { return }
      UnsafeMutableRawPointer(start + count).storeBytes(of: moved.littleEndian, as: UInt32.self)
      count &+= number
    }
  }

  /// Appends hours as an exact decimal without trailing zeros: 96.5, 90, 0.25.
  /// - Parameter hours: The amount.
  @_lifetime(self: copy self)
  package mutating func append(_ hours: Hours) {
    let magnitude = hours.hundredths.magnitude
    if hours.hundredths < 0 { append(UInt8(ascii: "-")) }
    append(digits: magnitude / 100, atLeast: 1)
    let fraction = UInt8(truncatingIfNeeded: magnitude % 100)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") &+ fraction / 10)
    if fraction % 10 > 0 { append(UInt8(ascii: "0") &+ fraction % 10) }
  }
}
