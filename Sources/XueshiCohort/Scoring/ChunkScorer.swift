import ByteScan
import Xueshi

/// Scores chunks, one after the other, on one thread.
///
/// There are two ways and no third. Who is plain is read by ``EventDecoder`` and ``PersonDecoder``
/// (``plain(_:_:_:)`` is the one test of it); everybody else goes through a ``Ledger`` of their own, as in `check`
/// (``scoreByReference(_:_:_:from:)``), which alone refuses rows. Both ask the same ``Assessor``.
struct ChunkScorer<Format: CohortFormat>: ~Copyable {
  let format: Format
  let tables: CohortTables
  let writesYears: Bool
  let writesRemarks: Bool
  /// How many refused rows of a chunk are told of; nothing where all are.
  let mostRejections: Int?
  let eventDecoder: EventDecoder
  let personDecoder: PersonDecoder
  /// What is looked at of the file as a whole.
  var habits: FileHabits
  var assessor: Assessor
  var other: Assessor?

  var output = ChunkOutput()
  /// The rows that were refused.
  var rejections: [Rejection] = []
  /// The people of the chunk, in file order, but for rows that were refused.
  var applicants: [Applicant] = []
  /// The ids of rows of people that were refused, how many of the applicants stand before each, and its line.
  var refused: [(index: Int, id: Cell, line: Int32)] = []
  /// For each application that several rows of people state, by its line, the lines of the other rows.
  var repetitions: [Int32: [Int32]] = [:]
  /// The same where the rows stand far apart.
  var distantRepetitions: [Int32: [Int32]] = [:]
  /// What is said of rows that are not refused.
  var remarks: [Rejection] = []
  /// How many rows of whoever is not plain were refused.
  var unread: Int32 = 0
  /// Who may be meant by the ids of the rows at hand, where those were gathered and are nobody's.
  var near: NearIDs?
  /// The first of the applicants who is not answered for.
  var next = 0

  /// What was decided last; memory that is used again.
  var score = Score()
  var otherScore = Score()
  /// The events of the plain person at hand.
  var timeline = TimelineBuffer()
  /// What rows of events have taught.
  var learned: LearnedRows
  /// Ids that do not lie in the chunk as they are, kept for as long as it is.
  var kept: [ByteBuffer] = []
  let positions = PositionBuffer()

  /// Prepares to score.
  init(_ question: CohortQuestion, _ tables: CohortTables, _ format: Format, mostRejections: Int?) {
    self.format = format
    self.mostRejections = mostRejections
    self.tables = tables
    assessor = question.assessor
    other = question.other
    writesYears = question.writesYears
    writesRemarks = question.writesRemarks
    eventDecoder = EventDecoder(tables.events, tables.words)
    personDecoder = PersonDecoder(tables.people, tables.defaults, tables.words)
    learned = eventDecoder.learned(tables.words.vocabulary)
    habits = FileHabits(tables.words.vocabulary)
  }

  /// Scores a chunk.
  mutating func score(_ chunk: Chunk) -> ChunkOutput {
    output = ChunkOutput()
    output.results.reserveCapacity(1 << 17)
    applicants.removeAll(keepingCapacity: true)
    rejections.removeAll(keepingCapacity: true)
    refused.removeAll(keepingCapacity: true)
    repetitions.removeAll(keepingCapacity: true)
    remarks.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
    next = 0
    learned.startChunk()
    readPeople(chunk)
    noteOrder()
    lookAtSharedIDs(chunk)
    if !chunk.nearRows.isEmpty {
      for index in applicants.indices where chunk.nearRows[applicants[index].start.line] != nil {
        applicants[index].plain = nil
      }
    }
    readEvents(chunk)
    answerWithoutEvents(chunk, before: applicants.count)
    tellRejections()
    if !refused.isEmpty, !output.strangers.isEmpty { forgetRefused() }
    return output
  }

  /// Reads the events of a chunk, person after person.
  private mutating func readEvents(_ chunk: Chunk) {
    let bytes = UnsafePointer(chunk.events.start)
    func rows(_ range: Range<Int>, _ origin: RowOrigin) -> PlainRows {
      PlainRows(
        bytes, range, origin, hasQuotes: chunk.hasQuotedEvents, width: eventDecoder.width, positions)
    }
    switch chunk.origin {
    case .inPlace(let line):
      readEvents(chunk, rows(0..<chunk.events.count, .inPlace(line: line, reach: chunk.eventsReach)), isRepeated: false)
    case .gathered(let gathered, let runs):
      gathered.withUnsafeBufferPointer { gathered in
        var (first, start) = (0, 0)
        for run in runs {
          let part = UnsafeBufferPointer(rebasing: gathered[first..<first + run.count])
          let end = part.reduce(start) { $0 + $1.count }
          near = run.near
          readEvents(chunk, rows(start..<end, .gathered(part)), isRepeated: run.isRepeated)
          near = nil
          (first, start) = (first + run.count, end)
        }
      }
    }
  }

  /// Reads some rows of events, person after person.
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - rows: The rows.
  ///   - isRepeated: Whether they are counted, or refused, with other rows of the same people already.
  private mutating func readEvents(_ chunk: Chunk, _ rows: consuming PlainRows, isRepeated: Bool) {
    var rows = rows
    while let atHand = whoIsNext(&rows) {
      let start = rows.position
      if case .applicant(let id, let own) = atHand {
        answerWithoutEvents(chunk, before: own.lowerBound)
        next = own.upperBound
        if plain(id, own, &rows) {
          answerPlain(own, isRepeated: isRepeated)
          continue
        }
      }
      scoreByReference(atHand, chunk, &rows, from: start, isRepeated: isRepeated)
    }
  }
}
