import Xueshi
import XueshiCohort
import XueshiReports

/// Some people of the cohort in memory: the very rows that lie in the files.
struct CohortPart {
  static let seed: UInt64 = 1
  /// So many people come to about as much as stays near a processor.
  static let size = 128

  /// Rows below their headers.
  let people: [UInt8]
  let events: [UInt8]

  /// Makes people.
  /// - Parameters:
  ///   - numbers: Their numbers in the cohort.
  ///   - bench: The rules.
  ///   - place: The only place where they apply; all places when left out.
  init(_ numbers: Range<Int>, _ bench: Bench, at place: PlaceCode? = nil) {
    let generator = CohortGenerator(bench.library, activities: bench.activities, seed: Self.seed, place: place)
    var (people, events): ([UInt8], [UInt8]) = ([], [])
    people.append(CohortGenerator.peopleHeader)
    events.append(CohortGenerator.eventsHeader)
    for number in numbers { generator.append(number, to: &people, &events) }
    (self.people, self.events) = (people, events)
  }

  /// The rows of events alone.
  var eventRows: [UInt8] { Array(events.dropFirst(CohortGenerator.eventsHeader.utf8CodeUnitCount)) }

  /// The rows as the engine's own reader sees them.
  func ledger(_ vocabulary: Vocabulary) throws(Failure) -> Ledger {
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: vocabulary)
    try Failure.unless(ledger.rejections.isEmpty, "\(ledger.rejections.count) generated rows are refused")
    return ledger
  }

  /// A cohort in parts.
  static func parts(_ people: Int, _ bench: Bench, at place: PlaceCode? = nil) -> [CohortPart] {
    stride(from: 0, to: people, by: size).map { CohortPart($0..<min(people, $0 + size), bench, at: place) }
  }
}

/// How many applications stand where, and how many have years that must pass.
struct Tally {
  private(set) var standings = Standings()
  private(set) var windows = 0

  mutating func count(_ score: Score) {
    standings.count(score)
    windows += score.window == nil ? 0 : 1
  }
}

extension Ledger {
  /// Goes through applications, all of them unless said, and the events of each.
  @inline(__always)
  func forEachPerson(of some: [Person]? = nil, _ body: (Person, Span<Event>) -> Void) {
    let all = events
    let span = all.span
    for person in some ?? people { body(person, span.extracting(eventRange(of: person))) }
  }

  /// The rows of `results.csv`, computed here.
  func results(_ assessor: inout Assessor, _ tally: inout Tally) -> [UInt8] {
    var (score, rows): (Score, [UInt8]) = (Score(), [])
    forEachPerson { person, events in
      assessor.score(person, events, into: &score)
      assessor.findHinges(of: person, events, in: &score)
      tally.count(score)
      let id = personIDs[person.id].utf8
      rows.append(
        resultRow: score, person, of: id.span, name: Span(), unit: Span(), specialty: Span(), assessor.library,
        .none)
    }
    return rows
  }
}
