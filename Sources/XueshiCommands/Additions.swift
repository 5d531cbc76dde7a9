import Xueshi
import XueshiReports

/// What `whatif` changes: rows to add, rows to drop, and another target.
struct Additions {
  /// Rows as a CSV file without people: a header and lines.
  private var rows: [(values: [(column: String, value: String)], person: String?)] = []
  let dropped: (items: [Text], lines: [Int32])
  private let wanted: [(column: String, value: String)]
  /// The only people asked about; everybody when nothing.
  private let people: [String]?

  init(_ session: Session, _ options: Options) throws(Failure) {
    var lines: [Int32] = []
    for text in options.values[.dropLine] ?? [] {
      guard let line = Int32(text), line > 1 else {
        throw .usage(Message("--drop-line「{text}」不是行号", "--drop-line {text} is no line number", .text(text)))
      }
      lines.append(line)
    }
    dropped = ((options.values[.drop] ?? []).map { Text(utf8: Array($0.utf8)) }, lines)
    wanted = try Self.pairs(options[.where] ?? "", separator: ",", known: ["person", "unit", "name", "specialty"])
    people = options.values[.person]
    let columns = Column.events.map { "\($0.header)" }
    for text in options.values[.add] ?? [] { add(try Self.pairs(text, separator: " ", known: columns)) }
    for path in options.values[.addFile] ?? [] { try read(path, session) }
  }

  /// The ledger after the change.
  func applied(to ledger: Ledger, _ library: Library, _ session: Session) -> Ledger {
    var changed = ledger
    if !dropped.items.isEmpty || !dropped.lines.isEmpty {
      let count = changed.removeEvents { event in
        dropped.lines.contains(event.line) || dropped.items.contains(ledger.items[event.item])
      }
      if count == 0 {
        session.say(Message("没有可去掉的事件\n", "no event to drop was found\n"))
      }
    }
    let file = csv(for: ledger)
    changed.append(events: file.span, vocabulary: library.vocabulary)
    return changed
  }

  /// The rows for everybody they are meant for, as an events file.
  private func csv(for ledger: Ledger) -> [UInt8] {
    let columns = Column.events.map { Text(stringLiteral: $0.header) }
    var file: [UInt8] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { file.append(",") }
      file.append(text: column)
    }
    file.append("\n")
    var known: Set<String> = []
    var meant: Set<String> = []
    for person in ledger.people {
      let id = ledger.personIDs[person.id].string
      known.insert(id)
      if isWanted(person, ledger) { meant.insert(id) }
    }
    let everybody = meant.sorted()
    for (values, only) in rows {
      // A row for somebody the people file does not hold is refused as one of the events file is.
      for id in only.map({ meant.contains($0) || !known.contains($0) ? [$0] : [] }) ?? everybody {
        let cells = values.map { (Text(utf8: Array($0.column.utf8)), Text(utf8: Array($0.value.utf8))) }
        file.append(eventRow: cells, of: Text(utf8: Array(id.utf8)), columns: columns)
      }
    }
    return file
  }

  private func isWanted(_ person: Person, _ ledger: Ledger) -> Bool {
    guard people?.contains(ledger.personIDs[person.id].string) ?? true else { return false }
    return wanted.allSatisfy { column, value in
      switch column {
      case "unit": ledger.labels[person.unit].string == value
      case "name": ledger.labels[person.name].string == value
      case "specialty": ledger.specialties[person.specialty].string == value
      default: ledger.personIDs[person.id].string == value
      }
    }
  }

  /// `key=value` pairs; a value may stand in double quotes.
  private static func pairs(
    _ text: String, separator: Character, known: [String]
  ) throws(Failure) -> [(column: String, value: String)] {
    var pairs: [(column: String, value: String)] = []
    var word = ""
    var isQuoted = false
    for character in text + String(separator) {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        if word.isEmpty { continue }
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
          throw .usage(Message("「{word}」应写成 列=值", "{word} should be column=value", .text(word, as: "word")))
        }
        guard !pairs.contains(where: { $0.column == parts[0] }) else {
          throw .usage(Message("「{column}」出现了两次", "{column} is given twice", .text(String(parts[0]), as: "column")))
        }
        pairs.append((String(parts[0]), String(parts[1])))
        word = ""
      } else {
        word.append(character)
      }
    }
    guard !isQuoted else { throw .usage(Message("引号没有结束：{text}", "a quote never ends: {text}", .text(text))) }
    for (column, _) in pairs where !known.contains(column) {
      let list = known.joined(separator: " ")
      throw .usage(
        Message(
          "没有列「{column}」；可用：{list}", "no column {column}; accepted: {list}", .text(column, as: "column"),
          .text(list, as: "list")))
    }
    return pairs
  }
}

extension Additions {
  /// Adds a row, for the person it names or for everybody.
  private mutating func add(_ values: [(column: String, value: String)]) {
    rows.append((values, values.last { $0.column == "person" }?.value))
  }

  /// Reads an events file, or the fragments that `plan --json` writes.
  private mutating func read(_ path: String, _ session: Session) throws(Failure) {
    var bytes = try session.read(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.first == UInt8(ascii: "{") {
      for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      where line.contains(where: { $0 > 0x20 }) {
        try readFragment(Array(line), "\(path):\(index + 1)", session)
      }
      return
    }
    var table = CSVRows(bytes.span)
    let header = table.next() ?? []
    guard header.contains("route"), Set(header).count == header.count else {
      throw Failure(
        status: .data,
        Message(
          "{path}:1：标题行应有 route、start 等列，每列一次",
          "{path}:1: the first row names the columns, such as route and start, each once", .text(path, as: "path")))
    }
    let columns = Column.events.map { "\($0.header)" }
    for column in header where !columns.contains(column) {
      session.console.writeError(
        session.unknownColumn(Text(utf8: Array(column.utf8)), in: Text(utf8: Array(path.utf8))))
    }
    while let row = table.next() {
      guard row.count <= header.count else {
        throw Failure(
          status: .data,
          Message(
            "{path}:{line}：格子数多于标题行", "{path}:{line}: more cells than the header", .text(path, as: "path"),
            .line(table.line)))
      }
      add(zip(header, row).map { ($0, $1) })
    }
    if let line = table.faultLine {
      throw Failure(
        status: .data,
        Message(
          "{path}:{line}：不是 CSV；格子里有引号时整格用 \" 括起", "{path}:{line}: not CSV; a cell with quotes stands wholly in \"…\"",
          .text(path, as: "path"), .line(line)))
    }
  }

  private mutating func readFragment(_ line: [UInt8], _ path: String, _ session: Session) throws(Failure) {
    do throws(JSONError) {
      let fragment = try LedgerFragment(parsing: line.span)
      for event in fragment.events {
        rows.append((event.map { ($0.column.string, $0.value.string) }, fragment.person?.string))
      }
    } catch {
      var message: [UInt8] = []
      error.writeMessage(
        fileName: Text(utf8: Array(path.utf8)), document: line.span, language: session.language, to: &message)
      session.console.writeError(message)
      throw Failure(status: .data, nil)
    }
  }
}
