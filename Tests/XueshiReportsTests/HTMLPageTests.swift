import Foundation
import Testing
import XueshiPage
import XueshiReports

/// How a page is put together: what its policy admits, and what no data can do to it.
@Suite struct HTMLPageTests {
  private let document = """
    <!doctype html>
      <!--xueshi:csp-->
    <title>x</title>
    <!--xueshi:style-->
    <p>in <!--xueshi:data--> a line</p>
    <!--xueshi:data-->
    <!--xueshi:script-->

    """

  private func page(style: String = "p { color: red }\n", scripts: [String] = ["one();\n", "two();\n"]) -> HTMLPage {
    HTMLPage(document: Array(document.utf8), style: Array(style.utf8), scripts: scripts.map { Array($0.utf8) })
  }

  /// What stands between an element's tags, however often it occurs.
  private func contents(_ element: String, _ page: String) -> [String] {
    page.components(separatedBy: "<\(element)>").dropFirst().map { $0.components(separatedBy: "</\(element)>")[0] }
  }

  private func digest(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return written { $0.append(base64: SHA256.digest(of: bytes.span).bytes) }
  }

  @Test("The policy admits the one script and the one style by their digests, and no address")
  func policy() throws {
    let text = written { page().write([], seal: nil, to: &$0) }
    let (script, style) = (contents("script", text), contents("style", text))
    #expect(script == ["\n(() => {\n\"use strict\";\none();\n\ntwo();\n\n})();\n"])
    #expect(style == ["\np { color: red }\n"])
    #expect(
      text.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-\(digest(script[0]))' "
          + "'wasm-unsafe-eval'; style-src 'sha256-\(digest(style[0]))'; img-src data: blob:; connect-src 'none'; "
          + "base-uri 'none'; form-action 'none'\">"))
  }

  @Test("Whatever stands alone on its line is replaced, once, and everything else stays as it is")
  func placeholders() {
    let text = written { page().write([], seal: nil, to: &$0) }
    #expect(text.hasPrefix("<!doctype html>\n<meta ") && text.hasSuffix("</script>\n"))
    #expect(
      text.components(separatedBy: "<!--xueshi:").count == 2 && text.contains("<p>in <!--xueshi:data--> a line</p>"))
  }

  @Test("Data of any bytes stands in the page as Base64 and is found again")
  func blocks() {
    let hostile = Array("</script><script>alert(1)</script><!--\u{0}".utf8) + [0xFF, 0xFE]
    let blocks = [
      HTMLPage.Block(id: "people", encoding: .identity, bytes: hostile),
      HTMLPage.Block(id: "events", encoding: .gzip, bytes: [1, 2, 3]),
      HTMLPage.Block(id: "wasm", encoding: .gzip, base64: "AAEC"),
    ]
    let text = written { page().write(blocks, seal: nil, to: &$0) }
    #expect(!text.contains("alert") && contents("script", text).count == 1)
    #expect(
      text.contains("<script type=\"application/octet-stream\" id=\"wasm\" data-encoding=\"gzip\">AAEC</script>\n"))
    let bytes = Array(text.utf8)
    let reader = MarkupReader(bytes, ids: ["people", "events", "wasm", "options"])
    #expect(reader.unclear == nil && reader.ambiguous == nil)
    for block in blocks {
      let found = reader.block(block.id)
      #expect(found?.bytes == block.bytes && found?.encoding == block.encoding, "\(block.id)")
    }
    #expect(reader.block("options") == nil)
    let odd = MarkupReader(Array("<script id=\"people\">???</script>".utf8), ids: ["people"])
    #expect(odd.block("people") != nil && odd.block("people")?.bytes == nil)
  }

  @Test("A script or a style that would end its own element is told from a sound one")
  func soundness() {
    #expect(page().isSound)
    for text in ["a = '</script>'", "a = '</SCRIPT >'", "a <!-- b"] {
      #expect(!page(scripts: [text]).isSound, "\(text)")
    }
    #expect(!page(style: "</Style>").isSound)
    #expect(page(style: "</script>", scripts: ["a < b; c </*x*/ d; '</style>'"]).isSound)
  }

  @Test("The bundled page has every placeholder once, alone on its line, and nothing that ends a script early")
  func bundledPage() throws {
    let html = "\(PageFiles.document)"
    for name in ["csp", "style", "data", "script"] {
      let lines = html.split(separator: "\n").filter { $0.trimming(" ") == "<!--xueshi:\(name)-->" }
      #expect(lines.count == 1 && html.components(separatedBy: "xueshi:\(name)").count == 2, "\(name)")
    }
    // No rule of a policy in the document comes too late for what stands before it.
    #expect(try #require(html.range(of: "xueshi:csp")).lowerBound < #require(html.range(of: "xueshi:style")).lowerBound)
    let page = HTMLPage(
      document: Array(html.utf8), style: Array("\(PageFiles.style)".utf8),
      scripts: PageFiles.scripts.map { Array("\($0)".utf8) })
    #expect(page.isSound)
  }

  @Test("The document itself asks for nothing from elsewhere and brings no script of its own")
  func bundledDocument() throws {
    let html = "\(PageFiles.document)"
    for pattern in ["http:", "https:", "//", "style=", "src="] {
      #expect(!html.contains(pattern), "\(pattern)")
    }
    #expect(html.firstRange(of: try Regex(#"<[^>]+\son[a-z]+="#)) == nil)
  }
}

extension Substring {
  fileprivate func trimming(_ characters: String) -> String {
    trimmingCharacters(in: CharacterSet(charactersIn: characters))
  }
}
