import Xueshi

/// The page that shows a unit: a document, its style and its scripts, to be written as one file without need of another.
///
/// Data stands in it as Base64 alone, so that no name or note of a ledger can become markup, and its policy admits no
/// script but the page's own, by digest, and no address at all.
package struct HTMLPage: Sendable {
  private let document: [UInt8]
  private let style: [UInt8]
  private let script: [UInt8]

  /// Puts a page together.
  /// - Parameters:
  ///   - document: The HTML, with `<!--xueshi:csp-->`, `<!--xueshi:style-->`, `<!--xueshi:data-->` and
  ///     `<!--xueshi:script-->` alone on their lines where these go.
  ///   - style: The style sheet.
  ///   - scripts: The scripts, in the order in which they run; they share one scope and leave nothing outside it.
  package init(document: [UInt8], style: [UInt8], scripts: [[UInt8]]) {
    self.document = document
    self.style = [UInt8](literal: "\n") + style
    var script = [UInt8](literal: "\n(() => {\n\"use strict\";\n")
    for part in scripts {
      script += part
      script.append("\n")
    }
    script.append("})();\n")
    self.script = script
  }

  /// Whether style and scripts can stand in a document: nothing in them ends the element they stand in.
  package var isSound: Bool {
    !style.contains(ignoringCase: "</style") && !script.contains(ignoringCase: "</script")
      && !script.contains(ignoringCase: "<!--")
  }

  /// Writes the page.
  /// - Parameters:
  ///   - blocks: The data it carries.
  ///   - seal: The seal of everybody's answers; nothing for an empty page.
  ///   - output: Receives the file.
  /// - Complexity: O(*n*) in the length of everything.
  package func write(_ blocks: [Block], seal: Seal?, to output: inout [UInt8]) {
    for line in document.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      switch Placeholder(line) {
      case nil: output.append(contentsOf: line)
      case .policy: writePolicy(to: &output)
      case .style: output.append(element: "style", style)
      case .script: output.append(element: "script", script)
      case .data:
        for block in blocks { block.write(to: &output) }
        if let seal {
          output.append("<script type=\"text/plain\" id=\"seal\">")
          seal.writeLine(in: .en, to: &output)
          output.append("</script>")
        }
      }
      output.append("\n")
    }
    // The split found one line more than there are line breaks.
    output.removeLast()
  }

  private func writePolicy(to output: inout [UInt8]) {
    output.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-")
    output.append(base64: SHA256.digest(of: script.span).bytes)
    output.append("' 'wasm-unsafe-eval'; style-src 'sha256-")
    output.append(base64: SHA256.digest(of: style.span).bytes)
    output.append("'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'\">")
  }

  /// What stands alone on a line of the document for something else.
  private enum Placeholder {
    case policy, style, data, script

    init?(_ line: ArraySlice<UInt8>) {
      let line = Text(utf8: line.drop { $0 == UInt8(ascii: " ") })
      if line.equals("<!--xueshi:csp-->") {
        self = .policy
      } else if line.equals("<!--xueshi:style-->") {
        self = .style
      } else if line.equals("<!--xueshi:data-->") {
        self = .data
      } else if line.equals("<!--xueshi:script-->") {
        self = .script
      } else {
        return nil
      }
    }
  }
}

extension [UInt8] {
  /// Makes the bytes of a text of the program.
  package init(literal: StaticString) {
    self = []
    append(literal)
  }

  fileprivate mutating func append(element name: StaticString, _ content: [UInt8]) {
    append("<")
    append(name)
    append(">")
    self += content
    append("</")
    append(name)
    append(">")
  }

  fileprivate func contains(ignoringCase literal: StaticString) -> Bool {
    let wanted = [UInt8](literal: literal)
    return indices.contains { start in
      self[start] == wanted[0] && self[start...].count >= wanted.count
        && zip(self[start...], wanted).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 >= UInt8(ascii: "a")) }
    }
  }
}
