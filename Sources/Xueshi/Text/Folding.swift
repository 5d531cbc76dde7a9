// Texts that people take for the same however they were typed: letter case, width and spaces aside.

extension Span<UInt8> {
  /// The text in lower case, without spaces and curly quotes, and with full-width letters, digits and marks as ASCII has them.
  /// - Parameter dropped: ASCII characters that are left out too.
  /// - Returns: The text in UTF-8.
  func folded(dropping dropped: StaticString = "") -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(count)
    var index = 0
    while index < count {
      let (byte, length) = foldedByte(at: index)
      if let byte {
        if !(byte <= 0x20 || byte == 0x7F || dropped.contains(byte)) { folded.append(byte) }
      } else if !isSpace(at: index, length) {
        for offset in 0..<length where index + offset < count { folded.append(self[index + offset]) }
      }
      index += length
    }
    return folded
  }

  /// The ASCII character at a position, in lower case, be it of full width, and how many bytes it takes.
  ///
  /// No character where another one stands there.
  private func foldedByte(at index: Int) -> (byte: UInt8?, length: Int) {
    let first = self[index]
    if first < 0x80 { return (first.lowercased, 1) }
    // U+FF01…U+FF5E are U+0021…U+007E of full width.
    if first == 0xEF, index + 2 < count {
      let (second, third) = (self[index + 1], self[index + 2])
      if second == 0xBC, third >= 0x81 { return ((third - 0x60).lowercased, 3) }
      if second == 0xBD, third <= 0x9E { return ((third - 0x20).lowercased, 3) }
    }
    return (nil, first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1)
  }

  /// Whether a space stands at a place: no-break, of zero width, ideographic, or the mark of the byte order; or a curly quote.
  private func isSpace(at index: Int, _ length: Int) -> Bool {
    guard index + length <= count else { return false }
    switch (length, self[index]) {
    case (2, 0xC2): return self[index + 1] == 0xA0
    case (3, 0xE2): return self[index + 1] == 0x80 && (self[index + 2] <= 0x8F || self[index + 2] & 0xF8 == 0x98)
    case (3, 0xE3): return self[index + 1] == 0x80 && self[index + 2] == 0x80
    case (3, 0xEF): return self[index + 1] == 0xBB && self[index + 2] == 0xBF
    default: return false
    }
  }
}

extension UInt8 {
  /// A Latin capital as the small letter, anything else as it is.
  package var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self + 0x20 : self }
}

extension StaticString {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    for index in 0..<utf8CodeUnitCount where utf8Start[index] == byte { return true }
    return false
  }
}

extension [UInt8] {
  /// Whether another text stands somewhere in this one.
  func holds(_ other: [UInt8]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...count - other.count).contains { start in other.indices.allSatisfy { self[start + $0] == other[$0] } }
  }

  /// Its characters, each as one number.
  var characters: [UInt32] {
    var characters: [UInt32] = []
    for byte in self {
      if byte & 0xC0 == 0x80, let last = characters.last {
        characters[characters.count - 1] = last << 8 | UInt32(byte)
      } else {
        characters.append(UInt32(byte))
      }
    }
    return characters
  }
}

extension [UInt32] {
  /// Whether it becomes another text when one character is inserted, lost or changed, or two neighbours are swapped.
  func isOneSlip(from other: [UInt32]) -> Bool {
    if count > other.count { return other.isOneSlip(from: self) }
    guard other.count - count <= 1, self != other else { return false }
    var start = 0
    while start < count, self[start] == other[start] { start += 1 }
    let rest = other.count > count ? start : start + 1
    func agree(from here: Int, _ there: Int) -> Bool { self[here...].elementsEqual(other[there...]) }
    if agree(from: rest, start + 1) { return true }
    guard count == other.count, start + 1 < count, self[start] == other[start + 1], self[start + 1] == other[start]
    else {
      return false
    }
    return agree(from: start + 2, start + 2)
  }
}
