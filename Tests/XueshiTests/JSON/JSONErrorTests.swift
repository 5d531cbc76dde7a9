import Testing
import Xueshi

@Suite
struct `An error in a JSON document` {
  private func check(_ document: String, line: Int, column: Int, accepted: Text, _ location: SourceLocation) {
    let outcome = JSONOutcome(document)
    #expect(outcome.position == DocumentPosition(line: line, column: column), "\(document)", sourceLocation: location)
    #expect(outcome.error?.accepted.en == accepted, "\(document)", sourceLocation: location)
    #expect(outcome.error?.isChineseToTheEnd == true, "\(document)", sourceLocation: location)
  }

  @Test
  func `An unexpected character is pointed at, with what could stand there`() {
    let value: Text = "a value: object, array, string, number, true, false or null"
    let cases: [(String, Int, Int, Text)] = [
      ("", 1, 1, value), ("   ", 1, 4, value), ("\n\n  ?", 3, 3, value), ("[1,\n 2,\n]", 3, 1, value),
      ("{\"a\":}", 1, 6, value), ("[,1]", 1, 2, value), ("[1 2]", 1, 4, "`,` or `]`"), ("[1,\n2", 2, 2, "`,` or `]`"),
      ("{\"a\":1", 1, 7, "`,` or `}`"), ("{\"a\":1 \"b\":2}", 1, 8, "`,` or `}`"), ("{\"a\" 1}", 1, 6, "`:`"),
      ("{a:1}", 1, 2, "a key in double quotes"), ("{\"a\":1,}", 1, 8, "a key in double quotes"),
      ("{\"学时\":1,\n'b':2}", 2, 1, "a key in double quotes"), ("{} x", 1, 4, "end of document"),
      ("1 2", 1, 3, "end of document"), ("012", 1, 2, "end of document"),
      ("[truth]", 1, 5, "`true`, `false` or `null`"),
      ("nul", 1, 4, "`true`, `false` or `null`"), ("False", 1, 1, value), ("-x", 1, 2, "a digit"),
      ("1.", 1, 3, "a digit"),
      ("[1e]", 1, 4, "a digit"), ("// no\n1", 1, 1, value),
    ]
    for (document, line, column, accepted) in cases {
      check(document, line: line, column: column, accepted: accepted, #_sourceLocation)
    }
  }

  @Test
  func `Columns count characters, not bytes, and lines end with LF or CRLF`() {
    check(
      "{\"学时\": 继}", line: 1, column: 8, accepted: "a value: object, array, string, number, true, false or null",
      #_sourceLocation)
    check("[1,\r\n2,\r\n  3 4]", line: 3, column: 5, accepted: "`,` or `]`", #_sourceLocation)
    check("[\"\u{1F600}\" 1]", line: 1, column: 6, accepted: "`,` or `]`", #_sourceLocation)
  }

  @Test
  func `A string that never ends is pointed at where it starts`() {
    for document in ["[1,\n  \"abc", "[1,\n  \"abc\\", "[1,\n  \"abc\\\""] {
      check(document, line: 2, column: 3, accepted: "a closing `\"`", #_sourceLocation)
    }
  }

  @Test
  func `A broken escape is pointed at`() {
    let escapes: Text = "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    check(#"["a\qb"]"#, line: 1, column: 5, accepted: escapes, #_sourceLocation)
    check(#"["\u12G4"]"#, line: 1, column: 7, accepted: "four hexadecimal digits", #_sourceLocation)
    check(
      "[\"a\nb\"]", line: 1, column: 4, accepted: "no control character in a string; write it as \\u00XX",
      #_sourceLocation)
  }

  @Test
  func `A key given twice is an error at its second place, however it is written`() {
    let once: Text = "each key once in an object"
    check("{\"a\":1,\n \"b\":2,\n \"a\":3}", line: 3, column: 2, accepted: once, #_sourceLocation)
    check(#"{"a":1,"\u0061":2}"#, line: 1, column: 8, accepted: once, #_sourceLocation)
    check(#"[{"学":{"x":1,"x":2}}]"#, line: 1, column: 14, accepted: once, #_sourceLocation)
    // However many keys there are: 15, 16 and 17 are looked through in two ways.
    for count in [15, 16, 17, 40] {
      let keys = (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",")
      #expect(JSONOutcome("{\(keys)}").error == nil, "\(count)")
      for again in [0, count - 1] {
        check("{\(keys),\n\"k\(again)\":1}", line: 2, column: 1, accepted: once, #_sourceLocation)
      }
    }
    #expect(JSONOutcome(#"[{"a":1},{"a":2}]"#).error == nil)
    #expect(JSONOutcome(#"{"a":{"a":1},"A":2}"#).error == nil)
  }
}
