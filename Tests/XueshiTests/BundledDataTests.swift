import Foundation
import Testing
import XueshiData

@Suite
struct `Bundled data` {
  /// The checkout's `Data/`, found from this file.
  private let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Data")

  @Test
  func `Every bundled file holds the exact bytes of the file it was made from`() throws {
    #expect(!BundledData.files.isEmpty)
    for file in BundledData.files {
      let original = try Data(contentsOf: data.appending(path: "\(file.path)"))
      expect(Data(file.contents), equals: original, "\(file.path)")
    }
  }

  @Test(arguments: ["rulebooks", "vocabulary"])
  func `Every JSON file of a bundled folder is bundled, in the order of its path`(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: data.appending(path: folder).path)
    let expected = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { folder + "/" + $0 }.sorted()
    let bundled = BundledData.files.map { "\($0.path)" }
    expect(bundled.filter { $0.hasPrefix(folder + "/") }, equals: expected)
    expect(bundled, equals: bundled.sorted())
  }

  @Test
  func `A folder lists its own files and not those of a folder whose name it begins`() {
    #expect(BundledData.files(in: "rulebooks").allSatisfy { "\($0.path)".hasPrefix("rulebooks/") })
    #expect(!BundledData.files(in: "rulebooks").isEmpty)
    #expect(BundledData.files(in: "rulebook").isEmpty)
    #expect(BundledData.files(in: "").isEmpty)
  }

  @Test
  func `A file is found by its whole path only`() throws {
    let first = try #require(BundledData.files.first)
    #expect("\(first.path)".hasSuffix(".json"))
    expect(BundledData.file(first.path)?.contents.count, equals: first.contents.count)
    #expect(BundledData.file("rulebooks/no-such-notice.json") == nil)
    #expect(BundledData.file("rulebooks") == nil)
  }
}
