import Xueshi
import XueshiCohort
import XueshiData
import XueshiEngine
import XueshiReports

/// The page of a unit in the making: which data it carries, and how that is packed.
struct ReportPage {
  private let session: Session
  private let shelf: Shelf
  private let files: LedgerFiles?
  private let options: [UInt8]

  /// Makes a page with a ledger, or without one.
  init(_ session: Session, _ shelf: Shelf, _ files: LedgerFiles?) throws(Failure) {
    self.session = session
    self.shelf = shelf
    self.files = files
    options = try session.pageOptions(shelf.library, files)
  }

  /// The page that travels in the executable: `engine.js` first, since all use it; `app.js` last, since it uses all.
  static var bundled: HTMLPage {
    var (document, style): ([UInt8], [UInt8]) = ([], [])
    var scripts: [(order: Int, contents: [UInt8])] = []
    for file in BundledData.files(in: "page") {
      let (path, contents) = ("\(file.path)", Array(file.contents))
      if path.hasSuffix(".html") { document += contents }
      if path.hasSuffix(".css") { style += contents }
      if path.hasSuffix(".js") {
        scripts.append((path == "page/engine.js" ? 0 : path == "page/app.js" ? 2 : 1, contents))
      }
    }
    // A stable sort: the rest stay in the order of their names.
    let ordered = (0...2).flatMap { order in scripts.filter { $0.order == order }.map { $0.contents } }
    return HTMLPage(document: document, style: style, scripts: ordered)
  }

  /// Writes the page.
  func write(seal: Seal?, to output: inout [UInt8]) throws(Failure) {
    var library: [UInt8] = []
    shelf.writeJSON(to: &library)
    var blocks = [
      HTMLPage.Block(id: "options", encoding: .identity, bytes: options),
      HTMLPage.Block(id: "wasm", encoding: .gzip, base64: EngineModule.base64), packed("library", library),
    ]
    if let files { blocks += [packed("people", files.people), packed("events", files.events)] }
    Self.bundled.write(blocks, seal: seal, to: &output)
  }

  /// A block, compressed where the system can.
  private func packed(_ id: StaticString, _ bytes: [UInt8]) -> HTMLPage.Block {
    do throws(SystemError) {
      return HTMLPage.Block(id: id, encoding: .gzip, bytes: try System.gzip(bytes))
    } catch {
      let message =
        session.language == .zh
        ? "无法运行 gzip（\(error.message)）：页面中的 \(id) 不压缩\n"
        : "cannot run gzip (\(error.message)): \(id) stays uncompressed in the page\n"
      session.console.writeError(Array(message.utf8))
      return HTMLPage.Block(id: id, encoding: .identity, bytes: bytes)
    }
  }
}
