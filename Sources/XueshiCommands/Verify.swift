import Xueshi
import XueshiCohort
import XueshiReports

extension Command {
  /// `xueshi report --verify FILE`: runs again what the seals in a file stand for, and says whether it comes out the same.
  static func verify(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var session = try Session(console, options)
    let path = options[.verify] ?? ""
    let page = try session.read(path)
    let scanner = SealScanner(page)
    guard !scanner.seals.isEmpty || scanner.damaged > 0 else {
      throw Failure(status: .data, zh: "\(path) 中没有核验行", en: "\(path) holds no seal")
    }
    var verifier = Verifier(shelf: try session.shelf(page), files: try session.ledgerFiles(page, path))
    let style = session.style
    var areSame = true
    var progress = Progress(console, session.language, isQuiet: console.isTerminal)
    for (index, seal) in scanner.seals.enumerated() {
      progress.step(index, of: scanner.seals.count)
      let finding = try verifier.verify(seal)
      areSame = areSame && finding.isSame
      try session.write { finding.write(style: style, to: &$0) }
    }
    progress.clear()
    try session.flush()
    if scanner.damaged > 0 {
      let message =
        session.language == .zh
        ? "\(path)：\(scanner.damaged) 处核验行残缺，无法核对\n" : "\(path): \(scanner.damaged) damaged seals cannot be verified\n"
      console.writeError(Array(message.utf8))
    }
    return !areSame ? .gated : scanner.damaged > 0 ? .data : .answered
  }
}

extension Session {
  /// The library, with rulebooks that only a page brings along.
  fileprivate func shelf(_ page: [UInt8]) throws(Failure) -> Shelf {
    var shelf = try shelf()
    for file in Shelf.rulebooks(inLibrary: try unpacked("library", page) ?? []) {
      do throws(JSONError) {
        guard let id = try shelf.addUnlessKnown(file) else { continue }
        let message =
          language == .zh
          ? "规则 \(id.string) 这里没有，取自该页\n" : "rulebook \(id.string) is not on file here: the page's own is used\n"
        console.writeError(Array(message.utf8))
      } catch {
        throw Failure(status: .data, zh: "该页所带的规则有误", en: "a rulebook in the page is broken")
      }
    }
    return shelf
  }

  /// The ledger of `--people` and `--events`, else the page's own.
  fileprivate func ledgerFiles(_ page: [UInt8], _ path: String) throws(Failure) -> LedgerFiles {
    if options.has(.people) || options.has(.events) { return try LedgerFiles(self) }
    guard let people = try unpacked("people", page), let events = try unpacked("events", page) else {
      throw .usage(
        zh: "\(path) 不带台账；请给出 --people FILE 和 --events FILE",
        en: "\(path) carries no ledger; give --people FILE and --events FILE")
    }
    return LedgerFiles(paths: (path + "#people", path + "#events"), people: people, events: events)
  }

  /// The data of a page's block; nothing where it has none.
  private func unpacked(_ id: StaticString, _ page: [UInt8]) throws(Failure) -> [UInt8]? {
    guard let block = HTMLPage.Block(id, in: page) else { return nil }
    guard let bytes = block.bytes else {
      throw Failure(status: .data, zh: "页面中的 \(id) 残缺", en: "\(id) in the page is damaged")
    }
    guard block.encoding == .gzip else { return bytes }
    do throws(SystemError) {
      return try System.gunzip(bytes)
    } catch {
      throw Failure(
        status: .data, zh: "页面中的 \(id) 无法解压（gzip：\(error.message)）",
        en: "\(id) in the page cannot be decompressed (gzip: \(error.message))")
    }
  }
}
