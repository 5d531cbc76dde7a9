import Foundation

/// Compiles modules one after another, links them and compresses the result.
struct WasmBuild {
  let toolchain: Toolchain
  let folder: URL

  /// Those of the package's manifest that change what the language means, and those that Embedded Swift needs.
  private static let features = [
    "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Extern",
    "-enable-experimental-feature", "Lifetimes", "-enable-upcoming-feature", "ExistentialAny",
    "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility",
  ]

  init(toolchain: Toolchain, folder: URL) throws {
    self.toolchain = toolchain
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Compiles a module of Swift, or files of C, into one object.
  func compile(_ name: String, _ sources: [String]) throws -> URL {
    let object = folder.appending(path: name + ".o")
    if sources.allSatisfy({ $0.hasSuffix(".c") }) {
      try run(
        toolchain.clang,
        [
          "--target=wasm32-unknown-none", "-O2", "-mbulk-memory", "-ffreestanding", "-nostdlib", "-Wall", "-Werror",
          "-c", "-o", object.path,
        ] + sources)
      return object
    }
    try run(
      toolchain.swiftc,
      ["-target", Toolchain.triple, "-wmo", "-Osize", "-swift-version", "6", "-parse-as-library"]
        + ["-package-name", "xueshi", "-warnings-as-errors", "-Xfrontend", "-disable-stack-protector"] + Self.features
        + ["-module-cache-path", folder.appending(path: "cache").path, "-I", folder.path, "-module-name", name]
        + ["-emit-module", "-emit-module-path", folder.appending(path: name + ".swiftmodule").path]
        + ["-c", "-o", object.path] + sources)
    return object
  }

  /// Links objects to a module.
  func link(_ objects: [URL]) throws -> URL {
    let module = folder.appending(path: "engine.wasm")
    try run(
      toolchain.linker,
      ["--no-entry", "--strip-all", "--gc-sections", "--stack-first", "-z", "stack-size=1048576", "-o", module.path]
        + objects.map { $0.path } + [toolchain.unicodeTables.path])
    return module
  }

  /// Compresses a file; the same bytes always give the same bytes.
  func gzip(_ file: URL) throws -> Data {
    try run(URL(filePath: "/usr/bin/env"), ["gzip", "-9", "-n", "-c", file.path])
  }
}
