package import Xueshi

/// Scores whole units and cities.
package enum Cohort {
  /// How many refused rows are shown where no file collects them.
  package static let mostShownRejects = 20

  /// What was read, and what came of it.
  package struct Summary: Sendable {
    /// The rows and the verdicts.
    package let counts: CohortCounts
    /// What is remarkable about the files as a whole.
    package let fileRemarks: [FileRemark]
    /// Columns nobody reads, by file.
    package let unknownColumns: [(file: LedgerFile, name: Text)]
    /// What is said of the first rows that are not refused, a line each, and of how many there is something to say.
    package let remarks: (text: [UInt8], count: Int)
    /// Whether events had to be gathered by person.
    package let isRegrouped: Bool
    /// Whether an id that nobody has is like somebody's, and was not heard: the events were said to come grouped.
    package let hasNearIDs: Bool
    /// The first rows that were refused, as the format writes them, where no file collects them.
    package let shownRejects: [UInt8]
  }

  /// Scores a cohort.
  ///
  /// Events that come grouped, with people in the same order in both files, are scored while they are read, in constant memory;
  /// all others are gathered by person first, and so are those among which an id nobody has is like somebody's. Results come in the order of the people file, the same for any number of threads.
  /// - Parameters:
  ///   - question: What is asked.
  ///   - files: What is read and written.
  ///   - format: How answers are written.
  ///   - settings: How the work is done.
  /// - Returns: What came of it; every file is in its place by then.
  /// - Throws: ``CohortFailure``; no file has changed then.
  /// - Complexity: O(*n*) in the files' length; O(*n* log *n*) where events must be gathered.
  package static func score<Format: CohortFormat>(
    _ question: CohortQuestion, _ files: CohortFiles, format: Format, settings: CohortSettings
  ) throws(CohortFailure) -> Summary {
    let vocabulary = (question.other ?? question.assessor).library.vocabulary
    let rules = ColumnRules(vocabulary, question.columns)
    let people = try RowSource(
      open(files.people) { path throws(SystemError) in
        try InputFile(whole: path, copyIn: settings.folder)
      }, .people, required: question.defaults.requiredColumns, rules)
    let events = try RowSource(
      open(files.events) { path throws(SystemError) in
        try InputFile(path, copyIn: settings.isGrouped ? nil : settings.folder)
      }, .events, required: Column.requiredOfEvents, rules)
    if let unheeded = rules.unheeded((people.header.headings, events.header.headings)) { throw .unheeded(unheeded) }
    let tables = CohortTables(
      people: people.header, events: events.header, defaults: question.defaults, vocabulary)
    let output = try OrderedOutput(files)
    let run = CohortRun(question: question, tables: tables, format: format, output: output, settings: settings)

    let survey = Survey(people, output, isGrouped: settings.isGrouped)
    try run.score(Aligner(people: people, events: events, chunkSize: settings.chunkSize), events.file.size, survey)
    let finding = try survey.finding()
    if finding == .outOfOrder, settings.isGrouped { throw .notGrouped }
    let mustRegroup = finding != nil && !settings.isGrouped
    if mustRegroup {
      settings.gathering?(finding == .nearIDs ? .nearIDs : .outOfOrder)
      try output.restart()
      try people.rewind()
      try events.rewind()
      let regrouper = try Regrouper(
        people: people, events: events, tables, memory: settings.memory, folder: settings.folder,
        spilled: { settings.gathering?(.spilled) })
      try run.score(regrouper, events.file.size, nil)
    }
    let fileRemarks = output.fileRemarks
    var remarkRows: [UInt8] = []
    if question.writesRemarks { for remark in fileRemarks { format.append(fileRemark: remark, to: &remarkRows) } }
    try output.commit(remarkRows)
    let unknown =
      people.header.unknownColumns.map { (file: LedgerFile.people, name: $0) }
      + events.header.unknownColumns.map { (file: LedgerFile.events, name: $0) }
    return Summary(
      counts: output.progress.counts, fileRemarks: fileRemarks, unknownColumns: unknown, remarks: output.remarks,
      isRegrouped: mustRegroup, hasNearIDs: finding == .nearIDs && !mustRegroup, shownRejects: output.shownRejects)
  }

  private static func open(
    _ path: String, _ body: (String) throws(SystemError) -> InputFile
  ) throws(CohortFailure) -> InputFile {
    do throws(SystemError) { return try body(path) } catch {
      throw error.isInterruption ? .interrupted : .unreadable(path, error)
    }
  }
}
