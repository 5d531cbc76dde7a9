import Xueshi

/// Whose events are at hand.
enum AtHand {
  /// Nobody's yet: the row does not say whose it is, so that it will be refused.
  case nobody
  /// Somebody of whom the chunk has no row that was taken.
  case stranger(KnownCell)
  /// Somebody who applies, and their rows among the chunk's applicants.
  case applicant(KnownCell, rows: Range<Int>)
}

/// The cells of a row of people that results show as they are written.
struct Labels {
  let id: Cell
  var name: Cell
  var unit: Cell
  var specialty: Cell

  /// Nothing but an id.
  init(id: Cell) { (self.id, name, unit, specialty) = (id, Cell(id.start, 0), Cell(id.start, 0), Cell(id.start, 0)) }

  init(id: Cell, name: Cell, unit: Cell, specialty: Cell) {
    (self.id, self.name, self.unit, self.specialty) = (id, name, unit, specialty)
  }
}

/// A row of people that was not refused.
struct Applicant {
  /// Their id, without white space around it.
  let id: Cell
  /// What the row says; nothing where it is not written plainly, or more must be said of the person.
  var plain: Person?
  /// Its name, unit and specialty as they are written; empty where it is not written plainly.
  let labels: Labels
  /// Where it starts among the chunk's people.
  let start: RowPosition
}

extension ChunkScorer {
  /// Whether somebody is plain; with that, their events are on the timeline, in the order of their rows.
  ///
  /// This is the one test of it. A person is plain where
  /// - each of their rows of people is written plainly (``PersonDecoder``), and no id that nobody has is near to theirs;
  /// - each of their rows of events is CSV without quotes, with as many cells as the header, and written plainly
  ///   (``EventDecoder``): dates as YYYY-MM-DD, words as the vocabulary has them, nothing to be trimmed;
  /// - the row after those says plainly whose it is, so that nothing of theirs is missed.
  ///
  /// Nothing is refused here and nothing guessed: what is not plain makes the whole person not plain, and they are then
  /// read from their first row by the reference reader, which may well find nothing wrong.
  /// - Parameters:
  ///   - id: Their id.
  ///   - own: Their rows among the applicants.
  ///   - rows: The events, the first of theirs at hand; behind the last of theirs afterwards where they are plain.
  /// - Returns: False where they are not plain, and where that is not known.
  /// - Complexity: O(*n*) in the length of their rows.
  mutating func plain(_ id: KnownCell, _ own: Range<Int>, _ rows: inout PlainRows) -> Bool {
    for index in own where applicants[index].plain == nil { return false }
    timeline.removeAll()
    let decoder = eventDecoder
    while true {
      switch rows.look() {
      case .end: return true
      case .odd: return false
      case .plain(let cells):
        let person = cells[decoder.person]
        if !id.equals(person) { return !person.isEmpty && !person.mayNeedTrimming && rows.isText() }
        guard decoder.decode(cells, line: rows.position.line, &learned, into: timeline.slot()) else { return false }
        timeline.append()
        rows.step()
      }
    }
  }

  /// Answers for the plain person whose events are on the timeline.
  mutating func answerPlain(_ own: Range<Int>, isRepeated: Bool) {
    timeline.sort()
    let events = Span(_unsafeStart: timeline.start, count: timeline.count)
    for applicant in applicants[own] {
      if let person = applicant.plain { answer(person, applicant.labels, events) }
    }
    if isRepeated { return }
    output.counts.events += timeline.count
    guard writesRemarks, let person = applicants[own].first?.id.hash else { return }
    for index in events.indices {
      habits.add(events[index], title: learned.hash(ofTitle: events[index].title), of: person)
    }
  }
}
