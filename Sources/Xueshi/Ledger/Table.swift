/// A CSV file seen through its header: which column stands where, and the record at hand.
///
/// Both readers use it, so that a wrong row is refused in the same way in either file.
package struct Table: ~Copyable, ~Escapable {
  /// What is wrong with the record at hand.
  package struct Fault: Error {
    let offset: Int
    let text: Range<Int>
    /// What it is.
    package let reason: RejectionReason
  }

  let bytes: Span<UInt8>
  private var scanner: CSVScanner
  package private(set) var record = CSVRecord()
  package private(set) var header: TableHeader
  package private(set) var rejections: [Rejection] = []
  /// What is said of rows that are not refused.
  package private(set) var remarks: [Rejection] = []
  var file: LedgerFile { header.file }

  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, file: LedgerFile) {
    self.init(bytes, under: TableHeader(file), line: 1)
  }

  /// A part of a file whose header has been read.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, under header: TableHeader, line: Int32) {
    self.bytes = bytes
    self.header = header
    scanner = CSVScanner(bytes, line: line)
  }

  /// Reads the header row.
  /// - Parameters:
  ///   - required: The columns the file must have.
  ///   - rules: By what headings are placed.
  ///   - isWhole: Whether the bytes are the file's, to its end.
  /// - Returns: False, with the reason noted, when the file cannot be read as a table at all.
  package mutating func readHeader(required: [Column], _ rules: ColumnRules, isWhole: Bool = true) -> Bool {
    guard scanner.next(&record) else {
      reject(Fault(offset: 0, text: 0..<0, reason: .noHeader))
      return false
    }
    do throws(Fault) {
      try checkRecord()
      guard record.cells.count <= TableHeader.mostColumns else {
        throw fault(at: TableHeader.mostColumns, .tooManyColumns)
      }
    } catch {
      reject(error)
      return false
    }
    header.width = record.cells.count
    header.headings = record.cells.indices.map { Text(utf8: record.bytes[record.trimmed($0)]) }
    var mayBeFlags: [Int] = []
    for index in 0..<header.width {
      let name = Text(utf8: record.bytes[record.trimmed(index)])
      header.names.append(name)
      switch header.meaning(of: name.utf8.span, rules) {
      case .column(let column, let status):
        if header[column] >= 0 { reject(fault(at: index, .columnTwice(column))) }
        header[column] = index
        header.names[index] = Text(stringLiteral: column.header)
        if column == .status { header.statusMeaning = status }
      case .ignored: break
      case .unknown(let isOpen):
        header.unknownColumns.append(name)
        if isOpen { mayBeFlags.append(index) }
      case .unsure(let reason): reject(fault(at: index, reason))
      }
    }
    for index in flags(among: mayBeFlags, rules.vocabulary.words, isWhole: isWhole) {
      reject(fault(at: index, .flagColumn))
    }
    for column in required where header[column] < 0 && rejections.isEmpty {
      reject(fault(at: 0, .columnMissing(column)))
    }
    return rejections.isEmpty
  }

  /// Which columns hold nothing but flags in the first rows below the header; the record at hand stays there.
  private mutating func flags(among columns: [Int], _ words: CellWords, isWhole: Bool) -> [Int] {
    var look = FlagLook(columns)
    let rest = bytes.extracting(scanner.position..<bytes.count)
    var ahead = CSVScanner(rest, line: 2)
    var row = CSVRecord()
    // A row that ends with the bytes may go on.
    while !look.isOver, ahead.next(&row), isWhole || ahead.position < rest.count { look.add(row, words) }
    header.isLookedAt = look.isOver
    return look.found
  }

  /// The line on which a record added to the file would stand.
  var nextLine: Int32 { scanner.nextLine }
  /// Where the record after the one at hand starts, or blank lines before it; and on which line.
  package var next: (position: Int, line: Int32) { (scanner.position, scanner.line) }

  /// Goes to the next record.
  package mutating func advance() -> Bool { scanner.next(&record) }

  /// Refuses a record that is not a row of this table.
  func checkRecord() throws(Fault) {
    if let (kind, offset) = record.fault {
      let reason: RejectionReason =
        switch kind {
        case .unclosedQuote: .unclosedQuote
        case .textAfterQuote: .textAfterQuote
        case .strayQuote: .strayQuote
        case .bareCarriageReturn: .bareCarriageReturn
        case .nul: .nul
        case .invalidUTF8: .invalidUTF8
        }
      throw Fault(offset: offset, text: 0..<0, reason: reason)
    }
    if header.width > 0, record.cells.count > header.width { throw fault(at: header.width, .tooManyCells) }
  }

  /// Where the trimmed cell of a column lies in the record's bytes; empty for a blank or missing one.
  package func cell(_ column: Column) -> Range<Int> {
    header[column] < 0 ? 0..<0 : record.trimmed(header[column])
  }

  /// The same of a column that must not be blank.
  func required(_ column: Column) throws(Fault) -> Range<Int> {
    let cell = cell(column)
    if cell.isEmpty { throw fault(column, .blank(column)) }
    return cell
  }

  /// The fault of an event whose person the people file does not hold, or of whom it holds a refused row only.
  /// - Parameter line: The line of that row.
  /// - Returns: The fault.
  package func unknownPerson(_ line: Int32?) -> Fault {
    fault(.person, line.map { .ownRowRefused($0) } ?? .unknownPerson)
  }

  func fault(_ column: Column, _ reason: RejectionReason) -> Fault { fault(at: max(0, header[column]), reason) }

  func fault(at index: Int, _ reason: RejectionReason) -> Fault {
    let inside = index < record.cells.count
    return Fault(
      offset: inside ? record.offsets[index] : record.start, text: inside ? record.cells[index] : 0..<0, reason: reason)
  }

  /// Where the id of the record at hand stands, also where something behind it is broken; nothing where it has none.
  package var namedPerson: Range<Int>? {
    let column = header[.person]
    guard column >= 0, column < record.cells.count else { return nil }
    if let fault = record.fault {
      guard column + 1 < record.offsets.count, record.offsets[column + 1] <= fault.offset else { return nil }
    }
    let id = record.trimmed(column)
    return id.isEmpty ? nil : id
  }

  /// Notes that the record at hand is refused.
  /// - Parameters:
  ///   - fault: Why.
  ///   - near: Somebody whose id is like the one of the record.
  package mutating func reject(_ fault: Fault, near: NearID? = nil) {
    var rejection = rejection(fault)
    rejection.near = near
    rejections.append(rejection)
  }

  /// Notes what is said of the record at hand, which is not refused.
  mutating func remark(_ fault: Fault) { remarks.append(rejection(fault)) }

  /// What is wrong with the record at hand; its line and column are worked out only here.
  package func rejection(_ fault: Fault) -> Rejection {
    // Copied byte by byte into a buffer of its own: a slice, or a copy of one, can hold on to the whole record's memory.
    var text: [UInt8] = []
    text.reserveCapacity(84)
    for index in fault.text.prefix(81) { text.append(record.bytes[index]) }
    if fault.text.isEmpty, fault.reason.isAboutRecord {
      var index = fault.offset
      // What is at fault may itself be the end of a line.
      while index < bytes.count, text.count <= 40,
        index == fault.offset || !(bytes[index] == 0x0A || bytes[index] == 0x0D)
      {
        text.append(bytes[index])
        index += 1
      }
    }
    let most = fault.text.isEmpty ? 40 : 80
    let isCut = text.count > most
    let within = DocumentPosition(of: fault.offset - record.start, in: bytes.extracting(record.start..<bytes.count))
    return Rejection(
      file: file, row: record.line,
      position: DocumentPosition(line: Int(record.line) + within.line - 1, column: within.column),
      text: Text(utf8: isCut ? Array(text.prefix(most)).droppingCutCharacter : text), isTextCut: isCut,
      reason: fault.reason, person: fault.reason.namesNobody ? nil : personText, near: nil)
  }

  /// The id of the record at hand, or its first characters.
  private var personText: Text? {
    guard let id = namedPerson else { return nil }
    return Text(utf8: Array(record.bytes[id].prefix(80)).droppingCutCharacter)
  }
}

extension [UInt8] {
  /// The bytes without a last character that was cut in two.
  fileprivate var droppingCutCharacter: [UInt8] {
    var end = count
    while end > 0, count - end < 3, self[end - 1] & 0xC0 == 0x80 { end -= 1 }
    guard end > 0, self[end - 1] >= 0xC0 else { return self }
    let needed = self[end - 1] >= 0xF0 ? 3 : self[end - 1] >= 0xE0 ? 2 : 1
    return count - end < needed ? Array(self[..<(end - 1)]) : self
  }
}
