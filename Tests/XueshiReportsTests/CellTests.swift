import Testing
import Xueshi
import XueshiReports

@Suite
struct Cells {
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
