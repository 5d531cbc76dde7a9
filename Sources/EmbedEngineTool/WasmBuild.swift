import Foundation

/// A module and the files it is made of.
struct Part {
  let name: String
  let sources: [String]
}

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

  /// Writes down what a module declares and does, for those that import it.
  ///
  /// Embedded Swift compiles what is imported along with what imports it: only the last module becomes code, and
  /// optimising the others on the way would only take longer and give more.
  func digest(_ module: Part) throws {
    try compile(module, ["-Onone"])
  }

  /// Compiles the last module, and all it uses of those before it, into one object.
  func compile(_ module: Part) throws -> URL {
    let object = folder.appending(path: module.name + ".o")
    // A fifth more bytes than -Osize once compressed, and twice as fast: see Benchmarks.
    try compile(module, ["-O", "-c", "-o", object.path])
    return object
  }

  /// Compiles files of C into one object.
  func compile(runtime: Part) throws -> URL {
    let object = folder.appending(path: runtime.name + ".o")
    let options = ["--target=wasm32-unknown-none", "-O2", "-mbulk-memory", "-ffreestanding", "-nostdlib"]
    try run(toolchain.clang, options + ["-Wall", "-Werror", "-c", "-o", object.path] + runtime.sources)
    return object
  }

  private func compile(_ module: Part, _ options: [String]) throws {
    try run(
      toolchain.swiftc,
      ["-target", Toolchain.triple, "-wmo", "-swift-version", "6", "-parse-as-library", "-package-name", "xueshi"]
        + ["-warnings-as-errors", "-Xfrontend", "-disable-stack-protector"] + Self.features
        // A hash of the paths would stand in the module: the same sources must give the same bytes anywhere.
        + ["-Xfrontend", "-disable-incremental-llvm-codegen"]
        + ["-module-cache-path", folder.appending(path: "cache").path, "-I", folder.path, "-module-name", module.name]
        + ["-emit-module", "-emit-module-path", folder.appending(path: module.name + ".swiftmodule").path]
        + options + module.sources)
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
