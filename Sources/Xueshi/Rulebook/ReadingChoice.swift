/// Readings that the caller has fixed; the rest are open, and the answer says whether it hangs on them.
package struct FixedReadings: Sendable {
  /// For each rulebook of the library, the option fixed for each of its readings.
  private(set) var options: [[OptionIndex?]]
  /// The ends at which questions are fixed.
  package private(set) var questions = QuestionEnds()

  /// Fixes nothing.
  /// - Parameter library: The library whose readings may be fixed.
  package init(_ library: Library) {
    options = library.rulebooks.map { Array(repeating: nil, count: $0.readings.count) }
  }

  /// Fixes every reading at one end.
  /// - Parameters:
  ///   - end: The end.
  ///   - library: The library the readings belong to.
  package mutating func fixAll(_ end: ReadingEnd, in library: Library) {
    questions = QuestionEnds(all: end)
    for (book, rulebook) in library.rulebooks.enumerated() {
      for (index, reading) in rulebook.readings.enumerated() { options[book][index] = reading[end] }
    }
  }

  /// Fixes what a word says: `strict`, `lenient` or `default` every reading, `ID=OPTION` one of them.
  /// - Parameters:
  ///   - word: The word.
  ///   - library: The library the readings belong to.
  /// - Returns: What would have been accepted where it says nothing; nothing when all is well.
  package mutating func fix(_ word: Text, in library: Library) -> [Text]? {
    if let end = ReadingEnd(word) {
      fixAll(end, in: library)
      return nil
    }
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return ["strict", "lenient", "ID=OPTION"] }
    return fix(Text(utf8: word.utf8[..<equals]), Text(utf8: word.utf8[(equals + 1)...]), in: library)
  }

  /// The option fixed of a reading; nothing for one that is open.
  /// - Parameters:
  ///   - reading: The reading.
  ///   - book: The rulebook.
  /// - Returns: The option.
  package func option(of reading: ReadingIndex, in book: RulebookIndex) -> OptionIndex? {
    options[Int(book.number)][Int(reading.number)]
  }

  /// Fixes a reading in every rulebook that has it; the last word wins.
  /// - Parameters:
  ///   - reading: The reading's id.
  ///   - option: The option's id, or `strict`, `lenient` or `default`.
  ///   - library: The library the readings belong to.
  /// - Returns: What would have been accepted where there is no such reading or option; nothing when all is well.
  package mutating func fix(_ reading: Text, _ option: Text, in library: Library) -> [Text]? {
    if let question = Question.allCases.first(where: { reading.equals($0.word) }) {
      guard let end = ReadingEnd(option) else { return ["strict", "default", "lenient"] }
      questions[question] = end
      return nil
    }
    var known: [Text] = []
    var found = false
    for (book, rulebook) in library.rulebooks.enumerated() {
      for (index, candidate) in rulebook.readings.enumerated() where candidate.id == reading {
        if let number = candidate.option(named: option) {
          options[book][index] = number
          found = true
        } else {
          for option in candidate.options where !known.contains(option.id) { known.append(option.id) }
        }
      }
    }
    if found { return nil }
    guard known.isEmpty else { return known }
    for question in Question.allCases { known.append(Text(stringLiteral: question.word)) }
    for rulebook in library.rulebooks {
      for reading in rulebook.readings where !known.contains(reading.id) { known.append(reading.id) }
    }
    return known
  }

  /// The options of one rulebook's readings at an end; what is fixed stays.
  func choice(_ end: ReadingEnd, of book: RulebookIndex, in library: Library) -> [OptionIndex] {
    var choice: [OptionIndex] = []
    for (index, reading) in library.rulebooks[book].readings.enumerated() {
      choice.append(options[Int(book.number)][index] ?? reading[end])
    }
    return choice
  }

  /// Whether the caller has left a reading open.
  func isOpen(_ reading: ReadingIndex, of book: RulebookIndex) -> Bool { option(of: reading, in: book) == nil }
}

extension Reading {
  /// The option at an end.
  subscript(end: ReadingEnd) -> OptionIndex {
    switch end {
    case .standard: standard
    case .strict: OptionIndex(0)
    case .lenient: OptionIndex(options.count - 1)
    }
  }

  func option(named name: Text) -> OptionIndex? {
    if let index = OptionIndex.first(in: options, where: { $0.id == name }) { return index }
    return ReadingEnd(name).map { self[$0] }
  }
}
