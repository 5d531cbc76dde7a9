import ByteScan
import Xueshi

/// Makes chunks of a cohort whose events come in any order: rows are gathered by person first.
///
/// Rows are kept as they are written, in buckets of neighbouring people; past a limit of memory the buckets go to files without
/// a name. Each bucket is then put in order by itself.
final class Regrouper: ChunkSource {
  private let roster: Roster
  private let events: RowSource
  private let buckets: Buckets
  private var index = 0
  private var bucket = 0
  /// The rows of the bucket at hand, by run and then by line.
  private var rows: [Buckets.Row] = []
  private var next = 0
  private let contents = ByteBuffer(capacity: 1 << 16)
  /// How many runs of people were taken before the next one.
  private var run = 0
  /// Who may be meant by the ids of rows that are nobody's, and how many such rows there are for people, by line.
  private var near: (ids: NearIDs, rows: [Int32: Int32]) = (NearIDs(), [:])

  /// Gathers the events.
  /// - Parameters:
  ///   - people: The people, from their beginning.
  ///   - events: The events, from their beginning.
  ///   - tables: What the files' headers and words mean.
  ///   - memory: How many bytes of rows may be kept in memory.
  ///   - folder: Where the rest goes.
  ///   - spilled: Called once when it does.
  /// - Throws: ``CohortFailure`` when something cannot be read or written, or somebody asks to stop.
  init(
    people: RowSource, events: RowSource, _ tables: CohortTables, memory: Int, folder: String, spilled: () -> Void
  ) throws(CohortFailure) {
    self.events = events
    roster = try Roster(people, tables)
    let size = events.file.size ?? memory
    buckets = Buckets(
      count: max(1, min(256, size >> 23)), memory: memory, folder: folder)
    var strangers = NearRows()
    try events.walk { (row) throws(CohortFailure) in
      try add(row, &strangers, spilled)
      return true
    }
    near = try roster.near(strangers)
  }

  var position: Int { events.file.position }

  /// Puts a row into the bucket of everybody it is for; a row of nobody's goes into the last.
  private func add(
    _ row: RowSource.Row, _ strangers: inout NearRows, _ spilled: () -> Void
  ) throws(CohortFailure) {
    var run = row.id.flatMap { roster.firstRun(of: $0) } ?? -1
    if run < 0 {
      let bytes = Span(_unsafeStart: row.bytes, count: row.reach)
      strangers.note(bytes, under: events.header, roster.tables.words.vocabulary)
      return try buckets.add(
        Buckets.Row(run: Int32(roster.runs.count), line: row.line, isRepeated: false), row.bytes, row.reach,
        to: buckets.count, spilled)
    }
    var isRepeated = false
    while run >= 0 {
      try buckets.add(
        Buckets.Row(run: run, line: row.line, isRepeated: isRepeated), row.bytes, row.reach, to: bucket(of: Int(run)),
        spilled)
      isRepeated = true
      run = roster.nextRun[Int(run)]
    }
  }

  private func bucket(of run: Int) -> Int { run * buckets.count / max(1, roster.runs.count) }

  func next(_ chunk: inout Chunk) throws(CohortFailure) -> Bool {
    if System.isInterrupted { throw .interrupted }
    while next == rows.count, bucket <= buckets.count {
      // People of this bucket who have no events left come with the last of its rows.
      rows = try buckets.rows(of: bucket, into: contents)
      next = 0
      bucket += 1
      if rows.isEmpty, let end = endOfBucket, end > run {
        try fill(&chunk, upTo: end)
        return true
      }
    }
    guard next < rows.count else { return false }
    let last = min(rows.count, next + 1 << 14)
    var end = last
    // Nobody's rows may be parted.
    while end < rows.count, rows[end].run == rows[end - 1].run, rows[end].run < roster.runs.count { end += 1 }
    let isLast = end == rows.count
    gatherRows(next..<end, into: &chunk)
    let runEnd = isLast ? (endOfBucket ?? roster.runs.count) : Int(rows[end - 1].run) + 1
    next = end
    try fillPeople(&chunk, upTo: min(runEnd, roster.runs.count))
    finish(&chunk)
    return true
  }

  /// The run after the last one of the bucket at hand.
  private var endOfBucket: Int? {
    guard bucket <= buckets.count else { return roster.runs.count }
    // The first run that belongs to the next bucket.
    let count = roster.runs.count
    return min(count, (bucket * count + buckets.count - 1) / buckets.count)
  }

  private func fill(_ chunk: inout Chunk, upTo end: Int) throws(CohortFailure) {
    (chunk.events.count, chunk.eventsReach) = (0, 0)
    chunk.origin = .gathered([], [])
    chunk.hasQuotedEvents = false
    try fillPeople(&chunk, upTo: end)
    finish(&chunk)
  }

  private func finish(_ chunk: inout Chunk) {
    chunk.index = index
    index += 1
  }

  private func gatherRows(_ range: Range<Int>, into chunk: inout Chunk) {
    chunk.events.count = 0
    var (gathered, runs): ([GatheredRow], [GatheredRun]) = ([], [])
    gathered.reserveCapacity(range.count)
    var last: Int32 = -1
    for row in rows[range] {
      chunk.events.append(contents.start + row.offset, row.count)
      gathered.append(GatheredRow(line: row.line, count: row.count))
      // Rows for different runs are kept apart even when their ids are equal.
      if row.run != last {
        let isNobodys = Int(row.run) == roster.runs.count && !near.ids.isEmpty
        runs.append(GatheredRun(count: 0, isRepeated: row.isRepeated, near: isNobodys ? near.ids : nil))
      }
      last = row.run
      runs[runs.count - 1].count += 1
    }
    chunk.origin = .gathered(gathered, runs)
    chunk.eventsReach = chunk.events.count
    chunk.hasQuotedEvents = byte_scan_summary(chunk.events.start, chunk.events.count).hasQuote
  }

  private func fillPeople(_ chunk: inout Chunk, upTo end: Int) throws(CohortFailure) {
    (chunk.distant, chunk.nearRows) = (roster.distant, near.rows)
    (chunk.people.count, chunk.peopleReach) = (0, 0)
    guard end > run else { return }
    chunk.peopleLine = roster.runs[run].line
    chunk.peopleReach = try roster.read(run..<end, into: chunk.people)
    run = end
  }
}
