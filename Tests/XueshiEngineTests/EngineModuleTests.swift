import Foundation
import Testing
import XueshiEngine

@Suite
struct EngineModules {
  @Test
  func `The module in the executable is a gzip file, and its Base64 says the same bytes`() throws {
    let bytes = EngineModule.gzipped
    #expect(bytes.starts(with: [0x1F, 0x8B, 0x08]))
    #expect(Data(bytes) == Data(base64Encoded: "\(EngineModule.base64)"))
    #expect(bytes.count > 100_000)
  }
}
