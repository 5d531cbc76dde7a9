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
    output.append("{\"version\":")
    output.append(jsonString: version)
    output.append(",\"people\":")
    if let line { output.append(decimal: Int64(line)) } else { output.append("null") }
    output.append(",\"options\":")
    output.append(jsonArray: options) { $1.append(jsonString: $0) }
    output.append(",\"rulebooks\":")
    output.append(jsonArray: rulebooks) { rulebook, output in
      output.append("{\"id\":")
      output.append(jsonString: rulebook.id)
      output.append(",\"sha256\":")
      output.append(jsonString: rulebook.digest)
      output.append("}")
    }
    output.append(",\"ledger\":")
    output.append(jsonString: ledger)
    output.append(",\"fingerprint\":")
    output.append(jsonString: fingerprint)
    output.append(",\"line\":{\"zh\":\"")
    writeLine(in: .zh, to: &output)
    output.append("\",\"en\":\"")
    writeLine(in: .en, to: &output)
    output.append("\"}}")
  }
}

extension [UInt8] {
  fileprivate mutating func append(digest: Text) {
    append("sha256:")
    append(contentsOf: digest.utf8.prefix(Seal.shownDigits))
  }
}
