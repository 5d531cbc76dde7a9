// Entries go through the readers of the files: what a program states is held to the very rules of what a file states.

extension Ledger {
  /// Makes a ledger of entries.
  /// - Parameters:
  ///   - people: The people and their applications.
  ///   - events: What happened to them.
  ///   - vocabulary: The words that may be used.
  /// - Throws: ``EntryError`` for the first entry that breaks a rule.
  /// - Complexity: O(*n*) in the number of entries, plus sorting each person's events.
  package init(people: [PersonEntry], events: [EventEntry], vocabulary: Vocabulary) throws(EntryError) {
    let files = (people: EntryFile(people), events: EntryFile(events))
    self.init(people: files.people.bytes.span, events: files.events.bytes.span, vocabulary: vocabulary)
    if let rejection = rejections.first {
      throw rejection.file == .people ? files.people.error(rejection) : files.events.error(rejection)
    }
  }

  /// Adds events to those of the ledger.
  /// - Parameters:
  ///   - events: What happened.
  ///   - vocabulary: The words that may be used.
  /// - Throws: ``EntryError`` for the first entry that breaks a rule; nothing is added then.
  /// - Complexity: O(*n*) in the number of events, plus sorting those that are added.
  package mutating func append(_ events: [EventEntry], vocabulary: Vocabulary) throws(EntryError) {
    let file = EntryFile(events)
    let known = rejections.count
    var enlarged = self
    enlarged.append(events: file.bytes.span, vocabulary: vocabulary)
    guard enlarged.rejections.count == known else { throw file.error(enlarged.rejections[known]) }
    self = enlarged
  }
}

/// Entries written as the file they might stand in.
private struct EntryFile {
  private(set) var bytes: [UInt8] = []
  /// The line on which each entry starts.
  private var lines: [Int32] = []
  private var line: Int32 = 2

  init(_ people: [PersonEntry]) {
    writeHeader(Column.people)
    for person in people {
      begin()
      add(person.id)
      add(person.name)
      add(person.unit)
      add(person.place)
      add(person.level.word.description)
      add(person.year.description)
      add(person.specialty)
      add(person.degree?.word.description)
      add(person.entered?.description)
      add(person.filed?.description)
      bytes.append("\n")
    }
  }

  init(_ events: [EventEntry]) {
    writeHeader(Column.events)
    for event in events {
      begin()
      add(event.person)
      add(event.route)
      add(event.start.description)
      add(event.end?.description)
      add(event.quantity?.description)
      add(event.unit?.word.description)
      add(event.hours?.description)
      add(event.level)
      add(event.role)
      add(event.category?.word.description)
      add(event.item)
      add(event.specialty)
      add(nil)
      add(event.status?.word.description)
      add(event.year?.description)
      add(event.evidence)
      bytes.append("\n")
    }
  }

  /// Which entry was refused, and why.
  func error(_ rejection: Rejection) -> EntryError {
    let index = lines.lastIndex { $0 <= rejection.row } ?? 0
    return EntryError(file: rejection.file, index: index, value: rejection.text, reason: rejection.reason)
  }

  private mutating func writeHeader(_ columns: [Column]) {
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(",") }
      bytes.append(column.header)
    }
    bytes.append("\n")
  }

  private mutating func begin() {
    lines.append(line)
    line += 1
  }

  /// Writes a cell, quoted, since any text may stand in it; the comma before it too.
  private mutating func add(_ value: String?) {
    if bytes.last != UInt8(ascii: "\n") { bytes.append(",") }
    bytes.append("\"")
    for byte in (value ?? "").utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      if byte == UInt8(ascii: "\n") { line += 1 }
      bytes.append(byte)
    }
    bytes.append("\"")
  }
}
