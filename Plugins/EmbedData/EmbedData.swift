import Foundation
import PackagePlugin

/// Writes the chosen files of `Data/` into one Swift file of the target it is applied to.
///
/// Each data file becomes a `StaticString`, so an installed command needs no file beside it. SwiftPM's own
/// `.embedInCode` spells every byte as an array element, which takes minutes to compile beyond 30 KB.
///
/// SwiftPM plans again, and so asks this plugin again, only when a folder *of a target* gains or loses a file. The
/// target therefore holds a symbolic link to `Data/`, excluded from its sources: with it a new or a removed data file is
/// noticed, and a changed one is by being an input of the command.
@main
struct EmbedData: BuildToolPlugin {
  /// What travels inside the executable: folders of `Data/`, and the ending their data files have.
  private static let chosen: [(folder: String, ending: String)] = [
    ("rulebooks", "json"),
    ("vocabulary", "json"),
    ("page", "html"),
    ("page", "css"),
    ("page", "js"),
  ]

  /// Files that lie in `Data/` itself.
  private static let single = ["effort.json"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let data = context.package.directoryURL.appending(path: "Data")
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledFiles.swift")
    let inFolders = try Self.chosen.flatMap { folder, ending in
      try FileManager.default.contentsOfDirectory(atPath: data.appending(path: folder).path)
        .filter { $0.hasSuffix("." + ending) && !$0.hasPrefix(".") }
        .map { folder + "/" + $0 }
    }
    let paths = (inFolders + Self.single).sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) files of Data/",
        executable: try context.tool(named: "EmbedDataTool").url,
        arguments: [data.path, output.path] + paths,
        inputFiles: paths.map { data.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
