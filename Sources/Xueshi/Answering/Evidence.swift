/// The papers that show a row that counted: what its notice asks for, and what the row says is there.
///
/// No hour depends on it.
package struct Evidence: Sendable {
  /// What of a set of papers is there, by the row that says so.
  package struct Statement: Hashable, Sendable {
    /// The papers that are there and that the notice names.
    package var present = PaperSet()
    /// Words of the row that are no paper the notice names, or could be several.
    package var unknown: [Text] = []
    /// What is missing of the set of which least is missing, each a paper or any one of several; none where one is whole.
    package var missing: [PaperSet] = []
  }

  /// The row, by its position among the person's events in walking order.
  package let event: Int
  /// The notice that governs the year in which it counted.
  package let rulebook: RulebookIndex
  /// The forms it fits, by their positions in the rulebook; one set of any of them must be brought.
  package let forms: [Int]
  /// What its row says; nothing where it says nothing.
  package let statement: Statement?
}

extension Answer {
  /// The papers of every row that counted, that stands for a year, or that is the certificate of one: by row, each once.
  ///
  /// A row whose notice names no papers for it has no form; a notice that names none for any row is left out.
  /// - Parameters:
  ///   - ledger: The ledger it was asked of.
  ///   - library: The library it was made with.
  /// - Returns: The papers, by row in the order of the file.
  /// - Complexity: O(*n*) in the number of credits.
  package func evidence(_ ledger: Ledger, _ library: Library) -> [Evidence] {
    var shown: [Evidence] = []
    var known: Set<Int> = []
    for year in years {
      guard let book = year.account.rulebook, !library.rulebooks[book].evidence.isEmpty else { continue }
      var events = year.credits.filter { $0.counted > .zero || $0.reason == .deemed }.map { $0.event }
      if let slip = year.attestedBy { events.append(slip) }
      for event in events where known.insert(event).inserted {
        shown.append(ledger.evidence(of: self.events[event], at: event, under: book, library))
      }
    }
    return shown.sorted { self.events[$0.event].line < self.events[$1.event].line }
  }
}

extension Ledger {
  fileprivate func evidence(of event: Event, at position: Int, under book: RulebookIndex, _ library: Library)
    -> Evidence
  {
    let rulebook = library.rulebooks[book]
    let title = items[event.item]
    let forms = rulebook.evidence.indices.filter { rulebook.evidence[$0].holds(for: event, title: title) }
    guard event.evidence != 0, !forms.isEmpty else {
      return Evidence(event: position, rulebook: book, forms: forms, statement: nil)
    }
    let asked = forms.reduce(into: PaperSet()) { $0.formUnion(rulebook.evidence[$1].papers) }
    var statement = Evidence.Statement()
    for word in labels[event.evidence].utf8.span.listed() {
      if let paper = library.vocabulary.paper(named: word, among: asked) {
        statement.present.formUnion(paper)
      } else {
        statement.unknown.append(Text(utf8: word))
      }
    }
    let lacks = forms.flatMap { rulebook.evidence[$0].sets }
      .map { set in set.filter { $0.isDisjoint(with: statement.present) } }
    if let least = lacks.map({ $0.count }).min() { statement.missing = lacks.first { $0.count == least } ?? [] }
    return Evidence(event: position, rulebook: book, forms: forms, statement: statement)
  }
}

extension Vocabulary {
  /// The one paper that a word of a ledger names: by its id, its name, a synonym, or the end of its name alone (签到表).
  /// - Parameters:
  ///   - word: The word.
  ///   - asked: The papers it may mean.
  /// - Returns: The paper; nothing where it names none of them, or more than one.
  func paper(named word: [UInt8], among asked: PaperSet) -> PaperSet? {
    let folded = word.span.folded()
    // One character could end anything.
    let isEnding = folded.count >= 6
    var (named, ending) = (PaperSet(), PaperSet())
    for (name, number) in paperNames.entries {
      let paper = PaperSet(rawValue: 1 << UInt64(number))
      guard asked.contains(paper) else { continue }
      let name = name.utf8.span.folded()
      if name == folded {
        named.formUnion(paper)
      } else if isEnding, name.count > folded.count, name.suffix(folded.count).elementsEqual(folded) {
        ending.formUnion(paper)
      }
    }
    let found = named.isEmpty ? ending : named
    return found.numbers.count == 1 ? found : nil
  }
}

extension Span<UInt8> {
  /// The words of a list: between commas, semicolons, full stops of Chinese, plus signs, slashes and line breaks, without
  /// the spaces around them and without what stands in brackets behind them.
  fileprivate func listed() -> [[UInt8]] {
    var (words, word): ([[UInt8]], [UInt8]) = ([], [])
    var position = 0
    var isBehind = false
    func end() {
      let trimmed = word.trimmed
      if !trimmed.isEmpty { words.append(trimmed) }
      (word, isBehind) = ([], false)
    }
    while position < count {
      let scalar = ScalarReading(self, at: position)
      switch scalar.value {
      // 、 。 ， ；
      case 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0x2C, 0x3B, 0x2B, 0x2F, 0x0A, 0x0D: end()
      // （ (
      case 0xFF08, 0x28: isBehind = true
      default:
        if !isBehind { for offset in 0..<scalar.length { word.append(self[position + offset]) } }
      }
      position += scalar.length
    }
    end()
    return words
  }
}

extension [UInt8] {
  fileprivate var trimmed: [UInt8] {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else { return [] }
    return Array(self[first...last])
  }
}
