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
      var objects: [URL] = []
      for part in arguments[4...].split(whereSeparator: { $0.hasPrefix("--") }).map(Array.init) {
        guard let name = part.first, part.count > 1 else { fail("error: \(part.first ?? "a part") has no sources") }
        objects.append(try build.compile(name, Array(part.dropFirst())))
      }
      let module = try build.link(objects)
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
