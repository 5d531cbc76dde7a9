import TestSupport
import Testing

@testable import Xueshi

/// Reads small ledgers written in tests.
struct LedgerFixture {
  let vocabulary: Vocabulary
  var defaults = TargetDefaults()

  init() throws {
    vocabulary = try Bundled.vocabulary().vocabulary
  }

  static let people = "person,place,level,year\nP1,430300,intermediate,2022\nP2,430300,intermediate,2022\n"

  func read(people: [UInt8] = Array(people.utf8), events: [UInt8]) -> Ledger {
    Ledger(people: people.span, events: events.span, defaults: defaults, vocabulary: vocabulary)
  }

  func read(people: String = people, events: String = "person,route,start\n") -> Ledger {
    read(people: Array(people.utf8), events: Array(events.utf8))
  }

  /// The one event of a row; its columns are named in front of it.
  func event(_ columns: String, _ row: String) throws -> Event {
    let ledger = read(events: columns + "\n" + row + "\n")
    try #require(ledger.rejections.isEmpty, "\(ledger.rejections.map { $0.reason })")
    return try #require(ledger.events.first)
  }

  /// Why the one row of an events file was refused; nothing when it was not.
  func refusal(_ columns: String, _ row: String) throws -> Rejection? {
    let ledger = read(events: columns + "\n" + row + "\n")
    try #require(ledger.isReadable)
    expect(ledger.events.count + ledger.rejections.count, equals: 1, "\(row)")
    return ledger.rejections.first
  }

  func route(_ id: String) throws -> RouteID {
    let bytes = Array(id.utf8)
    let route = vocabulary.route(named: bytes.span)
    return try #require(route)
  }

  /// The id of an event's level word.
  func level(_ event: Event) -> String { vocabulary.levels[Int(event.level.number)].id.string }

  /// The id of an event's role word.
  func role(_ event: Event) -> String { vocabulary.roles[Int(event.role.number)].id.string }
}

extension CSVScanner {
  /// How many records a file has, its header included.
  static func count(_ bytes: [UInt8]) -> Int { records(bytes).count }

  /// Every record of a file.
  static func records(_ bytes: [UInt8]) -> [CSVRecord] {
    var scanner = CSVScanner(bytes.span)
    var records: [CSVRecord] = []
    var record = CSVRecord()
    while scanner.next(&record) { records.append(record) }
    return records
  }
}

extension CSVRecord {
  /// The cells as they were written, without their quotes.
  var texts: [String] { cells.map { String(decoding: bytes[$0], as: UTF8.self) } }
}
