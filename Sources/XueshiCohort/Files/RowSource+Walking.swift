import ByteScan

extension RowSource {
  /// A row met on a walk; good until the next.
  struct Row {
    /// Who it is about; nothing for a row that cannot be read, or has no id.
    let id: Cell?
    let bytes: UnsafePointer<UInt8>
    /// How long it is, its line break included.
    let length: Int
    /// How much must be looked at to know that: more than its length where a quote is broken.
    let reach: Int
    /// Where it starts in the file.
    let position: Int
    /// The line on which it starts.
    let line: Int32
    /// How many bytes may be looked at, and whether there is no quote among those of the row.
    fileprivate let room: Int
    fileprivate let isPlain: Bool

    /// The cell of another column; nothing where it cannot be read, or is blank.
    func cell(_ cells: RowIDs) -> Cell? { cells.id(at: bytes, room, isPlain: isPlain) }
  }

  /// Walks the rows from here to the end of the file.
  /// - Parameter body: Takes a row; says whether to go on.
  /// - Throws: ``CohortFailure`` when the file cannot be read, or somebody asks to stop; and what the body throws.
  func walk(_ body: (Row) throws(CohortFailure) -> Bool) throws(CohortFailure) {
    let ids = RowIDs(header)
    while true {
      try fill(1 << 20)
      let (bytes, count) = (UnsafePointer(pending.start), pending.count)
      if count == 0 { return }
      if System.isInterrupted { throw .interrupted }
      // The row's position in the file: an added line feed at the very end lies beyond every row.
      let base = file.position - count + (hasAddedFeed ? 1 : 0)
      lookAhead()
      let records = RecordReader(bytes, count, plainEnd: plainEnd)
      var at = RowPosition(offset: 0, line: line, index: 0)
      var done = 0
      while let record = records.record(at: &at) {
        let (end, reach) = records.extent(of: record, at: at)
        // A record at the end of what was read may go on, but not for ever.
        if reach >= count, !isAtEnd, count < RecordReader.longest { break }
        let start = bytes + at.offset
        let row = Row(
          id: ids.id(at: start, count - at.offset, isPlain: record.isPlain), bytes: start, length: end - at.offset,
          reach: reach - at.offset, position: base + at.offset, line: at.line, room: count - at.offset,
          isPlain: record.isPlain)
        if try !body(row) { return }
        at.line += Int32(truncatingIfNeeded: byte_scan_summary(start, row.length).newlines)
        at.offset = end
        done = end
      }
      if done == 0, !isAtEnd {
        try fill(count * 2)
        continue
      }
      line = at.line
      drop(isAtEnd ? count : max(done, at.offset))
    }
  }
}
