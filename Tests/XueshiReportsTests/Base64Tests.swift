import Foundation
import Testing
import XueshiReports

/// Base64 against Foundation's.
@Suite struct Base64Tests {
  @Test("Bytes of any length are written as Foundation writes them, and read back")
  func roundTrip() {
    for length in 0...200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ length) }
      let text = written { $0.append(base64: bytes) }
      #expect(text == Data(bytes).base64EncodedString(), "\(length)")
      #expect([UInt8](base64: Array(text.utf8)[...]) == bytes, "\(length)")
    }
  }

  @Test("Line breaks do not matter, anything else that is not Base64 does")
  func reading() {
    func read(_ text: String) -> [UInt8]? { [UInt8](base64: Array(text.utf8)[...]) }
    #expect(read("  Zm9v\r\nYmE=\n") == Array("fooba".utf8))
    for text in ["Zm9", "Zm9v=", "Zm=v", "====", "Zm9v====", "Z-_v", "<b>x"] { #expect(read(text) == nil, "\(text)") }
  }
}
