/// The hash function of FIPS 180-4 that turns any bytes into 32, for telling one file or answer from another.
///
/// Bytes may be added in pieces; the digest is that of all of them together.
package struct SHA256: Sendable {
  /// A digest: 32 bytes.
  package struct Digest: Hashable, Sendable {
    /// The bytes, the most significant first.
    package let bytes: [UInt8]
  }

  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The block that is being filled, as big-endian words.
  private var block = InlineArray<16, UInt32>(repeating: 0)
  private var count: UInt64 = 0

  /// Starts with no bytes.
  package init() {}

  /// Adds bytes.
  /// - Parameter bytes: The bytes.
  /// - Complexity: O(*n*) in their number.
  package mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }

  /// Adds one byte.
  /// - Parameter byte: The byte.
  package mutating func add(_ byte: UInt8) {
    let position = Int(count % 64)
    block[position / 4] = block[position / 4] << 8 | UInt32(byte)
    count += 1
    if position == 63 { compress() }
  }

  /// Ends the bytes.
  /// - Returns: Their digest.
  package consuming func digest() -> Digest {
    let bits = count * 8
    // A one, zeros, and the length in bits, so that the last block is full.
    add(0x80)
    while count % 64 != 56 { add(0) }
    for shift in stride(from: 56, through: 0, by: -8) { add(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    var bytes: [UInt8] = []
    for index in state.indices {
      for shift in stride(from: 24, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: state[index] >> UInt32(shift)))
      }
    }
    return Digest(bytes: bytes)
  }

  /// The digest of bytes.
  /// - Parameter bytes: The bytes.
  /// - Returns: Their digest.
  /// - Complexity: O(*n*) in their number.
  package static func digest(of bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.add(bytes)
    return hash.digest()
  }

  private mutating func compress() {
    var s = state
    for round in 0..<64 {
      if round >= 16 { block[round & 15] = nextWord(round) }
      let upper = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let first = s[7] &+ upper &+ choice &+ roundConstants[round] &+ block[round & 15]
      let lower = rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      s = [first &+ lower &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in state.indices { state[index] = state[index] &+ s[index] }
  }

  /// The schedule's next word; of all before it only the last sixteen are needed, and they stand in the block.
  private func nextWord(_ round: Int) -> UInt32 {
    let early = block[(round + 1) & 15]
    let late = block[(round + 14) & 15]
    return block[round & 15] &+ block[(round + 9) & 15] &+ (rotated(early, 7) ^ rotated(early, 18) ^ early >> 3)
      &+ (rotated(late, 17) ^ rotated(late, 19) ^ late >> 10)
  }
}

private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: InlineArray<64, UInt32> = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
