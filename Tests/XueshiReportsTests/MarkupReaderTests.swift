import Testing
import Xueshi
import XueshiReports

/// What a browser finds in a page: never less than the reader does, or the page is unclear.
@Suite struct MarkupReaderTests {
  private func reader(_ page: String) -> MarkupReader { MarkupReader(Array(page.utf8), ids: ["people", "seal"]) }

  private func shown(_ page: String) -> String { String(decoding: reader(page).shown, as: UTF8.self) }

  @Test("An element is found by its first id, however that is written, and as often as it stands")
  func elements() {
    for tag in [
      "<script id=\"people\">", "<SCRIPT ID='people'>", "<script id=people>", "<script/id=people>",
      "<script type=a id = \"people\" id=\"seal\">", "<script data-x=\">\" id=people>",
    ] {
      let reader = reader("<p>\(tag)AAEC</script>")
      #expect(reader.block("people")?.bytes == [0, 1, 2], "\(tag)")
      #expect(reader.unclear == nil && reader.ambiguous == nil && reader.elements.count == 1, "\(tag)")
    }
    #expect(reader("<p id=people></p><script id=people></script>").ambiguous == "people")
    #expect(reader("<script id=people></script><script id=seal></script>").ambiguous == nil)
    #expect(reader("<script data-id=people></script><p>id=people").elements.isEmpty)
  }

  @Test("Nothing is found in a comment, and a comment ends where browsers end it")
  func comments() {
    for (page, count) in [
      ("<!-- <b> --><p id=people>", 1), ("<!--><p id=people>", 1), ("<!---><p id=people>", 1),
      ("<!-- --!><p id=people>", 1), ("<!-- a", 0), ("<!doctype html><p id=people>", 1), ("<?x ?><p id=people>", 1),
    ] { #expect(reader(page).elements.count == count, "\(page)") }
  }

  @Test("A page is unclear where a browser could find an element in what is skipped")
  func unclear() {
    for page in [
      "<!-- <p id=people> -->", "<style><p id=people></style>", "<title><p id='x'></title>", "<!-- <a x=\"-->",
      "<svg><style></style></svg>", "<svg><script></script></svg>", "<p id=\"&#112;eople\">",
      "<script><!-- <script></script>", "</ <p id=people>>",
    ] { #expect(reader(page).unclear != nil, "\(page)") }
    for page in [
      "<style>a > b {}</style>", "<svg><title>x</title></svg>", "<script>if (a < b) {}</script>", "<!-- a < b -->",
      "<noscript><p class=\"a\">x</p></noscript>", "a < b",
    ] { #expect(reader(page).unclear == nil, "\(page)") }
  }

  @Test("A reader sees the words between tags, each cell and each block on a line of its own")
  func words() {
    #expect(shown("<p>a<b>b</b> &amp;&lt;&nbsp;c</p><td>1</td><td>2</td>") == "\nab &< c\n1\n2\n")
    #expect(shown("a<!-- b -->c<style>d</style><script>e</script>f") == "ac\nf")
    #expect(shown("1 < 2") == "1 < 2")
  }

  @Test(
    "No text is read twice, whatever it holds",
    arguments: ["<", "<a", "<a x=\"", "<!--", "<style>", "<a id=people>", "</", "<svg>"])
  func bounded(_ piece: String) {
    let page = [UInt8](repeating: 0, count: 2_000).flatMap { _ in Array(piece.utf8) }
    let reader = MarkupReader(page, ids: ["people"])
    #expect(reader.elements.count <= 2 && reader.shown.count <= 2 * page.count)
  }
}
