import Xueshi
import XueshiData
import XueshiPage
import XueshiReports

extension CarriedFiles {
  /// Holds the page against what this version would write: its program, its library, the options it starts with, and
  /// its ledger against the one that was given.
  func finding(in bytes: [UInt8], seal: Seal?, _ shelf: Shelf, given: LedgerFiles?) -> PaperFinding {
    var finding = PaperFinding()
    // Pages of another version are made otherwise: nothing can be said of them but that.
    let isOfThisVersion = library?["version"]?.text == EngineVersion.text
    var program: [PaperFinding.Difference] = []
    if let line = firstForeignLine(in: bytes, seal) { program.append(.page(line: line)) }
    program += foreignParts(shelf).map { .block($0) }
    if isOfThisVersion || library == nil {
      finding.differences = program
    } else if !program.isEmpty {
      finding.uncovered.append(Text(utf8: Array("xueshi ".utf8) + (library?["version"]?.text?.utf8 ?? [])))
    }
    if let seal, sealedOptions != seal.options {
      finding.differences.append(
        .value(path: "options", paper: Self.spaced(sealedOptions), here: Self.spaced(seal.options)))
    }
    for key in ["generated", "peopleName", "eventsName"] as [StaticString] {
      if let text = options?[key]?.text { finding.uncovered.append(Text(utf8: Array("\(key): \(text.string)".utf8))) }
    }
    if let given {
      finding.add(.people, people, given.people)
      finding.add(.events, events, given.events)
    }
    return finding
  }

  /// The first line of the page, its data aside, that this version would not write; nothing where there is none.
  private func firstForeignLine(in bytes: [UInt8], _ seal: Seal?) -> Int? {
    var written: [UInt8] = []
    let blocks = SealedFile.blocks.dropLast().compactMap { page.block($0) }
    ReportPage.bundled.write(blocks, seal: seal, to: &written)
    if written == bytes { return nil }
    var line = 1
    for (here, there) in zip(written, bytes) {
      if here != there { break }
      if here == 0x0A { line += 1 }
    }
    return line
  }

  /// The parts of the page's library and engine that are not this version's.
  private func foreignParts(_ shelf: Shelf) -> [Text] {
    var parts: [Text] = []
    if page.block("wasm")?.base64 != [UInt8](literal: PageFiles.engine) { parts.append("wasm") }
    for file in library?["vocabulary"]?.elements ?? [] {
      let name = file["name"]?.text ?? ""
      let own = Shelf.vocabulary.first { name.equals($0) }.flatMap { Shelf.vocabularyFile($0) }.map { Array($0) }
      if file["text"]?.text?.utf8 != own { parts.append(name) }
    }
    for book in library?["rulebooks"]?.elements ?? [] {
      let id = book["id"]?.text ?? ""
      let own = shelf.library.rulebooks.firstIndex { $0.id == id }.map { shelf.rulebooks[$0] }
      if book["text"]?.text?.utf8 != own { parts.append(id) }
    }
    if library?["effort"]?.text?.utf8 != BundledData.file("effort.json").map({ Array($0.contents) }) {
      parts.append("effort")
    }
    let counts = (library?["vocabulary"]?.elements?.count, library?["rulebooks"]?.elements?.count)
    if counts != (Shelf.vocabulary.count, shelf.rulebooks.count) { parts.append("library") }
    return parts
  }

  /// The options the page starts with, as words of a seal.
  private var sealedOptions: [Text] {
    var words: [Text] = []
    let keys: [(StaticString, Text)] = [
      ("place", "--place"), ("level", "--level"), ("year", "--year"), ("years", "--years"), ("filing", "--filing"),
      ("rulebook", "--rulebook"),
    ]
    for (key, option) in keys {
      switch options?[key]?.content {
      case .string(let text), .number(let text): words += [option, text]
      default: continue
      }
    }
    for reading in options?["readings"]?.elements ?? [] { words += ["--reading", reading.text ?? ""] }
    return words
  }

  private static func spaced(_ words: [Text]) -> Text? {
    words.isEmpty ? nil : Text(utf8: Array(words.map { $0.string }.joined(separator: " ").utf8))
  }
}

extension PaperFinding {
  /// Holds a file of a page's ledger against the one that was given, line by line between the first and the last that
  /// differ.
  fileprivate mutating func add(_ file: LedgerFile, _ carried: [UInt8]?, _ given: [UInt8]) {
    guard let carried, carried != given else { return }
    let theirs = carried.split(separator: 0x0A, omittingEmptySubsequences: false)
    let ours = given.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in 0..<max(theirs.count, ours.count) {
      let (paper, own) = (line < theirs.count ? theirs[line] : nil, line < ours.count ? ours[line] : nil)
      if paper == own { continue }
      differences.append(
        .row(file, line: line + 1, paper: paper.map { Text(utf8: $0) }, given: own.map { Text(utf8: $0) }))
    }
  }
}
