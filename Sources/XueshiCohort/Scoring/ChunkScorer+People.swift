import ByteScan
import Xueshi

extension ChunkScorer {
  /// Reads the people of a chunk.
  mutating func readPeople(_ chunk: Chunk) {
    let (bytes, count) = (UnsafePointer(chunk.people.start), chunk.people.count)
    // One look at all of them instead of one at each.
    var rows = PlainRows(
      bytes, 0..<count, .inPlace(line: chunk.peopleLine, reach: chunk.peopleReach),
      hasQuotes: byte_scan_summary(bytes, count).hasQuote, isText: byte_scan_is_plain_text(bytes, count),
      width: personDecoder.width, positions)
    while true {
      switch rows.look() {
      case .end: return
      case .plain(let cells):
        if rows.isText(), readPlainPerson(cells, rows.position) {
          rows.step()
        } else {
          readPersonByReference(chunk, &rows)
        }
      case .odd: readPersonByReference(chunk, &rows)
      }
    }
  }

  private mutating func readPlainPerson(_ cells: RowCells, _ at: RowPosition) -> Bool {
    guard let person = personDecoder.decode(cells, line: at.line, specialties: &learned.specialties) else {
      return false
    }
    applicants.append(
      Applicant(id: cells[personDecoder.person], plain: person, labels: personDecoder.labels(cells), start: at))
    return true
  }

  /// Reads whose row it is, and whether it is refused; what else it says is read again when its turn has come.
  private mutating func readPersonByReference(_ chunk: Chunk, _ rows: inout PlainRows) {
    let at = rows.position
    var table = Table(rows.bytes(at), under: tables.people, line: at.line)
    guard table.advance() else {
      return rows.move(to: RowPosition(offset: chunk.people.count, line: at.line, index: 0))
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
    rows.move(to: RowPosition(offset: at.offset + next.position, line: next.line, index: 0))
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
  /// Refuses people whose ids are shared by somebody of another name, and takes rows that say the same for one.
  mutating func lookAtSharedIDs(_ chunk: Chunk) {
    distantRepetitions = chunk.distant?.others ?? [:]
    if let distant = chunk.distant { settle(distant, applicants.indices) }
    var index = 0
    while index + 1 < applicants.count {
      var end = index + 1
      while end < applicants.count, applicants[end].id.equals(applicants[index].id) { end += 1 }
      // Rows that are gone leave the next person where they stood.
      index = end - index > 1 ? end - look(at: index..<end, chunk) : end
    }
    countPeople(chunk.distant?.continued ?? [])
  }

  /// Looks at neighbours under one id.
  /// - Returns: How many of them are gone.
  private mutating func look(at range: Range<Int>, _ chunk: Chunk) -> Int {
    let bytes = Span(_unsafeStart: UnsafePointer(chunk.people.start), count: chunk.peopleReach)
    let rows = SharedID(bytes, under: tables.people, tables.defaults, tables.words.vocabulary)
    var found = DistantRows()
    found.note(rows.look(at: applicants[range].map { ($0.start.offset, $0.start.line) }))
    let count = applicants.count
    settle(found, range)
    for (first, lines) in found.others { repetitions[first] = lines }
    return count - applicants.count
  }

  /// Refuses rows, or leaves them out as repetitions of others, and says what there is to say.
  private mutating func settle(_ found: DistantRows, _ range: Range<Int>) {
    if found.isEmpty { return }
    var kept: [Applicant] = []
    for applicant in applicants[range] {
      let line = applicant.start.line
      if let remark = found.remarks[line] { remarks.append(remark) }
      if let rejection = found.refused[line] {
        refused.append((range.lowerBound + kept.count, applicant.id, line))
        rejections.append(rejection)
        output.counts.rejectedPeople += 1
      } else if found.repetitions[line] != nil {
        output.counts.repeatedPeople += 1
      } else {
        kept.append(applicant)
      }
    }
    if kept.count < range.count { applicants.replaceSubrange(range, with: kept) }
  }

  /// Counts people apart from their applications.
  private mutating func countPeople(_ continued: Set<Int32>) {
    for index in applicants.indices
    where (index == 0 || !applicants[index].id.equals(applicants[index - 1].id))
      && !continued.contains(applicants[index].start.line)
    {
      output.counts.persons += 1
    }
  }
}
