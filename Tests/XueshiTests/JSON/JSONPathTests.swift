import Testing
import Xueshi

@Suite
struct `A place in a JSON document` {
  private let document = """
    {
      "id": "x",
      "tree": {"rows": [
        {"rate": 1},
        {"rate": {"day": [10, 20]}}
      ]}
    }
    """

  @Test
  func `An offset has the path of the innermost value or key that holds it`() throws {
    let value = try #require(JSONOutcome(document).value)
    let cases: [(String, String)] = [
      ("\"x\"", "id"), ("\"id\"", "id"), ("{\"rows\"", "tree"), ("\"rows\"", "tree.rows"),
      ("{\"rate\": 1", "tree.rows[0]"),
      ("1}", "tree.rows[0].rate"), ("\"day\"", "tree.rows[1].rate.day"), ("20]", "tree.rows[1].rate.day[1]"),
    ]
    for (text, path) in cases {
      let range = try #require(document.firstRange(of: text))
      let offset = document.utf8.distance(from: document.startIndex, to: range.lowerBound)
      expect(value.path(to: offset), equals: Text(path), "\(text)")
    }
    #expect(value.path(to: 0).isEmpty)
  }

  @Test
  func `Positions count lines and columns from 1`() {
    let bytes = Array("a学b\nc\r\n\u{1F600}d".utf8)
    let expected = [
      (0, 1, 1), (1, 1, 2), (4, 1, 3), (5, 1, 4), (6, 2, 1), (7, 2, 2), (8, 2, 3), (9, 3, 1), (13, 3, 2), (14, 3, 3),
    ]
    for (offset, line, column) in expected {
      let position = DocumentPosition(of: offset, in: bytes.span)
      expect(position, equals: DocumentPosition(line: line, column: column), "offset \(offset)")
    }
    let past = DocumentPosition(of: 99, in: bytes.span)
    expect(past, equals: DocumentPosition(line: 3, column: 3))
  }

  @Test
  func `Every value and key remembers the offset of its first byte`() throws {
    let value = try #require(JSONOutcome(document).value)
    guard case .object(let members) = value.content else {
      Issue.record("the document is no object")
      return
    }
    let bytes = Array(document.utf8)
    expect(members.map { bytes[$0.keyOffset] }, equals: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    expect(members.map { bytes[$0.value.offset] }, equals: [UInt8(ascii: "\""), UInt8(ascii: "{")])
    expect(value.offset, equals: 0)
  }
}
