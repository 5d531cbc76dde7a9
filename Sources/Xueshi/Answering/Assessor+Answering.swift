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
      lenientVerdict: score.lenientVerdict, ifApproved: score.ifApproved, dependsOn: [],
      years: score.years.map { YearAnswer(account: $0, credits: []) }, outside: [], warnings: [],
      bar: score.bar)
    if self.window ?? given == nil, let (rulebook, rule) = windowRule(for: person) {
      answer.windowSource = (rulebook, rule.clause)
    }
    let rules = rules(at: person.target.place, .standard)
    let timeline = Timeline(person: person, events: events, rules: rules, circumstances(of: person))
    if window == nil {
      // Nothing was counted, and yet every event has a claim.
      let year = person.target.year
      counting.count(timeline, year...year, tracer: &recorder)
    }
    file(recorder.credits, timeline, in: &answer)
    for slot in answer.years.indices where answer.years[slot].account.outcome == .attested {
      answer.years[slot].attestedBy = timeline.attestation(of: answer.years[slot].account.year, .nothing)
    }
    answer.pending = pendingRows(timeline, answer)
    if !answer.isFirm { answer.dependsOn = dependences(person, events, score, recorder.credits) }
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
        answer.outside.append(.none(index, event.accountingYear, claimed: event.statedHours, .outsideWindow))
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

  /// The open readings that, changed alone, change the verdict; when none does, those that change some counted hour,
  /// floor or outcome.
  private mutating func dependences(
    _ person: Person, _ events: Span<Event>, _ standard: Score, _ credits: [Credit]
  ) -> [Dependence] {
    var changing: [Dependence] = []
    var deciding: [Dependence] = []
    var seen: [Text] = []
    var accounts: [YearAccount] = []
    for book in standard.years.compactMap({ $0.rulebook }) {
      let readings = library.rulebooks[book].readings
      for index in ReadingIndex.all(in: readings)
      where fixed.isOpen(index, of: book) && !seen.contains(readings[index].id) {
        let reading = readings[index]
        seen.append(reading.id)
        var dependence = Dependence(rulebook: book, reading: index, option: reading.standard, alternatives: [])
        for option in OptionIndex.all(in: reading.options) where option != reading.standard {
          var recorder = Recorder()
          let rules = rules(at: person.target.place, changing: reading.id, to: option)
          let other = decide(person, events, over: standard.window, by: rules, into: &accounts, tracer: &recorder)
          let years = zip(standard.years, accounts).filter { !$0.isAlike($1) }.map { $1 }
          if other.verdict != standard.verdict || !years.isEmpty || !recorder.credits.countAlike(credits) {
            dependence.alternatives.append(
              Dependence.Alternative(option: option, verdict: other.verdict, years: years))
          }
        }
        if dependence.alternatives.contains(where: { $0.verdict != standard.verdict }) {
          deciding.append(dependence)
        } else if !dependence.alternatives.isEmpty {
          changing.append(dependence)
        }
      }
    }
    return deciding.isEmpty ? changing : deciding
  }
}

extension YearAccount {
  /// Whether two accounts of a year agree in hours, floors and outcome.
  fileprivate func isAlike(_ other: YearAccount) -> Bool {
    outcome == other.outcome && counted == other.counted && required.roundedUp == other.required.roundedUp
  }
}

extension [Credit] {
  fileprivate func countAlike(_ other: [Credit]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0.event == $1.event && $0.year == $1.year && $0.counted == $1.counted }
  }
}
