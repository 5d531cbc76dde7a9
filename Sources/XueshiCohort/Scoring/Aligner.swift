import ByteScan

/// Cuts a cohort into chunks while it is read: some people in file order, and the events of those people.
///
/// It takes for granted that both files name people in the same order and keep each person's events together. Where they do not,
/// events meet nobody they belong to: the scorer reports them as strangers, and whether they are is looked at then.
final class Aligner: ChunkSource {
  let people: RowSource
  private let events: RowSource
  let peopleIDs: RowIDs
  private let eventIDs: RowIDs
  /// How many bytes of events a chunk has, about.
  private let chunkSize: Int
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
      try people.fill(1 << 14)
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

  /// Takes from both files what a chunk holds, where its events may end at a position; never nothing at all.
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
}
