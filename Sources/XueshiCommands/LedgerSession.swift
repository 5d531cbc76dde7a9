import Xueshi
import XueshiReports

/// A session over a ledger: who is asked about, under which rules, and what was wrong with the files.
struct LedgerSession {
  var session: Session
  let context: ReportContext
  var assessor: Assessor
  let people: [Person]

  static let options: [Option] = [
    .people, .events, .place, .level, .year, .person, .years, .reading, .rulebook, .rulebookFile, .lang, .help,
  ]

  /// Reads the files.
  ///
  /// `--place`, `--level` and `--year` fill blanks of the people file, unless the command means another target by them.
  init(_ console: Console, _ options: Options, fillsBlanks: Bool = true) throws(Failure) {
    session = try Session(console, options)
    let library = try session.library()
    let defaults = fillsBlanks ? try options.targetDefaults(library.vocabulary) : TargetDefaults()
    assessor = Assessor(
      library, fixed: try Self.readings(options, library), forced: try Self.rulebook(options, library),
      window: try options.years())
    let paths = (people: try options.required(.people), events: try options.required(.events))
    guard paths.people != "-" || paths.events != "-" else {
      throw .usage(zh: "只有一个文件可以是标准输入", en: "only one of the files can be standard input")
    }
    if let extra = options.operands.first {
      throw .usage(zh: "多余的参数「\(extra)」", en: "unexpected argument \(extra)")
    }
    let files = (people: try session.read(paths.people), events: try session.read(paths.events))
    let ledger = Ledger(
      people: files.people.span, events: files.events.span, defaults: defaults, vocabulary: library.vocabulary)
    context = ReportContext(library: library, ledger: ledger)
    let wanted = options.values[.person]
    people = ledger.people.filter { wanted?.contains(ledger.personIDs[$0.id].string) ?? true }
    report(paths.people, paths.events)
    guard ledger.isReadable else { throw Failure(status: .data, zh: "", en: "") }
    for id in wanted ?? [] where !people.contains(where: { ledger.personIDs[$0.id].string == id }) {
      throw .usage(zh: "人员文件中没有「\(id)」", en: "the people file holds no \(id)")
    }
  }

  /// The events of a person, in walking order.
  func events(of person: Person) -> ArraySlice<Event> { context.ledger.events[context.ledger.eventRange(of: person)] }

  /// Whether a person is asked about.
  func isWanted(_ person: Person) -> Bool {
    session.options.values[.person]?.contains(context.ledger.personIDs[person.id].string) ?? true
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
  private func report(_ people: String, _ events: String) {
    func name(_ file: LedgerFile) -> Text { Text(utf8: Array((file == .people ? people : events).utf8)) }
    var message: [UInt8] = []
    for (file, column) in context.ledger.unknownColumns {
      message.append(text: name(file))
      message.append(": ")
      message += session.unknownColumn(column.string)
    }
    for rejection in context.ledger.rejections {
      rejection.writeMessage(
        fileName: name(rejection.file), library: context.library, language: session.language, to: &message)
    }
    if !message.isEmpty { session.console.writeError(message) }
  }

  private static func readings(_ options: Options, _ library: Library) throws(Failure) -> FixedReadings {
    var fixed = FixedReadings(library)
    for word in options.values[.reading] ?? [] {
      guard let accepted = fixed.fix(Text(utf8: Array(word.utf8)), in: library) else { continue }
      let list = accepted.map { $0.string }.joined(separator: " ")
      throw .usage(zh: "没有读法「\(word)」；可用：\(list)", en: "no reading \(word); accepted: \(list)")
    }
    return fixed
  }

  private static func rulebook(_ options: Options, _ library: Library) throws(Failure) -> Int? {
    guard let id = options[.rulebook] else { return nil }
    return try library.index(of: id)
  }
}
