import Xueshi

extension ChunkScorer {
  /// Reads the people of a chunk.
  mutating func readPeople(_ chunk: borrowing Chunk) {
    let (bytes, count) = (UnsafePointer(chunk.people.start), chunk.people.count)
    let records = RecordReader(bytes, count)
    let ends = positions.start
    var at = RowPosition(offset: 0, line: chunk.peopleLine, index: 0)
    while let record = records.record(at: &at) {
      if record.isPlain, records.delimiters(of: record, into: positions, at: at.offset) == personDecoder.width,
        readPlainPerson(bytes, ends, at)
      {
        at = RowPosition(offset: record.lineEnd + 1, line: at.line + 1, index: 0)
      } else {
        readPersonByReference(chunk, bytes, &at)
      }
    }
  }

  private mutating func readPlainPerson(
    _ bytes: UnsafePointer<UInt8>, _ ends: UnsafeMutablePointer<UInt32>, _ at: RowPosition
  ) -> Bool {
    let end = Int(ends[personDecoder.width - 1])
    if end > at.offset, bytes[end - 1] == UInt8(ascii: "\r") { ends[personDecoder.width - 1] -= 1 }
    let cells = RowCells(bytes, ends)
    guard let person = personDecoder.decode(cells, line: at.line, specialties: &specialties) else { return false }
    people.append(PersonRow(id: cells[personDecoder.person], person: person))
    return true
  }

  private mutating func readPersonByReference(
    _ chunk: borrowing Chunk, _ bytes: UnsafePointer<UInt8>, _ at: inout RowPosition
  ) {
    let rest = Span(_unsafeStart: bytes + at.offset, count: chunk.peopleReach - at.offset)
    var table = Table(rest, under: tables.people, line: at.line)
    guard table.advance() else {
      at.offset = chunk.people.count
      return
    }
    do throws(Table.Fault) {
      var person = try table.person(tables.defaults, tables.words.vocabulary)
      person.specialty = specialties.id(of: table[table.cell(.specialty)])
      people.append(PersonRow(id: keep(table.cell(.person), of: table.record), person: person))
    } catch {
      let id = table.cell(.person)
      if table.record.fault == nil, !id.isEmpty { refused.append((people.count, keep(id, of: table.record))) }
      table.reject(error)
      output.counts.rejectedPeople += 1
      reject(table.rejections)
    }
    let next = table.next
    at = RowPosition(offset: at.offset + next.position, line: next.line, index: 0)
  }
}
