import Xueshi

/// Some bytes from the front of what is to be read: at least one, so that who takes them has come further.
struct Stretch {
  let count: Int

  /// So many bytes; nothing where that is none.
  init?(_ count: Int) {
    guard count > 0 else { return nil }
    self.count = count
  }
}

/// Finds out where a run of events may be cut so that no person is parted.
struct GroupReader {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let ids: RowIDs
  private let hasQuotes: Bool
  private let isWhole: Bool
  /// Where each record starts, when quotes may hide line breaks.
  private var starts: [Int] = []
  /// Whether a broken record was cut off because it would go on for too long.
  private var isForced = false
  /// The id of the last person before the cut; nothing where no row before it has one.
  private(set) var last: Cell?
  /// Keeps an id while other rows are read.
  private let copy = ByteBuffer(capacity: 64)

  init(_ buffer: ByteBuffer, ids: RowIDs, hasQuotes: Bool, isWhole: Bool) {
    bytes = UnsafePointer(buffer.start)
    count = buffer.count
    self.ids = ids
    self.hasQuotes = hasQuotes
    self.isWhole = isWhole
  }

  /// Where the last whole person ends.
  /// - Returns: Nothing where more must be read to know.
  mutating func cut() -> Stretch? {
    guard var end = endOfRecords() else { return nil }
    if isForced { return Stretch(end) }
    if isWhole {
      last = lastID(before: end)
      return Stretch(end)
    }
    // The last person may go on in what is not read yet; rows without an id part nobody.
    var current: Cell?
    var parted = false
    while let start = previous(end) {
      if let id = id(at: start) {
        if let current, !current.equals(id) {
          parted = true
          last = keep(id)
          break
        }
        if current == nil { current = keep(id) }
      }
      end = start
    }
    return parted ? Stretch(end) : nil
  }

  /// For each id, as a hash, where its last event before a position ends.
  func ends(before end: Int) -> [UInt64: Stretch] {
    var ends: [UInt64: Stretch] = [:]
    let records = RecordReader(bytes, end)
    var at = RowPosition(offset: 0, line: 0, index: 0)
    while let record = records.record(at: &at) {
      let next = records.extent(of: record, at: at).end
      if let id = ids.id(at: bytes + at.offset, end - at.offset, isPlain: record.isPlain) {
        ends[id.hash] = Stretch(next)
      }
      at.offset = next
    }
    return ends
  }

  /// Where the last record that is known to be whole ends.
  private mutating func endOfRecords() -> Int? {
    if isWhole && !hasQuotes { return count }
    guard hasQuotes else {
      var end = count
      while end > 0, bytes[end - 1] != UInt8(ascii: "\n") { end -= 1 }
      return end == 0 ? nil : end
    }
    let records = RecordReader(bytes, count)
    var at = RowPosition(offset: 0, line: 0, index: 0)
    while let record = records.record(at: &at) {
      let (end, reach) = records.extent(of: record, at: at)
      if reach >= count, !isWhole {
        // A quote that stays open for so long is broken: its line is a record of its own.
        guard at.offset == 0, count > RecordReader.longest, record.lineEnd < count else { break }
        isForced = true
        return record.lineEnd + 1
      }
      starts.append(at.offset)
      at.offset = end
    }
    let end = isWhole ? count : at.offset
    return end == 0 ? nil : end
  }

  /// Where the row before a position starts.
  private mutating func previous(_ end: Int) -> Int? {
    if hasQuotes { return starts.popLast() }
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func id(at start: Int) -> Cell? {
    let length = count - start
    return ids.id(at: bytes + start, length, isPlain: !hasQuotes)
  }

  private mutating func lastID(before end: Int) -> Cell? {
    var end = end
    while let start = previous(end) {
      if let id = id(at: start) { return keep(id) }
      end = start
    }
    return nil
  }

  /// Keeps an id while others are read, until the next is kept.
  private func keep(_ id: Cell) -> Cell {
    copy.count = 0
    copy.append(id.start, id.count)
    return Cell(copy.start, id.count)
  }
}
