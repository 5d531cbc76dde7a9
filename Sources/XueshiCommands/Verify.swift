import Xueshi
import XueshiCohort
import XueshiReports

extension Command {
  /// `xueshi report --verify FILE`: runs again what the seals in a file stand for, says whether it comes out the same,
  /// and holds what the file shows against it.
  static func verify(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var session = try Session(console, options)
    let path = options[.verify] ?? ""
    let bytes = try session.read(path)
    let file = try SealedFile(bytes, path: path, language: session.language)
    let carried = try file.page.map { page throws(Failure) in try CarriedFiles(page, session) }
    let shelf = try session.shelf(carried)
    let given = options.has(.people) || options.has(.events) ? try LedgerFiles(session) : nil
    var files = given
    if files == nil { files = try carried?.ledger(path) }
    guard let files else {
      throw .usage(
        Message(
          "{path} 不带台账；请给出 --people FILE 和 --events FILE",
          "{path} carries no ledger; give --people FILE and --events FILE", .text(path, as: "path")))
    }
    var verifier = Verifier(shelf: shelf, files: files)
    let style = session.style
    var areSame = true
    if let carried {
      let finding = carried.finding(in: bytes, seal: file.pageSeal, shelf, given: given)
      areSame = finding.differences.isEmpty
      try session.write { output in
        output.append(
          areSame
            ? Message("页面：与本版写出的一致\n", "page: as this version writes it\n") : Message("页面：不一致\n", "page: differs\n"),
          in: style.language)
        finding.write(style: style, to: &output)
      }
    }
    var progress = Progress(console, session.language, isQuiet: console.isTerminal)
    let count = file.finds.count + file.records.count
    func tell(_ finding: SealFinding, _ index: Int) throws(Failure) {
      progress.step(index, of: count)
      areSame = areSame && finding.isSame
      try session.write { finding.write(style: style, to: &$0) }
    }
    if let seal = file.pageSeal { try tell(try verifier.verify(seal).finding, 0) }
    for (index, find) in file.finds.enumerated() {
      var (finding, _) = try verifier.verify(find.seal)
      if let rerun = finding.rerun { finding.paper = rerun.hold(find) }
      try tell(finding, index)
    }
    for (index, (seal, record)) in file.records.enumerated() {
      var (finding, here) = try verifier.verify(seal)
      if let rerun = finding.rerun, record["seal"] != nil {
        let isWhole = finding.differences.isEmpty && seal.version == EngineVersion.text
        finding.paper = rerun.hold(record, here: isWhole ? here : nil)
      }
      try tell(finding, index)
    }
    progress.clear()
    try session.tellBounds(of: file, path, hasOwnLedger: given == nil)
    try session.flush()
    return !areSame ? .gated : file.damaged > 0 ? .data : .answered
  }
}

extension Session {
  /// The library, with rulebooks that only a page brings along.
  fileprivate func shelf(_ carried: CarriedFiles?) throws(Failure) -> Shelf {
    var shelf = try shelf()
    for file in carried?.rulebooks ?? [] {
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

  /// Says what was not verified, and what no verifying could tell.
  fileprivate mutating func tellBounds(of file: SealedFile, _ path: String, hasOwnLedger: Bool) throws(Failure) {
    let rest = SealRerun.lines(of: file.rest)
    if !rest.isEmpty {
      var finding = PaperFinding()
      finding.uncovered = rest
      let style = style
      try write { output in
        output.append(Message("最后一行核验之下\n", "below the last seal\n"), in: style.language)
        finding.write(style: style, to: &output)
      }
    }
    if hasOwnLedger {
      say(
        Message(
          "{path} 是按它自己所带的台账核对的；要与存档的台账对照，请给出 --people 和 --events\n",
          "{path} was verified with the ledger it carries itself; to hold it against the one on file, give --people and --events\n",
          .text(path, as: "path")))
    }
    if file.damaged > 0 {
      say(
        Message(
          "{path}：{count} 处核验行残缺或没有，无法核对\n",
          "{path}: {count} {count|seal is|seals are} damaged or missing and cannot be verified\n",
          .text(path, as: "path"), .count(file.damaged)))
    }
  }
}
