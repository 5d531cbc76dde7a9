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

  init(_ session: Session, _ options: Options, _ library: Library) throws(Failure) {
    let vocabulary = library.vocabulary
    var lines: [Int32] = []
    for text in options.values[.dropLine] ?? [] {
      guard let line = Int32(text), line > 1 else {
        throw .usage(Message("--drop-line「{text}」不是行号", "--drop-line {text} is no line number", .text(text)))
      }
      lines.append(line)
    }
    dropped = ((options.values[.drop] ?? []).map { Text(utf8: Array($0.utf8)) }, lines)
    wanted = try Self.pairs(
      options[.where] ?? "", separator: ",", .people, known: [.person, .unitName, .name, .specialty], vocabulary)
    people = options.values[.person]
    for text in options.values[.add] ?? [] {
      add(try Self.pairs(text, separator: " ", .events, known: Column.events, vocabulary))
    }
    let rules = ColumnRules(vocabulary, try options.columnChoices(vocabulary))
    for path in options.values[.addFile] ?? [] { try read(path, session, rules, library) }
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
    _ text: String, separator: Character, _ file: LedgerFile, known: [Column], _ vocabulary: Vocabulary
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
        let name = String(parts[0])
        guard let column = vocabulary.column(Text(utf8: Array(name.utf8)), of: file), known.contains(column) else {
          let list = known.map { "\($0.header)" }.joined(separator: " ")
          throw .usage(
            Message(
              "没有列「{column}」；可用：{list}", "no column {column}; accepted: {list}", .text(name, as: "column"),
              .text(list, as: "list")))
        }
        guard !pairs.contains(where: { $0.column == "\(column.header)" }) else {
          throw .usage(Message("「{column}」出现了两次", "{column} is given twice", .text(name, as: "column")))
        }
        pairs.append(("\(column.header)", String(parts[1])))
        word = ""
      } else {
        word.append(character)
      }
    }
    guard !isQuoted else { throw .usage(Message("引号没有结束：{text}", "a quote never ends: {text}", .text(text))) }
    return pairs
  }
}

extension Additions {
  /// Adds a row, for the person it names or for everybody.
  private mutating func add(_ values: [(column: String, value: String)]) {
    rows.append((values, values.last { $0.column == "person" }?.value))
  }

  /// Reads an events file, or the fragments that `plan --json` writes.
  private mutating func read(
    _ path: String, _ session: Session, _ rules: ColumnRules, _ library: Library
  ) throws(Failure) {
    let vocabulary = library.vocabulary
    var bytes = try session.read(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.first == UInt8(ascii: "{") {
      for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      where line.contains(where: { $0 > 0x20 }) {
        try readFragment(Array(line), "\(path):\(index + 1)", session, vocabulary)
      }
      return
    }
    let header = try header(of: bytes, path, session, rules, library)
    var table = CSVRows(bytes.span)
    _ = table.advance()
    while let row = table.next() {
      guard row.count <= header.width else {
        throw Failure(
          status: .data,
          Message(
            "{path}:{line}：格子数多于标题行", "{path}:{line}: more cells than the header", .text(path, as: "path"),
            .line(table.line)))
      }
      add(
        Column.events.compactMap { column in
          let place = header[column]
          guard place >= 0, place < row.count else { return nil }
          let value = column == .status ? vocabulary.status(row[place], header.statusMeaning) : row[place]
          return ("\(column.header)", value)
        })
    }
    if let line = table.faultLine {
      throw Failure(
        status: .data,
        Message(
          "{path}:{line}：不是 CSV；格子里有引号时整格用 \" 括起", "{path}:{line}: not CSV; a cell with quotes stands wholly in \"…\"",
          .text(path, as: "path"), .line(line)))
    }
  }

  /// The header of an events file, of which nobody need be named.
  private func header(
    of bytes: [UInt8], _ path: String, _ session: Session, _ rules: ColumnRules, _ library: Library
  ) throws(Failure) -> TableHeader {
    let row = TableHeader.read(bytes.span, .events, required: [.route], rules, isWhole: true)
    let name = Text(utf8: Array(path.utf8))
    var message = session.unknownColumns(row.header.unknownColumns, in: name)
    for rejection in row.rejections {
      rejection.writeMessage(fileName: name, library: library, language: session.language, to: &message)
    }
    if !message.isEmpty { session.console.writeError(message) }
    guard row.rejections.isEmpty else { throw Failure(status: .data, nil) }
    return row.header
  }

  private mutating func readFragment(
    _ line: [UInt8], _ path: String, _ session: Session, _ vocabulary: Vocabulary
  ) throws(Failure) {
    do throws(JSONError) {
      let fragment = try LedgerFragment(parsing: line.span, vocabulary)
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

extension Vocabulary {
  /// A cell of a column of flags as a word of the column `status`; as it is where the column has those words.
  fileprivate func status(_ cell: String, _ meaning: StatusMeaning) -> String {
    guard meaning != .words, let status = words.status(Array(cell.utf8).span, meaning) else { return cell }
    return "\(status.word)"
  }
}
