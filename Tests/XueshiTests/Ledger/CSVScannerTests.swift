import Testing

@testable import Xueshi

@Suite
struct `A CSV file` {
  private func rows(_ file: String) -> [[String]] {
    let records = CSVScanner.records(Array(file.utf8))
    #expect(records.allSatisfy { $0.fault == nil }, "\(file)")
    return records.map { $0.texts }
  }

  @Test
  func `Cells are cut at commas, and an empty cell is a cell`() {
    expect(rows("a,b,c\n"), equals: [["a", "b", "c"]])
    expect(rows(",\n"), equals: [["", ""]])
    expect(rows("a,,\n"), equals: [["a", "", ""]])
    expect(rows("一,二\n"), equals: [["一", "二"]])
    expect(rows(""), equals: [])
  }

  @Test
  func `A quoted cell may hold commas, line ends and doubled quotes`() {
    expect(rows("\"a,b\",c\n"), equals: [["a,b", "c"]])
    expect(rows("\"a\nb\",c\nd,e\n"), equals: [["a\nb", "c"], ["d", "e"]])
    expect(rows("\"a\r\nb\"\r\nc\r\n"), equals: [["a\r\nb"], ["c"]])
    expect(rows("\"say \"\"hi\"\"\"\n"), equals: [["say \"hi\""]])
    expect(rows("\"\",\"\"\"\"\n"), equals: [["", "\""]])
    expect(rows("\"\"\n"), equals: [[""]], "an empty quoted cell is not a blank line")
  }

  @Test
  func `Lines end with LF or CRLF, and the last need not end`() {
    for end in ["\n", "\r\n"] {
      for file in ["a,b" + end + "c,d" + end, "a,b" + end + "c,d", "a,b" + end + "c,\"d\""] {
        expect(rows(file), equals: [["a", "b"], ["c", "d"]], "\(file)")
      }
    }
    expect(rows("a,b\nc,"), equals: [["a", "b"], ["c", ""]])
    let lone = CSVScanner.records(Array("a\rb,c\n".utf8))
    expect(lone.map { $0.fault?.kind }, equals: [.bareCarriageReturn], "a lone CR ends nothing, and stands for nothing")
  }

  @Test
  func `A byte order mark is no part of the first cell`() {
    expect(rows("\u{FEFF}a,b\n"), equals: [["a", "b"]])
    expect(rows("\u{FEFF}\"a\",b\n"), equals: [["a", "b"]])
    expect(rows("\u{FEFF}"), equals: [])
    expect(rows("a,\u{FEFF}b\n"), equals: [["a", "\u{FEFF}b"]], "elsewhere it is text")
  }

  @Test
  func `Blank lines are no records but count as lines`() {
    let records = CSVScanner.records(Array("\n\r\na,b\n\n\r\n\nc,d\n\n".utf8))
    expect(records.map { $0.texts }, equals: [["a", "b"], ["c", "d"]])
    expect(records.map { $0.line }, equals: [3, 7])
  }

  @Test
  func `A record knows the line and the offset on which it and each of its cells start`() {
    let file = "ab,c\n\"x\ny\",z\r\n,w"
    let records = CSVScanner.records(Array(file.utf8))
    expect(records.map { $0.line }, equals: [1, 2, 4])
    expect(records.map { $0.start }, equals: [0, 5, 14])
    expect(records.map { $0.offsets }, equals: [[0, 3], [5, 11], [14, 15]])
  }

  @Test
  func `A cell of ten million bytes is read whole`() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    for file in [
      Array("a,".utf8) + long + Array("\nb,c\n".utf8), Array("a,\"".utf8) + long + Array("\"\nb,c\n".utf8),
    ] {
      let records = CSVScanner.records(file)
      expect(records.map { $0.cells.count }, equals: [2, 2])
      expect(records.first?.cells.last?.count, equals: 10_000_000)
      expect(records.last?.texts, equals: ["b", "c"])
    }
  }

  @Test
  func `White space around a cell is trimmed, also the no-break and the ideographic space`() {
    let spaces = ["", " ", "  \t", "\u{a0}", "\u{3000}", " \u{3000}\u{a0}\t\u{b}\u{c}"]
    for before in spaces {
      for after in spaces {
        for text in ["", "甲 乙", "a", "\u{3001}", "\u{e9}"] {
          let record = CSVScanner.records(Array(("," + before + text + after + "\n").utf8)).first
          let trimmed = record.map { String(decoding: $0.bytes[$0.trimmed(1)], as: UTF8.self) }
          expect(trimmed, equals: text, "«\(before)\(text)\(after)»")
        }
      }
    }
    expect(CSVScanner.records(Array("a\n".utf8)).first?.trimmed(5).isEmpty, equals: true, "a column past the last")
  }
}
