import Xueshi

extension ChunkScorer {
  /// Reads and answers for whoever is not plain, with a ledger of their own, which the functions make that make the ledger
  /// of `check`.
  /// - Parameters:
  ///   - atHand: Who they are.
  ///   - chunk: The chunk.
  ///   - rows: The events; behind the last of theirs afterwards.
  ///   - start: Where the first of theirs starts.
  ///   - isRepeated: Whether the rows are counted, or refused, with other rows of the same people already.
  mutating func scoreByReference(
    _ atHand: AtHand, _ chunk: Chunk, _ rows: inout PlainRows, from start: RowPosition, isRepeated: Bool
  ) {
    var own = next..<next
    if case .applicant(_, let rows) = atHand { own = rows }
    var ledger = ledger(of: own, chunk)
    rows.move(to: start)
    unread = own.first.map { nearRows(chunk, $0) } ?? 0
    let end = read(rows, of: atHand, into: &ledger, isRepeated: isRepeated)
    rows.move(to: end)
    if unread > 0 { ledger.updatePeople { [unread] in $0.unread = unread } }
    if !isRepeated { output.counts.events += ledger.events.count }
    answer(own, &ledger)
    guard writesRemarks, !isRepeated, let person = applicants[own].first?.id.hash else { return }
    for event in ledger.events { habits.add(event, title: keep(ledger.titles[event.title]).hash, of: person) }
  }

  /// Answers for an applicant who is not plain and has no events.
  mutating func scoreByReference(_ index: Int, _ chunk: Chunk) {
    var ledger = ledger(of: index..<index + 1, chunk)
    let unread = nearRows(chunk, index)
    if unread > 0 { ledger.updatePeople { $0.unread = unread } }
    answer(index..<index + 1, &ledger)
  }

  /// How many rows were refused whose ids are near to somebody's.
  private func nearRows(_ chunk: Chunk, _ index: Int) -> Int32 { chunk.nearRows[applicants[index].start.line] ?? 0 }

  private mutating func answer(_ own: Range<Int>, _ ledger: inout Ledger) {
    ledger.groupEvents()
    for (applicant, person) in zip(applicants[own], ledger.people) {
      let labels = Labels(
        id: applicant.id, name: keep(ledger.labels[person.name]), unit: keep(ledger.labels[person.unit]),
        specialty: keep(ledger.labels[person.specialtyText]))
      answer(person, labels, ledger.events[ledger.eventRange(of: person)].span)
    }
  }

  /// A ledger of some rows of people, each of which was read before and not refused.
  private func ledger(of own: Range<Int>, _ chunk: Chunk) -> Ledger {
    var ledger = Ledger(tables.words.vocabulary)
    for applicant in applicants[own] {
      let start = applicant.start
      let rest = Span(
        _unsafeStart: UnsafePointer(chunk.people.start) + start.offset, count: chunk.peopleReach - start.offset)
      var table = Table(rest, under: tables.people, line: start.line)
      _ = table.advance()
      do throws(Table.Fault) { try ledger.appendPerson(table, tables.defaults, tables.words.vocabulary) } catch {
        preconditionFailure("a row of people that was taken is refused when it is read again")
      }
    }
    return ledger
  }

  /// Reads rows into a ledger, or refuses them: from the one at hand to the last of somebody's.
  ///
  /// The first row is taken for theirs without a question, so that each call leaves fewer rows. A row that does not say
  /// whose it is goes with the one before it.
  /// - Returns: Where the last of them ends.
  private mutating func read(
    _ rows: PlainRows, of atHand: AtHand, into ledger: inout Ledger, isRepeated: Bool
  ) -> RowPosition {
    var at = rows.position
    // Held here: the property would be copied for every row.
    let vocabulary = tables.words.vocabulary
    while at.offset < rows.end {
      let from = at
      var table = Table(rows.bytes(at), under: tables.events, line: at.line)
      repeat {
        // What is left are blank lines.
        guard table.advance() else { return RowPosition(offset: rows.end, line: at.line, index: at.index) }
        let asked = at.offset == rows.position.offset ? nil : atHand
        if !read(&table, ifOf: asked, into: &ledger, vocabulary, isRepeated: isRepeated) { return at }
        at = rows.origin.next(after: at, start: from.offset + table.next.position, line: table.next.line)
      } while at.offset < rows.end && rows.origin.areNeighbours
    }
    return at
  }

  /// Reads the record at hand into a ledger, or refuses it.
  /// - Parameters:
  ///   - table: The table, at the record.
  ///   - atHand: Who it may be about; anybody where left out.
  ///   - ledger: Receives it.
  ///   - vocabulary: The words that may be used.
  ///   - isRepeated: Whether it is counted, or refused, with another row already.
  /// - Returns: False where it is about somebody else; nothing is done with it then.
  @inline(never)
  private mutating func read(
    _ table: inout Table, ifOf atHand: AtHand?, into ledger: inout Ledger, _ vocabulary: Vocabulary, isRepeated: Bool
  ) -> Bool {
    let id = table.namedPerson
    if let id, let atHand, !atHand.isAbout(table[id]) { return false }
    do throws(Table.Fault) {
      try ledger.appendEvent(table, vocabulary)
    } catch {
      if id != nil, !error.reason.namesNobody { unread += 1 }
      let fault = ofKnownPeople(error, table)
      let mistaken = table.mistakenID(fault.reason)
      if id == nil, let mistaken { output.nameless.insert(NearHashes(table[mistaken])) }
      if !isRepeated { refuse(fault, in: &table, near: mistaken.flatMap { near?.find(table[$0]) }) }
    }
    return true
  }

  /// A fault, that of an unknown person as it is where their own row was refused.
  private func ofKnownPeople(_ fault: Table.Fault, _ table: borrowing Table) -> Table.Fault {
    guard fault.reason == .unknownPerson, let id = table.namedPerson else { return fault }
    return table.unknownPerson(refused.first { $0.id.holds(table[id]) }?.line)
  }
}

extension ChunkScorer {
  /// Who a row is about, as the reference reader sees it; nothing where it does not say so.
  @inline(never)
  mutating func idByReference(_ rows: PlainRows) -> Cell? {
    var table = Table(rows.bytes(rows.position), under: tables.events, line: rows.position.line)
    guard table.advance(), let id = table.namedPerson else { return nil }
    return keep(id, of: table.record)
  }

  /// Copies a text to where eight bytes may be loaded around it.
  mutating func keep(_ text: Text) -> Cell {
    let copy = ByteBuffer(capacity: text.utf8.count)
    text.utf8.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { copy.append(base, bytes.count) }
    }
    kept.append(copy)
    return Cell(copy.start, text.utf8.count)
  }

  /// Copies a cell to where eight bytes may be loaded around it; it outlives the record.
  mutating func keep(_ cell: Range<Int>, of record: CSVRecord) -> Cell {
    let copy = ByteBuffer(capacity: cell.count)
    record.bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { copy.append(base + cell.lowerBound, cell.count) }
    }
    kept.append(copy)
    return Cell(copy.start, cell.count)
  }
}

extension AtHand {
  /// Whether an id is theirs.
  fileprivate func isAbout(_ id: Span<UInt8>) -> Bool {
    switch self {
    case .nobody: false
    case .stranger(let known), .applicant(let known, _): known.cell.holds(id)
    }
  }
}
