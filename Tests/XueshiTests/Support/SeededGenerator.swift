import Xueshi

/// The same numbers on every run, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { random.next() }

  /// Damages a document: bytes flipped, dropped, doubled, or replaced by ones its format gives a meaning to.
  mutating func mutate(_ bytes: [UInt8], favouring special: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let index = Int.random(in: 0...bytes.count, using: &self)
      let byte = special.randomElement(using: &self) ?? 0
      switch Int.random(in: 0..<6, using: &self) {
      case 0 where index < bytes.count: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 1 where index < bytes.count: bytes[index] = byte
      case 2 where index < bytes.count: bytes.remove(at: index)
      case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 0..<24, using: &self)))
      case 4: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 24)], at: index)
      default: bytes.insert(byte, at: index)
      }
    }
    return bytes
  }
}
