import Xueshi
import XueshiCohort
import XueshiReports

extension Command {
  /// `xueshi score`: a whole unit or city in bulk.
  static func score(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    let session = try Session(console, options)
    let job = try ScoreJob(session)
    System.noticeInterruptions()
    let start = System.seconds
    let summary: Cohort.Summary
    do throws(CohortFailure) {
      summary = try Cohort.score(job.question, job.files, format: job.format, settings: job.settings)
    } catch {
      job.progress.clear()
      throw job.failure(error)
    }
    job.progress.clear()
    job.report(summary, seconds: System.seconds - start)
    let rejected = summary.counts.rejectedPeople + summary.counts.rejectedEvents
    return rejected > 0 && options[.rejects] == nil ? .data : .answered
  }
}

/// What `score` was asked, from its command line.
final class ScoreJob {
  let session: Session
  let question: CohortQuestion
  let files: CohortFiles
  let format: ScoreFormat
  let settings: CohortSettings
  fileprivate let progress: Progress

  init(_ session: Session) throws(Failure) {
    self.session = session
    let options = session.options
    try options.refuseOperands()
    let shelf = try session.shelf()
    let library = shelf.library
    let isLines = options[.format] == "jsonl"
    guard !isLines || !options.has(.bom) else {
      throw .usage(Message("JSON Lines 不带 BOM", "JSON Lines has no byte order mark: --bom goes with csv"))
    }
    let paths = try options.ledgerPaths()
    var files = CohortFiles(people: paths.people, events: paths.events)
    let other = try Self.other(session, shelf)
    guard other != nil || !options.has(.flips) else {
      throw .usage(
        Message("--flips 要与 --against 或两个相反的 --reading 同用", "--flips goes with --against or two opposed --reading"))
    }
    files.results = other == nil ? try options.required(.out) : options[.out]
    (files.years, files.rejects, files.flips) = (options[.yearsOut], options[.rejects], options[.flips])
    files.remarks = options[.remarks]
    if other != nil, files.flips == nil {
      if files.results == "-" { throw Options.shared("-", "-") }
      files.flips = "-"
    }
    let mark: [UInt8] = options.has(.bom) ? [0xEF, 0xBB, 0xBF] : []
    files.headers = (
      isLines ? [] : mark + Array(literal: ScoreTable.resultsHeader), mark + Array(literal: ScoreTable.yearsHeader),
      mark + Array(literal: Rejection.tableHeader), mark + Array(literal: ScoreTable.remarksHeader),
      mark + Array(literal: ScoreTable.flipsHeader)
    )
    self.files = files
    format = ScoreFormat(
      library: library, language: session.language, isLines: isLines,
      names: options[.rejects] == nil
        ? (Text(utf8: Array(files.people.utf8)), Text(utf8: Array(files.events.utf8))) : nil,
      peopleName: Text(utf8: Array(files.people.utf8)),
      origin: ResultOrigin(
        file: Text(utf8: Array(files.people.utf8)), rulebooks: shelf.digested))
    question = CohortQuestion(
      try Self.first(session, shelf), against: other, defaults: try options.targetDefaults(library.vocabulary),
      columns: try options.columnChoices(library.vocabulary), writesYears: options.has(.yearsOut),
      writesRemarks: options.has(.remarks))
    progress = Progress(session.console, session.language, isQuiet: options.has(.quiet))
    settings = try Self.settings(session, files, progress)
  }

  private static func settings(
    _ session: Session, _ files: CohortFiles, _ progress: Progress
  ) throws(Failure) -> CohortSettings {
    let options = session.options
    var settings = CohortSettings()
    if let threads = try options.number(.threads) { settings.threads = threads }
    if let memory = try options.number(.memory) { settings.memory = memory << 20 }
    settings.isGrouped = options.has(.grouped)
    // Beside the results there is room for the cohort, and nobody else's files.
    settings.folder = (files.results ?? files.flips).map { Self.folder(of: $0) } ?? "."
    let (console, language) = (session.console.writeError, session.language)
    settings.gathering = { gathering in
      let message =
        switch gathering {
        case .outOfOrder:
          Message(
            "事件未按人员文件的次序逐人排列，先按人归集\n",
            "events are not grouped in the order of the people: gathering them by person first\n")
        case .nearIDs:
          Message(
            "有的编号人员文件里没有，却与其中的编号或姓名相近：先按人归集\n",
            "an id that the people file does not hold is like an id or a name it holds: gathering rows by person first\n"
          )
        case .spilled:
          Message("内存不够，其余的行暂存在没有名字的临时文件里\n", "memory does not suffice: rows go to temporary files\n")
        }
      var line: [UInt8] = []
      line.append(message, in: language)
      console(line)
    }
    if progress.isShown {
      settings.progress = { position, size, counts in
        progress.show(position, of: size, counts.rows) { speed in
          Message(
            "{rows} 行，每秒 {speed} 行", "{rows} rows, {speed} rows/s", .count(counts.rows, as: "rows"),
            .count(speed, as: "speed"))
        }
      }
    }
    return settings
  }

  private static func folder(of path: String) -> String {
    if System.isStream(path) { return System.temporaryFolder }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
