import Xueshi
import XueshiReports

/// A session over a ledger: who is asked about, under which rules, and what was wrong with the files.
final class LedgerSession {
  var session: Session
  let shelf: Shelf
  let files: LedgerFiles
  let context: ReportContext
  var assessor: Assessor
  let people: [Person]
  /// How many people are done; shown while what is written goes elsewhere than to the same terminal.
  private var progress: Progress

  /// Reads the files.
  ///
  /// `--place`, `--level` and `--year` fill blanks of the people file, unless the command means another target by them.
  /// A command that writes nothing before everybody is done may show how far it is on the terminal it writes to.
  init(_ console: Console, _ options: Options, fillsBlanks: Bool = true, writesAtEnd: Bool = false) throws(Failure) {
    session = try Session(console, options)
    progress = Progress(console, session.language, isQuiet: console.isTerminal && !writesAtEnd)
    shelf = try session.shelf()
    let library = shelf.library
    let defaults = fillsBlanks ? try options.targetDefaults(library.vocabulary) : TargetDefaults()
    assessor = try Assessor(library, options)
    files = try LedgerFiles(session)
    let ledger = try files.ledger(defaults, library.vocabulary)
    if let unheeded = ledger.unheeded { throw .usage(unheeded.message(fileName: files.name)) }
    context = ReportContext(library: library, ledger: ledger)
    let wanted = options.values[.person]
    people = ledger.people.filter { wanted?.contains(ledger.personIDs[$0.id].string) ?? true }
    report()
    guard ledger.isReadable else { throw Failure(status: .data, nil) }
    for id in wanted ?? [] where !people.contains(where: { ledger.personIDs[$0.id].string == id }) {
      throw .usage(Message("人员文件中没有「{id}」", "the people file holds no {id}", .text(id, as: "id")))
    }
  }

  /// The events of a person, in walking order.
  func events(of person: Person) -> ArraySlice<Event> { context.ledger.events[context.ledger.eventRange(of: person)] }

  /// Whether a person is asked about.
  func isWanted(_ person: Person) -> Bool {
    session.options.values[.person]?.contains(context.ledger.personIDs[person.id].string) ?? true
  }

  /// Says that so many of the people asked about are done.
  func isDone(_ count: Int) {
    if count < people.count { progress.step(count, of: people.count) } else { progress.clear() }
  }

  /// A seal in the making, for answers from this ledger under these options.
  func sealing() throws(Failure) -> SealBuilder {
    SealBuilder(options: try session.options.sealed(context.library), ledger: files.digest, rulebooks: shelf.digests)
  }

  /// Says what is remarkable about the files as a whole, where everybody was asked about.
  func report(_ habits: FileHabits) {
    guard !session.options.has(.person) else { return }
    var message: [UInt8] = []
    for remark in habits.remarks {
      remark.writeLine(fileName: files.name(.events), in: session.language, to: &message)
    }
    if !message.isEmpty { session.console.writeError(message) }
  }

  /// Says which added rows were refused.
  func reportRejections(from first: Int, in ledger: Ledger) {
    var message: [UInt8] = []
    for rejection in ledger.rejections[first...] {
      rejection.writeMessage(
        fileName: "--add", library: context.library, language: session.language, to: &message)
    }
    if !message.isEmpty { session.console.writeError(message) }
  }

  /// The status of a session in which nobody's answer was asked to be a condition.
  var status: ExitStatus { context.ledger.rejections.isEmpty ? .answered : .data }

  /// Says what was wrong with the files.
  private func report() {
    var message: [UInt8] = []
    for file in [LedgerFile.people, .events] {
      let names = context.ledger.unknownColumns.filter { $0.file == file }.map { $0.name }
      message += session.unknownColumns(names, in: files.name(file))
    }
    for remark in context.ledger.remarks {
      message.append(
        remark.remark(fileName: files.name(remark.file), library: context.library), in: session.language)
      message.append("\n")
    }
    for rejection in context.ledger.rejections {
      rejection.writeMessage(
        fileName: files.name(rejection.file), library: context.library, language: session.language, to: &message)
    }
    if !message.isEmpty { session.console.writeError(message) }
  }
}
