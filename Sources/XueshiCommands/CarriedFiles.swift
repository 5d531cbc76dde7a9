import Xueshi
import XueshiCohort
import XueshiReports

/// What a page carries: its ledger, its library, its options.
struct CarriedFiles {
  let page: MarkupReader
  private let session: Session
  /// The library it was written with, as JSON.
  let library: JSONValue?
  /// What it starts with, as JSON.
  let options: JSONValue?
  let people: [UInt8]?
  let events: [UInt8]?

  /// No page that a browser can open holds more in one element.
  private static var mostBytes: Int { 1 << 28 }

  init(_ page: MarkupReader, _ session: Session) throws(Failure) {
    self.page = page
    self.session = session
    people = try Self.unpacked("people", page)
    events = try Self.unpacked("events", page)
    library = try Self.record("library", page)
    options = try Self.record("options", page)
  }

  /// The files of its rulebooks.
  var rulebooks: [[UInt8]] { (library?["rulebooks"]?.elements ?? []).compactMap { $0["text"]?.text?.utf8 } }

  /// Its own ledger, read with the page's choice of columns; nothing where it carries none.
  func ledger(_ path: String) throws(Failure) -> LedgerFiles? {
    guard let people, let events else { return nil }
    var words: [String] = []
    for (key, option) in [("columns", "--column"), ("ignoredColumns", "--ignore-column")] as [(StaticString, String)] {
      for choice in options?[key]?.elements ?? [] { words += [option, choice.text?.string ?? ""] }
    }
    let choices = try Options(words, of: .check, allowed: [.column, .ignoreColumn])
    return LedgerFiles(
      words.isEmpty ? session.options : choices, paths: (path + "#people", path + "#events"), people: people,
      events: events)
  }

  private static func record(_ id: StaticString, _ page: MarkupReader) throws(Failure) -> JSONValue? {
    guard let bytes = try unpacked(id, page) else { return nil }
    do throws(JSONError) {
      return try JSONValue(parsing: bytes.span)
    } catch {
      throw damaged(id)
    }
  }

  private static func damaged(_ id: StaticString) -> Failure {
    Failure(status: .data, Message("页面中的 {id} 残缺", "{id} in the page is damaged", .text("\(id)", as: "id")))
  }

  /// The data of a page's block; nothing where it has none.
  private static func unpacked(_ id: StaticString, _ page: MarkupReader) throws(Failure) -> [UInt8]? {
    guard let block = page.block(id) else { return nil }
    guard let bytes = block.bytes else { throw damaged(id) }
    guard block.encoding == .gzip else { return bytes }
    do throws(SystemError) {
      return try System.gunzip(bytes, most: mostBytes)
    } catch {
      throw Failure(
        status: .data,
        Message(
          "页面中的 {id} 无法解压（gzip：{problem}）", "{id} in the page cannot be decompressed (gzip: {problem})",
          .text("\(id)", as: "id"), .text(error.message, as: "problem")))
    }
  }
}
