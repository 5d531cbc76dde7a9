import Foundation

/// Run by the `EmbedData` plugin: `EmbedDataTool DATA-FOLDER OUTPUT.swift PATH…`, the paths relative to the folder.
///
/// Says what is wrong as `file:line:column: error: …`, which SwiftPM and editors turn into a place to go to.
@main
enum EmbedDataTool {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { fail("usage: EmbedDataTool DATA-FOLDER OUTPUT.swift PATH...") }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
    let output = URL(filePath: arguments[2])

    let files = arguments.dropFirst(3).map { path in
      (path: path, contents: checkedContents(of: folder.appending(path: path), named: path))
    }
    let source = swiftSource(of: files)
    // An untouched file keeps its date, and then nothing that depends on it is compiled again.
    guard (try? Data(contentsOf: output)) != source else { return }
    do { try source.write(to: output, options: .atomic) } catch { fail("\(output.path): error: \(error)") }
  }

  /// The bytes of a file as they stand in a Swift literal: text as it is, what gzip compressed in Base64; anything else
  /// ends the run.
  private static func checkedContents(of file: URL, named path: String) -> Data {
    guard path.utf8.allSatisfy(isPlain) else {
      fail("\(file.path): error: a data file is named with ASCII letters, digits, '-', '_', '.' only")
    }
    do {
      let contents = try Data(contentsOf: file)
      if path.hasSuffix(".gz") { return contents.base64EncodedData() }
      guard let problem = firstProblem(in: contents) else { return contents }
      fail("\(file.path):\(problem.line):\(problem.column): error: \(problem.message)")
    } catch {
      fail("\(file.path): error: \(error)")
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
    default: false
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
