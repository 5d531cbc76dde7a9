import Xueshi

// Who is meant by ids that nobody has. The people are walked once more, and only those who may be meant are looked at.

extension Roster {
  /// The people whose ids or names rows of nobody are like.
  /// - Parameter rows: Those rows.
  /// - Returns: The people, and for each of their lines how many rows mean them.
  /// - Throws: ``CohortFailure`` when the people cannot be read again, or somebody asks to stop.
  func near(_ rows: NearRows) throws(CohortFailure) -> (ids: NearIDs, rows: [Int32: Int32]) {
    var near = NearIDs()
    var lines: [Text: [Int32]] = [:]
    for number in try candidates(rows) {
      for person in try people(of: number) {
        near.note(person.id, name: person.name.utf8.span, line: person.line)
        lines[person.id, default: []].append(person.line)
      }
    }
    var counts: [Int32: Int32] = [:]
    if near.isEmpty { return (near, counts) }
    for (id, count) in rows.counts(near) {
      for line in lines[id] ?? [] { counts[line] = count }
    }
    return (near, counts)
  }

  /// Those whose ids or names may be meant, each once, in file order.
  private func candidates(_ rows: NearRows) throws(CohortFailure) -> [Int32] {
    var found: [Int32] = []
    var seen: Set<Int32> = []
    let again = try RowSource(InputFile(again: file), .people, required: [.person], rules)
    let names = RowIDs(again.header, .name)
    try again.walk { row in
      guard let id = row.id else { return true }
      // Read before the name: a quoted cell is good until the next.
      if rows.mayMean(id, name: row.cell(names)), let number = number(of: id), seen.insert(number).inserted {
        found.append(number)
      }
      return true
    }
    return found
  }

  /// The rows of a person that are not refused.
  private func people(of number: Int32) throws(CohortFailure) -> [(id: Text, name: Text, line: Int32)] {
    let buffer = ByteBuffer(capacity: 1 << 12)
    var bytes: [UInt8] = []
    var rows: [(start: Int, line: Int32)] = []
    for run in runs(of: number) {
      buffer.count = 0
      let reach = try read(run..<run + 1, into: buffer)
      rows += tables.people(UnsafePointer(buffer.start), buffer.count, reach: reach, line: runs[run].line).map {
        (bytes.count + $0.start, $0.line)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(start: buffer.start, count: reach))
    }
    return tables.look(at: rows, bytes).refused.isEmpty ? tables.labels(of: rows, bytes) : []
  }
}
