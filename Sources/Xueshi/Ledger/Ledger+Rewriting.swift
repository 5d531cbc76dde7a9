/// A row to be struck out of a file: where it starts, and how many lines it takes.
package struct StruckRow: Sendable {
  /// The line on which it starts; the header is line 1.
  package let line: Int32
  /// How many lines it takes, line breaks within quotes counted.
  package let height: Int32

  /// Names a row.
  /// - Parameters:
  ///   - line: The line on which it starts; the header is line 1.
  ///   - height: How many lines it takes, line breaks within quotes counted.
  package init(line: Int32, height: Int32) {
    self.line = line
    self.height = height
  }
}

extension Ledger {
  /// Strikes rows out of the events file and writes others below it; every line is then as in the file so written.
  ///
  /// Where a row is refused nothing changes.
  /// - Parameters:
  ///   - struck: The rows that go.
  ///   - file: The rows that come, with a header row of one line, in UTF-8; each ended by a line break.
  ///   - vocabulary: The words that may be used.
  /// - Returns: What was refused of the rows that come.
  /// - Complexity: O(*n*) in the number of events.
  package mutating func rewriteEvents(
    striking struck: [StruckRow], adding file: Span<UInt8>, vocabulary: Vocabulary
  ) -> [Rejection] {
    let (known, refused, next, readable) = (events.count, rejections.count, nextLine, isReadable)
    let unknown = unknownColumns.count
    readEvents(Table(file, file: .events), ColumnRules(vocabulary))
    unknownColumns.removeSubrange(unknown...)
    // The rows that come stand on the lines of a file of their own, below its header.
    let added = nextLine - 2
    guard rejections.count == refused else {
      let reasons = Array(rejections[refused...])
      rejections.removeSubrange(refused...)
      events.removeSubrange(known...)
      (nextLine, isReadable) = (next, readable)
      return reasons
    }
    nextLine = struck.lineAfterwards(next)
    for index in known..<events.count { events[index].line += nextLine - 2 }
    nextLine += added
    var kept = 0
    for index in events.indices {
      var event = events[index]
      if index < known {
        if struck.contains(where: { $0.line == event.line }) { continue }
        event.line = struck.lineAfterwards(event.line)
      }
      events[kept] = event
      kept += 1
    }
    let old = known - (events.count - kept)
    events.removeSubrange(kept...)
    for index in rejections.indices where rejections[index].file == .events {
      rejections[index] = rejections[index].moved(to: struck.lineAfterwards(rejections[index].row))
    }
    placeEvents(from: old)
    return []
  }
}

extension [StruckRow] {
  /// The line on which a row stands once the rows above it are gone.
  fileprivate func lineAfterwards(_ line: Int32) -> Int32 {
    reduce(line) { $1.line < line ? $0 - $1.height : $0 }
  }
}

extension Rejection {
  fileprivate func moved(to row: Int32) -> Rejection {
    Rejection(
      file: file, row: row,
      position: DocumentPosition(line: position.line + Int(row - self.row), column: position.column), text: text,
      isTextCut: isTextCut, reason: reason, person: person, near: near)
  }
}
