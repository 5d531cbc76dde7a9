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
    chunk.origin = .inPlace(line: events.line)
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
    guard let end = try endOfPeople(atLeast: min(people.pending.count, 1 << 17)) else { return false }
    chunk.peopleReach = people.take(end.count, into: chunk.people)
    chunk.index = index
    index += 1
    return true
  }

  /// Takes from both files what a chunk holds, where its events may end at a place; never nothing at all.
  private func take(
    _ chunk: inout Chunk, _ groups: inout GroupReader, _ end: Stretch, _ look: byte_scan_look
  ) throws(CohortFailure) {
    chunk.hasQuotedEvents = look.hasQuote
    switch try groups.last.map({ (last) throws(CohortFailure) in try cut(last, &groups, end) })
      ?? .events(end, people: 0)
    {
    case .events(let end, let peopleCount):
      chunk.peopleReach = people.take(peopleCount, into: chunk.people)
      let rest = byte_scan_summary(events.pending.start + end.count, events.pending.count - end.count)
      // What comes after them stays where it is, too.
      chunk.eventsReach = events.pending.count
      events.give(end.count, newlines: Int(look.newlines - rest.newlines), for: &chunk.events)
    case .people(let all):
      (chunk.events.count, chunk.eventsReach) = (0, 0)
      chunk.peopleReach = people.take(all.count, into: chunk.people)
    }
  }

  /// What a chunk takes of both files.
  ///
  /// There is no case for nothing, so that every chunk leaves less to be read.
  private enum Cut {
    /// Events, and as many bytes of people as belong to them, which may be none.
    case events(Stretch, people: Int)
    /// People alone: the events at the front are of somebody further on, or of nobody.
    case people(Stretch)
  }

  /// Where to cut both files, given the last person of some events and where those events end.
  private func cut(_ last: Cell, _ groups: inout GroupReader, _ end: Stretch) throws(CohortFailure) -> Cut {
    if let found = try find(last) { return .events(end, people: found) }
    // The last of them is nobody near: whoever of the chunk comes last among the people near ends it.
    let near = try lastMatch(groups.ends(before: end.count))
    if let match = near.match { return .events(match.events, people: match.people) }
    // None of them is anybody near: people first, and with no people left, events of strangers.
    return near.all.map { .people($0) } ?? .events(end, people: 0)
  }

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

  /// The last person near of whom there are events, and how far the people near go; nothing where there are none.
  private func lastMatch(
    _ ends: [UInt64: Stretch]
  ) throws(CohortFailure) -> (match: (people: Int, events: Stretch)?, all: Stretch?) {
    var all: Stretch?
    var match: (people: Int, events: Stretch)?
    var matched: UInt64?
    try walk { row, next in
      all = Stretch(next)
      if let row, let end = ends[row.hash] {
        (match, matched) = ((next, end), row.hash)
      } else if let row, row.hash == matched {
        match?.people = next
      }
      return true
    }
    return (match, all)
  }

  /// Where rows of people end, at least so many bytes on, with nobody's rows parted; nothing where there is no row.
  private func endOfPeople(atLeast count: Int) throws(CohortFailure) -> Stretch? {
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
    return Stretch(end)
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
