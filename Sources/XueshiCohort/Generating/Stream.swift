import Xueshi

/// The random numbers of one person: they depend on nothing but the seed and the person's number.
struct Stream {
  private var random: SplitMix64

  init(seed: UInt64, number: UInt64) {
    random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ number &* 0xD1B5_4A32_D192_ED03)
    _ = random.next()
  }

  /// A number from 0 up to but not including a bound.
  mutating func below(_ bound: Int) -> Int { Int(random.next() >> 33) % bound }
}
