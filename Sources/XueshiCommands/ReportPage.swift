import Xueshi
import XueshiCohort
import XueshiData
import XueshiPage
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

  /// The page that travels in the executable.
  static var bundled: HTMLPage {
    HTMLPage(
      document: [UInt8](literal: PageFiles.document), style: [UInt8](literal: PageFiles.style),
      scripts: PageFiles.scripts.map { [UInt8](literal: $0) })
  }

  /// Writes the page.
  func write(seal: Seal?, to output: inout [UInt8]) throws(Failure) {
    var library: [UInt8] = []
    shelf.writeJSON(to: &library)
    var blocks = [
      HTMLPage.Block(id: "options", encoding: .identity, bytes: options),
      HTMLPage.Block(id: "wasm", encoding: .gzip, base64: PageFiles.engine), packed("library", library),
    ]
    if let files { blocks += [packed("people", files.people), packed("events", files.events)] }
    Self.bundled.write(blocks, seal: seal, to: &output)
  }

  /// A block, compressed where the system can.
  private func packed(_ id: StaticString, _ bytes: [UInt8]) -> HTMLPage.Block {
    do throws(SystemError) {
      return HTMLPage.Block(id: id, encoding: .gzip, bytes: try System.gzip(bytes))
    } catch {
      session.say(
        Message(
          "无法运行 gzip（{problem}）：页面中的 {block} 不压缩\n",
          "cannot run gzip ({problem}): {block} stays uncompressed in the page\n", .text(error.message, as: "problem"),
          .text("\(id)", as: "block")))
      return HTMLPage.Block(id: id, encoding: .identity, bytes: bytes)
    }
  }
}
