import Foundation
import Testing
import XueshiCohort

/// Files that appear only when they are whole.
@Suite struct AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "xueshi-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("Nothing stands at the path before the file is committed, and the whole file after")
  func committed() throws {
    let path = folder.appending(path: "a.csv").path
    var file = try AtomicFile(path)
    let large = [UInt8](repeating: 0x61, count: 3_000_000)
    try file.write(large)
    #expect(try contents() == ["a.csv.part"])
    try file.commit()
    #expect(try contents() == ["a.csv"])
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(large))
  }

  @Test("A file given up leaves what stood there before, and nothing beside it")
  func abandoned() throws {
    let path = folder.appending(path: "b.csv").path
    try Data("old".utf8).write(to: URL(filePath: path))
    do {
      var file = try AtomicFile(path)
      try file.write(Array("new".utf8))
    }
    #expect(try contents() == ["b.csv"])
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("old".utf8))
  }

  @Test("A file in a folder that is not there is an error of the system")
  func impossible() {
    #expect(throws: SystemError.self) { _ = try AtomicFile(folder.appending(path: "none/c.csv").path) }
  }
}
