import Xueshi

// Looking for people near the front of their file.

extension Aligner {
  /// How far ahead somebody is looked for among the people.
  private static var lookahead: Int { 1 << 20 }

  /// Where the rows of a person near the front of the people end.
  func find(_ id: Cell) throws(CohortFailure) -> Int? {
    var end: Int?
    try walk { row, next in
      guard let row else { return true }
      if row.equals(id) {
        end = next
        return true
      }
      return end == nil
    }
    return end
  }

  /// The last person near of whom there are events, and how far the people near go; nothing where there are none.
  func lastMatch(
    _ ends: [UInt64: Stretch]
  ) throws(CohortFailure) -> (match: (people: Int, events: Stretch)?, all: Stretch?) {
    var all: Stretch?
    var match: (people: Int, events: Stretch)?
    var matched: UInt64?
    try walk { row, next in
      all = Stretch(next)
      if let row, let end = ends[row.hash] {
        (match, matched) = ((next, end), row.hash)
      } else if let row, row.hash == matched {
        match?.people = next
      }
      return true
    }
    return (match, all)
  }

  /// Where rows of people end, at least so many bytes on, with nobody's rows parted; nothing where there is no row.
  func endOfPeople(atLeast count: Int) throws(CohortFailure) -> Stretch? {
    var end = 0
    var last: UInt64?
    try walk { row, next in
      if let row {
        if end >= count, row.hash != last { return false }
        last = row.hash
      }
      end = next
      return true
    }
    return Stretch(end)
  }

  /// Walks the people near, row by row, until the body has seen enough; rows of one person are never parted.
  /// - Parameter body: Takes a row's id and where the row ends; says whether to go on.
  /// - Throws: ``CohortFailure`` when the file cannot be read.
  private func walk(_ body: (Cell?, Int) -> Bool) throws(CohortFailure) {
    var at = RowPosition(offset: 0, line: 0, index: 0)
    var last: UInt64?
    while true {
      let (bytes, count) = (UnsafePointer(people.pending.start), people.pending.count)
      people.lookAhead()
      let records = RecordReader(bytes, count, plainEnd: people.plainEnd)
      let before = at
      if let record = records.record(at: &at) {
        let (end, reach) = records.extent(of: record, at: at)
        if reach < count || people.isAtEnd || count > RecordReader.longest && end < count {
          let id = peopleIDs.id(at: bytes + at.offset, count - at.offset, isPlain: record.isPlain)
          if at.offset > Self.lookahead, let id, id.hash != last { return }
          if !body(id, end) { return }
          last = id.map { $0.hash } ?? last
          at.offset = end
          continue
        }
      } else if people.isAtEnd {
        return
      }
      // The row may go on in what is not read yet.
      at = before
      try people.fill(max(1 << 18, count * 2))
    }
  }
}
