import Testing
import XueshiCohort

/// Compressing through the system's gzip.
@Suite struct ProcessTests {
  @Test("Bytes come back as they were, from none to more than any pipe holds, and compress to the same each time")
  func roundTrip() throws {
    for length in [0, 1, 1_000, 65_536, 3_000_000] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
      let packed = try System.gzip(bytes)
      #expect(try System.gunzip(packed) == bytes, "\(length)")
      #expect(try System.gzip(bytes) == packed, "\(length)")
      #expect(packed[3...7].allSatisfy { $0 == 0 }, "no name, no date: \(packed.prefix(10))")
    }
  }

  @Test("What is not compressed, is cut short or holds more than is let in is an error")
  func refused() throws {
    #expect(throws: SystemError.self) { try System.gunzip(Array("plain".utf8)) }
    let packed = try System.gzip([UInt8](repeating: 0, count: 1_000_000))
    #expect(throws: SystemError.self) { try System.gunzip(Array(packed.dropLast(9))) }
    #expect(throws: SystemError.self) { try System.gunzip(packed, most: 999_999) }
    #expect(try System.gunzip(packed, most: 1_000_000).count == 1_000_000)
  }
}
