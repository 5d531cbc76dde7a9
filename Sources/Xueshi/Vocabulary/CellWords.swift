/// The words that cells of a ledger may hold for values whose meaning is built in, and what stands for no value at all.
package struct CellWords: Sendable {
  /// What a row's quantity is counted in.
  ///
  /// A piece is what routes without a unit are counted in, and no word of a ledger.
  package private(set) var units = NameIndex(words: QuantityUnit.allCases.filter { $0 != .piece }) { $0.rawValue }
  /// Kinds of hours.
  package private(set) var categories = NameIndex(words: HoursCategory.allCases) { $0.rawValue }
  /// Where a row stands in its review.
  package private(set) var statuses = NameIndex(words: ReviewStatus.allCases) { $0.rawValue }
  /// Degrees of the title applied for.
  package private(set) var titleLevels = NameIndex(words: TitleLevel.allCases) { $0.rawValue }
  /// Academic degrees.
  package private(set) var degrees = NameIndex(words: Degree.allCases) { $0.rawValue }
  /// What tables write for a cell that is blank.
  private var blanks = NameIndex()
  private var (yes, no): ([Text], [Text]) = ([], [])
  private var flags = NameIndex()
  /// Where rows stand in their review by yes and no, made once: every row asks for one of them.
  private var (flagged, invertedFlagged) = (NameIndex(), NameIndex())
  /// What stands where an id is expected, in rows that are no records: folded.
  package private(set) var noRecords: [[UInt8]] = []
  package private(set) var noRecordEndings: [[UInt8]] = []
  /// Whether a byte begins, or ends, a cell that may be one of them: nearly every id does neither, and every row has one.
  private var (mayBegin, mayEnd) = (Self.beyondASCII, Self.beyondASCII)
  /// Bytes that folding drops or that are no ASCII.
  private static var beyondASCII: [Bool] { (0...255).map { $0 <= 0x20 || $0 >= 0x7F } }

  /// Whether a cell is blank but for the mark some table wrote into it.
  func isBlank(_ cell: Span<UInt8>) -> Bool { cell.isEmpty || blanks[cell] != nil }

  /// Whether a cell says yes or no.
  func isFlag(_ cell: Span<UInt8>) -> Bool {
    flags[cell] != nil
  }

  /// Where rows stand in their review, by the words of a column.
  package func statuses(_ meaning: StatusMeaning) -> NameIndex {
    switch meaning {
    case .words: statuses
    case .flags: flagged
    case .invertedFlags: invertedFlagged
    }
  }

  /// The words of a review, and yes and no for those that some words stand for.
  private func statuses(good: [Text], bad: [Text]) -> NameIndex {
    var index = statuses
    // A word that says by itself whether a row is good keeps its meaning.
    for word in good { _ = index.add(word, Int(ReviewStatus.approved.rawValue)) }
    for word in bad { _ = index.add(word, Int(ReviewStatus.rejected.rawValue)) }
    return index
  }

  /// Where a row stands in its review, by a cell.
  package func status(_ cell: Span<UInt8>, _ meaning: StatusMeaning) -> ReviewStatus? {
    statuses(meaning)[cell].flatMap { ReviewStatus(rawValue: UInt8($0)) }
  }

  /// Whether a cell stands where an id is expected and begins a row that is no record: a sum, a signature, a remark.
  func isNoRecord(_ cell: Span<UInt8>) -> Bool {
    guard let last = cell.indices.last else { return false }
    guard mayBegin[Int(cell[0].lowercased)] || mayEnd[Int(cell[last].lowercased)] else { return false }
    let text = cell.folded()
    return noRecordEndings.contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
      || noRecords.contains { Self.begins(text, with: $0) }
  }

  /// Whether a text is a word, or the word and what belongs to it: a mark, a number, a name after three characters.
  private static func begins(_ text: [UInt8], with word: [UInt8]) -> Bool {
    guard text.starts(with: word) else { return false }
    guard text.count > word.count else { return true }
    let next = text[word.count]
    if next == UInt8(ascii: ":") || next == UInt8(ascii: "(") { return true }
    return word[0] >= 0x80 && (word.count >= 9 || DecimalText.isDigit(next))
  }
}

/// What the cells of a column say of where a row stands in its review.
package enum StatusMeaning: UInt8, Sendable {
  /// The words of the column `status`.
  case words
  /// Yes for a row that is good, no for one that is not.
  case flags
  /// Yes for a row that is not good: deleted, void.
  case invertedFlags
}

extension CellWords {
  /// Adds what a file says of cells.
  /// - Parameters:
  ///   - object: A document with `blanks`, `yes`, `no`, `noRecords` and `noRecordEndings`, each of them perhaps.
  ///   - synonyms: For each list of values further words for them.
  /// - Throws: ``JSONError`` where it is not of this shape, or a word has two meanings.
  mutating func add(_ object: JSONObject, _ synonyms: JSONObject) throws(JSONError) {
    try units.add(synonyms["units"], QuantityUnit.self) { $0.rawValue }
    try categories.add(synonyms["categories"], HoursCategory.self) { $0.rawValue }
    try statuses.add(synonyms["statuses"], ReviewStatus.self) { $0.rawValue }
    try titleLevels.add(synonyms["titleLevels"], TitleLevel.self) { $0.rawValue }
    try degrees.add(synonyms["degrees"], Degree.self) { $0.rawValue }
    for word in try object.texts("blanks") { _ = blanks.add(word, 0) }
    yes += try object.texts("yes")
    no += try object.texts("no")
    for word in yes + no { _ = flags.add(word, 0) }
    (flagged, invertedFlagged) = (statuses(good: yes, bad: no), statuses(good: no, bad: yes))
    noRecords += try object.texts("noRecords").map { $0.utf8.span.folded() }
    noRecordEndings += try object.texts("noRecordEndings").map { $0.utf8.span.folded() }
    for word in noRecords { mayBegin[Int(word.first ?? 0)] = true }
    for word in noRecordEndings { mayEnd[Int(word.last ?? 0)] = true }
  }
}

extension NameIndex {
  /// The words of values, each with the number it leads to.
  fileprivate init<Value: Worded>(words values: [Value], _ number: (Value) -> UInt8) {
    self.init()
    for value in values {
      _ = add(Text(stringLiteral: value.word), Int(number(value)))
      if let alias = value.alias { _ = add(Text(stringLiteral: alias), Int(number(value))) }
    }
  }

  /// Lets values go by further words.
  fileprivate mutating func add<Value: Worded>(
    _ synonyms: JSONValue?, _ type: Value.Type, _ number: (Value) -> UInt8
  ) throws(JSONError) {
    for member in try synonyms?.members() ?? [] {
      guard let value = Value(cell: member.key.utf8.span) else {
        throw JSONError(
          at: member.keyOffset, Phrase(zh: "没有这个词", en: "no such word"),
          accepted: Phrase(list: Value.allCases.map { $0.word }))
      }
      try add(member.value, Int(number(value)))
    }
  }

  /// Lets a number go by further words.
  mutating func add(_ words: JSONValue, _ number: Int) throws(JSONError) {
    for word in try words.list({ (v) throws(JSONError) in try v.text() }) where !add(word, number) {
      throw words.mismatch(zh: "每个词只有一个意思", en: "words with one meaning each")
    }
  }
}
