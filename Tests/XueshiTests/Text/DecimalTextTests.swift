import Testing
import Xueshi

@Suite
struct `A decimal` {
  private func hundredths(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    return DecimalText.hundredths(bytes.span)
  }

  private func integer(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    return DecimalText.integer(bytes.span)
  }

  @Test
  func `A decimal has at most two places`() {
    let cases: [(String, Int64?)] = [
      ("0", 0), ("7", 700), ("96", 9600), ("96.5", 9650), ("96.50", 9650), ("96.05", 9605), ("0.01", 1), ("00.10", 10),
      ("007", 700), ("0.001", nil), ("96.500", nil), ("1.234", nil),
    ]
    for (text, expected) in cases { expect(hundredths(text), equals: expected, "\(text)") }
  }

  @Test
  func `A decimal is at most 100000`() {
    let cases: [(String, Int64?)] = [
      ("99999.99", 9_999_999), ("100000", 10_000_000), ("100000.00", 10_000_000), ("100000.01", nil), ("100000.1", nil),
      ("100001", nil), ("999999", nil), ("99999999999999999999999999", nil), ("1000000", nil),
    ]
    for (text, expected) in cases { expect(hundredths(text), equals: expected, "\(text)") }
  }

  @Test
  func `Nothing but digits around at most one point is a decimal`() {
    for text in [
      "", ".", ".5", "5.", "..", "1..2", "1.2.3", "-1", "+1", "1e3", "1E3", "1,000", "1 000", " 1", "1 ", "0x10", "NaN",
      "１２", "12学时", "½", "1.５", "1/2", "\u{0}1", "1\u{0}",
    ] {
      expect(hundredths(text), equals: nil, "\(text)")
    }
  }

  @Test
  func `Every hundredth from 0 to 300 is read from each way to write it`() {
    for value: Int64 in 0...30_000 {
      let places = value % 100
      var forms = ["\(value / 100).\(places / 10)\(places % 10)"]
      if places % 10 == 0 { forms.append("\(value / 100).\(places / 10)") }
      if places == 0 { forms.append("\(value / 100)") }
      if let form = forms.first(where: { hundredths($0) != value }) {
        Issue.record("\(form) is not \(value) hundredths")
        return
      }
    }
  }

  @Test
  func `A whole number has at most nine digits and perhaps a minus sign`() {
    let cases: [(String, Int64?)] = [
      ("0", 0), ("2021", 2021), ("-4", -4), ("-0", 0), ("007", 7), ("99999999", 99_999_999), ("999999999", 999_999_999),
      ("1000000000", nil), ("-999999999", -999_999_999), ("", nil), ("-", nil), ("--1", nil), ("+1", nil), ("1.0", nil),
      ("1-", nil), (" 1", nil), ("２０２１", nil),
    ]
    for (text, expected) in cases { expect(integer(text), equals: expected, "\(text)") }
  }
}
