import Testing
import Xueshi

@Suite
struct `A JSON string` {
  /// The text of a string whose inside is given as it is written in a document.
  private func text(_ inside: String) -> String? {
    guard case .string(let text)? = JSONOutcome("\"" + inside + "\"").value?.content else { return nil }
    return text.string
  }

  @Test
  func `Every escape of RFC 8259 stands for its character`() {
    let cases: [(String, String)] = [
      (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{c}"), (#"\n"#, "\n"),
      (#"\r"#, "\r"),
      (#"\t"#, "\t"), (#"\u0041"#, "A"), (#"\u00e9"#, "é"), (#"\u00E9"#, "é"), (#"\u5b66\u65f6"#, "学时"),
      (#"\u0000"#, "\0"),
      (#"\uFFFF"#, "\u{FFFF}"), (#"\uD7FF"#, "\u{D7FF}"), (#"\uE000"#, "\u{E000}"), (#"a\\nb"#, #"a\nb"#),
    ]
    for (written, meant) in cases { expect(text(written), equals: meant, "\(written)") }
  }

  @Test
  func `A surrogate pair is one character`() {
    expect(text(#"\uD834\uDD1E"#), equals: "\u{1D11E}")
    expect(text(#"\uD800\uDC00"#), equals: "\u{10000}")
    expect(text(#"\uDBFF\uDFFF"#), equals: "\u{10FFFF}")
    expect(text(#"x\ud83d\ude00y"#), equals: "x\u{1F600}y")
  }

  @Test
  func `Half of a surrogate pair is refused`() {
    for inside in [
      #"\uD800\u0041"#, #"\uD800\uD800"#, #"\uD800\uE000"#, #"\uD800\uFFFF"#, #"\uD800"#, #"\uDBFF"#, #"\uDC00"#,
      #"\uDFFF"#, #"\uD800x"#, #"\uD800\n"#, #"\uDC00\uD800"#,
    ] {
      expect(text(inside), equals: nil, "\(inside)")
    }
  }

  @Test
  func `An escape that is none is refused`() {
    for inside in [#"\a"#, #"\'"#, #"\x41"#, #"\u004"#, #"\u00g1"#, #"\U0041"#, #"\0"#, "\\\n", #"\u{41}"#, #"\"#] {
      expect(text(inside), equals: nil, "\(inside)")
    }
  }

  @Test
  func `A control character must be escaped, and every other character need not`() {
    for code in UInt8(0)..<0x20 {
      expect(text(String(Unicode.Scalar(code))), equals: nil, "U+\(code)")
    }
    for scalar: Unicode.Scalar in [" ", "'", "/", "\u{7f}", "\u{80}", "\u{2028}", "学", "\u{1F600}", "\u{10FFFF}"] {
      expect(text(String(scalar)), equals: String(scalar), "\(scalar)")
    }
  }

  @Test
  func `Bytes that are not UTF-8 are refused where they stand`() {
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE5, 0xAD], [0x80]] {
      let outcome = JSONOutcome(Array("{\n  \"a\": \"x".utf8) + bad + Array("\"}".utf8))
      expect(outcome.position, equals: DocumentPosition(line: 2, column: 10), "\(bad)")
      expect(outcome.error?.problem.en, equals: "invalid UTF-8")
    }
    let outside = JSONOutcome(Array("[1, ".utf8) + [0xFF, 0x5D])
    expect(outside.position, equals: DocumentPosition(line: 1, column: 5))
  }
}
