import Xueshi
import XueshiReports

/// Runs answers again for what their seals say.
struct Verifier {
  private let shelf: Shelf
  private let files: LedgerFiles
  private let digests: [SHA256.Digest]
  private let rulebooks: [Seal.RulebookDigest]
  private let ledger: SHA256.Digest
  /// Ledgers read with options, so that the seals of a unit read its files once.
  private var runs: [[Text]: Run] = [:]

  /// Answers under options.
  private struct Run {
    let context: ReportContext
    var assessor: Assessor
  }

  init(shelf: Shelf, files: LedgerFiles) {
    self.shelf = shelf
    self.files = files
    digests = shelf.digests
    rulebooks = shelf.seals
    ledger = files.digest
  }

  /// Runs again what a seal stands for.
  /// - Throws: ``Failure`` when the files hold no ledger.
  mutating func verify(_ seal: Seal) throws(Failure) -> SealFinding {
    do throws(Failure) {
      var run = try self.run(seal.options)
      let people = run.context.ledger.people.filter { seal.line == nil || $0.line == seal.line }
      var builder = SealBuilder(options: seal.options, ledger: ledger, rulebooks: digests)
      var verdict: Verdict?
      for person in people {
        let events = run.context.ledger.events[run.context.ledger.eventRange(of: person)]
        let answer = run.assessor.answer(person, events.span)
        builder.add(answer, run.context)
        verdict = answer.verdict
      }
      runs[seal.options] = run
      let here = builder.seal(line: seal.line, library: shelf.library)
      guard let person = people.first, let verdict else { return SealFinding(seal, .nobody) }
      let id = run.context.ledger.personIDs[person.id]
      return SealFinding(seal, here: here, answer: seal.line.map { _ in (id, verdict) }, shelf: rulebooks)
    } catch {
      guard error.status == .usage else { throw error }
      // The library here knows another reading, rulebook or place than the one that sealed.
      return SealFinding(seal, .options((error.message ?? Message(alike: "")).phrase))
    }
  }

  /// The ledger read with the options of a seal; nothing but what decides an answer is taken from a paper.
  private func run(_ words: [Text]) throws(Failure) -> Run {
    if let run = runs[words] { return run }
    let options = try Options(
      words.map { $0.string }, of: .check, allowed: [.place, .level, .year, .years, .filing, .rulebook, .reading])
    try options.refuseOperands()
    let defaults = try options.targetDefaults(shelf.library.vocabulary)
    let ledger = try files.ledger(defaults, shelf.library.vocabulary)
    guard ledger.isReadable else {
      let names = "\(files.paths.people), \(files.paths.events)"
      throw Failure(status: .data, Message("{names} 不是台账", "{names} are no ledger", .text(names, as: "names")))
    }
    return Run(
      context: ReportContext(library: shelf.library, ledger: ledger),
      assessor: try Assessor(shelf.library, options))
  }
}
