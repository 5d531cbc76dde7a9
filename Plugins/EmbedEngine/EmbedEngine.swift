import Foundation
import PackagePlugin

/// Compiles the engine to WebAssembly and writes the module into one Swift file of the target it is applied to.
///
/// What is compiled are the sources of the package's own targets, with the toolchain that compiles the package: the engine
/// in the page cannot be another than the one in the command. It is compiled again when one of the sources changed.
@main
struct EmbedEngine: BuildToolPlugin {
  /// The targets, each after those it imports.
  private static let modules = ["Xueshi", "XueshiReports", "XueshiWeb"]
  private static let runtime = "CWebRuntime"

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.pluginWorkDirectoryURL
    let output = folder.appending(path: "BundledEngine.swift")
    var arguments = [try context.tool(named: "swiftc").url.path, folder.appending(path: "wasm").path, output.path]
    var inputs: [URL] = []
    for name in Self.modules {
      let sources = try Self.sources(of: name, in: context.package, suffix: "swift")
      arguments += ["--module", name] + sources.map { $0.path }
      inputs += sources
    }
    let sources = try Self.sources(of: Self.runtime, in: context.package, suffix: "c")
    arguments += ["--runtime", Self.runtime] + sources.map { $0.path }
    return [
      .buildCommand(
        displayName: "Compiling the engine to WebAssembly",
        executable: try context.tool(named: "EmbedEngineTool").url, arguments: arguments, inputFiles: inputs + sources,
        outputFiles: [output])
    ]
  }

  private static func sources(of name: String, in package: Package, suffix: String) throws -> [URL] {
    let targets = try package.targets(named: [name])
    let sources = targets.compactMap { $0.sourceModule }.flatMap { $0.sourceFiles(withSuffix: suffix).map { $0.url } }
    return sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
