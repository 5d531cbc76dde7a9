import ByteScan
import Xueshi

extension ChunkScorer {
  /// Reads the events of a chunk, row after row.
  mutating func readEvents(_ chunk: borrowing Chunk) {
    let (bytes, count) = (UnsafePointer(chunk.events.start), chunk.events.count)
    guard count > 0 else { return }
    var at = RowPosition(offset: 0, line: chunk.eventsLine, index: 0)
    // Row by row costs more, and is needed only where a row may hold anything but plain cells.
    if !chunk.hasQuotedEvents, byte_scan_is_plain_text(bytes, count) { readBlocks(chunk, bytes, count, &at) }
    guard let origins = chunk.origins else {
      while readNext(chunk, bytes, count, chunk.eventsReach, &at) {}
      return
    }
    // Rows that were gathered are not each other's neighbours: none is read past its own end.
    for index in at.index..<origins.count {
      let end = at.offset + origins[index].count
      _ = readNext(chunk, bytes, end, end, &at)
      at = RowPosition(offset: end, line: 0, index: index + 1)
    }
  }

  /// Reads rows of which each has as many cells as the header; stops at the first block in which one has not.
  private mutating func readBlocks(
    _ chunk: borrowing Chunk, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ at: inout RowPosition
  ) {
    let decoder = decoder
    let (width, positions) = (decoder.width, positions.start)
    // Before the first row there is the end of a row, at −1.
    positions[-1] = .max
    var (from, have) = (0, 0)
    while from < count {
      let to = min(count, from + PositionBuffer.block)
      var newlines: UInt64 = 0
      have += self.positions.find(in: bytes, from..<to, after: have, newlines: &newlines)
      from = to
      let rows = have / width
      // Every newline must be the end of a row, and every row must end with one.
      guard rows == Int(newlines) else {
        // Without a whole row there may yet be one in the next block.
        if have < width { continue }
        return
      }
      for row in 0..<rows where bytes[Int(positions[row &* width &+ width &- 1])] != UInt8(ascii: "\n") { return }
      for row in 0..<rows { readPlain(decoder, chunk, bytes, positions + row &* width, &at) }
      let done = rows &* width
      for index in -1..<(have - done) { positions[index] = positions[index + done] }
      have -= done
    }
  }

  /// Reads a row whose delimiters are known.
  @inline(__always)
  private mutating func readPlain(
    _ decoder: EventDecoder, _ chunk: borrowing Chunk, _ bytes: UnsafePointer<UInt8>,
    _ ends: UnsafeMutablePointer<UInt32>,
    _ at: inout RowPosition
  ) {
    let end = Int(ends[decoder.width &- 1])
    let isReturned = end > at.offset && bytes[end &- 1] == UInt8(ascii: "\r")
    if isReturned { ends[decoder.width &- 1] &-= 1 }
    defer { if isReturned { ends[decoder.width &- 1] &+= 1 } }
    let cells = RowCells(bytes, ends)
    let person = cells[decoder.person]
    let isNew = !hasPerson || !id.equals(person)
    if isNew || isGathered {
      // The reference reader sees an id without the space around it, which may make it the one at hand.
      if person.isEmpty || person.mayNeedTrimming { return readByReference(chunk, bytes, chunk.eventsReach, &at) }
      if isNew || isOtherRun(chunk, at.index) { startPerson(person, chunk, at.index) }
    }
    let line = isGathered ? line(chunk, at) : at.line
    if isStranger || !decoder.decode(cells, line: line, items: &items, into: timeline.slot()) {
      return readByReference(chunk, bytes, chunk.eventsReach, &at)
    }
    timeline.append()
    if isGathered { uncountRepeated(chunk, at.index) }
    at = RowPosition(offset: end &+ 1, line: at.line &+ 1, index: at.index &+ 1)
  }

  /// Reads one row, whatever it holds.
  /// - Returns: False where there is none.
  private mutating func readNext(
    _ chunk: borrowing Chunk, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ reach: Int, _ at: inout RowPosition
  ) -> Bool {
    let records = RecordReader(bytes, count)
    guard let record = records.record(at: &at) else { return false }
    let ends = positions.start
    if record.isPlain, records.delimiters(of: record, into: positions, at: at.offset) == decoder.width {
      readPlain(decoder, chunk, bytes, ends, &at)
    } else {
      readByReference(chunk, bytes, reach, &at)
    }
    return true
  }

  /// Reads a row as the engine's own reader does, and refuses it where that does.
  @inline(never)
  mutating func readByReference(
    _ chunk: borrowing Chunk, _ bytes: UnsafePointer<UInt8>, _ reach: Int, _ at: inout RowPosition
  ) {
    let rest = Span(_unsafeStart: bytes + at.offset, count: reach - at.offset)
    var table = Table(rest, under: tables.events, line: line(chunk, at))
    guard table.advance() else {
      at.offset = reach
      return
    }
    let isRepeated = chunk.origins?[at.index].isRepeated ?? false
    do throws(Table.Fault) {
      let person = try table.personOfEvent()
      // What is not the person at hand starts another; the id outlives the row.
      let own = keep(person, of: table.record)
      if !hasPerson || !id.equals(own) || isOtherRun(chunk, at.index) { startPerson(own, chunk, at.index) }
      if isStranger { throw table.unknownPerson }
      var event = try table.event(of: 0, tables.words.vocabulary)
      event.specialty = specialties.id(of: table[table.cell(.specialty)])
      event.item = items.number(of: keep(table.cell(.item), of: table.record))
      timeline.slot().initialize(to: event)
      timeline.append()
      if isRepeated { output.counts.events -= 1 }
    } catch {
      if !isRepeated {
        table.reject(error)
        output.counts.rejectedEvents += 1
        reject(table.rejections)
      }
    }
    let next = table.next
    at = RowPosition(
      offset: at.offset + next.position, line: at.line + next.line - line(chunk, at), index: at.index + 1)
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

  @inline(__always)
  private func line(_ chunk: borrowing Chunk, _ at: RowPosition) -> Int32 {
    chunk.origins.map { $0[at.index].line } ?? at.line
  }

  private func isOtherRun(_ chunk: borrowing Chunk, _ index: Int) -> Bool {
    chunk.origins.map { $0[index].run != runNumber } ?? false
  }

  private mutating func startPerson(_ id: Cell, _ chunk: borrowing Chunk, _ index: Int) {
    startPerson(id)
    if let origins = chunk.origins { runNumber = origins[index].run }
  }

  private mutating func uncountRepeated(_ chunk: borrowing Chunk, _ index: Int) {
    if chunk.origins?[index].isRepeated ?? false { output.counts.events -= 1 }
  }
}

/// Where a reader of rows stands.
struct RowPosition {
  /// Where the row starts.
  var offset: Int
  /// Its line.
  var line: Int32
  /// How many rows came before it.
  var index: Int
}
