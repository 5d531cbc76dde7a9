// Rows that contradict each other or the calendar: what their worst and their best account would make of each year.

extension Assessor {
  /// The day of an application: that of the filing, else the last day of its year; no later than the day as of which is
  /// asked.
  func dayOfApplication(_ person: Person) -> Day {
    let filed = person.filed ?? filing ?? person.target.year.lastDay
    return asOf.map { min($0, filed) } ?? filed
  }

  /// Asks of rows that are doubtful and may decide.
  func askOfDoubts(
    _ remarks: [Remark], _ timeline: borrowing Timeline, _ window: ClosedRange<Year>, _ found: inout OpenQuestions
  ) {
    let doubts = remarks.filter { timeline.isInDoubt($0) }
    if doubts.isEmpty { return }
    var rows = [[Int]](repeating: [], count: window.lowerBound.distance(to: window.upperBound) + 1)
    for remark in doubts {
      var isRelevant = timeline.rules.countsOnceEver
      for (slot, year) in window.enumerated() {
        let own = remark.events.filter { remark.code == .far || timeline.mayBear($0, on: year, remark.code) }
        isRelevant = isRelevant || !own.isEmpty
        rows[slot] += own.filter { !rows[slot].contains($0) }
      }
      if isRelevant { found.doubts.append(remark) }
    }
    // Rows of other years may use up titles that count once in a lifetime.
    if !found.doubts.isEmpty, rows.allSatisfy({ $0.isEmpty }) {
      for slot in rows.indices { rows[slot] = found.doubts.flatMap { $0.events } }
    }
    if found.doubts.isEmpty { return }
    found.standing.insert(QuestionSet(.doubtful))
    for slot in rows.indices where !rows[slot].isEmpty { found.ask(.doubtful, slot, of: rows.count, on: rows[slot]) }
  }

  /// Puts each year as it is with doubtful rows at their worst, or at their best, in place of the year as written where it
  /// is no better, or no worse.
  mutating func takeDoubts<T: Tracer>(
    at end: ReadingEnd, _ application: borrowing Application, _ events: Span<Event>, _ terms: Terms,
    _ accounts: inout [YearAccount], _ tracer: inout T
  ) {
    let rows = rows(application, events, terms, at: end)
    var (others, credits): ([YearAccount], [Credit]) = ([], [])
    if T.wantsAll {
      var recorder = Recorder()
      judge(application, rows, terms, &others, &recorder)
      // What each row claims as written.
      credits = recorder.credits.written(rows.order, count(application, events, terms).recorder.credits)
    } else {
      var silent = SilentTracer()
      judge(application, rows, terms, &others, &silent)
    }
    for slot in others.indices {
      let (written, taken) = (accounts[slot].outcome.standing, others[slot].outcome.standing)
      guard end == .strict ? taken <= written : taken >= written else { continue }
      accounts[slot] = others[slot]
      tracer.replace(others[slot].year, with: credits)
    }
    if end == .lenient { placeFarRows(application, events, terms, &accounts, &tracer) }
  }

  /// Counts and judges every year by rows as they are taken.
  private mutating func judge<T: Tracer>(
    _ application: borrowing Application, _ rows: DoubtfulRows, _ terms: Terms, _ accounts: inout [YearAccount],
    _ tracer: inout T
  ) {
    _ = decide(
      application.person, rows.events.span, over: application.window, by: terms.rules, terms.circumstances,
      into: &accounts, tracer: &tracer)
    for slot in accounts.indices {
      judge(slot, application, rows.events.span, rows.order, terms, &accounts[slot], &tracer)
    }
  }

  /// Lets each far row count besides in the first failing year that becomes better by it.
  private mutating func placeFarRows<T: Tracer>(
    _ application: borrowing Application, _ events: Span<Event>, _ terms: Terms, _ accounts: inout [YearAccount],
    _ tracer: inout T
  ) {
    var placed = [[Int]](repeating: [], count: accounts.count)
    for doubt in application.questions.doubts where doubt.code == .far {
      for slot in accounts.indices where !accounts[slot].outcome.passes {
        let year = accounts[slot].year
        var moved = events.indices.map { events[$0] }
        for index in placed[slot] + doubt.events {
          moved[index].accountingYear = year
          moved[index].dating.remove(.otherYear)
        }
        let rows = rows(application, moved.span, terms, at: .lenient)
        var isBetter = false
        for (events, order) in [(moved, nil), (rows.events, rows.order)] as [([Event], [Int]?)] {
          var (others, recorder) = count(application, events.span, terms)
          judge(slot, application, events.span, order, terms, &others[slot], &recorder)
          guard others[slot].outcome.standing > accounts[slot].outcome.standing else { continue }
          accounts[slot] = others[slot]
          tracer.replace(year, with: order.map { recorder.credits.written($0, []) } ?? recorder.credits)
          isBetter = true
        }
        if isBetter {
          placed[slot] += doubt.events
          break
        }
      }
    }
  }

  /// The rows of an application with each doubtful one taken at an end.
  private func rows(
    _ application: borrowing Application, _ events: Span<Event>, _ terms: Terms, at end: ReadingEnd
  ) -> DoubtfulRows {
    let timeline = Timeline(person: application.person, events: events, rules: terms.rules, terms.circumstances)
    return timeline.rows(application.questions.doubts, at: end)
  }
}

extension OpenQuestions {
  /// Whether the worst account of some doubtful row, or the best, is another than as written.
  func mayTurn(at end: ReadingEnd) -> Bool {
    switch end {
    case .strict: doubts.contains { $0.code.mayHarm }
    case .lenient: doubts.contains { $0.code.mayHelp }
    case .standard: false
    }
  }
}

extension Remark.Code {
  /// Whether its worst account is another than as written.
  fileprivate var mayHarm: Bool {
    switch self {
    case .far, .slipPart, .otherRoute: false
    default: isDoubtful
    }
  }

  /// Whether its best account is another than as written.
  fileprivate var mayHelp: Bool {
    switch self {
    case .far, .yearFar, .slipPart, .conflictingAmounts, .otherRoute: true
    default: false
    }
  }
}

extension Timeline {
  /// Whether a row may bear on a year: its hours belong there, its days touch it where they decide, or its hours might
  /// belong there.
  fileprivate func mayBear(_ index: Int, on year: Year, _ code: Remark.Code) -> Bool {
    let event = events[index]
    let rated = ratedYear(of: event, route(of: event))
    if rated == year || code == .yearFar && event.interval.end.year == year { return true }
    // A posting bears on each year whose notice treats it as an interval.
    return (rated == nil || kind(of: event) == .posting || code == .otherRoute)
      && event.interval.clipped(to: year.days) != nil
  }
}

extension [Credit] {
  /// The credits of rows that were taken otherwise, as credits of the rows as written.
  ///
  /// - Parameters:
  ///   - order: For each row that was counted its position as written.
  ///   - claims: The credits as written: where a row brings less than it claims there, and nothing else says why, it is
  ///     because it is doubtful.
  /// - Returns: The credits, in the order in which they were made.
  fileprivate func written(_ order: [Int], _ claims: [Credit]) -> [Credit] {
    map { credit in
      var credit = credit
      credit.event = order[credit.event]
      credit.repeats = credit.repeats.map { order[$0] }
      if var posting = credit.posting {
        posting.joined = posting.joined.map { order[$0] }
        posting.before = posting.before.map { order[$0] }
        credit.posting = posting
      }
      guard let claim = claims.first(where: { $0.event == credit.event && $0.year == credit.year }) else {
        return credit
      }
      credit.claimed = claim.claimed
      if credit.reason == nil, credit.counted < claim.claimed { credit.reason = .doubtful }
      return credit
    }
  }
}
