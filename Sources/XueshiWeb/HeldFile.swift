import Xueshi
import XueshiReports

/// A CSV file as it was opened and edited, byte for byte, and where its lines begin.
struct HeldFile {
  private(set) var bytes: [UInt8]
  private var lines: [Int32] = [0]
  /// What its columns are called by the contract; a column nobody reads has no name.
  private(set) var columns: [Text] = []
  /// What the cells of its column `status` say.
  let statusMeaning: StatusMeaning

  /// Holds a file.
  ///
  /// A page has no more memory than it has: what could exhaust it is refused before anything is read.
  init(_ file: [UInt8], _ kind: LedgerFile, _ rules: ColumnRules) throws(Refusal) {
    let (mostBytes, mostLines, longestLine) = (64 << 20, 2_000_000, 1 << 20)
    let tooLarge = Refusal(
      Message("文件太大，页面里放不下；请用 xueshi 命令", "the file is too large for a page; use the command xueshi"))
    guard file.count <= mostBytes else { throw tooLarge }
    let header = TableHeader.read(file.span, kind, required: [], rules, isWhole: true).header
    statusMeaning = header.statusMeaning
    bytes = file
    // Room for rows to come, so that no edit has to move the whole file.
    bytes.reserveCapacity(file.count + (1 << 17))
    for index in file.indices where file[index] == UInt8(ascii: "\n") {
      guard index - Int(lines[lines.count - 1]) <= longestLine, lines.count < mostLines else { throw tooLarge }
      lines.append(Int32(index + 1))
    }
    guard file.count - Int(lines[lines.count - 1]) <= longestLine else { throw tooLarge }
    lines.reserveCapacity(lines.count + 1_024)
    columns = header.names.indices.map { index in
      let isRead = (kind == .people ? Column.people : Column.events).contains { header[$0] == index }
      return isRead ? header.names[index] : ""
    }
  }

  /// The cells of the row that starts on a line, with the names of their columns; blank ones too.
  func row(at line: Int32) -> [(column: Text, value: Text)] {
    var rows = CSVRows(bytes.span.extracting(start(of: line)..<bytes.count))
    guard rows.advance() else { return [] }
    let cells = rows.record.texts
    return columns.enumerated().map { ($1, $0 < cells.count ? cells[$0] : "") }
  }

  /// How many lines the row that starts on a line takes.
  func height(of line: Int32) -> Int32 {
    let end = end(of: line)
    var height: Int32 = 1
    while Int(line + height) <= lines.count, start(of: line + height) < end { height += 1 }
    return height
  }

  /// Strikes out a row.
  mutating func strike(_ row: StruckRow) {
    let range = start(of: row.line)..<end(of: row.line)
    bytes.removeSubrange(range)
    let first = Int(row.line)
    lines.removeSubrange(first..<min(lines.count, first + Int(row.height)))
    for index in first..<max(first, lines.count) { lines[index] -= Int32(range.count) }
  }

  /// Adds rows below the last, each ended by a line break.
  mutating func append(_ rows: [UInt8]) {
    endLastLine()
    for index in rows.indices where rows[index] == UInt8(ascii: "\n") { lines.append(Int32(bytes.count + index + 1)) }
    bytes += rows
  }

  /// Adds columns that rows are about to use.
  mutating func addColumns(_ names: [Text]) {
    let missing = names.filter { !columns.contains($0) }
    guard !missing.isEmpty else { return }
    endLastLine()
    var header = CSVRows(bytes.span)
    guard header.advance() else { return }
    var position = header.end - 1
    if position > 0, bytes[position - 1] == UInt8(ascii: "\r") { position -= 1 }
    var added: [UInt8] = []
    for name in missing {
      added.append(",")
      added.append(text: name)
    }
    bytes.insert(contentsOf: added, at: position)
    for index in lines.indices where Int(lines[index]) > position { lines[index] += Int32(added.count) }
    columns += missing
  }

  private mutating func endLastLine() {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
    bytes.append("\n")
    lines.append(Int32(bytes.count))
  }

  private func start(of line: Int32) -> Int { Int(lines[Int(line) - 1]) }

  /// Where the row that starts on a line ends, its line break included.
  private func end(of line: Int32) -> Int {
    let start = start(of: line)
    var rows = CSVRows(bytes.span.extracting(start..<bytes.count))
    return rows.advance() ? start + rows.end : bytes.count
  }
}

extension CSVRecord {
  /// Its cells, trimmed.
  fileprivate var texts: [Text] { cells.indices.map { Text(utf8: bytes[trimmed($0)]) } }
}
