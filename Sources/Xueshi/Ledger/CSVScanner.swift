/// Cuts a CSV file (RFC 4180) into records: quoted cells, doubled quotes, line breaks within quotes, LF or CRLF, a
/// byte order mark and a missing last line break are understood; blank lines are not records.
///
/// After a broken quote the scanner goes on at the line after the one where it opened, so that one bad record costs only itself.
struct CSVScanner: ~Copyable, ~Escapable {
  private let bytes: Span<UInt8>
  /// Where the next record starts, or blank lines before it.
  private(set) var position = 0
  private(set) var line: Int32
  /// How far has been looked to find a quote broken, with what is shown of it; what lies beyond decides nothing.
  private(set) var reach = 0

  /// Starts at a file's first record, or at one within a file.
  /// - Parameters:
  ///   - bytes: The file, or a part of it that begins with a record.
  ///   - line: The line on which the part begins; a byte order mark is looked for on line 1 only.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, line: Int32 = 1) {
    self.bytes = bytes
    self.line = line
    if line == 1, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// The line on which a record added to the file would stand, once the file was read to its end.
  var nextLine: Int32 { bytes.isEmpty || bytes[bytes.count - 1] == UInt8(ascii: "\n") ? line : line + 1 }

  /// Reads the next record into a buffer that is used again.
  /// - Returns: False at the end of the file.
  mutating func next(_ record: inout CSVRecord) -> Bool {
    skipBlankLines()
    guard position < bytes.count else { return false }
    record.bytes.removeAll(keepingCapacity: true)
    record.cells.removeAll(keepingCapacity: true)
    record.offsets.removeAll(keepingCapacity: true)
    (record.start, record.line, record.fault) = (position, line, nil)
    repeat {
      record.offsets.append(position)
      let start = record.bytes.count
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { quoted(&record) } else { plain(&record) }
      record.cells.append(start..<record.bytes.count)
    } while take(UInt8(ascii: ","))
    endRecord(&record)
    return true
  }

  private mutating func quoted(_ record: inout CSVRecord) {
    let opening = (position: position, line: line)
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        if isAtDelimiter { return }
        guard position < bytes.count, bytes[position] == byte else {
          return giveUp(&record, .textAfterQuote, at: position, opening)
        }
        position += 1
      }
      append(byte, to: &record)
    }
    giveUp(&record, .unclosedQuote, at: opening.position, opening)
  }

  /// Leaves a broken quoted cell at the end of the line on which it began: the lines it ran over are read on their own.
  private mutating func giveUp(
    _ record: inout CSVRecord, _ kind: RecordFault, at offset: Int, _ opening: (position: Int, line: Int32)
  ) {
    fault(&record, kind, at: offset)
    reach = max(reach, min(bytes.count, position + 41))
    (position, line) = opening
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func plain(_ record: inout CSVRecord) {
    let start = position
    while !isAtDelimiter {
      if bytes[position] == UInt8(ascii: "\"") { fault(&record, .strayQuote, at: position) }
      if bytes[position] == 0 { fault(&record, .nul, at: position) }
      if bytes[position] == UInt8(ascii: "\r") { fault(&record, .bareCarriageReturn, at: position) }
      position += 1
    }
    record.bytes.append(contentsOf: bytes.extracting(start..<position))
  }

  private mutating func append(_ byte: UInt8, to record: inout CSVRecord) {
    if byte == UInt8(ascii: "\n") { line += 1 }
    if byte == 0 { fault(&record, .nul, at: position - 1) }
    record.bytes.append(byte)
  }

  private func fault(_ record: inout CSVRecord, _ kind: RecordFault, at offset: Int) {
    if record.fault == nil { record.fault = (kind, offset) }
  }

  /// At a comma, a line end or the end of the file.
  private var isAtDelimiter: Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case UInt8(ascii: ","), UInt8(ascii: "\n"): return true
    case UInt8(ascii: "\r"): return position + 1 == bytes.count || bytes[position + 1] == UInt8(ascii: "\n")
    default: return false
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endRecord(_ record: inout CSVRecord) {
    if record.fault == nil, let offset = UTF8Validity.firstInvalid(in: bytes.extracting(record.start..<position)) {
      record.fault = (.invalidUTF8, record.start + offset)
    }
    _ = take(UInt8(ascii: "\r"))
    if take(UInt8(ascii: "\n")) { line += 1 }
  }

  private mutating func skipBlankLines() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\r"), isAtDelimiter { position += 1 }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return }
      position += 1
      line += 1
    }
  }
}

extension CSVRecord {
  /// How long the first record of a part of a file is, its line break included, and how many bytes decide that: more where a
  /// quote is broken, all where one is open.
  /// - Parameter bytes: A part that begins with a record and is not the file's beginning.
  /// - Returns: Both in bytes.
  package static func extent(in bytes: Span<UInt8>) -> (length: Int, reach: Int) {
    var scanner = CSVScanner(bytes, line: 2)
    var record = CSVRecord()
    _ = scanner.next(&record)
    return (scanner.position, max(scanner.position, scanner.reach))
  }
}
