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
    applicants.append(
      Applicant(id: cells[personDecoder.person], plain: person, labels: personDecoder.labels(cells), start: at))
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
      let person = try table.person(tables.defaults, tables.words.vocabulary)
      table.remark(person.unreadable, tables.words.vocabulary)
      remarks += table.remarks
      let id = keep(table.cell(.person), of: table.record)
      applicants.append(Applicant(id: id, plain: nil, labels: Labels(id: id), start: at))
    } catch {
      if let id = table.namedPerson {
        refused.append((applicants.count, keep(id, of: table.record), table.record.line))
      }
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

extension ChunkScorer {
  /// Refuses people whose ids are shared by somebody of another name.
  mutating func refuseSharedIDs(_ chunk: Chunk) {
    if !chunk.sharedIDs.isEmpty {
      withdraw { chunk.sharedIDs[$0.start.line] }
    }
    var index = 0
    while index + 1 < applicants.count {
      var end = index + 1
      while end < applicants.count, applicants[end].id.equals(applicants[index].id) { end += 1 }
      if end - index > 1, refuse(sharing: index..<end, chunk) { continue }
      index = end
    }
  }

  /// Looks at neighbours under one id.
  /// - Returns: Whether they were refused.
  private mutating func refuse(sharing range: Range<Int>, _ chunk: Chunk) -> Bool {
    let bytes = Span(_unsafeStart: UnsafePointer(chunk.people.start), count: chunk.peopleReach)
    let rows = SharedID(bytes, under: tables.people, tables.words.vocabulary)
    let (found, said) = rows.look(at: applicants[range].map { ($0.start.offset, $0.start.line) })
    remarks += said
    if found.isEmpty { return false }
    let byLine = Dictionary(found.map { ($0.row, $0) }) { first, _ in first }
    withdraw { byLine[$0.start.line] }
    return true
  }

  /// Takes applicants for refused.
  private mutating func withdraw(_ reason: (Applicant) -> Rejection?) {
    var kept: [Applicant] = []
    for applicant in applicants {
      guard let rejection = reason(applicant) else {
        kept.append(applicant)
        continue
      }
      refused.append((kept.count, applicant.id, applicant.start.line))
      rejections.append(rejection)
      output.counts.rejectedPeople += 1
    }
    applicants = kept
  }
}
