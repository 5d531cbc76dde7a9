import Xueshi

extension Seal {
  /// Writes the seal as one line, without a line break: what stands below an answer on paper.
  ///
  /// Nothing from a ledger is in it, and no character that HTML, JSON or CSV would write otherwise. Of each digest the
  /// first sixteen digits are shown.
  /// - Parameters:
  ///   - language: The language.
  ///   - output: Receives the line.
  package func writeLine(in language: Language, to output: inout [UInt8]) {
    output.append(sentence, in: language)
  }

  /// The seal as one line.
  var sentence: Message {
    var parts = [
      line.map { Message("人员表第 {line} 行", "people line {line}", .line($0)) } ?? Message("全部人员", "everybody")
    ]
    if !options.isEmpty {
      parts.append(Message("选项 {options}", "options {options}", .written(Self.spaced(options), as: "options")))
    }
    if !rulebooks.isEmpty {
      let names = rulebooks.flatMap { [$0.id, Self.shown($0.digest)] }
      parts.append(Message("规则 {rulebooks}", "rules {rulebooks}", .written(Self.spaced(names), as: "rulebooks")))
    }
    parts.append(Message("台账 {digest}", "ledger {digest}", .text(Self.shown(ledger), as: "digest")))
    parts.append(Message("指纹 {digest}", "fingerprint {digest}", .text(Self.shown(fingerprint), as: "digest")))
    return Message(
      "核验：xueshi {version}；{parts}", "Seal: xueshi {version}; {parts}", .text(version, as: "version"),
      .clauses(parts, as: "parts"))
  }

  private static func spaced(_ words: [Text]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, word) in words.enumerated() {
      if index > 0 { bytes.append(" ") }
      bytes.append(text: word)
    }
    return bytes
  }

  /// As much of a digest as a line shows, and what it is.
  private static func shown(_ digest: Text) -> Text {
    Text(utf8: Array(Text("sha256:").utf8 + digest.utf8.prefix(shownDigits)))
  }

  /// Writes the seal as a JSON object, digests whole, with its line in both languages.
  /// - Parameter output: Receives the object.
  package func writeJSON(to output: inout [UInt8]) {
    output.appendJSONObject { write(to: &$0) }
  }

  /// Adds the seal to its object.
  func write(to json: inout JSONWriter) {
    json.add("version", version)
    json.add("people", line)
    json.add("options", options)
    json.add("rulebooks", rulebooks) { rulebook, json in
      json.add("id", rulebook.id)
      json.add("sha256", rulebook.digest)
    }
    json.add("ledger", ledger)
    json.add("fingerprint", fingerprint)
    json.add("line", sentence)
  }
}
