/// The files a page is made of: its document, its style, its scripts, and the engine that runs inside it.
///
/// The build writes them into the module, so an installed `xueshi` is one file.
package enum PageFiles {
  /// The document that everything else is put into: HTML in UTF-8.
  package static var document: StaticString { only(endingIn: ".html") }
  /// The style sheet.
  package static var style: StaticString { only(endingIn: ".css") }

  /// The scripts, in the order in which they must stand: `engine.js` first, since all use it; `app.js` last, since it uses
  /// all; the others by name.
  package static var scripts: [StaticString] {
    let scripts = bundledFiles.filter { "\($0.path)".hasSuffix(".js") }
    let isOutermost = { (path: StaticString) in "\(path)" == "page/engine.js" || "\(path)" == "page/app.js" }
    let first = scripts.filter { "\($0.path)" == "page/engine.js" }
    let last = scripts.filter { "\($0.path)" == "page/app.js" }
    return (first + scripts.filter { !isOutermost($0.path) } + last).map { $0.contents }
  }

  /// The engine as a WebAssembly module, compressed by gzip, in Base64 without line breaks: as a page carries it.
  ///
  /// It is compiled from the sources of the command by `.ci/engine` and kept beside them, so that a build of the command
  /// need not compile them twice; `.ci/run` compiles it anew and compares every byte.
  package static var engine: StaticString { only(endingIn: ".wasm.gz") }

  private static func only(endingIn ending: String) -> StaticString {
    let files = bundledFiles.filter { "\($0.path)".hasSuffix(ending) }
    precondition(files.count == 1, "the page needs exactly one file \(ending)")
    return files[0].contents
  }
}
