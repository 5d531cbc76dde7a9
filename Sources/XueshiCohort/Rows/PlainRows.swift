import ByteScan
import Xueshi

/// Walks some rows and knows the cells of those that are plain CSV: no quotes, and as many cells as the header.
///
/// Cells are found a block at a time for as long as every row is such, and row by row after the first that is not. Whether a
/// row is nothing but text is asked of it (``isText()``) by whoever does not know its bytes already.
struct PlainRows {
  /// What is at hand.
  enum Look {
    /// A row whose cells are known.
    case plain(RowCells)
    /// A row that only the reference reader can read.
    case odd
    /// No row: this is the end.
    case end
  }

  /// Where the row at hand starts.
  private(set) var position: RowPosition
  /// Where the last row ends.
  let end: Int
  let bytes: UnsafePointer<UInt8>
  let origin: RowOrigin
  private let width: Int
  private let buffer: PositionBuffer
  private let positions: UnsafeMutablePointer<UInt32>
  /// How many delimiters are found.
  private var delimiters = 0
  /// Where the ends of the cells of the row at hand are; those of the rows after it follow, up to the end of the last whole one.
  private var ends: UnsafeMutablePointer<UInt32>
  private var endOfRows: UnsafeMutablePointer<UInt32>
  /// Up to where delimiters were looked for.
  private var searched: Int
  /// Whether every row so far has as many cells as the header.
  private var isUniform: Bool
  /// Up to where everything is known to be text.
  private var textEnd: Int

  /// Starts at the first row.
  /// - Parameters:
  ///   - bytes: The bytes of a chunk's rows.
  ///   - range: Where the rows to be walked lie; the last ends with a line feed.
  ///   - origin: Where they stand in their file.
  ///   - hasQuotes: Whether a quote stands among them.
  ///   - isText: Whether they are known to be nothing but text.
  ///   - width: How many cells the header has.
  ///   - buffer: Memory for the walk, of nobody else until its end.
  init(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ origin: RowOrigin, hasQuotes: Bool,
    isText: Bool = false, width: Int, _ buffer: PositionBuffer
  ) {
    (self.bytes, self.origin, self.width, self.buffer) = (bytes, origin, width, buffer)
    (end, searched, positions) = (range.upperBound, range.lowerBound, buffer.start)
    (ends, endOfRows) = (buffer.start, buffer.start)
    position = RowPosition(offset: range.lowerBound, line: origin.firstLine, index: 0)
    textEnd = isText ? range.upperBound : range.lowerBound
    isUniform = !hasQuotes
    restart()
  }

  /// What is at hand; cells are good until the next step or move.
  @inline(__always)
  mutating func look() -> Look {
    if ends == endOfRows {
      switch find() {
      case .row: break
      case .odd: return .odd
      case .none: return .end
      }
    }
    let last = Int(ends[width &- 1])
    // A carriage return before the line feed is no part of the last cell; whoever looks again finds it taken off.
    if last > position.offset, bytes[last &- 1] == UInt8(ascii: "\r"), bytes[last] == UInt8(ascii: "\n") {
      ends[width &- 1] &-= 1
    }
    return .plain(RowCells(bytes, ends))
  }

  /// Whether the plain row at hand is UTF-8 without NUL and without a carriage return that ends no line.
  mutating func isText() -> Bool {
    if position.offset < textEnd { return true }
    let feed = Int(ends[width &- 1])
    // Its line feed may follow a carriage return that was taken for no part of the row.
    let end = feed + (bytes[feed] == UInt8(ascii: "\r") ? 2 : 1)
    guard byte_scan_is_plain_text(bytes + position.offset, end - position.offset) else { return false }
    textEnd = end
    return true
  }

  /// Goes on to the row after the plain one at hand.
  @inline(__always)
  mutating func step() {
    let feed = restoreFeed()
    position = RowPosition(offset: feed &+ 1, line: origin.line(after: position), index: position.index &+ 1)
    ends += width
  }

  /// Goes on to a row further on, as the reference reader found it.
  mutating func move(to next: RowPosition) {
    position = next
    if ends < endOfRows { _ = restoreFeed() }
    while ends < endOfRows, startOfRow < next.offset { ends += width }
    if ends == endOfRows || startOfRow != next.offset { restart() }
  }

  /// Lets the plain row at hand end with its line feed again, as the row after it begins behind that.
  @inline(__always)
  private func restoreFeed() -> Int {
    let last = ends + (width &- 1)
    if bytes[Int(last.pointee)] == UInt8(ascii: "\r") { last.pointee &+= 1 }
    return Int(last.pointee)
  }

  private var startOfRow: Int { Int(ends[-1] &+ 1) }

  /// The bytes from a row on, as far as they may be looked at to read it; the chunk keeps them.
  @_lifetime(immortal)
  func bytes(_ row: RowPosition) -> Span<UInt8> {
    let span = Span(_unsafeStart: bytes + row.offset, count: origin.reach(of: row) - row.offset)
    return _overrideLifetime(span, copying: ())
  }

  /// Forgets what was found and looks for delimiters from the row at hand on.
  private mutating func restart() {
    (delimiters, ends, endOfRows, searched) = (0, positions, positions, position.offset)
    // Before the first row there is the end of a row, at −1 where nothing is before it.
    positions[-1] = UInt32(truncatingIfNeeded: position.offset &- 1)
  }
}

extension PlainRows {
  private enum Found { case row, odd, none }

  /// Finds the cells of the row at hand, and of those after it where every row is uniform.
  @inline(never)
  private mutating func find() -> Found {
    if isUniform, findBlock() { return .row }
    let records = RecordReader(bytes, origin.end(of: position, in: end))
    guard let record = records.record(at: &position) else { return .none }
    (delimiters, ends, endOfRows) = (0, positions, positions)
    guard record.isPlain else { return .odd }
    textEnd = max(textEnd, record.lineEnd + 1)
    guard records.delimiters(of: record, into: buffer, at: position.offset) == width else { return .odd }
    (delimiters, endOfRows) = (width, positions + width)
    return .row
  }

  /// Finds the cells of the rows of a block; gives up for good where some row is not uniform.
  /// - Returns: Whether there is a row.
  private mutating func findBlock() -> Bool {
    // A row may have begun in the block before; in front of it stands the end of the last row there.
    let done = endOfRows - positions
    for index in -1..<(delimiters - done) { positions[index] = positions[index + done] }
    (delimiters, ends, endOfRows) = (delimiters - done, positions, positions)
    while searched < end {
      let to = min(end, searched + PositionBuffer.block)
      var feeds: UInt64 = 0
      delimiters += buffer.find(in: bytes, searched..<to, after: delimiters, newlines: &feeds)
      searched = to
      let rows = delimiters / width
      // Every line feed must be the end of a row, and every row must end with one.
      isUniform = rows == Int(feeds)
      for row in 0..<rows where bytes[Int(positions[(row &+ 1) &* width &- 1])] != UInt8(ascii: "\n") {
        isUniform = false
      }
      guard isUniform else { return false }
      endOfRows = positions + rows * width
      if rows > 0 { return true }
    }
    return false
  }
}
