/// Walks the Unicode scalars of bytes that may or may not be UTF-8.
struct ScalarScanner {
  /// What stands at a position.
  enum Step {
    case scalar(UInt32)
    /// A byte that is not part of UTF-8.
    case invalid(UInt8)
  }

  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Goes to the next scalar, or over the next byte that belongs to none.
  mutating func next() -> Step? {
    guard position < bytes.endIndex else { return nil }
    let lead = bytes[position]
    position += 1
    let length: Int
    var scalar: UInt32
    let least: UInt32
    switch lead {
    case 0..<0x80: return .scalar(UInt32(lead))
    case 0xC2...0xDF: (length, scalar, least) = (1, UInt32(lead & 0x1F), 0x80)
    case 0xE0...0xEF: (length, scalar, least) = (2, UInt32(lead & 0x0F), 0x800)
    case 0xF0...0xF4: (length, scalar, least) = (3, UInt32(lead & 0x07), 0x10000)
    default: return .invalid(lead)
    }
    for offset in 0..<length {
      guard position + offset < bytes.endIndex, bytes[position + offset] & 0xC0 == 0x80 else { return .invalid(lead) }
      scalar = scalar << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return .invalid(lead) }
    position += length
    return .scalar(scalar)
  }
}
