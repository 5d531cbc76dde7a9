/// A fact about the person or the file that an answer may hang on, because it is missing or in doubt.
///
/// Like a reading of a clause it has a strict and a lenient end and is fixed in the same way. The order is that in which
/// questions are listed.
package enum Question: UInt8, CaseIterable, Worded {
  /// The person's specialty is blank, or no known word but near one, and a cap or a gate asks for it.
  case specialty
  /// The degree is blank, and the years that must be shown depend on it.
  case degree
  /// The end of an event is blank, so that its days are not known.
  case days
  /// Rows of the person's events were refused.
  case unread
  /// The day of filing is not given, and a notice sets a deadline before it.
  case filed
  /// The place's own notice is not on file, so that the national floor stands in for it.
  case rules
  /// The person was not in post, or away, in a year that must be shown.
  case inPost
  /// The person's hours of a year were registered in another place.
  case moved
  /// An event lies in two years, and its row does not say to which its hours belong.
  case yearOf
  /// Rows contradict each other or the calendar.
  case doubtful

  /// The word in ledgers, commands and answers.
  package var word: StaticString {
    switch self {
    case .specialty: "specialty"
    case .degree: "degree"
    case .days: "days"
    case .unread: "unread"
    case .filed: "filed"
    case .rules: "rules"
    case .inPost: "in-post"
    case .moved: "moved"
    case .yearOf: "year-of"
    case .doubtful: "doubtful"
    }
  }
}

/// For each question the end at which it is taken; nothing where nobody says.
package struct QuestionEnds: Hashable, Sendable {
  // Two bits for each question: 0 where nothing is said.
  private var bits: UInt32 = 0

  /// Says nothing of any.
  package init() {}

  /// Every question at one end.
  /// - Parameter end: The end.
  package init(all end: ReadingEnd) {
    for question in Question.allCases { self[question] = end }
  }

  /// The end of a question.
  package subscript(question: Question) -> ReadingEnd? {
    get {
      let said = bits >> (2 * UInt32(question.rawValue)) & 3
      return said == 0 ? nil : ReadingEnd(rawValue: UInt8(said) - 1)
    }
    set {
      let shift = 2 * UInt32(question.rawValue)
      bits = bits & ~(3 << shift) | (newValue.map { UInt32($0.rawValue) + 1 } ?? 0) << shift
    }
  }

  /// What a cell says, as in `in-post=lenient moved=strict`; nothing where a word is no question or no end of one.
  /// - Parameter cell: The bytes of the cell, trimmed; blank says nothing.
  package init?(cell: Span<UInt8>) {
    var words: [[UInt8]] = [[]]
    for index in cell.indices {
      if cell[index] == UInt8(ascii: " ") { words.append([]) } else { words[words.count - 1].append(cell[index]) }
    }
    for word in words where !word.isEmpty {
      guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let (name, end) = (Text(utf8: word[..<equals]), Text(utf8: word[(equals + 1)...]))
      guard let question = Question.allCases.first(where: { name.equals($0.word) }), let end = ReadingEnd(end) else {
        return nil
      }
      self[question] = end
    }
  }

  /// Whether nothing is said of any.
  package var isEmpty: Bool { bits == 0 }

  /// These, and where they say nothing what others say.
  /// - Parameter others: The others.
  /// - Returns: The ends, these before those.
  package func over(_ others: QuestionEnds) -> QuestionEnds {
    if isEmpty { return others }
    var ends = self
    for question in Question.allCases where ends[question] == nil { ends[question] = others[question] }
    return ends
  }
}
