import Xueshi

extension Seal {
  /// Reads a seal's line in either language, from behind its version on.
  init?(version: Text, _ words: inout SealWords) {
    var line: Int32?
    var isForAll = false
    var options: [Text] = []
    var rulebooks: [RulebookDigest] = []
    var ledger: Text?
    var part = Part.subject
    while let word = words.next() {
      if let label = Part(label: word) {
        part = label
        if part == .everybody { isForAll = true }
        continue
      }
      switch part {
      case .subject:
        if word.equals("line") || word.equals("行") { continue }
        guard line == nil, let number = DecimalText.integer(word.utf8.span), number > 0 else { return nil }
        line = Int32(number)
      case .everybody: return nil
      case .options: options.append(word)
      case .rules:
        // An id, and then its digest.
        if let digest = Self.digest(word) {
          guard let last = rulebooks.popLast(), last.digest.isEmpty else { return nil }
          rulebooks.append(RulebookDigest(id: last.id, digest: digest))
        } else {
          rulebooks.append(RulebookDigest(id: word, digest: Text(utf8: [])))
        }
      case .ledger: ledger = Self.digest(word)
      case .fingerprint:
        guard let fingerprint = Self.digest(word), let ledger else { return nil }
        guard (line != nil) != isForAll, !rulebooks.contains(where: { $0.digest.isEmpty }) else { return nil }
        self.init(
          version: version, line: line, options: options, rulebooks: rulebooks, ledger: ledger, fingerprint: fingerprint
        )
        return
      }
    }
    return nil
  }

  /// The digits of a word such as `sha256:0123456789abcdef`.
  private static func digest(_ word: Text) -> Text? {
    let prefix = Text("sha256:").utf8
    let digits = word.utf8.dropFirst(prefix.count)
    guard word.utf8.starts(with: prefix), digits.count == shownDigits else { return nil }
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): continue
      default: return nil
      }
    }
    return Text(utf8: digits)
  }

  /// The parts of a line.
  private enum Part {
    case subject, everybody, options, rules, ledger, fingerprint

    init?(label: Text) {
      func isEither(_ zh: StaticString, _ en: StaticString) -> Bool { label.equals(zh) || label.equals(en) }
      if isEither("人员表第", "people") {
        self = .subject
      } else if isEither("全部人员", "everybody") {
        self = .everybody
      } else if isEither("选项", "options") {
        self = .options
      } else if isEither("规则", "rules") {
        self = .rules
      } else if isEither("台账", "ledger") {
        self = .ledger
      } else if isEither("指纹", "fingerprint") {
        self = .fingerprint
      } else {
        return nil
      }
    }
  }
}
