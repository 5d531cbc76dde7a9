/// The engine as a WebAssembly module: the same sources as the command's, for a page to run.
public enum EngineModule {
  /// The module, compressed by gzip, in Base64 without line breaks: as a page carries it.
  ///
  /// It is a constant of the executable; nothing is copied.
  public static var base64: StaticString { engineModule }

  /// The module, compressed by gzip.
  public static var gzipped: [UInt8] {
    let text = UnsafeBufferPointer(start: base64.utf8Start, count: base64.utf8CodeUnitCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    for (index, character) in text.enumerated() {
      guard let value = value(of: character) else { break }
      bits = bits << 6 | value
      // Every character but the first of four completes a byte.
      if index % 4 > 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - index % 4 * 2))) }
    }
    return bytes
  }

  /// The six bits a character stands for; nothing for the padding.
  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
