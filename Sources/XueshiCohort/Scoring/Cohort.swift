import Synchronization
public import Xueshi

/// How a cohort is scored: how many threads, how much memory, and whom to tell.
public struct CohortSettings: Sendable {
  /// How many threads work at once.
  public var threads = System.processorCount
  /// How many bytes of rows may be kept in memory when they must be gathered by person.
  public var memory = 1 << 30
  /// Whether the events are known to come grouped in the order of the people; a stream is then never copied.
  public var isGrouped = false
  /// Where files without a name are put when memory does not suffice, or a stream may have to be read again.
  public var folder = "."
  /// How many bytes of events a thread takes at once, about.
  public var chunkSize = 1 << 20
  /// Told now and then how many bytes of events have been read, of how many where that is known, and what was counted.
  public var progress: (@Sendable (_ position: Int, _ size: Int?, _ counts: CohortCounts) -> Void)?
  /// Told that the events must be gathered by person; and that memory did not suffice for it.
  public var regrouping: (@Sendable (_ isSpilled: Bool) -> Void)?

  /// The usual settings.
  public init() {}
}

/// Scores whole units and cities.
public enum Cohort {
  /// What was read, and what came of it.
  public struct Summary: Sendable {
    /// The rows and the verdicts.
    public let counts: CohortCounts
    /// Columns nobody reads, by file.
    public let unknownColumns: [(file: LedgerFile, name: Text)]
    /// Whether events had to be gathered by person.
    public let isRegrouped: Bool
    /// The first rows that were refused, as the format writes them, where no file collects them.
    public let shownRejects: [UInt8]
  }

  /// Scores a cohort.
  ///
  /// Events that come grouped, with people in the same order in both files, are scored while they are read, in constant memory;
  /// all others are gathered by person first. Results come in the order of the people file, the same for any number of threads.
  /// - Parameters:
  ///   - question: What is asked.
  ///   - files: What is read and written.
  ///   - format: How answers are written.
  ///   - settings: How the work is done.
  /// - Returns: What came of it; every file is in its place by then.
  /// - Throws: ``CohortFailure``; no file has changed then.
  /// - Complexity: O(*n*) in the files' length; O(*n* log *n*) where events must be gathered.
  public static func score<Format: CohortFormat>(
    _ question: CohortQuestion, _ files: CohortFiles, format: Format, settings: CohortSettings
  ) throws(CohortFailure) -> Summary {
    let people = try RowSource(
      open(files.people) { path throws(SystemError) in
        try InputFile(whole: path, copyIn: settings.folder)
      }, .people, required: question.defaults.requiredColumns)
    let events = try RowSource(
      open(files.events) { path throws(SystemError) in
        try InputFile(path, copyIn: settings.isGrouped ? nil : settings.folder)
      }, .events, required: Column.requiredOfEvents)
    let vocabulary = (question.other ?? question.assessor).library.vocabulary
    let tables = CohortTables(
      people: people.header, events: events.header, defaults: question.defaults, vocabulary)
    let output = try OrderedOutput(files)
    let run = CohortRun(question: question, tables: tables, format: format, output: output, settings: settings)

    let survey = Survey(people, output)
    try run.score(Aligner(people: people, events: events, chunkSize: settings.chunkSize), events.file.size, survey)
    let mustRegroup = try survey.isOutOfOrder()
    if mustRegroup {
      if settings.isGrouped { throw .notGrouped }
      settings.regrouping?(false)
      try output.restart()
      try people.rewind()
      try events.rewind()
      let regrouper = try Regrouper(
        people: people, events: events, tables, memory: settings.memory, folder: settings.folder,
        spilled: { settings.regrouping?(true) })
      try run.score(regrouper, events.file.size, nil)
    }
    try output.commit()
    let unknown =
      people.header.unknownColumns.map { (file: LedgerFile.people, name: $0) }
      + events.header.unknownColumns.map { (file: LedgerFile.events, name: $0) }
    return Summary(
      counts: output.progress.counts, unknownColumns: unknown, isRegrouped: mustRegroup,
      shownRejects: output.shownRejects)
  }

  private static func open(
    _ path: String, _ body: (String) throws(SystemError) -> InputFile
  ) throws(CohortFailure) -> InputFile {
    do throws(SystemError) { return try body(path) } catch {
      throw error.isInterruption ? .interrupted : .unreadable(path, error)
    }
  }
}

/// The threads that score chunks.
struct CohortRun<Format: CohortFormat>: Sendable {
  let question: CohortQuestion
  let tables: CohortTables
  let format: Format
  let output: OrderedOutput
  let settings: CohortSettings

  /// What the threads take turns at.
  private struct Turn: @unchecked Sendable {
    let source: any ChunkSource
    let survey: Survey?
    var isOver = false
    var told = 0.0
  }

  private final class Turns: Sendable {
    let turn: Mutex<Turn>
    init(_ turn: Turn) { self.turn = Mutex(turn) }
  }

  /// Scores all chunks of a source, or stops where a survey says that the files are out of order.
  func score(_ source: any ChunkSource, _ size: Int?, _ survey: Survey?) throws(CohortFailure) {
    let turns = Turns(Turn(source: source, survey: survey))
    System.onThreads(settings.threads) { _ in work(turns, size) }
    if let failure = output.progress.failure { throw failure }
  }

  private func work(_ turns: Turns, _ size: Int?) {
    var scorer = ChunkScorer(question, tables, format)
    var chunk = Chunk()
    while take(turns, &chunk, size) {
      if !output.put(chunk.index, scorer.score(chunk)) { return }
    }
  }

  /// Takes the next chunk, one thread at a time.
  private func take(_ turns: Turns, _ chunk: inout Chunk, _ size: Int?) -> Bool {
    turns.turn.withLock { turn in
      if turn.isOver { return false }
      do throws(CohortFailure) {
        if System.isInterrupted { throw .interrupted }
        let progress = output.progress
        let isPointless = try turn.survey?.isPointless(progress.strangers, progress.isUnordered) ?? false
        if isPointless || progress.failure != nil {
          turn.isOver = true
          return false
        }
        tell(&turn, size, progress.counts)
        turn.isOver = try !turn.source.next(&chunk)
      } catch {
        turn.isOver = true
        output.fail(error)
      }
      return !turn.isOver
    }
  }

  private func tell(_ turn: inout Turn, _ size: Int?, _ counts: CohortCounts) {
    guard let progress = settings.progress else { return }
    let now = System.seconds
    guard now - turn.told > 0.1 else { return }
    turn.told = now
    progress(turn.source.position, size, counts)
  }
}

/// Looks whether files are out of order: whether events of strangers are of somebody after all, or somebody comes twice.
final class Survey: @unchecked Sendable {
  private let people: RowSource
  private let output: OrderedOutput
  /// So many strangers are reason enough to look before the end.
  private var patience = 1000
  private var found: Bool?
  private var hasLookedAtOrder = false

  init(_ people: RowSource, _ output: OrderedOutput) {
    self.people = people
    self.output = output
  }

  /// Whether it is known already that all must be done again.
  func isPointless(_ strangers: Int, _ isUnordered: Bool) throws(CohortFailure) -> Bool {
    if strangers > patience || isUnordered && !hasLookedAtOrder {
      patience = strangers * 8
      return try look()
    }
    return found ?? false
  }

  /// Whether all must be done again, after the last chunk.
  func isOutOfOrder() throws(CohortFailure) -> Bool {
    if found == true { return true }
    let progress = output.progress
    if progress.strangers == 0, !progress.isUnordered || hasLookedAtOrder { return false }
    return try look()
  }

  /// Walks all people once more.
  private func look() throws(CohortFailure) -> Bool {
    let strangers = output.strangers
    let isUnordered = output.progress.isUnordered && !hasLookedAtOrder
    var seen: Set<UInt64> = []
    var (previous, isFound): (UInt64?, Bool) = (nil, false)
    let rows = try RowSource(InputFile(again: people.file), .people, required: [.person])
    var reach = 0
    _ = try rows.walk(reach: &reach) { id, _, _ in
      guard let hash = id?.hash, hash != previous else { return true }
      previous = hash
      isFound = strangers.contains(hash) || isUnordered && !seen.insert(hash).inserted
      return !isFound
    }
    hasLookedAtOrder = hasLookedAtOrder || isUnordered
    if isFound { found = true }
    return isFound
  }
}
