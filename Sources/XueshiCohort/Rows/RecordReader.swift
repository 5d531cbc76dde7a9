import ByteScan
import Xueshi

/// Finds where records end, in the way of the reference reader: line breaks within quotes belong to a cell.
struct RecordReader {
  /// A record longer than this is taken for one whose quote never closes.
  static var longest: Int { 1 << 24 }

  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// Up to where there are known to be neither quotes nor anything but text.
  private let plainEnd: Int

  /// Makes a reader of rows, the last of which ends with a line feed.
  init(_ bytes: UnsafePointer<UInt8>, _ count: Int, plainEnd: Int = 0) {
    self.bytes = bytes
    self.count = count
    self.plainEnd = plainEnd
  }

  /// A record.
  struct Record {
    /// Where its line ends; within a cell where that holds line breaks.
    let lineEnd: Int
    /// Whether it holds neither quotes nor anything but text.
    let isPlain: Bool
  }

  /// The record at a position, or after the blank lines there.
  /// - Parameter at: Where to look; moved over blank lines.
  /// - Returns: Nothing at the end.
  func record(at: inout RowPosition) -> Record? {
    while at.offset < count {
      let end = lineEnd(from: at.offset)
      let isBlank = end == at.offset || (end == at.offset + 1 && bytes[at.offset] == UInt8(ascii: "\r"))
      if isBlank {
        at.offset = end + 1
        at.line += 1
        continue
      }
      let length = end - at.offset
      let isPlain =
        end < plainEnd
        || !byte_scan_summary(bytes + at.offset, length).hasQuote
          && byte_scan_is_plain_text(bytes + at.offset, min(length + 1, count - at.offset))
      return Record(lineEnd: end, isPlain: isPlain)
    }
    return nil
  }

  /// Where the record at a position ends, its line break included, and where that is decided: further on where a quote is broken,
  /// at the end of all where one is open.
  func extent(of record: Record, at: RowPosition) -> (end: Int, reach: Int) {
    if record.isPlain {
      let end = min(record.lineEnd + 1, count)
      return (end, end)
    }
    let rest = Span(_unsafeStart: bytes + at.offset, count: count - at.offset)
    let extent = CSVRecord.extent(in: rest)
    return (at.offset + extent.length, at.offset + extent.reach)
  }

  /// The line feed at or after a position; the end where there is none.
  func lineEnd(from start: Int) -> Int {
    System.find(UInt8(ascii: "\n"), in: bytes + start, count - start).map { start + $0 } ?? count
  }

  /// Writes the positions of a plain record's delimiters, with the end of the row before them in front.
  /// - Returns: How many there are, or more than any header has.
  func delimiters(of record: Record, into positions: PositionBuffer, at start: Int) -> Int {
    guard record.lineEnd < count, record.lineEnd - start < PositionBuffer.block else { return .max }
    positions.start[-1] = UInt32(truncatingIfNeeded: start &- 1)
    var newlines: UInt64 = 0
    return positions.find(in: bytes, start..<record.lineEnd + 1, after: 0, newlines: &newlines)
  }
}
