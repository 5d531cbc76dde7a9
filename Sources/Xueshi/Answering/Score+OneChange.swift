// The verdict with one hinge taken otherwise, with as little counting as it needs. What it comes to is what deciding that
// world comes to (``Assessor/decide(_:_:in:into:tracer:)``); a test holds what bulk names to what answers name.

extension Assessor {
  /// The verdict with one hinge taken otherwise; nothing where more than a second count is needed.
  /// - Parameters:
  ///   - application: Whose it is, and the questions that stand.
  ///   - standard: The events as they were first counted.
  ///   - routes: Their routes, as a bit set.
  ///   - hinge: The hinge.
  ///   - choice: How it is taken.
  ///   - score: What was decided by default, and memory.
  /// - Returns: The verdict, the same that deciding that world comes to.
  mutating func verdictBySecondCount(
    _ application: borrowing Application, _ standard: borrowing Timeline, _ routes: UInt64, _ hinge: Hinge,
    _ choice: Choice, _ score: inout Score
  ) -> Verdict? {
    guard let window = score.window, score.years.count <= YearSet.mostApart,
      settledEnds(of: application.person).isEmpty, !standard.events.isEmpty
    else { return nil }
    switch (hinge, choice) {
    case (.question(let question), .end(let end)):
      let asked = application.questions.years(asking: QuestionSet(question))
      return verdict(standard, window, question, end, asked, &score)
    case (.reading(let reading, let book), .option(let option)):
      let known = reach(of: reading, at: option, in: book)
      return reaches[known].reach.isNothing(for: routes)
        ? score.verdict : verdict(standard, window, known, &score, touches: reaches[known].reach.touches(routes))
    default: return nil
    }
  }

  /// The verdict with one question taken otherwise, which is asked of some years.
  private mutating func verdict(
    _ standard: borrowing Timeline, _ window: ClosedRange<Year>, _ question: Question, _ end: ReadingEnd,
    _ asked: YearSet, _ score: inout Score
  ) -> Verdict? {
    switch (question, end) {
    case (.degree, .strict):
      return self.window(for: withDegreeAskedFor(standard.person)) == nil ? .undetermined : nil
    case (.rules, .strict) where !asked.isEmpty: return .ineligible
    case (.rules, .lenient), (.inPost, .lenient):
      var accounts = score.years
      for slot in accounts.indices where asked.contains(slot) && !accounts[slot].outcome.passes {
        accounts[slot].outcome = .exempt
      }
      return Verdict(accounts)
    case (.specialty, _), (.filed, _), (.days, _):
      let circumstances = circumstances(of: standard.person, QuestionEnds(of: QuestionSet(question), at: end))
      let other = Timeline(
        person: standard.person, events: standard.events, rules: standard.rules, circumstances)
      var second = SecondCount(years: .none)
      second.takeCircumstances(in: asked, score.traits)
      return counting.verdict(other, after: standard, score.years, window, second, &score.supposed)
    case (.moved, _), (.yearOf, _):
      // What other years come to is enough where one of them falls short.
      let isShort = score.years.indices.contains { !asked.contains($0) && score.years[$0].outcome == .unmet }
      return isShort ? score.verdict : nil
    default: return nil
    }
  }

  /// The verdict with one reading taken otherwise, which touches some event or none.
  private mutating func verdict(
    _ standard: borrowing Timeline, _ window: ClosedRange<Year>, _ known: Int, _ score: inout Score, touches: Bool
  ) -> Verdict? {
    let reach = reaches[known].reach
    var second = SecondCount(years: reach.years(of: standard, window), hasOtherFloors: reach.floors)
    if touches { second.tieYears(score.traits) }
    if second.isNothing { return score.verdict }
    let rules = rules(at: standard.person.target.place, changing: known)
    guard reach.isNoted, rules.countsOnceEver == standard.rules.countsOnceEver else { return nil }
    let other = Timeline(person: standard.person, events: standard.events, rules: rules, standard.circumstances)
    return counting.verdict(other, after: standard, score.years, window, second, &score.supposed)
  }
}
