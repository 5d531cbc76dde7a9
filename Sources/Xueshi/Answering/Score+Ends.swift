// The ends of an answer's certainty with as little counting as they need. What they come to is what deciding the world of
// that end comes to (``Assessor/decide(_:_:in:into:tracer:)``); `SecondCountTests` holds them to it.

extension Assessor {
  /// The verdict at an end of all that is open, after the count by default.
  mutating func verdict(
    _ standard: borrowing Timeline, over window: ClosedRange<Year>?, at end: ReadingEnd, _ traits: Counting.Traits,
    _ score: inout Score
  ) -> Verdict {
    let (person, events, open) = (standard.person, standard.events, score.questions.open)
    var verdict = score.verdict
    if let window {
      verdict = counted(standard, over: window, at: end, traits, &score)
      if open.needsCount(at: end, of: person, after: verdict) {
        let application = Application(person: person, window: window, questions: score.questions)
        return self.verdict(application, events, at: end, score)
      }
    } else if open.contains(.rules) {
      verdict = Verdict(ofMissingNotice: end)
    }
    guard end == .strict else { return verdict }
    let rules = rules(at: person.target.place, .strict)
    if open.contains(.unread), bars(rules, window, person.target.year) { verdict = .barred }
    guard open.contains(.degree) else { return verdict }
    let other = withDegreeAskedFor(person)
    if let years = self.window(for: other), verdict != .barred {
      let application = Application(person: other, window: years, questions: score.questions)
      let strict = self.verdict(application, events, at: end, score)
      return strict == score.verdict ? verdict : strict
    }
    let windowless: Verdict = open.contains(.unread) && bars(rules, nil, person.target.year) ? .barred : .undetermined
    return windowless == score.verdict ? verdict : windowless
  }

  /// The verdict with readings at an end, and years let pass or fail by questions that change no hours.
  private mutating func counted(
    _ standard: borrowing Timeline, over window: ClosedRange<Year>, at end: ReadingEnd, _ traits: Counting.Traits,
    _ score: inout Score
  ) -> Verdict {
    if end == .strict, score.questions.hasMissingNotice { return .ineligible }
    let place = place(standard.person.target.place)
    let excused = end == .lenient ? score.questions.excused(score.years) : .none
    var second = standard.second(at: end, traits, tiesAlike: places[place].tiesYearsAlike, window)
    if second == nil, !excused.isEmpty { second = SecondCount(years: .none) }
    guard var second else { return score.verdict }
    second.excused = excused
    let timeline = Timeline(
      person: standard.person, events: standard.events, rules: places[place][end], standard.circumstances)
    if second.isAnew {
      counting.appraise(timeline, window, forAll: false)
    } else if !second.years.isEmpty, !traits.conditions.isDisjoint(with: .another) {
      counting.reappraise(timeline)
    }
    return timeline.verdict(after: score.years, window, second, counting, &score.supposed)
  }
}

extension Verdict {
  /// The verdict where no year is known that must pass, because the notice that states them is not on file: at an end.
  init(ofMissingNotice end: ReadingEnd) {
    switch end {
    case .strict: self = .ineligible
    case .standard: self = .undetermined
    case .lenient: self = .eligible
    }
  }
}

extension OpenQuestions {
  /// Whether a year of the window lacks the place's own notice, and nobody has settled what that means.
  fileprivate var hasMissingNotice: Bool {
    open.contains(.rules) && years.contains { $0.questions.contains(.rules) }
  }

  /// The years that pass leniently whatever their hours.
  fileprivate func excused(_ accounts: [YearAccount]) -> YearSet {
    var excused = YearSet.none
    let isUnread = open.contains(.unread)
    if !isUnread, years.isEmpty { return excused }
    for slot in accounts.indices {
      let asked = self[slot].questions.intersection(open)
      if isUnread && accounts[slot].rulebook != nil || asked.contains(.rules) || asked.contains(.inPost) {
        excused.formUnion(YearSet(slot))
      }
    }
    return excused
  }
}

extension QuestionSet {
  /// Whether an end must be counted for a question, when the rest of what is open comes to a verdict there.
  ///
  /// Some questions only ever help leniently or harm strictly: they need no count once the verdict is the best, or the worst.
  fileprivate func needsCount(at end: ReadingEnd, of person: Person, after verdict: Verdict) -> Bool {
    switch end {
    case .strict:
      if contains(.specialty) || contains(.filed) { return true }
      return (contains(.days) || contains(.moved)) && verdict != .ineligible
    case .lenient:
      if contains(.specialty) && person.isSpecialtyNear || contains(.filed) { return true }
      return (contains(.moved) || contains(.yearOf)) && verdict != .eligible
    case .standard: return false
    }
  }
}
