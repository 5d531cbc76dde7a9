extension Assessor {
  /// Decides an application on which questions stand: by default, at both ends, and with every pending row approved.
  mutating func decideWorlds<T: Tracer>(
    _ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?, into score: inout Score, tracer: inout T
  ) {
    let application = Application(person: person, window: window, questions: score.questions)
    if !settledEnds(of: person).isEmpty || score.questions.open.contains(.unread) {
      tracer.forget()
      score.verdict = decide(application, events, in: .standard, into: &score.years, tracer: &tracer).verdict
    }
    score.ifApproved = verdictIfApproved(application, events, score)
    score.strictVerdict = verdict(application, events, at: .strict, score)
    score.lenientVerdict = verdict(application, events, at: .lenient, score)
  }

  /// The verdict with everything open at one end.
  mutating func verdict(
    _ application: borrowing Application, _ events: Span<Event>, at end: ReadingEnd, _ score: Score
  ) -> Verdict {
    let verdict = verdictOfEverything(application, events, at: end)
    guard verdict == score.verdict, application.questions.open.contains(.degree) else { return verdict }
    // Which degree a person has decides what years are asked; the rest is tried without it too.
    var world = World.all(end)
    world.ends[.degree] = nil
    var (accounts, silent): ([YearAccount], SilentTracer) = ([], SilentTracer())
    return decide(application, events, in: world, into: &accounts, tracer: &silent).verdict
  }

  /// The verdict of the one world in which everything is at an end.
  mutating func verdictOfEverything(
    _ application: borrowing Application, _ events: Span<Event>, at end: ReadingEnd
  ) -> Verdict {
    var (accounts, silent): ([YearAccount], SilentTracer) = ([], SilentTracer())
    return decide(application, events, in: .all(end), into: &accounts, tracer: &silent).verdict
  }

  /// The verdict with every pending row approved, and nothing else changed.
  private mutating func verdictIfApproved(
    _ application: borrowing Application, _ events: Span<Event>, _ score: Score
  ) -> Verdict {
    let pending = events.indices.filter { events[$0].status == .pending }
    if pending.isEmpty { return score.verdict }
    var accounts: [YearAccount] = []
    return decide(application.person, events, over: application.window, approving: pending, into: &accounts)
  }

  /// Decides by default, what somebody has settled as it is settled, with some pending rows approved.
  mutating func decide(
    _ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?, approving pending: [Int] = [],
    into accounts: inout [YearAccount]
  ) -> Verdict {
    var silent = SilentTracer()
    if pending.isEmpty {
      let application = application(person, events, over: window)
      return decide(application, events, in: .standard, into: &accounts, tracer: &silent).verdict
    }
    var approved = events.indices.map { events[$0] }
    for index in pending { approved[index].status = .approved }
    let application = application(person, approved.span, over: window)
    return decide(application, approved.span, in: .standard, into: &accounts, tracer: &silent).verdict
  }

  /// An application with the questions that stand for it.
  mutating func application(_ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?) -> Application {
    let timeline = Timeline(
      person: person, events: events, rules: rules(at: person.target.place, .standard), circumstances(of: person))
    // By default doubtful rows are taken as written, so that nobody asks which they are.
    let isAsWritten = (settledEnds(of: person)[.doubtful] ?? .standard) == .standard
    let remarks = isAsWritten ? [] : timeline.remarks(over: window, until: dayOfApplication(person))
    let questions = questions(timeline, window, Counting.Traits(timeline), remarks)
    return Application(person: person, window: window, questions: questions)
  }
}
