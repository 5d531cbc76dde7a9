import Xueshi
import XueshiReports

/// A file that may hold seals, as whoever opens it sees it.
struct SealedFile {
  /// The page, where the file is one.
  private(set) var page: MarkupReader?
  /// The records with a seal, where the file is JSON.
  private(set) var records: [(seal: Seal, record: JSONValue)] = []
  /// The seals of a text, or of what a page shows, each with what stands above it.
  private(set) var finds: [SealScanner.Find] = []
  /// How many seals cannot be read, or records have none.
  private(set) var damaged = 0
  /// What stands below the last seal.
  private(set) var rest: [UInt8] = []
  /// The seal of a page's ledger.
  private(set) var pageSeal: Seal?

  /// The ids of the elements in which a page carries something.
  static let blocks: [StaticString] = ["options", "wasm", "library", "people", "events", "seal"]

  /// Reads a file.
  /// - Throws: ``Failure`` when nobody can tell what it shows.
  init(_ file: [UInt8], path: String, language: Language) throws(Failure) {
    switch file.first(where: { $0 > 0x20 && $0 < 0x80 || $0 >= 0xE0 && $0 < 0xEF }) {
    case UInt8(ascii: "<"): try readPage(file, path)
    case UInt8(ascii: "{"), UInt8(ascii: "["): try readRecords(file, path, language)
    default: scan(file)
    }
    guard pageSeal != nil || !records.isEmpty || !finds.isEmpty || damaged > 0 else {
      throw Failure(status: .data, Message("{path} 中没有核验行", "{path} holds no seal", .text(path, as: "path")))
    }
  }

  private mutating func scan(_ text: [UInt8]) {
    let scanner = SealScanner(text)
    (finds, rest) = (scanner.finds, Array(scanner.rest))
    damaged += scanner.damaged
  }

  private mutating func readPage(_ file: [UInt8], _ path: String) throws(Failure) {
    let reader = MarkupReader(file, ids: Self.blocks)
    if let offset = reader.unclear {
      throw Failure(
        status: .data,
        Message(
          "{path} 第 {line} 行：注释、样式或图形里藏有标记，浏览器会显示什么说不准",
          "{path} line {line}: markup inside a comment, a style or a picture: what a browser shows cannot be told",
          .text(path, as: "path"), .line(1 + file[..<offset].count { $0 == 0x0A })))
    }
    if let id = reader.ambiguous {
      throw Failure(
        status: .data,
        Message(
          "{path} 中有两个 {id}，页面显示哪一个说不准", "{path} holds {id} twice: which one it shows cannot be told",
          .text(path, as: "path"), .id(id)))
    }
    // A fragment that carries nothing is only read.
    if !reader.elements.isEmpty { page = reader }
    if let element = reader.elements.first(where: { $0.id.equals("seal") }) {
      let scanner = SealScanner(Array(file[element.content]))
      pageSeal = scanner.finds.first?.seal
      damaged += scanner.damaged
    }
    scan(reader.shown)
  }

  private mutating func readRecords(_ file: [UInt8], _ path: String, _ language: Language) throws(Failure) {
    var records: [JSONValue] = []
    do throws(JSONError) {
      records = try JSONValue.documents(parsing: file.span).flatMap { $0.elements ?? [$0] }
    } catch {
      throw Failure(
        status: .data,
        Message(
          "{path} 不是完整的 JSON，无法核对", "{path} is no sound JSON and cannot be verified", .text(path, as: "path")))
    }
    for record in records {
      // What a page hands out is a seal alone.
      let line = (record["seal"] ?? record)["line"]?["en"]?.text
      let scanner = SealScanner(line?.utf8 ?? [])
      if let seal = scanner.finds.first?.seal { self.records.append((seal, record)) } else { damaged += 1 }
    }
    // A file of records of which none has a seal holds none.
    if self.records.isEmpty, SealScanner(file).finds.isEmpty { damaged = 0 }
  }
}
