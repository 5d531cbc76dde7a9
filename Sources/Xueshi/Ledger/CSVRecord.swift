/// What makes a record unusable as a whole.
package enum RecordFault: Sendable {
  /// A quote opened and the file ended.
  case unclosedQuote
  /// Text between a closing quote and the next comma.
  case textAfterQuote
  /// A quote inside a cell that does not begin with one.
  case strayQuote
  /// A carriage return that no line feed follows.
  case bareCarriageReturn
  /// A NUL byte.
  case nul
  /// Bytes that are not UTF-8.
  case invalidUTF8
}

/// One record: its cells without quotes, and where each came from.
package struct CSVRecord: Sendable {
  /// All cells' bytes, one after the other, quotes removed.
  package internal(set) var bytes: [UInt8] = []
  /// Where each cell lies in ``bytes``.
  package internal(set) var cells: [Range<Int>] = []
  /// Where each cell starts in the file.
  package internal(set) var offsets: [Int] = []
  /// Where the record starts in the file.
  package internal(set) var start = 0
  /// The line on which it starts.
  package internal(set) var line: Int32 = 1
  /// What is wrong with it, and where.
  package internal(set) var fault: (kind: RecordFault, offset: Int)?

  /// Makes an empty record to be filled by a scanner.
  package init() {}

  /// The cell of a column without the white space around it; empty where the record ends before it.
  /// - Parameter column: The column's index.
  /// - Returns: Where it lies in ``bytes``.
  package func trimmed(_ column: Int) -> Range<Int> {
    guard column < cells.count else { return 0..<0 }
    return bytes.trimming(cells[column])
  }
}

extension [UInt8] {
  /// A range without the white space at its ends: ASCII's, the no-break space and the ideographic space.
  package func trimming(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let length = spaceLength(at: range.lowerBound, before: range.upperBound) {
      range = range.lowerBound + length..<range.upperBound
    }
    trailing: while !range.isEmpty {
      for length in 1...3 where length <= range.count {
        if spaceLength(at: range.upperBound - length, before: range.upperBound) == length {
          range = range.lowerBound..<range.upperBound - length
          continue trailing
        }
      }
      break
    }
    return range
  }

  private func spaceLength(at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    switch self[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2 where index + 1 < end && self[index + 1] == 0xA0: return 2
    case 0xE3 where index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80: return 3
    default: return nil
    }
  }
}
