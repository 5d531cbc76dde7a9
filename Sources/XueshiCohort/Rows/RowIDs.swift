import ByteScan
import Xueshi

/// Reads who a row is about, or another cell of it, without reading the row.
struct RowIDs {
  let header: TableHeader
  private let column: Int
  private let isID: Bool
  /// Ids that had to be copied; each is good until the next.
  private let copy = ByteBuffer(capacity: 64)

  init(_ header: TableHeader, _ column: Column = .person) {
    self.header = header
    self.column = header[column]
    isID = column == .person
  }

  /// The id of a row, or its cell of the other column.
  /// - Parameters:
  ///   - start: Where the row starts.
  ///   - count: How much there is to read.
  ///   - isPlain: Whether the row has no quotes.
  /// - Returns: Nothing for a row that cannot be read, or has no id.
  func id(at start: UnsafePointer<UInt8>, _ count: Int, isPlain: Bool) -> Cell? {
    if column < 0 { return nil }
    return isPlain ? plain(start, count) : quoted(start, count)
  }

  @inline(__always)
  private func plain(_ start: UnsafePointer<UInt8>, _ count: Int) -> Cell? {
    var (from, left) = (0, column)
    var index = 0
    while index < count {
      let byte = start[index]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        if left == 0 {
          let end =
            index > from && start[index - 1] == UInt8(ascii: "\r") && byte != UInt8(ascii: ",") ? index - 1 : index
          let cell = Cell(start + from, end - from).trimmed
          return cell.isEmpty ? nil : cell
        }
        if byte == UInt8(ascii: "\n") { return nil }
        left -= 1
        from = index + 1
      }
      index += 1
    }
    return nil
  }

  @inline(never)
  private func quoted(_ start: UnsafePointer<UInt8>, _ count: Int) -> Cell? {
    let bytes = Span(_unsafeStart: start, count: count)
    var table = Table(bytes, under: header, line: 2)
    guard table.advance() else { return nil }
    guard let range = isID ? table.namedPerson : table.cell(.name) else { return nil }
    copy.count = 0
    table.record.bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { copy.append(base + range.lowerBound, range.count) }
    }
    return Cell(copy.start, copy.count)
  }
}
