extension Assessor {
  /// Answers for one person, with everything explained.
  /// - Parameters:
  ///   - person: The person and what they apply for.
  ///   - events: Their events in walking order: the part of ``Ledger/events`` that ``Ledger/eventRange(of:)`` names.
  ///   - given: The years that must pass, when they are not to be found anew.
  /// - Returns: The answer.
  /// - Complexity: O(*n*) in the number of events for each reading that is looked at; a firm answer takes three walks,
  ///   and where rows are pending some more for each of them (``Answer/pending``).
  package mutating func answer(
    _ person: Person, _ events: Span<Event>, over given: ClosedRange<Year>? = nil
  ) -> Answer {
    let window = given ?? window(for: person)
    var recorder = Recorder()
    recorder.credits.reserveCapacity(events.count)
    var score = Score()
    self.score(person, events, over: window, into: &score, tracer: &recorder)
    var own: [Event] = []
    own.reserveCapacity(events.count)
    for index in events.indices { own.append(events[index]) }
    var answer = Answer(
      person: person, events: own, window: window, verdict: score.verdict, strictVerdict: score.strictVerdict,
      lenientVerdict: score.lenientVerdict, ifApproved: score.ifApproved, dependsOn: [], questions: score.questions,
      years: score.years.map { YearAnswer(account: $0, credits: []) }, outside: [], warnings: [],
      bar: score.bar)
    answer.remarks = score.remarks
    answer.settled = settledEnds(of: person)
    if self.window ?? given == nil, let (rulebook, rule) = windowRule(for: applicant(person)) {
      answer.windowSource = (rulebook, rule.clause)
    }
    answer.isWindowGiven = self.window != nil && given == nil
    let rules = rules(at: person.target.place, .standard)
    if window?.contains(person.target.year) ?? false {
      answer.deadline = filingDeadline(for: person, settledEnds(of: person)[.filed] ?? .standard)
    }
    let timeline = Timeline(person: person, events: events, rules: rules, circumstances(of: person))
    if window == nil {
      // Nothing was counted, and yet every event has a claim.
      let year = person.target.year
      counting.count(timeline, year...year, tracer: &recorder)
    }
    file(recorder.credits, timeline, in: &answer)
    for slot in answer.years.indices {
      answer.years[slot].touches = timeline.touches(
        of: answer.years[slot].account.year, beside: answer.years[slot].credits)
    }
    for slot in answer.years.indices where answer.years[slot].account.outcome == .attested {
      let year = answer.years[slot].account.year
      // One that covers a part of the year stands for it where that is settled.
      let part = answer.questions.doubts.first {
        $0.code == .slipPart && timeline.events[$0.events[0]].interval.clipped(to: year.days) != nil
      }
      answer.years[slot].attestedBy = timeline.attestation(of: year, .nothing) ?? part?.events[0]
    }
    answer.pending = pendingRows(timeline, answer)
    if !answer.isFirm {
      let application = Application(person: person, window: window, questions: score.questions)
      (answer.dependsOn, answer.dependsTogether) = dependences(application, events, score, recorder.credits)
    }
    answer.warnings = warnings(timeline, answer)
    return answer
  }

  /// Answers for one person under the rules of the cities and counties on file: what a transfer would change.
  ///
  /// A province is listed only where no place within it is on file.
  ///
  /// The years that must pass stay those of the person's own place; where it states none, each place's own are taken.
  /// - Parameters:
  ///   - person: The person and what they apply for.
  ///   - events: Their events in walking order.
  /// - Returns: An answer for each place, the person's own first.
  package mutating func answersByPlace(_ person: Person, _ events: Span<Event>) -> [Answer] {
    let window = window(for: person)
    var places = [person.target.place]
    for rulebook in library.rulebooks where !places.contains(rulebook.place) && library.isDestination(rulebook.place) {
      places.append(rulebook.place)
    }
    return places.map { place in
      var person = person
      person.target.place = place
      return answer(person, events, over: window)
    }
  }

  /// Files credits by year, in ledger order; what lies outside the window keeps its claim and nothing else.
  private func file(_ credits: [Credit], _ timeline: borrowing Timeline, in answer: inout Answer) {
    // A credit is large, so that positions are put in order rather than credits: by line, then as they were made.
    func key(_ event: Int, _ position: Int) -> UInt64 {
      UInt64(UInt32(bitPattern: timeline.events[event].line)) << 32 | UInt64(position)
    }
    var seen = [Bool](repeating: false, count: timeline.events.count)
    var order: [UInt64] = []
    order.reserveCapacity(credits.count)
    for (position, credit) in credits.enumerated() {
      seen[credit.event] = true
      order.append(key(credit.event, position))
    }
    // A posting that touches no year of the window, or any event where there is no window, has no credit yet.
    for index in timeline.events.indices where !seen[index] {
      switch timeline.kind(of: timeline.events[index]) {
      case .activity, .registered, .posting: order.append(key(index, credits.count + index))
      case .leave, .attestation, .violation: continue
      }
    }
    order.sort()
    for key in order {
      let position = Int(key & 0xFFFF_FFFF)
      guard position < credits.count else {
        let index = position - credits.count
        let event = timeline.events[index]
        answer.outside.append(
          .none(index, timeline.accountingYear(of: event), claimed: event.statedHours, .outsideWindow))
        continue
      }
      let credit = credits[position]
      if let window = answer.window, window.contains(credit.year) {
        answer.years[window.lowerBound.distance(to: credit.year)].credits.append(credit)
      } else {
        answer.outside.append(
          .none(credit.event, credit.year, claimed: credit.claimed, .outsideWindow, clause: credit.clause))
      }
    }
  }
}
