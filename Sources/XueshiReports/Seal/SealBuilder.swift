package import Xueshi

/// Makes the seal of one answer, or of several together.
package struct SealBuilder: Sendable {
  private let options: [Text]
  private let ledger: SHA256.Digest
  private let digests: [SHA256.Digest]
  private var used: Set<RulebookIndex> = []
  private var fingerprint = SHA256()

  /// Starts a seal without answers.
  /// - Parameters:
  ///   - options: The options the answers were asked with, as ``words(defaults:years:filing:asOf:rulebook:readings:)`` writes them.
  ///   - ledger: The digest of the ledger.
  ///   - rulebooks: The digest of each rulebook's file, in the order of the library.
  package init(options: [Text], ledger: SHA256.Digest, rulebooks: [SHA256.Digest]) {
    self.options = options
    self.ledger = ledger
    digests = rulebooks
  }

  /// Adds an answer.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - context: What it is about.
  package mutating func add(_ answer: Answer, _ context: ReportContext) {
    for year in answer.years {
      if let rulebook = year.account.rulebook { used.insert(rulebook) }
    }
    if let source = answer.windowSource { used.insert(source.rulebook) }
    var line: [UInt8] = []
    context.writeJSON(answer, includesOutside: false, to: &line)
    fingerprint.add(line.span)
  }

  /// The seal of the answers added.
  /// - Parameters:
  ///   - line: The line of the people file the answer is for; nothing for the answers of everybody in it.
  ///   - library: The rulebooks.
  /// - Returns: The seal.
  package func seal(line: Int32?, library: Library) -> Seal {
    let rulebooks = used.sorted().map {
      Seal.RulebookDigest(id: library.rulebooks[$0].id, digest: digests[Int($0.number)].text)
    }
    return Seal(
      version: EngineVersion.text, line: line, options: options, rulebooks: rulebooks, ledger: ledger.text,
      fingerprint: fingerprint.digest().text)
  }

  /// The options of a seal, as words of a command line; none for an answer asked without any.
  /// - Parameters:
  ///   - defaults: What fills blanks of the people file.
  ///   - years: The years that must pass, where the caller gave them.
  ///   - filing: The day of filing of those whose row states none, where the caller gave it.
  ///   - asOf: The day as of which was asked, where the caller gave it.
  ///   - rulebook: The id of the rulebook that governs every year, where the caller named one.
  ///   - readings: The readings that are fixed, as `ID=OPTION`, `strict`, `lenient` or `default`, in the order given.
  /// - Returns: The words, every one of ASCII letters, digits, hyphens and equal signs.
  package static func words(
    defaults: TargetDefaults, years: ClosedRange<Year>?, filing: Day?, asOf: Day? = nil, rulebook: Text?,
    readings: [Text]
  ) -> [Text] {
    var words: [Text] = []
    func add(_ option: Text, _ write: (inout [UInt8]) -> Void) {
      var value: [UInt8] = []
      write(&value)
      words += [option, Text(utf8: value)]
    }
    if let place = defaults.place { add("--place") { $0.append(decimal: Int64(place.number), digits: 6) } }
    if let level = defaults.level { add("--level") { $0.append(level.word) } }
    if let year = defaults.year { add("--year") { $0.append(decimal: Int64(year.number)) } }
    if let years {
      add("--years") {
        $0.append(decimal: Int64(years.lowerBound.number))
        $0.append("-")
        $0.append(decimal: Int64(years.upperBound.number))
      }
    }
    if let filing { add("--filing") { $0.append(filing) } }
    if let asOf { add("--as-of") { $0.append(asOf) } }
    if let rulebook { add("--rulebook") { $0.append(text: rulebook) } }
    for reading in readings { add("--reading") { $0.append(text: reading) } }
    return words
  }
}
