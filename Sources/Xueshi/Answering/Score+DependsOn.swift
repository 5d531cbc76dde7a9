// What a score hangs on, named and not explained: the same hinges that an answer names, found with less counting.

extension Assessor {
  /// Finds what a score hangs on, for whoever tells it; the verdicts at both ends say whether it hangs on anything.
  ///
  /// A reading that touches no row of the person's, or floors alone, needs no new count to be told apart.
  /// - Parameters:
  ///   - person: The person and what they apply for.
  ///   - events: Their events in walking order.
  ///   - score: What was decided of both; receives what it hangs on.
  /// - Complexity: O(*n*) in the number of events for each choice that must be counted.
  package mutating func findHinges(of person: Person, _ events: Span<Event>, in score: inout Score) {
    score.dependsOn = hinges(of: person, events, &score)
  }

  /// What a score hangs on, in the order in which it is listed; nothing where it is firm.
  private mutating func hinges(of person: Person, _ events: Span<Event>, _ score: inout Score) -> [Hinge] {
    if score.isFirm { return [] }
    let application = Application(person: person, window: score.window, questions: score.questions)
    if score.hasOtherEnds, let deciding = decidingHinges(application, events, &score) { return deciding }
    // None decides alone: which change a number, or decide together, is told by the credits.
    var (recorder, accounts): (Recorder, [YearAccount]) = (Recorder(), [])
    _ = decide(application, events, in: .standard, into: &accounts, tracer: &recorder)
    return dependences(application, events, score, recorder.credits).hinges.map { $0.hinge }
  }

  /// The hinges that change the verdict alone; nothing where none does.
  private mutating func decidingHinges(
    _ application: borrowing Application, _ events: Span<Event>, _ score: inout Score
  ) -> [Hinge]? {
    var (named, decidesAny): ([Hinge], Bool) = ([], false)
    var routes: UInt64 = 0
    for index in events.indices { routes |= 1 << UInt64(events[index].route.number & 63) }
    for open in hinges(application, score) {
      let decides = open.others.contains { choice in
        verdict(application, events, routes, open.hinge, choice, &score) != score.verdict
      }
      decidesAny = decidesAny || decides
      // Rows that were not read are always named.
      if decides || open.hinge == .question(.unread) { named.append(open.hinge) }
    }
    return decidesAny ? named : nil
  }

  /// The verdict with one hinge taken otherwise.
  private mutating func verdict(
    _ application: borrowing Application, _ events: Span<Event>, _ routes: UInt64, _ hinge: Hinge, _ choice: Choice,
    _ score: inout Score
  ) -> Verdict {
    if case .question(let question) = hinge, case .end(let end) = choice,
      let verdict = verdict(application, events, question, end, score)
    {
      return verdict
    }
    let world = World.standard.taking(hinge, choice, library)
    if case .reading(let reading, let book) = hinge, case .option(let option) = choice, let window = score.window,
      settledEnds(of: application.person).isEmpty, application.questions.standing.isDisjoint(with: .recounting)
    {
      let reach = reach(of: reading, at: option, in: book)
      if reach.isNothing(for: routes) { return score.verdict }
      if reach.isFloorsAlone(for: routes) {
        let rules = rules(at: application.person.target.place, world.readings)
        let timeline = Timeline(
          person: application.person, events: events, rules: rules, circumstances(of: application.person))
        let second = SecondCount(years: .none, hasOtherFloors: true)
        // Only what cannot be rated is counted again.
        if score.years.contains(where: { $0.hasUnconvertible }) { counting.appraise(timeline, window, forAll: false) }
        return timeline.verdict(after: score.years, window, second, counting, &score.supposed)
      }
    }
    var silent = SilentTracer()
    return decide(application, events, in: world, into: &score.supposed, tracer: &silent).verdict
  }

  /// The verdict with one question taken otherwise, where it only decides whether years are asked, pass or fail.
  private mutating func verdict(
    _ application: borrowing Application, _ events: Span<Event>, _ question: Question, _ end: ReadingEnd,
    _ score: Score
  ) -> Verdict? {
    guard settledEnds(of: application.person).isEmpty, !events.isEmpty, score.window != nil else { return nil }
    switch (question, end) {
    case (.degree, .strict):
      return window(for: withDegreeAskedFor(application.person)) == nil ? .undetermined : nil
    case (.rules, .strict) where application.questions.years.contains { $0.questions.contains(.rules) }:
      return .ineligible
    case (.rules, .lenient), (.inPost, .lenient):
      var accounts = score.years
      for slot in accounts.indices where application.questions[slot].questions.contains(question) {
        if !accounts[slot].outcome.passes { accounts[slot].outcome = .exempt }
      }
      return Verdict(accounts)
    default: return nil
    }
  }

  /// What another option of a reading changes in its rulebook.
  private mutating func reach(
    of reading: ReadingIndex, at option: OptionIndex, in book: RulebookIndex
  ) -> ReadingReach {
    if let known = reaches.first(where: { $0.is(reading, option, book) }) { return known.reach }
    let rulebook = library.rulebooks[book]
    var choice = fixed.choice(.standard, of: book, in: library)
    let standard = choice
    choice[Int(reading.number)] = option
    let differences = ReadingDifferences(choice: standard, ends: [choice])
    var routes: UInt64 = 0
    for route in library.vocabulary.routes.indices
    where !differences.ofRows(rulebook, RouteID(UInt8(route))).isEmpty {
      routes |= 1 << UInt64(route & 63)
    }
    let tree = differences.ofTree(rulebook)
    let intervals = library.vocabulary.routes.indices.filter { index in
      let kind = library.vocabulary.routes[index].kind
      return kind == .posting && !tree.postings.isEmpty || kind == .leave && !tree.leave.isEmpty
    }
    for index in intervals { routes |= 1 << UInt64(index & 63) }
    let reach = ReadingReach(routes: routes, caps: !tree.caps.isEmpty, floors: !tree.floors.isEmpty)
    reaches.append(KnownReach(reading: reading, option: option, book: book, reach: reach))
    return reach
  }
}

/// What one option of a reading changes, beside the default.
struct ReadingReach {
  /// The routes whose rows it changes, as a bit set; numbers beyond the sixty-third share bits.
  let routes: UInt64
  let caps: Bool
  let floors: Bool

  /// Whether nothing is another for somebody with events of some routes.
  func isNothing(for own: UInt64) -> Bool { routes & own == 0 && !caps && !floors }

  /// Whether only floors are.
  func isFloorsAlone(for own: UInt64) -> Bool { routes & own == 0 && !caps && floors }
}

/// A reach that was found before.
struct KnownReach {
  let reading: ReadingIndex
  let option: OptionIndex
  let book: RulebookIndex
  let reach: ReadingReach

  func `is`(_ reading: ReadingIndex, _ option: OptionIndex, _ book: RulebookIndex) -> Bool {
    self.reading == reading && self.option == option && self.book == book
  }
}

extension QuestionSet {
  /// Questions under which a year may be judged by other rows or another notice than its own.
  fileprivate static var recounting: QuestionSet { [QuestionSet(.unread), QuestionSet(.moved)] }
}
