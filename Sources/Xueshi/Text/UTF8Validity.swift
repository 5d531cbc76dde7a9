/// Whether bytes are UTF-8 as RFC 3629 defines it: no overlong form, no surrogate, nothing past U+10FFFF.
package enum UTF8Validity {
  /// The offset of the first byte that cannot be part of UTF-8.
  /// - Parameter bytes: The bytes to look at.
  /// - Returns: Nothing when all are valid.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func firstInvalid(in bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        // Eight at once where ASCII goes on, as it mostly does.
        while index <= bytes.count - 8, bytes.loadEight(at: index) & 0x8080_8080_8080_8080 == 0 { index += 8 }
        continue
      }
      let length = sequenceLength(in: bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the sequence of several bytes that starts at an index; 0 when it is not valid.
  private static func sequenceLength(in bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

extension Span<UInt8> {
  /// Eight bytes as a number, in the machine's order.
  @inline(__always)
  fileprivate func loadEight(at index: Int) -> UInt64 {
    precondition(index >= 0 && index <= count - 8)
    return bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}
