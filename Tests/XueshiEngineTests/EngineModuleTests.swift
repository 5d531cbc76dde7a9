import Foundation
import Testing
import XueshiEngine

@Suite
struct EngineModules {
  @Test
  func `The module in the executable is a gzip file in Base64`() throws {
    let bytes = try #require(Data(base64Encoded: "\(EngineModule.base64)"))
    #expect(bytes.starts(with: [0x1F, 0x8B, 0x08]))
    #expect(bytes.count > 100_000)
  }
}
