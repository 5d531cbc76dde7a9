import Testing
import Xueshi

@Suite
struct `A table of texts` {
  private func number(_ text: String, in table: inout TextTable) -> Int32 {
    let bytes = Array(text.utf8)
    return table.number(of: bytes.span)
  }

  private func find(_ text: String, in table: TextTable) -> Int32? {
    let bytes = Array(text.utf8)
    return table.find(bytes.span)
  }

  @Test
  func `An empty table finds nothing, not even the empty text`() {
    let table = TextTable()
    expect(table.count, equals: 0)
    expect(find("", in: table), equals: nil)
    expect(find("P001", in: table), equals: nil)
  }

  @Test
  func `A text keeps the number it was given when it was first seen`() {
    var table = TextTable()
    expect(number("P001", in: &table), equals: 0)
    expect(number("", in: &table), equals: 1)
    expect(number("P002", in: &table), equals: 2)
    expect(number("P001", in: &table), equals: 0)
    expect(number("", in: &table), equals: 1)
    expect(table.count, equals: 3)
    #expect(table[1].isEmpty)
    #expect(table[2].equals("P002"))
  }

  @Test
  func `Texts are told apart by every byte, their length and their case`() {
    var table = TextTable()
    let texts = ["a", "A", "aa", "a ", " a", "á", "a\u{301}", "ab", "ba", "张", "張"]
    for (index, text) in texts.enumerated() { expect(number(text, in: &table), equals: Int32(index), "\(text)") }
    expect(table.count, equals: texts.count)
  }

  @Test
  func `Every text is found after the table has grown many times over`() {
    // More texts than a table has slots at first, so that some of them share a slot whatever the hash.
    var table = TextTable()
    var expected: [String: Int32] = [:]
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let text = String(UInt64.random(in: 0..<12_000, using: &generator), radix: 36)
      let number = number(text, in: &table)
      if let known = expected[text] {
        expect(number, equals: known)
      } else {
        expect(number, equals: Int32(expected.count))
        expected[text] = number
      }
    }
    expect(table.count, equals: expected.count)
    let lost = expected.filter { find($0.key, in: table) != $0.value || table[$0.value] != Text($0.key) }
    #expect(lost.isEmpty, "\(lost.prefix(5))")
    expect(find("not there", in: table), equals: nil)
  }

  @Test
  func `At each size around a doubling, what is in is found and what is not is not`() {
    var table = TextTable()
    for count in 1...70 {
      _ = number("text \(count)", in: &table)
      for other in 1...71 {
        let found = find("text \(other)", in: table)
        guard found == (other <= count ? Int32(other - 1) : nil) else {
          Issue.record("with \(count) texts, text \(other) leads to \(String(describing: found))")
          return
        }
      }
    }
  }
}
