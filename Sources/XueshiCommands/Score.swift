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
      job.clearProgress()
      throw job.failure(error)
    }
    job.clearProgress()
    job.report(summary, seconds: System.seconds - start)
    let rejected = summary.counts.rejectedPeople + summary.counts.rejectedEvents
    return rejected > 0 && options[.rejects] == nil ? .data : .answered
  }
}

/// What `score` was asked, from its command line.
struct ScoreJob {
  let session: Session
  let question: CohortQuestion
  let files: CohortFiles
  let format: ScoreFormat
  let settings: CohortSettings
  private let showsProgress: Bool

  init(_ session: Session) throws(Failure) {
    self.session = session
    let options = session.options
    try options.refuseOperands()
    let shelf = try session.shelf()
    let library = shelf.library
    let isLines = try Self.isLines(options)
    let paths = try options.ledgerPaths()
    var files = CohortFiles(people: paths.people, events: paths.events)
    let other = try Self.other(session, shelf)
    guard other != nil || !options.has(.flips) else {
      throw .usage(
        zh: "--flips 要与 --against 或两个相反的 --reading 同用", en: "--flips goes with --against or two opposed --reading")
    }
    files.results = other == nil ? try options.required(.out) : options[.out]
    (files.years, files.rejects, files.flips) = (options[.yearsOut], options[.rejects], options[.flips])
    if other != nil, files.flips == nil { files.flips = "-" }
    try Self.checkNames(files)
    let mark: [UInt8] = options.has(.bom) ? [0xEF, 0xBB, 0xBF] : []
    files.headers = (
      isLines ? [] : mark + Array(literal: ScoreTable.resultsHeader), mark + Array(literal: ScoreTable.yearsHeader),
      mark + Array(literal: Rejection.tableHeader), mark + Array(literal: ScoreTable.flipsHeader)
    )
    self.files = files
    format = ScoreFormat(
      library: library, language: session.language, isLines: isLines,
      names: options[.rejects] == nil
        ? (Text(utf8: Array(files.people.utf8)), Text(utf8: Array(files.events.utf8))) : nil)
    question = CohortQuestion(
      try Self.first(session, shelf), against: other, defaults: try options.targetDefaults(library.vocabulary),
      writesYears: options.has(.yearsOut))
    showsProgress = System.isTerminal(2) && !options.has(.quiet)
    settings = try Self.settings(session, files, showsProgress)
  }

  /// Sees to it that no file is written twice, or over one that is read; `-` is standard output.
  private static func checkNames(_ files: CohortFiles) throws(Failure) {
    // As a file that is read, - is another stream.
    var taken = [files.people, files.events].filter { $0 != "-" }
    for path in [files.results, files.years, files.rejects, files.flips] {
      guard let path else { continue }
      if taken.contains(where: { System.isSameFile($0, path) }) {
        throw .usage(zh: "\(path) 用了两次：每个文件要有自己的名字", en: "\(path) is named twice: every file needs a name of its own")
      }
      taken.append(path)
    }
  }

  private static func isLines(_ options: Options) throws(Failure) -> Bool {
    switch options[.format] {
    case nil, "csv": return false
    case "jsonl":
      guard !options.has(.bom) else {
        throw .usage(zh: "JSON Lines 不带 BOM", en: "JSON Lines has no byte order mark: --bom goes with csv")
      }
      return true
    case .some(let other):
      throw .usage(zh: "没有格式「\(other)」；可用：csv jsonl", en: "no format \(other); accepted: csv jsonl")
    }
  }

  private static func settings(
    _ session: Session, _ files: CohortFiles, _ showsProgress: Bool
  ) throws(Failure) -> CohortSettings {
    let options = session.options
    var settings = CohortSettings()
    if let threads = try options.number(.threads, in: 1...1024) { settings.threads = threads }
    if let memory = try options.number(.memory, in: 1...(1 << 20)) { settings.memory = memory << 20 }
    settings.isGrouped = options.has(.grouped)
    // Beside the results there is room for the cohort, and nobody else's files.
    settings.folder = (files.results ?? files.flips).map { Self.folder(of: $0) } ?? "."
    let (console, language) = (session.console.writeError, session.language)
    settings.regrouping = { isSpilled in
      let message =
        isSpilled
        ? Wording("内存不够，其余的行暂存在没有名字的临时文件里\n", "memory does not suffice: rows go to temporary files\n")
        : Wording(
          "事件未按人员文件的次序逐人排列，先按人归集\n",
          "events are not grouped in the order of the people: gathering them by person first\n")
      var line: [UInt8] = []
      line.append(message, [], in: language)
      console(line)
    }
    if showsProgress {
      let bar = ProgressBar(language)
      settings.progress = { position, size, counts in console(bar.line(position, size, counts.rows)) }
    }
    return settings
  }

  private static func folder(of path: String) -> String {
    if System.isStream(path) { return System.temporaryFolder }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Takes the progress bar away.
  func clearProgress() {
    if showsProgress { session.console.writeError(Array("\r\u{1B}[K".utf8)) }
  }
}
