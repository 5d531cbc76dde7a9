import Foundation

/// Run by the `EmbedEngine` plugin:
/// `EmbedEngineTool SWIFTC WORK-FOLDER OUTPUT.swift --module NAME FILE… … --runtime NAME FILE…`.
///
/// Says what is wrong as `error: …`, which SwiftPM passes on; what the compilers say goes through untouched.
@main
enum EmbedEngineTool {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 4 else {
      fail("usage: EmbedEngineTool SWIFTC WORK-FOLDER OUTPUT.swift --module NAME FILE... --runtime NAME FILE...")
    }
    let output = URL(filePath: arguments[3])
    do {
      let build = try WasmBuild(
        toolchain: Toolchain(swiftc: URL(filePath: arguments[1])),
        folder: URL(filePath: arguments[2], directoryHint: .isDirectory))
      var parts = arguments[4...].split { $0.hasPrefix("--") }.map { words in
        Part(name: words.first ?? "", sources: Array(words.dropFirst()))
      }
      for part in parts where part.sources.isEmpty { fail("error: \(part.name) has no sources") }
      guard let runtime = parts.popLast(), let last = parts.popLast() else { fail("error: nothing to compile") }
      for part in parts { try build.digest(part) }
      let module = try build.link([try build.compile(last), try build.compile(runtime: runtime)])
      let source = swiftSource(of: try build.gzip(module))
      // An untouched file keeps its date, and then nothing that depends on it is compiled again.
      if (try? Data(contentsOf: output)) != source { try source.write(to: output, options: .atomic) }
    } catch let problem as Problem {
      fail("error: \(problem.message)")
    } catch {
      fail("error: \(error)")
    }
  }

  private static func swiftSource(of module: Data) -> Data {
    Data(
      """
      // Written by EmbedEngineTool from the sources of the engine. Change those, not this.

      let engineModule: StaticString = "\(module.base64EncodedString())"

      """.utf8)
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
