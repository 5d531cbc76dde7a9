import Foundation
import PackagePlugin

/// Writes chosen files into one Swift file of the target it is applied to.
///
/// Each file becomes a `StaticString`, so an installed command needs no file beside it. SwiftPM's own
/// `.embedInCode` spells every byte as an array element, which takes minutes to compile beyond 30 KB.
///
/// SwiftPM plans again, and so asks this plugin again, only when a folder *of a target* gains or loses a file. `XueshiData`
/// therefore holds a symbolic link to `Data/`, excluded from its sources: with it a new or a removed data file is
/// noticed, and a changed one is by being an input of the command.
///
/// Nothing here may ask for another target by name: a package that depends on this one builds only the targets it reaches,
/// and the others cannot be found then.
@main
struct EmbedData: BuildToolPlugin {
  /// What one target carries: folders with the ending their files have, and single files.
  private struct Choice {
    let root: URL
    let folders: [(name: String, ending: String)]
    let files: [String]
  }

  private static func choice(for target: any Target, in package: Package) -> Choice {
    switch target.name {
    case "XueshiPage":
      Choice(
        root: target.directoryURL, folders: [("page", "html"), ("page", "css"), ("page", "js")],
        files: ["engine.wasm.gz"])
    default:
      Choice(
        root: package.directoryURL.appending(path: "Data"), folders: [("rulebooks", "json"), ("vocabulary", "json")],
        files: ["effort.json"])
    }
  }

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let choice = Self.choice(for: target, in: context.package)
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledFiles.swift")
    let inFolders = try choice.folders.flatMap { name, ending in
      try FileManager.default.contentsOfDirectory(atPath: choice.root.appending(path: name).path)
        .filter { $0.hasSuffix("." + ending) && !$0.hasPrefix(".") }
        .map { name + "/" + $0 }
    }
    let paths = (inFolders + choice.files).sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) files in \(target.name)",
        executable: try context.tool(named: "EmbedDataTool").url,
        arguments: [choice.root.path, output.path] + paths,
        inputFiles: paths.map { choice.root.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
