import ByteScan
package import Xueshi

/// The steps of reading plain events, each over many rows before the next, so that a benchmark can clock them apart.
///
/// They are the functions bulk scoring calls, on the same kinds of memory; bulk scoring itself does not come here, for it takes
/// the steps a block at a time.
package struct ReadingSteps: ~Copyable {
  private let words: Words
  private let decoder: EventDecoder
  private let text = ByteBuffer(capacity: 1 << 20)
  private var positions: UnsafeMutablePointer<UInt32>
  private var room = 1 << 20
  private var delimiters = 0
  private var timeline = TimelineBuffer()
  private var learned: LearnedRows

  /// Prepares to read.
  /// - Parameters:
  ///   - header: The header of the events.
  ///   - vocabulary: The words that may be used.
  package init(_ header: TableHeader, _ vocabulary: Vocabulary) {
    words = Words(vocabulary)
    decoder = EventDecoder(header, words)
    learned = decoder.learned(vocabulary)
    positions = .allocate(capacity: room)
  }

  deinit { positions.deallocate() }

  /// Takes in the rows to be read, copied as from a file.
  package mutating func load(_ rows: [UInt8]) {
    text.count = 0
    rows.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { text.append(base, bytes.count) }
    }
    // At most every byte is a delimiter, and 64 positions more are written.
    guard rows.count + 65 > room else { return }
    positions.deallocate()
    room = rows.count + 65
    positions = .allocate(capacity: room)
  }

  /// Counts line feeds and looks for quotes.
  /// - Returns: The line feeds.
  package func look() -> Int { Int(byte_scan_summary(text.start, text.count).newlines) }

  /// Whether all bytes are text.
  package func isPlainText() -> Bool { byte_scan_is_plain_text(text.start, text.count) }

  /// Finds the ends of all cells.
  /// - Returns: How many there are.
  package mutating func findDelimiters() -> Int {
    // Before the first row there is the end of a row, at −1.
    positions[0] = .max
    var (from, newlines): (Int, UInt64) = (0, 0)
    delimiters = 0
    while from < text.count {
      let to = min(text.count, from + PositionBuffer.block)
      delimiters += byte_scan_delimiters(text.start, UInt32(from), UInt32(to), positions + 1 + delimiters, &newlines)
      from = to
    }
    return delimiters
  }

  /// Makes events of the rows whose delimiters were found, person after person.
  /// - Parameters:
  ///   - sorts: Whether each person's events are put into walking order.
  ///   - body: Receives each person's events.
  /// - Returns: How many events there are; fewer than rows where a row is not plain.
  package mutating func decode(sorts: Bool, _ body: (Span<Event>) -> Void) -> Int {
    let (bytes, width) = (UnsafePointer(text.start), decoder.width)
    var id = Cell(bytes, 0)
    var decoded = 0
    let decoder = decoder
    timeline.removeAll()
    for row in 0..<delimiters / width {
      let cells = RowCells(bytes, positions + 1 + row &* width)
      let person = cells[decoder.person]
      if !id.equals(person) {
        give(sorts: sorts, body)
        id = person
      }
      guard decoder.decode(cells, line: Int32(truncatingIfNeeded: row), &learned, into: timeline.slot()) else {
        continue
      }
      timeline.append()
      decoded &+= 1
    }
    give(sorts: sorts, body)
    return decoded
  }

  private mutating func give(sorts: Bool, _ body: (Span<Event>) -> Void) {
    if timeline.count == 0 { return }
    if sorts { timeline.sort() }
    body(Span(_unsafeStart: timeline.start, count: timeline.count))
    timeline.removeAll()
  }
}
