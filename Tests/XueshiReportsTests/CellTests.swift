import Foundation
import Testing
import Xueshi
import XueshiReports

@Suite
struct Cells {
  @Test
  func `A JSON string gives back exactly the text that was written`() throws {
    let all = String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0 as UInt32) }))
    for text in ["", "湘潭", "\"\\/", "\u{0}\u{1F}\u{7F}", "a\nb\r\tc", "😀", all] {
      let json = written { $0.append(jsonString: Text(utf8: Array(text.utf8))) }
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String
      #expect(read == text)
      #expect(!json.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  @Test
  func `A CSV cell that a spreadsheet would take for a formula gets an apostrophe`() {
    let cases = [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""), ("1=1", "1=1"), ("a-b", "a-b"), ("", ""),
      ("'=1", "'=1"), ("湘潭", "湘潭"),
    ]
    for (text, cell) in cases {
      #expect(written { $0.append(csvCell: Text(utf8: Array(text.utf8))) } == cell)
    }
  }

  @Test
  func `A CSV cell with a comma, a quote or a line break is quoted`() {
    let cases = [
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a b", "a b"),
    ]
    for (text, cell) in cases {
      #expect(written { $0.append(csvCell: Text(utf8: Array(text.utf8))) } == cell)
    }
  }
}
