@testable import Xueshi

/// A random ledger of rows that are all valid, as cells; how they are written is the test's affair.
struct RandomLedger {
  static let peopleColumns = ["person", "name", "place", "level", "year", "specialty", "degree", "entered", "filed"]
  static let eventColumns = [
    "person", "route", "start", "end", "quantity", "unit", "hours", "level", "role", "category", "item", "specialty",
    "status", "year",
  ]
  /// Text that a writer must take care of.
  private static let texts = [
    "", "张三", "a, b", "say \"hi\"", "\"", "两\n行", "cr\r\nlf", "甲、乙", "plain", "'", ",", "\"quoted\"", "tab\tin", "é",
  ]

  var people: [[String]] = []
  var events: [[String]] = []

  init(_ vocabulary: Vocabulary, using generator: inout SeededGenerator) {
    for person in 0..<Int.random(in: 1...4, using: &generator) {
      people.append([
        "P\(person)", Self.text(&generator), Self.one(["430300", "湘潭", "100000"], &generator),
        Self.one(TitleLevel.allCases.map { "\($0.word)" }, &generator),
        "\(Int.random(in: 2017...2026, using: &generator))",
        Self.text(&generator), Self.one(["", "doctor", "本科"], &generator), Self.one(["", "2010-07-01"], &generator),
        Self.one(["", "2023-10-10"], &generator),
      ])
    }
    for _ in 0..<Int.random(in: 0...8, using: &generator) { events.append(event(vocabulary, &generator)) }
  }

  private func event(_ vocabulary: Vocabulary, _ generator: inout SeededGenerator) -> [String] {
    let route = vocabulary.routes[Int.random(in: 0..<vocabulary.routes.count, using: &generator)]
    let start = Day(number: Int32.random(in: 17_000...20_000, using: &generator))
    let end = Day(number: start.number + Int32.random(in: 0...40, using: &generator))
    let levels = route.levels.words.map { vocabulary.levels[Int($0.number)].id.string }
    let roles = route.roles.words.map { vocabulary.roles[Int($0.number)].id.string }
    let categories = HoursCategory.allCases.map { "\($0.word)" } + (route.kind == .registered ? [] : [""])
    let amounts = ["0", "1", "2.5", "0.25", "100000"] + (route.kind == .registered ? [] : [""])
    return [
      Self.one(people.map { $0[0] }, &generator), Self.one([route.id.string, route.name.zh.string], &generator),
      Self.date(start, &generator), Self.date(end, &generator), Self.one(["", "3", "0.5"], &generator),
      Self.one(["", "day", "half-day", "10k-words"], &generator), Self.one(amounts, &generator),
      Self.one(levels + (route.levels.isRequired ? [] : [""]), &generator), Self.one(roles + [""], &generator),
      Self.one(categories, &generator), Self.text(&generator), Self.text(&generator),
      Self.one(["", "approved", "pending", "rejected"], &generator), Self.one(["", "2019"], &generator),
    ]
  }

  private static func one(_ choices: [String], _ generator: inout SeededGenerator) -> String {
    choices.randomElement(using: &generator) ?? ""
  }

  private static func text(_ generator: inout SeededGenerator) -> String { one(texts, &generator) }

  private static func date(_ day: Day, _ generator: inout SeededGenerator) -> String {
    var padded: [UInt8] = []
    padded.append(day)
    let date = day.date
    return one([String(decoding: padded, as: UTF8.self), "\(date.year)/\(date.month)/\(date.day)"], &generator)
  }

  /// How a table may be written.
  struct Format {
    var quotesEverything = false
    var lineEnd = "\n"
    var endsLastLine = true
    var hasByteOrderMark = false
    var hasBlankLines = false
  }

  static func write(_ header: [String], _ rows: [[String]], _ format: Format) -> String {
    let lines = ([header] + rows).map { row in
      row.map { format.quotesEverything || needsQuotes($0) ? quoted($0) : $0 }.joined(separator: ",")
    }
    let end = format.lineEnd + (format.hasBlankLines ? format.lineEnd : "")
    return (format.hasByteOrderMark ? "\u{FEFF}" : "") + lines.joined(separator: end) + (format.endsLastLine ? end : "")
  }

  private static func needsQuotes(_ cell: String) -> Bool {
    cell.utf8.contains { [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D].contains($0) }
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension Ledger {
  /// Everything the ledger holds but its line numbers, for comparing two ways to write the same rows.
  var content: [String] {
    let people = people.map { person in
      "\(personIDs[person.id]) \(labels[person.name]) \(person.target) \(specialties[person.specialty]) "
        + "\(String(describing: person.degree)) \(String(describing: person.entered)) "
        + "\(String(describing: person.filed))"
    }
    let events = events.map { event in
      "\(personIDs[event.person]) \(event.interval) \(event.accountingYear) \(event.quantity) \(event.hours) "
        + "\(items[event.item]) \(specialties[event.specialty]) \(event.route) \(String(describing: event.unit)) "
        + "\(event.level) \(event.role) \(String(describing: event.category)) \(event.status) "
        + "\(event.dating)"
    }
    return people + events
  }
}
