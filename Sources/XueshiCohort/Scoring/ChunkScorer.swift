import ByteScan
import Xueshi

/// Scores chunks, one after the other, on one thread.
///
/// Plain rows are read by ``EventDecoder`` and ``PersonDecoder``; every other row by the reference reader of the engine, which
/// alone refuses rows. Both give the same engine the same events.
struct ChunkScorer<Format: CohortFormat>: ~Copyable {
  let format: Format
  let tables: CohortTables
  var assessor: Assessor
  var other: Assessor?
  let writesYears: Bool
  let decoder: EventDecoder
  let personDecoder: PersonDecoder

  var score = Score()
  var otherScore = Score()
  var output = ChunkOutput()
  var specialties: SpecialtyTable
  var items = ItemTable()
  var timeline = TimelineBuffer()

  /// The people of the chunk, in file order, but for rows that were refused.
  var people: [PersonRow] = []
  /// The ids of rows that were refused, and how many of the people stand before each.
  var refused: [(index: Int, id: Cell)] = []
  /// The first of them that is not answered for.
  var next = 0
  /// The people rows whose events are at hand; empty where nobody in the chunk has their id.
  var run = 0..<0
  /// Whether nobody in the chunk has the id of the events at hand.
  var isStranger = false
  /// The id of the events at hand.
  var id: KnownCell
  /// Whether there are any at hand; the id means nothing where there are none.
  var hasPerson = false
  /// Where events were gathered, the run of people rows that those at hand are for.
  var runNumber: Int32 = -1
  /// Whether the chunk's rows were gathered from all over a file.
  var isGathered = false
  /// Ids of rows the reference reader read, kept for as long as the chunk.
  var kept: [ByteBuffer] = []
  var positions = PositionBuffer()

  init(_ question: CohortQuestion, _ tables: CohortTables, _ format: Format) {
    self.format = format
    self.tables = tables
    assessor = question.assessor
    other = question.other
    writesYears = question.writesYears
    decoder = EventDecoder(tables.events, tables.words)
    personDecoder = PersonDecoder(tables.people, tables.defaults, tables.words)
    specialties = tables.words.vocabulary.specialties
    id = KnownCell(Cell(positions.nothing, 0))
  }

  /// Scores a chunk.
  mutating func score(_ chunk: borrowing Chunk) -> ChunkOutput {
    output = ChunkOutput()
    output.results.reserveCapacity(1 << 17)
    people.removeAll(keepingCapacity: true)
    refused.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
    // Free texts are told apart within one person only, so the table may start anew between chunks.
    if specialties.count > 1 << 12 { specialties = tables.words.vocabulary.specialties }
    (next, run, hasPerson, runNumber) = (0, 0..<0, false, -1)
    isGathered = chunk.origins != nil
    timeline.removeAll()
    readPeople(chunk)
    lookAtOrder()
    readEvents(chunk)
    finishPerson()
    answerWithoutEvents(before: people.count)
    if !refused.isEmpty, !output.strangers.isEmpty { forgetRefused() }
    return output
  }

  /// Notes that the rows to come are another person's, and finds who that is.
  @inline(never)
  mutating func startPerson(_ id: Cell) {
    finishPerson()
    self.id = KnownCell(id)
    hasPerson = true
    items.removeAll()
    run = find(id)
    answerWithoutEvents(before: run.lowerBound)
    isStranger = run.isEmpty
    if isStranger { output.strangers.insert(id.hash) }
  }

  /// The people rows of an id that are not answered for yet.
  private func find(_ id: Cell) -> Range<Int> {
    for index in next..<people.count where people[index].id.equals(id) {
      var end = index + 1
      while end < people.count, people[end].id.equals(id) { end += 1 }
      return index..<end
    }
    return next..<next
  }

  /// Takes those for no strangers of whom every row was refused: they are unknown, and in order.
  private mutating func forgetRefused() {
    let known = Set(people.map { $0.id.hash })
    for row in refused where !known.contains(row.id.hash) { output.strangers.remove(row.id.hash) }
  }

  /// Answers for the people whose events are at hand.
  mutating func finishPerson() {
    guard hasPerson else { return }
    let count = timeline.count
    timeline.sort()
    for index in run { answer(index) }
    output.counts.events += count
    timeline.removeAll()
    next = run.upperBound
    hasPerson = false
  }

  private mutating func answerWithoutEvents(before end: Int) {
    for index in next..<max(next, end) {
      timeline.removeAll()
      answer(index)
    }
    next = max(next, end)
  }

  private mutating func answer(_ index: Int) {
    let row = people[index]
    let events = Span(_unsafeStart: timeline.start, count: timeline.count)
    assessor.score(row.person, events, into: &score)
    output.counts.count(score)
    let id = Span(_unsafeElements: row.id.bytes)
    format.append(result: score, of: row.person, id: id, to: &output.results)
    if writesYears { format.append(years: score, of: row.person, id: id, to: &output.years) }
    guard other != nil else { return }
    other?.score(row.person, events, into: &otherScore)
    guard otherScore.verdict != score.verdict else { return }
    output.counts.flips[Int(score.verdict.rawValue) * Verdict.allCases.count + Int(otherScore.verdict.rawValue)] += 1
    format.append(flip: score, otherScore, of: row.person, id: id, to: &output.flips)
  }

  /// Notes the order of the ids: where they ascend, nobody can come twice far apart.
  private mutating func lookAtOrder() {
    // A refused row has its place in the order too: the same person may have another one.
    var (previous, from): (Cell?, Int) = (nil, 0)
    for row in refused {
      for person in people[from..<row.index] { lookAtOrder(person.id, after: &previous) }
      lookAtOrder(row.id, after: &previous)
      from = row.index
    }
    for person in people[from...] { lookAtOrder(person.id, after: &previous) }
    let first = refused.first.flatMap { $0.index == 0 ? $0.id : nil } ?? people.first?.id
    if let first, let previous { output.ids = (Array(first.bytes), Array(previous.bytes)) }
  }

  private mutating func lookAtOrder(_ id: Cell, after previous: inout Cell?) {
    if let previous, id.precedes(previous) { output.isUnordered = true }
    previous = id
  }

  mutating func reject(_ rejections: [Rejection]) {
    for rejection in rejections {
      format.append(rejection: rejection, to: &output.rejects)
      output.rejectEnds.append((Int(rejection.file.rawValue) << 32 | Int(rejection.row), output.rejects.count))
    }
  }
}

/// A row of people and where its id lies.
struct PersonRow {
  let id: Cell
  let person: Person
}

/// What all threads share, made once: the headers and the words.
final class CohortTables: Sendable {
  let people: TableHeader
  let events: TableHeader
  let defaults: TargetDefaults
  let words: Words

  init(people: TableHeader, events: TableHeader, defaults: TargetDefaults, _ vocabulary: Vocabulary) {
    self.people = people
    self.events = events
    self.defaults = defaults
    words = Words(vocabulary)
  }

  /// Whether any of some rows of people is not refused.
  func holdsPerson(_ bytes: UnsafePointer<UInt8>, _ count: Int, reach: Int) -> Bool {
    let rows = Span(_unsafeStart: bytes, count: reach)
    var table = Table(rows, under: people, line: 2)
    while table.advance(), table.record.start < count {
      do throws(Table.Fault) {
        _ = try table.person(defaults, words.vocabulary)
        return true
      } catch {
        continue
      }
    }
    return false
  }
}
