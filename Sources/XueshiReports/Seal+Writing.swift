import Xueshi

extension Seal {
  /// Writes the seal as one line, without a line break: what stands below an answer on paper.
  ///
  /// Nothing from a ledger is in it, and no character that HTML, JSON or CSV would write otherwise. Of each digest the
  /// first sixteen digits are shown.
  /// - Parameters:
  ///   - language: The language.
  ///   - output: Receives the line.
  public func writeLine(in language: Language, to output: inout [UInt8]) {
    let stop = Wording("；", "; ")[language]
    output.append(Wording("核验：xueshi ", "Seal: xueshi ")[language])
    output.append(text: version)
    output.append(stop)
    if let line {
      output.append(Wording("人员表第 ", "people line ")[language])
      output.append(decimal: Int64(line))
      output.append(Wording(" 行", "")[language])
    } else {
      output.append(Wording("全部人员", "everybody")[language])
    }
    if !options.isEmpty {
      output.append(stop)
      output.append(Wording("选项", "options")[language])
      for word in options {
        output.append(" ")
        output.append(text: word)
      }
    }
    if !rulebooks.isEmpty {
      output.append(stop)
      output.append(Wording("规则", "rules")[language])
      for rulebook in rulebooks {
        output.append(" ")
        output.append(text: rulebook.id)
        output.append(" ")
        output.append(digest: rulebook.digest)
      }
    }
    output.append(stop)
    output.append(Wording("台账 ", "ledger ")[language])
    output.append(digest: ledger)
    output.append(stop)
    output.append(Wording("指纹 ", "fingerprint ")[language])
    output.append(digest: fingerprint)
  }

  /// Writes the seal as a JSON object, digests whole, with its line in both languages.
  /// - Parameter output: Receives the object.
  public func writeJSON(to output: inout [UInt8]) {
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
    json.add(
      "line",
      Phrase { language in
        var line: [UInt8] = []
        writeLine(in: language, to: &line)
        return line
      })
  }
}

extension [UInt8] {
  fileprivate mutating func append(digest: Text) {
    append("sha256:")
    append(contentsOf: digest.utf8.prefix(Seal.shownDigits))
  }
}
