import Xueshi

extension ChunkScorer {
  /// Reads the people of a chunk.
  mutating func readPeople(_ chunk: Chunk) {
    let bytes = UnsafePointer(chunk.people.start)
    let records = RecordReader(bytes, chunk.people.count)
    var at = RowPosition(offset: 0, line: chunk.peopleLine, index: 0)
    while let record = records.record(at: &at) {
      if record.isPlain, records.delimiters(of: record, into: positions, at: at.offset) == personDecoder.width,
        readPlainPerson(bytes, at)
      {
        at = RowPosition(offset: record.lineEnd + 1, line: at.line + 1, index: 0)
      } else {
        readPersonByReference(chunk, bytes, &at)
      }
    }
  }

  private mutating func readPlainPerson(_ bytes: UnsafePointer<UInt8>, _ at: RowPosition) -> Bool {
    let ends = positions.start
    let end = Int(ends[personDecoder.width - 1])
    if end > at.offset, bytes[end - 1] == UInt8(ascii: "\r") { ends[personDecoder.width - 1] -= 1 }
    let cells = RowCells(bytes, ends)
    guard let person = personDecoder.decode(cells, line: at.line, specialties: &specialties) else { return false }
    applicants.append(Applicant(id: cells[personDecoder.person], plain: person, start: at))
    return true
  }

  /// Reads whose row it is, and whether it is refused; what else it says is read again when its turn has come.
  private mutating func readPersonByReference(_ chunk: Chunk, _ bytes: UnsafePointer<UInt8>, _ at: inout RowPosition) {
    let rest = Span(_unsafeStart: bytes + at.offset, count: chunk.peopleReach - at.offset)
    var table = Table(rest, under: tables.people, line: at.line)
    guard table.advance() else {
      at.offset = chunk.people.count
      return
    }
    do throws(Table.Fault) {
      _ = try table.person(tables.defaults, tables.words.vocabulary)
      applicants.append(Applicant(id: keep(table.cell(.person), of: table.record), plain: nil, start: at))
    } catch {
      let id = table.cell(.person)
      if table.record.fault == nil, !id.isEmpty { refused.append((applicants.count, keep(id, of: table.record))) }
      refuse(error, in: &table)
    }
    let next = table.next
    at = RowPosition(offset: at.offset + next.position, line: next.line, index: 0)
  }
}

extension ChunkScorer {
  /// Notes the order of the ids: where they ascend, nobody can come twice far apart.
  mutating func noteOrder() {
    // A refused row has its position in the order too: the same person may have another one.
    var (previous, from): (Cell?, Int) = (nil, 0)
    for row in refused {
      for applicant in applicants[from..<row.index] { note(applicant.id, after: &previous) }
      note(row.id, after: &previous)
      from = row.index
    }
    for applicant in applicants[from...] { note(applicant.id, after: &previous) }
    let first = refused.first.flatMap { $0.index == 0 ? $0.id : nil } ?? applicants.first?.id
    if let first, let previous { output.ids = (Array(first.bytes), Array(previous.bytes)) }
  }

  private mutating func note(_ id: Cell, after previous: inout Cell?) {
    if let previous, id.precedes(previous) { output.isUnordered = true }
    previous = id
  }
}
