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
      throw Failure(status: .data, Message("{path} 中没有核验行", "{path} holds no seal", .text(path, as: "path")))
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
      session.say(
        Message(
          "{path}：{count} 处核验行残缺，无法核对\n", "{path}: {count} damaged seals cannot be verified\n",
          .text(path, as: "path"), .count(scanner.damaged)))
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
        say(
          Message(
            "规则 {id} 这里没有，取自该页\n", "rulebook {id} is not on file here: the page's own is used\n", .id(id)))
      } catch {
        throw Failure(status: .data, Message("该页所带的规则有误", "a rulebook in the page is broken"))
      }
    }
    return shelf
  }

  /// The ledger of `--people` and `--events`, else the page's own.
  fileprivate func ledgerFiles(_ page: [UInt8], _ path: String) throws(Failure) -> LedgerFiles {
    if options.has(.people) || options.has(.events) { return try LedgerFiles(self) }
    guard let people = try unpacked("people", page), let events = try unpacked("events", page) else {
      throw .usage(
        Message(
          "{path} 不带台账；请给出 --people FILE 和 --events FILE",
          "{path} carries no ledger; give --people FILE and --events FILE", .text(path, as: "path")))
    }
    return LedgerFiles(options, paths: (path + "#people", path + "#events"), people: people, events: events)
  }

  /// The data of a page's block; nothing where it has none.
  private func unpacked(_ id: StaticString, _ page: [UInt8]) throws(Failure) -> [UInt8]? {
    guard let block = HTMLPage.Block(id, in: page) else { return nil }
    guard let bytes = block.bytes else {
      throw Failure(status: .data, Message("页面中的 {id} 残缺", "{id} in the page is damaged", .text("\(id)", as: "id")))
    }
    guard block.encoding == .gzip else { return bytes }
    do throws(SystemError) {
      return try System.gunzip(bytes)
    } catch {
      throw Failure(
        status: .data,
        Message(
          "页面中的 {id} 无法解压（gzip：{problem}）", "{id} in the page cannot be decompressed (gzip: {problem})",
          .text("\(id)", as: "id"), .text(error.message, as: "problem")))
    }
  }
}
