import Testing

@testable import Xueshi

@Suite
struct `A broken record` {
  private func faults(_ bytes: [UInt8]) -> [RecordFault?] { CSVScanner.records(bytes).map { $0.fault?.kind } }

  private func records(_ file: String) -> [CSVRecord] { CSVScanner.records(Array(file.utf8)) }

  @Test
  func `A quote inside a cell that does not begin with one is an error of that record alone`() throws {
    let records = records("a,b\nc,d\"e\nf,g\n")
    expect(records.map { $0.fault?.kind }, equals: [nil, .strayQuote, nil])
    try expect(#require(records[1].fault).offset, equals: 7)
    expect(records[2].texts, equals: ["f", "g"])
    expect(faults(Array("a, \"b\"\n".utf8)), equals: [.strayQuote], "a space before the quote")
  }

  @Test
  func `Text after a closing quote is an error of that record alone`() throws {
    let records = records("a,b\n\"c\"x,d\nf,g\n")
    expect(records.map { $0.fault?.kind }, equals: [nil, .textAfterQuote, nil])
    try expect(#require(records[1].fault).offset, equals: 7)
    expect(records[2].texts, equals: ["f", "g"])
    expect(faults(Array("\"a\" ,b\n".utf8)), equals: [.textAfterQuote], "a space after the quote")
  }

  @Test
  func `A quote that never closes costs its own record and no other`() {
    let rows = (1...20).map { "\($0),\"item \($0)\",\"with \"\"quotes\"\" and, commas\"" }
    for broken in rows.indices {
      for damaged in ["\(broken + 1),\"item", "\(broken + 1),item,\"commas", "\"\(broken + 1),item,commas"] {
        for end in ["\n", "\r\n"] {
          var lines = rows
          lines[broken] = damaged
          let records = records(lines.joined(separator: end) + end)
          expect(records.count, equals: rows.count, "\(damaged)")
          expect(records.indices.filter { records[$0].fault != nil }, equals: [broken], "\(damaged)")
          expect(records.map { $0.line }, equals: (1...20).map { Int32($0) })
        }
      }
    }
  }

  @Test
  func `A quote that never closes over a file without other quotes is pointed at where it opened`() throws {
    let records = records("a,b\nc,\"d\ne,f\ng,h")
    expect(records.map { $0.fault?.kind }, equals: [nil, .unclosedQuote, nil, nil])
    try expect(#require(records[1].fault).offset, equals: 6)
    expect(records.last?.texts, equals: ["g", "h"])
    expect(faults(Array("\"".utf8)), equals: [.unclosedQuote])
    expect(faults(Array("a,\"\"\"".utf8)), equals: [.unclosedQuote])
  }

  @Test
  func `A NUL is an error of its record alone`() throws {
    let records = CSVScanner.records(Array("a,b\nc,d\0e\nf,g\n".utf8))
    expect(records.map { $0.fault?.kind }, equals: [nil, .nul, nil])
    try expect(#require(records[1].fault).offset, equals: 7)
    let quoted = CSVScanner.records(Array("a\n\"b\0\"\nc\n".utf8))
    expect(quoted.map { $0.fault?.kind }, equals: [nil, .nul, nil])
    try expect(#require(quoted[1].fault).offset, equals: 4)
  }

  @Test
  func `Bytes that are not UTF-8 are an error of their record alone`() throws {
    let damaged = Array("a,b\nc,甲".utf8) + [0xFF] + Array("e\nf,g\n".utf8)
    let records = CSVScanner.records(damaged)
    expect(records.map { $0.fault?.kind }, equals: [nil, .invalidUTF8, nil])
    try expect(#require(records[1].fault).offset, equals: 9)
    for bad: [UInt8] in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xB2, 0xE2], [0xE7, 0x94]] {
      expect(faults(Array("a\n\"".utf8) + bad + Array("\"\nc\n".utf8)), equals: [nil, .invalidUTF8, nil], "\(bad)")
    }
  }

  @Test
  func `The first thing wrong with a record is the one that is named`() {
    expect(faults(Array("a\"b\0,\"c\n".utf8)), equals: [.strayQuote])
    expect(faults(Array("\0\"\n".utf8)), equals: [.nul])
  }
}
