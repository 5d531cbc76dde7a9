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
      guard let counted = counted(standard, over: window, at: end, traits, &score) else {
        let application = Application(person: person, window: window, questions: score.questions)
        return self.verdict(application, events, at: end, score)
      }
      verdict = counted
    } else if open.contains(.rules) {
      verdict = Verdict(ofMissingNotice: end)
    }
    guard end == .strict else { return verdict }
    let rules = rules(at: person.target.place, .strict)
    if open.contains(.unread), bars(rules, window, person.target.year) { verdict = .barred }
    guard open.contains(.degree) else { return verdict }
    if self.window(for: withDegreeAskedFor(person)) != nil, verdict != .barred {
      // Which degree a person has decides what years are asked; the rest is tried without it too.
      let application = Application(person: person, window: window, questions: score.questions)
      let strict = self.verdictOfEverything(application, events, at: end)
      return strict == score.verdict ? verdict : strict
    }
    let windowless: Verdict = open.contains(.unread) && bars(rules, nil, person.target.year) ? .barred : .undetermined
    return windowless == score.verdict ? verdict : windowless
  }

  /// The verdict with readings at an end, open questions too where they change circumstances, and years let pass or fail by
  /// questions that change no hours; nothing where years are also to be judged by other rows or another notice.
  private mutating func counted(
    _ standard: borrowing Timeline, over window: ClosedRange<Year>, at end: ReadingEnd, _ traits: Counting.Traits,
    _ score: inout Score
  ) -> Verdict? {
    let (person, questions) = (standard.person, score.questions)
    if end == .strict, questions.hasMissingNotice { return .ineligible }
    let place = place(person.target.place)
    var second = standard.second(at: end, traits, tiesAlike: places[place].tiesYearsAlike, window)
    var circumstances = standard.circumstances
    let changing = questions.open.intersection(.circumstantial(at: end, of: person))
    if !changing.isEmpty {
      circumstances = self.circumstances(of: person, QuestionEnds(of: changing, at: end))
      second.takeCircumstances(in: questions.years(asking: changing), traits)
    }
    if end == .lenient { second.excused = questions.excused(score.years) }
    let other = Timeline(
      person: person, events: standard.events, rules: places[place][end], circumstances)
    var redrawing = questions.open.intersection(.redrawing(at: end))
    if !questions.mayTurn(at: end) { redrawing.remove(QuestionSet(.doubtful)) }
    let redrawn = questions.years(asking: redrawing)
    if end == .lenient, !redrawn.isEmpty {
      // At best the years that are judged otherwise pass.
      var best = second
      best.excused.formUnion(redrawn)
      let verdict = counting.verdict(other, after: standard, score.years, window, best, &score.supposed)
      if verdict == .ineligible { return verdict }
    }
    let verdict =
      second.isNothing
      ? score.verdict : counting.verdict(other, after: standard, score.years, window, second, &score.supposed)
    return redrawn.isEmpty || verdict == end.extreme ? verdict : nil
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
    var excused = years(asking: open.intersection([QuestionSet(.rules), QuestionSet(.inPost)]))
    if open.contains(.unread) {
      for slot in accounts.indices where accounts[slot].rulebook != nil { excused.formUnion(YearSet(slot)) }
    }
    return excused
  }
}

extension QuestionSet {
  /// Questions that come down to circumstances of the count at an end that are not those by default.
  fileprivate static func circumstantial(at end: ReadingEnd, of person: Person) -> QuestionSet {
    switch end {
    case .strict: [QuestionSet(.specialty), QuestionSet(.filed), QuestionSet(.days)]
    case .lenient: person.isSpecialtyNear ? [QuestionSet(.specialty), QuestionSet(.filed)] : QuestionSet(.filed)
    case .standard: []
    }
  }

  /// Questions under which a year may be judged by other rows or another notice at an end: for the worse strictly, for the
  /// better leniently.
  fileprivate static func redrawing(at end: ReadingEnd) -> QuestionSet {
    switch end {
    case .strict: [QuestionSet(.moved), QuestionSet(.doubtful)]
    case .lenient: [QuestionSet(.moved), QuestionSet(.yearOf), QuestionSet(.doubtful)]
    case .standard: []
    }
  }
}

extension ReadingEnd {
  /// The verdict after which what is for the worse, or for the better, changes nothing any more.
  fileprivate var extreme: Verdict { self == .strict ? .ineligible : .eligible }
}
