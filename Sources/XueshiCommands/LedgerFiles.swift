import Xueshi
import XueshiReports

/// The two files of a ledger as they were read.
struct LedgerFiles {
  let paths: (people: String, events: String)
  let people: [UInt8]
  let events: [UInt8]
  /// The options of the command line.
  private let options: Options

  /// Reads the files of `--people` and `--events`.
  init(_ session: Session) throws(Failure) {
    options = session.options
    paths = try session.options.ledgerPaths()
    try session.options.refuseOperands()
    people = try session.read(paths.people)
    events = try session.read(paths.events)
  }

  /// Files that were found inside another.
  init(_ options: Options, paths: (people: String, events: String), people: [UInt8], events: [UInt8]) {
    self.options = options
    self.paths = paths
    self.people = people
    self.events = events
  }

  /// What a file is called when a message names it.
  func name(_ file: LedgerFile) -> Text { Text(utf8: Array((file == .people ? paths.people : paths.events).utf8)) }

  /// Reads the rows.
  func ledger(_ defaults: TargetDefaults, _ vocabulary: Vocabulary) throws(Failure) -> Ledger {
    Ledger(
      people: people.span, events: events.span, defaults: defaults, columns: try options.columnChoices(vocabulary),
      vocabulary: vocabulary)
  }

  /// The digest that seals name.
  var digest: SHA256.Digest { SHA256.digest(people: people.span, events: events.span) }
}
