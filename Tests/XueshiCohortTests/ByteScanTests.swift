import ByteScan
import Testing
import Xueshi

@testable import XueshiCohort

/// The byte loops against plain ones, at every alignment and around the ends of their blocks.
@Suite struct ByteScanTests {
  /// Pieces of text, some of which are no UTF-8.
  private let pieces: [[UInt8]] = [
    [0x2C], [0x0A], [0x22], [0x0D, 0x0A], [0x41], [0x41, 0x41, 0x41, 0x41, 0x41], [0xC3, 0xA9], [0xE5, 0xAD, 0xA6],
    [0xF0, 0x9F, 0x98, 0x80], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF], [0xEE, 0x80, 0x80],
  ]
  private let faults: [[UInt8]] = [
    [0x00], [0x0D], [0x80], [0xC2], [0xC0, 0x80], [0xC1, 0xBF], [0xE5, 0xAD], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE5], [0xF0, 0x9F, 0x98],
    [0xC3, 0xA9, 0xA9],
  ]

  private func isPlain(_ bytes: [UInt8]) -> Bool {
    guard UTF8Validity.firstInvalid(in: bytes.span) == nil, !bytes.contains(0) else { return false }
    for (index, byte) in bytes.enumerated() where byte == 0x0D {
      if index + 1 == bytes.count || bytes[index + 1] != 0x0A { return false }
    }
    return true
  }

  private func expect(_ bytes: [UInt8], shift: Int) {
    let buffer = ByteBuffer(capacity: bytes.count + 64)
    buffer.count = shift
    bytes.withUnsafeBufferPointer { bytes in if let base = bytes.baseAddress { buffer.append(base, bytes.count) } }
    let start = UnsafePointer(buffer.start + shift)
    #expect(byte_scan_is_plain_text(start, bytes.count) == isPlain(bytes), "\(bytes)")
    let look = byte_scan_summary(start, bytes.count)
    #expect(Int(look.newlines) == bytes.count { $0 == 0x0A })
    #expect(look.hasQuote == bytes.contains(0x22))
    let positions = UnsafeMutablePointer<UInt32>.allocate(capacity: bytes.count + 64)
    defer { positions.deallocate() }
    let from = min(bytes.count, shift)
    var newlines: UInt64 = 5
    let count = byte_scan_delimiters(start, UInt32(from), UInt32(bytes.count), positions, &newlines)
    let expected = bytes.indices.filter { $0 >= from && (bytes[$0] == 0x2C || bytes[$0] == 0x0A) }
    #expect((0..<count).map { Int(positions[$0]) } == expected)
    #expect(Int(newlines) == 5 + expected.count { bytes[$0] == 0x0A })
  }

  @Test("a fault is found wherever it stands, and nowhere else")
  func faultsAtEveryPlace() {
    for place in Array(0...70) + [95, 96, 97, 127, 128, 129] {
      for piece in pieces + faults {
        let filler = [UInt8](repeating: 0x2C, count: place)
        expect(filler + piece, shift: place % 3)
        expect(filler + piece + [0x0A], shift: 1)
        expect(filler + piece + [UInt8](repeating: 0x41, count: 40), shift: 0)
        expect(filler + piece + [0xE5, 0xAD, 0xA6, 0xE5, 0xAD, 0xA6], shift: place % 31)
      }
    }
  }

  @Test("random texts, whole and with faults, at every alignment")
  func randomTexts() {
    var random = SplitMix64(seed: 5)
    for round in 0..<3000 {
      var bytes: [UInt8] = []
      let wanted = random.pick([1, 20, 31, 32, 33, 63, 64, 65, 130, 300])
      while bytes.count < wanted { bytes += random.pick(pieces) }
      if round % 2 == 0 {
        let at = random.below(bytes.count + 1)
        bytes.replaceSubrange(at..<at, with: random.pick(faults))
      }
      expect(bytes, shift: round % 64)
    }
    // Feeds are counted in bytes, 127 blocks of 64 at a time.
    for wanted in Array(0...200) + [8064, 8127, 8128, 8129, 8192, 16_256, 16_300] {
      expect([UInt8](repeating: 0x0A, count: wanted), shift: wanted % 5)
    }
  }
}
