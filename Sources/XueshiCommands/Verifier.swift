import Xueshi
import XueshiReports

/// Runs answers again for what their seals say.
struct Verifier {
  let shelf: Shelf
  private let files: LedgerFiles
  private let digests: [SHA256.Digest]
  private let rulebooks: [Seal.RulebookDigest]
  private let ledger: SHA256.Digest
  /// Ledgers read with options, so that the seals of a unit read its files once.
  private var runs: [[Text]: Run] = [:]
  /// Each set of options reads the ledger anew: a file that has more is no paper of anybody's.
  private static var mostOptions: Int { 16 }

  /// Answers under options.
  private struct Run {
    let context: ReportContext
    /// Where each line of the people file stands among the people.
    let places: [Int32: Int]
    var assessor: Assessor
    /// Everybody's answers and their seal, made once.
    var everybody: (seal: Seal, answers: [Answer])?
  }

  init(shelf: Shelf, files: LedgerFiles) {
    self.shelf = shelf
    self.files = files
    digests = shelf.digests
    rulebooks = shelf.seals
    ledger = files.digest
  }

  /// Runs again what a seal stands for.
  /// - Returns: What came out, before any paper is looked at, and the seal it has here.
  /// - Throws: ``Failure`` when the files hold no ledger, or seals go by too many sets of options.
  mutating func verify(_ seal: Seal) throws(Failure) -> (finding: SealFinding, here: Seal?) {
    var run: Run
    do throws(Failure) {
      run = try self.run(seal.options)
    } catch {
      guard error.status == .usage else { throw error }
      // The library here knows another reading, rulebook or place than the one that sealed.
      return (SealFinding(seal, .options((error.message ?? Message(alike: "")).phrase)), nil)
    }
    let (here, answers) = answers(for: seal, &run)
    runs[seal.options] = run
    guard !answers.isEmpty else { return (SealFinding(seal, .nobody), nil) }
    let finding = SealFinding(seal, here: here, rerun: SealRerun(run.context, answers), shelf: rulebooks)
    return (finding, here)
  }

  private func answers(for seal: Seal, _ run: inout Run) -> (seal: Seal, answers: [Answer]) {
    if seal.line == nil, let everybody = run.everybody { return everybody }
    let people = run.context.ledger.people
    let wanted = seal.line.map { line in run.places[line].map { [people[$0]] } ?? [] } ?? people
    var builder = SealBuilder(options: seal.options, ledger: ledger, rulebooks: digests)
    var answers: [Answer] = []
    for person in wanted {
      let answer = run.assessor.answer(person, in: run.context.ledger)
      builder.add(answer, run.context)
      answers.append(answer)
    }
    let made = (builder.seal(line: seal.line, library: shelf.library), answers)
    if seal.line == nil { run.everybody = made }
    return made
  }

  /// The ledger read with the options of a seal; nothing but what decides an answer is taken from a paper.
  private func run(_ words: [Text]) throws(Failure) -> Run {
    if let run = runs[words] { return run }
    guard runs.count < Self.mostOptions else {
      throw Failure(
        status: .data,
        Message(
          "核验行的选项多于 {count} 种，不再核对", "the seals go by more than {count} sets of options: no more are verified",
          .count(Self.mostOptions)))
    }
    let options = try Options(
      words.map { $0.string }, of: .check,
      allowed: [.place, .level, .year, .years, .filing, .asOf, .rulebook, .reading])
    try options.refuseOperands()
    let assessor = try Assessor(shelf.library, options)
    let ledger = try files.ledger(try options.targetDefaults(shelf.library.vocabulary), shelf.library.vocabulary)
    guard ledger.isReadable else {
      let names = "\(files.paths.people), \(files.paths.events)"
      throw Failure(status: .data, Message("{names} 不是台账", "{names} are no ledger", .text(names, as: "names")))
    }
    var places: [Int32: Int] = [:]
    for (place, person) in ledger.people.enumerated() { places[person.line] = place }
    return Run(context: ReportContext(library: shelf.library, ledger: ledger), places: places, assessor: assessor)
  }
}
