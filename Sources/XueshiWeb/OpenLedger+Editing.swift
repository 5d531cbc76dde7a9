import Xueshi
import XueshiReports

/// A change of one person's events: rows that go and rows that come.
struct Change {
  let dropped: [Int32]
  let added: [[(column: Text, value: Text)]]

  init(_ arguments: Arguments, _ vocabulary: Vocabulary) throws(Refusal) {
    var lines: [Int32] = []
    for text in arguments.list("drop") {
      guard let line = DecimalText.integer(text.utf8.span) else {
        throw .unknown(Message("不是行号：", "no line number:"), text)
      }
      lines.append(Int32(line))
    }
    dropped = lines
    var added: [[(column: Text, value: Text)]] = []
    for row in arguments.rows("add") {
      var cells: [(column: Text, value: Text)] = []
      for (name, value) in row {
        guard let column = vocabulary.column(name, of: .events) else {
          let known = Column.events.map { Text(stringLiteral: $0.header) }
          throw .unknown(Message("没有列", "no column"), name, accepted: known)
        }
        cells.append((Text(stringLiteral: column.header), value))
      }
      added.append(cells)
    }
    self.added = added
  }

  /// The rows that come, for a file of these columns.
  func rows(of person: Text, columns: [Text]) -> [UInt8] {
    var rows: [UInt8] = []
    for cells in added { rows.append(eventRow: cells, of: person, columns: columns) }
    return rows
  }

  /// The same as a file of its own, its columns named on the first line.
  func file(of person: Text, columns: [Text]) -> [UInt8] {
    var file: [UInt8] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { file.append(",") }
      // Of a column nobody reads there is no name.
      file.append(text: column)
    }
    file.append("\n")
    return file + rows(of: person, columns: columns)
  }
}

extension OpenLedger {
  /// Compares a person before and after a change, and leaves the ledger as it is.
  mutating func writeWhatIf(_ index: Int32, _ change: Change, to output: inout [UInt8]) throws(Refusal) {
    let person = try person(at: index)
    let columns = Column.events.map { Text(stringLiteral: $0.header) }
    let old = ReportContext(library: library, ledger: context.ledger.part(of: person))
    var new = old
    new.ledger.removeEvents { change.dropped.contains($0.line) }
    let file = change.file(of: context.ledger.personIDs[person.id], columns: columns)
    new.ledger.append(events: file.span, vocabulary: library.vocabulary)
    // A comparison without the row that was asked about would mislead.
    if new.ledger.rejections.count > old.ledger.rejections.count {
      throw Refusal(new.ledger.rejections[old.ledger.rejections.count].reason(library: library))
    }
    WhatIf(person, in: old.ledger, and: person, in: new.ledger, &assessor).writeJSON(old, new, to: &output)
  }

  /// Changes a person's events in the ledger and in the file it is exported to.
  /// - Returns: What was refused of the rows that come; nothing has changed then.
  mutating func edit(_ index: Int32, _ change: Change) throws(Refusal) -> [Rejection] {
    let person = try person(at: index)
    let own = events(of: person).map { $0.line }
    for line in change.dropped where !own.contains(line) {
      throw Refusal(Message("要去掉的行不是这个人的", "a row to be dropped is not this person's"))
    }
    let id = context.ledger.personIDs[person.id]
    // From the bottom upwards, so that striking out one row leaves the lines of the next as they are.
    var struck: [StruckRow] = []
    for line in change.dropped.sorted(by: >) where struck.last?.line != line {
      struck.append(StruckRow(line: line, height: events.height(of: line)))
    }
    var used: [Text] = []
    for (column, value) in change.added.joined() where !value.isEmpty && !used.contains(column) { used.append(column) }
    let missing = used.filter { !events.columns.contains($0) }
    let columns = events.columns + missing
    let file = change.file(of: id, columns: columns)
    let refused = context.ledger.rewriteEvents(striking: struck, adding: file.span, vocabulary: library.vocabulary)
    guard refused.isEmpty else { return refused }
    events.addColumns(missing)
    for row in struck { events.strike(row) }
    events.append(change.rows(of: id, columns: columns))
    forget(person)
    sealing.ledger = nil
    return []
  }
}
