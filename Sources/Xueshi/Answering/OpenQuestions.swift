/// Some questions.
package struct QuestionSet: OptionSet, Sendable {
  /// The bits.
  package let rawValue: UInt16

  /// Makes a set of its bits.
  /// - Parameter rawValue: The bits.
  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// One question.
  /// - Parameter question: The question.
  package init(_ question: Question) {
    rawValue = 1 << UInt16(question.rawValue)
  }

  /// Whether it holds a question.
  package func contains(_ question: Question) -> Bool { isSuperset(of: QuestionSet(question)) }

  /// The questions, in the order in which they are listed.
  package var questions: [Question] { Question.allCases.filter { contains($0) } }
}

extension QuestionEnds {
  /// Some questions at one end.
  init(of questions: QuestionSet, at end: ReadingEnd) {
    self.init()
    for question in questions.questions { self[question] = end }
  }
}

/// What one application's answer may hang on beside readings, and the facts in doubt.
package struct OpenQuestions: Sendable {
  /// What is asked of one year of the window.
  package struct OfYear: Sendable {
    /// The questions about the year.
    package var questions: QuestionSet = []
    /// The other place where the year's hours were registered.
    package var elsewhere: PlaceCode?
    /// The events each of them hangs on, by their positions in walking order.
    package var events: [(question: Question, events: [Int])] = []

    /// The events a question hangs on, by their positions in walking order.
    package func events(of question: Question) -> [Int] { events.first { $0.question == question }?.events ?? [] }
  }

  /// The questions that stand, whether or not somebody has settled them.
  package var standing: QuestionSet = []
  /// Those of them that nobody has settled.
  package var open: QuestionSet = []
  /// For each year of the window what is asked of it; none where no question is about years.
  package var years: [OfYear] = []
  /// The remarks by which rows that count are doubtful.
  package internal(set) var doubts: [Remark] = []

  /// Whether nothing stands.
  package var isEmpty: Bool { standing.isEmpty }

  /// What is asked of a year of the window.
  package subscript(slot: Int) -> OfYear { years.isEmpty ? OfYear() : years[slot] }

  /// The years of which some questions are asked.
  func years(asking some: QuestionSet) -> YearSet {
    var asked = YearSet.none
    if some.isEmpty { return asked }
    for slot in years.indices where !years[slot].questions.isDisjoint(with: some) { asked.formUnion(YearSet(slot)) }
    return asked
  }

  /// Adds a question about a year of a window of so many years, and the events it hangs on.
  mutating func ask(_ question: Question, _ slot: Int, of count: Int, on events: [Int] = []) {
    if years.isEmpty { years = Array(repeating: OfYear(), count: count) }
    years[slot].questions.insert(QuestionSet(question))
    if !events.isEmpty { years[slot].events.append((question, events)) }
    standing.insert(QuestionSet(question))
  }
}
