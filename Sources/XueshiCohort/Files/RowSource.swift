import ByteScan
package import Xueshi

/// A file of rows below a header, read in pieces of whole rows.
final class RowSource {
  let file: InputFile
  private(set) var header: TableHeader
  /// Rows that have been read and not been taken; they begin with a row, or with blank lines.
  private(set) var pending = ByteBuffer(capacity: 1 << 16)
  /// Up to where they are known to hold neither quotes nor anything but text.
  private(set) var plainEnd = 0
  /// How many of them there were when that was found out.
  private var lookedAt = 0
  /// The line on which they start.
  var line: Int32 = 1
  /// Whether nothing is left but what is pending.
  private(set) var isAtEnd = false
  /// Whether the last row had no line feed of its own.
  private(set) var hasAddedFeed = false
  private let columns: [Column]
  let rules: ColumnRules

  /// Opens a file and reads its header.
  /// - Throws: ``CohortFailure`` when it cannot be read, or its header makes no sense.
  init(
    _ file: InputFile, _ kind: LedgerFile, required columns: [Column], _ rules: ColumnRules
  ) throws(CohortFailure) {
    self.file = file
    self.rules = rules
    self.columns = columns
    header = TableHeader(kind)
    try readHeader()
  }

  /// Reads the header, from the beginning of the file.
  private func readHeader() throws(CohortFailure) {
    drop(pending.count)
    (isAtEnd, hasAddedFeed, line) = (false, false, 1)
    var wanted = 1 << 16
    while true {
      try fill(wanted)
      let reading = lookAtHeader()
      // A header that reaches the end of what was read may go on; and some columns are known by the rows below it only.
      let isEnough = reading.header.isLookedAt || pending.count >= RecordReader.longest
      if reading.position < pending.count && isEnough || isAtEnd {
        guard reading.rejections.isEmpty else { throw .header(reading.rejections) }
        header = reading.header
        drop(reading.position)
        line = reading.line
        return
      }
      wanted *= 2
    }
  }

  // Not inlined: the compiler does not get on with a span in a loop that throws.
  @inline(never)
  private func lookAtHeader() -> TableHeader.HeaderRow {
    let (start, count) = (UnsafePointer(pending.start), pending.count)
    let bytes = Span(_unsafeStart: start, count: count)
    return TableHeader.read(bytes, header.file, required: columns, rules, isWhole: isAtEnd)
  }

  /// Reads until so many bytes are pending or the file ends; then its last row has its line feed.
  func fill(_ count: Int) throws(CohortFailure) {
    if isAtEnd { return }
    do throws(SystemError) {
      isAtEnd = try file.read(into: pending, upTo: count)
    } catch {
      throw error.isInterruption ? .interrupted : .unreadable(file.path, error)
    }
    if isAtEnd { hasAddedFeed = pending.endLine() }
  }

  /// Looks once at all that is pending, so that whoever walks over its rows need not look at each.
  func lookAhead() {
    guard lookedAt < pending.count else { return }
    lookedAt = pending.count
    var end = pending.count
    while end > plainEnd, pending.start[end - 1] != UInt8(ascii: "\n") { end -= 1 }
    let (start, count) = (pending.start + plainEnd, end - plainEnd)
    if !byte_scan_summary(start, count).hasQuote, byte_scan_is_plain_text(start, count) { plainEnd = end }
  }

  /// Drops bytes from the front of what is pending.
  func drop(_ count: Int) {
    pending.removeFirst(count)
    (plainEnd, lookedAt) = (max(0, plainEnd - count), max(0, lookedAt - count))
  }

  /// Moves rows from the front of what is pending.
  /// - Returns: How many bytes the buffer really holds: where quotes are, what comes after the rows is there too.
  func take(_ count: Int, into buffer: ByteBuffer) -> Int {
    let look = byte_scan_summary(pending.start, count)
    let rest = look.hasQuote ? pending.count - count : 0
    buffer.append(pending.start, count + rest)
    buffer.count -= rest
    line += Int32(truncatingIfNeeded: look.newlines)
    drop(count)
    return buffer.count + rest
  }

  /// Gives rows from the front of what is pending for another buffer; only what is left is copied.
  /// - Parameters:
  ///   - count: How many bytes.
  ///   - newlines: How many line feeds they hold.
  ///   - buffer: Receives them; its own bytes are forgotten.
  func give(_ count: Int, newlines: Int, for buffer: inout ByteBuffer) {
    let rest = buffer
    rest.count = 0
    rest.append(pending.start + count, pending.count - count)
    buffer = pending
    buffer.count = count
    pending = rest
    (plainEnd, lookedAt) = (0, 0)
    line += Int32(truncatingIfNeeded: newlines)
  }

  /// Goes back to the first row.
  func rewind() throws(CohortFailure) {
    file.rewind()
    try readHeader()
  }
}

/// Why a cohort was not scored.
package enum CohortFailure: Error {
  /// A file cannot be read.
  case unreadable(String, SystemError)
  /// A file cannot be written.
  case unwritable(String, SystemError)
  /// A file's header makes no sense.
  case header([Rejection])
  /// Something was said of a column that no file has.
  case unheeded(UnheededChoice)
  /// Somebody asked the process to stop.
  case interrupted
  /// The events do not come grouped in the order of the people, and were said to.
  case notGrouped
}
