import ByteScan
import Xueshi

/// Where chunks come from, one after the other.
protocol ChunkSource: AnyObject {
  /// Fills the next chunk.
  /// - Returns: False at the end.
  func next(_ chunk: inout Chunk) throws(CohortFailure) -> Bool
  /// How many bytes of events have been read.
  var position: Int { get }
}

/// Cuts a cohort into chunks while it is read: some people in file order, and the events of those people.
///
/// It takes for granted that both files name people in the same order and keep each person's events together. Where they do not,
/// events meet nobody they belong to: the scorer reports them as strangers, and whether they are is looked at then.
final class Aligner: ChunkSource {
  private let people: RowSource
  private let events: RowSource
  private let peopleIDs: RowIDs
  private let eventIDs: RowIDs
  /// How many bytes of events a chunk has, about.
  private let chunkSize: Int
  /// How far ahead somebody is looked for among the people.
  private static var lookahead: Int { 1 << 20 }
  private var index = 0

  init(people: RowSource, events: RowSource, chunkSize: Int) {
    self.people = people
    self.events = events
    self.chunkSize = chunkSize
    peopleIDs = RowIDs(people.header)
    eventIDs = RowIDs(events.header)
  }

  var position: Int { events.file.position }

  func next(_ chunk: inout Chunk) throws(CohortFailure) -> Bool {
    chunk.people.count = 0
    chunk.peopleLine = people.line
    chunk.eventsLine = events.line
    var wanted = chunkSize
    while true {
      try events.fill(wanted)
      try people.fill(1 << 16)
      if events.pending.count == 0 { return try nextPeople(&chunk) }
      let look = byte_scan_summary(events.pending.start, events.pending.count)
      var groups = GroupReader(
        events.pending, ids: eventIDs, hasQuotes: look.hasQuote, isWhole: events.isAtEnd)
      if let end = groups.cut() {
        try take(&chunk, &groups, end, look)
        chunk.index = index
        index += 1
        return true
      }
      wanted = max(wanted, events.pending.count) * 2
    }
  }

  /// Fills a chunk with people after the last event.
  private func nextPeople(_ chunk: inout Chunk) throws(CohortFailure) -> Bool {
    chunk.events.count = 0
    chunk.eventsReach = 0
    chunk.hasQuotedEvents = false
    try people.fill(1 << 18)
    let count = try endOfPeople(atLeast: min(people.pending.count, 1 << 17))
    if count == 0 { return false }
    chunk.peopleReach = people.take(count, into: chunk.people)
    chunk.index = index
    index += 1
    return true
  }

  private func take(
    _ chunk: inout Chunk, _ groups: inout GroupReader, _ end: Int, _ look: byte_scan_look
  ) throws(CohortFailure) {
    var end = end
    var peopleCount = 0
    if let last = groups.last {
      if let found = try find(last) {
        peopleCount = found
      } else {
        // The last of them is nobody near: whoever of the chunk comes last among the people near ends it.
        let (people, events) = try lastMatch(groups.ends(before: end))
        peopleCount = people
        if events > 0 || !isAtEndOfPeople(people) { end = events }
      }
    }
    chunk.peopleReach = people.take(peopleCount, into: chunk.people)
    let rest = byte_scan_summary(events.pending.start + end, events.pending.count - end)
    chunk.hasQuotedEvents = look.hasQuote
    // What comes after them stays where it is, too.
    chunk.eventsReach = events.pending.count
    events.give(end, newlines: Int(look.newlines - rest.newlines), for: &chunk.events)
  }

  private func isAtEndOfPeople(_ count: Int) -> Bool { people.isAtEnd && count == people.pending.count }

  /// Where the rows of a person near the front of the people end.
  private func find(_ id: Cell) throws(CohortFailure) -> Int? {
    var end: Int?
    try walk { row, next in
      guard let row else { return true }
      if row.equals(id) {
        end = next
        return true
      }
      return end == nil
    }
    return end
  }

  /// The last person near of whom there are events: where their rows end, and where their events do.
  ///
  /// Where there is none, all the people near, and no events.
  private func lastMatch(_ ends: [UInt64: Int]) throws(CohortFailure) -> (people: Int, events: Int) {
    var (all, found, events) = (0, 0, 0)
    var matched: UInt64?
    try walk { row, next in
      all = next
      if let row, let end = ends[row.hash] {
        (found, events, matched) = (next, end, row.hash)
      } else if let row, row.hash == matched {
        found = next
      }
      return true
    }
    return events > 0 ? (found, events) : (all, 0)
  }

  /// Where rows of people end, at least so many bytes on, with nobody's rows parted.
  private func endOfPeople(atLeast count: Int) throws(CohortFailure) -> Int {
    var end = 0
    var last: UInt64?
    try walk { row, next in
      if let row {
        if end >= count, row.hash != last { return false }
        last = row.hash
      }
      end = next
      return true
    }
    return end
  }

  /// Walks the people near, row by row, until the body has seen enough; rows of one person are never parted.
  /// - Parameter body: Takes a row's id and where the row ends; says whether to go on.
  /// - Throws: ``CohortFailure`` when the file cannot be read.
  private func walk(_ body: (Cell?, Int) -> Bool) throws(CohortFailure) {
    var at = RowPosition(offset: 0, line: 0, index: 0)
    var last: UInt64?
    while true {
      let (bytes, count) = (UnsafePointer(people.pending.start), people.pending.count)
      let records = RecordReader(bytes, count)
      let before = at
      if let record = records.record(at: &at) {
        let (end, reach) = records.extent(of: record, at: at)
        if reach < count || people.isAtEnd || count > RecordReader.longest && end < count {
          let id = peopleIDs.id(at: bytes + at.offset, count - at.offset, isPlain: record.isPlain)
          if at.offset > Self.lookahead, let id, id.hash != last { return }
          if !body(id, end) { return }
          last = id.map { $0.hash } ?? last
          at.offset = end
          continue
        }
      } else if people.isAtEnd {
        return
      }
      // The row may go on in what is not read yet.
      at = before
      try people.fill(max(1 << 18, count * 2))
    }
  }
}
