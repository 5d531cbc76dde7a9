import Foundation

/// What stopped the build, in words for whoever runs it.
struct Problem: Error {
  let message: String
}

/// The compilers and what they need to make WebAssembly.
struct Toolchain {
  static let triple = "wasm32-unknown-none-wasm"

  let swiftc: URL
  let clang: URL
  let linker: URL
  /// The tables that Embedded Swift keeps apart: linked in where characters are compared, and only then.
  let unicodeTables: URL

  init(swiftc: URL) throws {
    self.swiftc = swiftc
    let programs = swiftc.resolvingSymlinksInPath().deletingLastPathComponent()
    clang = programs.appending(path: "clang")
    linker = programs.appending(path: "wasm-ld")
    let library = programs.appending(path: "../lib/swift/embedded").standardizedFileURL
    unicodeTables = library.appending(path: "\(Self.triple)/libswiftUnicodeDataTables.a")
    let needed = [
      clang, linker, unicodeTables, library.appending(path: "Swift.swiftmodule/\(Self.triple).swiftmodule"),
    ]
    for file in needed where !FileManager.default.fileExists(atPath: file.path) {
      throw Problem(
        message: "this Swift toolchain cannot compile for WebAssembly: it has no \(file.path); "
          + "build with a toolchain of Swift 6.3 or later from swift.org")
    }
  }
}

/// Runs a program to its end and gives back what it wrote to standard output.
@discardableResult
func run(_ program: URL, _ arguments: [String]) throws -> Data {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = program
  process.arguments = arguments
  process.standardOutput = pipe
  do { try process.run() } catch { throw Problem(message: "\(program.path) cannot be run: \(error)") }
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationReason == .exit, process.terminationStatus == 0 else {
    FileHandle.standardError.write(output)
    throw Problem(message: "\(program.lastPathComponent) failed while the engine was compiled to WebAssembly")
  }
  return output
}
