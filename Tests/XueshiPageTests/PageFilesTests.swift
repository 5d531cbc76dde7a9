import Foundation
import Testing
import XueshiPage

@Suite
struct PageFilesTests {
  @Test
  func `The module in the executable is a gzip file in Base64`() throws {
    let bytes = try #require(Data(base64Encoded: "\(PageFiles.engine)"))
    #expect(bytes.starts(with: [0x1F, 0x8B, 0x08]))
    #expect(bytes.count > 100_000)
  }

  @Test
  func `The scripts begin with the engine and end with the application`() throws {
    let scripts = PageFiles.scripts.map { "\($0)" }
    #expect(scripts.count > 10)
    #expect(try #require(scripts.first).contains("WebAssembly"))
    #expect(try #require(scripts.last).contains("addEventListener"))
  }
}
