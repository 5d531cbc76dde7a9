// An application decided in one world: the rows are counted, then what the open questions make of each year is drawn.

extension Assessor {
  /// Decides an application in a world.
  /// - Parameters:
  ///   - application: Whose it is, and the years that must pass.
  ///   - events: Their events in walking order.
  ///   - world: How clauses are read and questions taken; what somebody has settled stays settled.
  ///   - accounts: Receives the years as decided.
  ///   - tracer: Who wants to know what became of each event.
  /// - Returns: The verdict, and the violation that bars where one does.
  /// - Complexity: O(*n*) in the number of events, for each year that is also judged in another way.
  mutating func decide<T: Tracer>(
    _ application: borrowing Application, _ events: Span<Event>, in world: World,
    into accounts: inout [YearAccount], tracer: inout T
  ) -> Decision {
    let (person, questions) = (application.person, application.questions)
    let ends = settledEnds(of: person).over(world.ends)
    // Strictly the degree that is not stated is the one for which the notice states no window, or another.
    var window = application.window
    if ends[.degree] == .strict, questions.standing.contains(.degree) {
      window = self.window(for: withDegreeAskedFor(person))
    }
    let terms = terms(application, world, ends)
    var decision = decide(
      person, events, over: window, by: terms.rules, terms.circumstances, into: &accounts, tracer: &tracer)
    guard !questions.isEmpty, decision.bar == nil else { return decision }
    if window == application.window {
      for slot in accounts.indices { judge(slot, application, events, nil, terms, &accounts[slot], &tracer) }
      if questions.standing.contains(.doubtful), let end = ends[.doubtful], end != .standard {
        takeDoubts(at: end, application, events, terms, &accounts, &tracer)
      }
      for slot in accounts.indices
      where ends[.inPost] == .lenient && questions[slot].questions.contains(.inPost) && !accounts[slot].outcome.passes {
        accounts[slot].outcome = .exempt
      }
    }
    decision.verdict = window == nil ? windowless(application, ends) : Verdict(accounts)
    if ends[.unread] == .strict, questions.standing.contains(.unread), bars(terms.rules, window, person.target.year) {
      decision.verdict = .barred
    }
    return decision
  }

  /// The verdict where no year is known that must pass: what the missing notice is taken to say, where that is why.
  private func windowless(_ application: borrowing Application, _ ends: QuestionEnds) -> Verdict {
    guard application.window == nil, application.questions.standing.contains(.rules) else { return .undetermined }
    return Verdict(ofMissingNotice: ends[.rules] ?? .standard)
  }

  /// By what an application is judged in a world, once its questions are taken at some ends.
  private mutating func terms(_ application: borrowing Application, _ world: World, _ ends: QuestionEnds) -> Terms {
    let person = application.person
    return Terms(
      ends: ends, readings: world.readings, rules: rules(at: person.target.place, world.readings),
      circumstances: circumstances(of: person, ends))
  }

  /// Whether falsified hours of some year that matters would bar.
  func bars(_ rules: Programs, _ window: ClosedRange<Year>?, _ applied: Year) -> Bool {
    rules[applied]?.bar != nil || window?.contains(where: { rules[$0]?.bar != nil }) ?? false
  }

  /// What becomes of a year: its rows, rows that were not read, rules not on file, another place's notice.
  ///
  /// Where rows are taken otherwise than as written, `order` has for each its position as written.
  mutating func judge<T: Tracer>(
    _ slot: Int, _ application: borrowing Application, _ events: Span<Event>, _ order: [Int]?, _ terms: Terms,
    _ account: inout YearAccount, _ tracer: inout T
  ) {
    judgeAgain(slot, application, events, order, terms, &account, &tracer)
    guard let elsewhere = application.questions[slot].elsewhere, terms.ends[.moved] == .lenient else { return }
    var other = terms
    other.rules = rules(at: elsewhere, terms.readings)
    var (others, recorder) = count(application, events, other)
    judgeAgain(slot, application, events, order, other, &others[slot], &recorder)
    if others[slot].outcome.standing >= account.outcome.standing {
      tracer.replace(others[slot].year, with: recorder.credits)
      account = others[slot]
    }
  }

  /// Counts an application's rows by some terms, without what is drawn from its questions.
  mutating func count(
    _ application: borrowing Application, _ events: Span<Event>, _ terms: Terms
  ) -> (accounts: [YearAccount], recorder: Recorder) {
    var (accounts, recorder): ([YearAccount], Recorder) = ([], Recorder())
    _ = decide(
      application.person, events, over: application.window, by: terms.rules, terms.circumstances, into: &accounts,
      tracer: &recorder)
    return (accounts, recorder)
  }

  /// What one place's notice makes of a year once rows of two years, rows not read and rules not on file are drawn in.
  private mutating func judgeAgain<T: Tracer>(
    _ slot: Int, _ application: borrowing Application, _ events: Span<Event>, _ order: [Int]?, _ terms: Terms,
    _ account: inout YearAccount, _ tracer: inout T
  ) {
    let (ends, standing) = (terms.ends, application.questions.standing)
    let straddling = ends[.yearOf] == .lenient ? application.questions[slot].events(of: .yearOf) : []
    let coming = coming(to: account, straddling, events, order)
    if !coming.isEmpty {
      var moved: [Event] = events.indices.map { events[$0] }
      for index in coming { moved[index].accountingYear = account.year }
      let (others, recorder) = count(application, moved.span, terms)
      if others[slot].outcome.standing >= account.outcome.standing {
        tracer.replace(account.year, with: recorder.credits)
        account = others[slot]
      }
    }
    if standing.contains(.unread), account.rulebook != nil, !account.outcome.passes {
      switch ends[.unread] ?? .standard {
      case .strict: break
      case .standard: if events.isEmpty { account.outcome = .undetermined }
      case .lenient: account.outcome = .met
      }
    }
    if standing.contains(.rules), account.rulebook.map({ library.rulebooks[$0].place == .nation }) ?? false {
      switch ends[.rules] ?? .standard {
      case .strict: account.outcome = .unmet
      case .standard: break
      case .lenient: if !account.outcome.passes { account.outcome = .met }
      }
    }
  }

  /// The rows of other years with which a year is also judged: those that lie in two years, and doubtful ones that end
  /// in it.
  private func coming(
    to account: YearAccount, _ straddling: [Int], _ events: Span<Event>, _ order: [Int]?
  ) -> [Int] {
    var coming: [Int] = []
    if straddling.isEmpty, order == nil { return coming }
    // Another place's notice may not let them come.
    let makeUp = account.rulebook.flatMap { library.rulebooks[$0].makeUp }
    for index in events.indices {
      let event = events[index]
      let isStraddling =
        straddling.contains(order.map { $0[index] } ?? index) && !(makeUp.map { $0.speaks(of: event.route) } ?? false)
      if isStraddling || event.marks.contains(.alsoWhereItEnds) && event.interval.end.year == account.year {
        coming.append(index)
      }
    }
    return coming
  }
}

/// By what an application is judged in one world.
struct Terms {
  /// How its questions are taken.
  let ends: QuestionEnds
  /// How clauses are read.
  let readings: World.Readings
  /// The rules of its years.
  var rules: Programs
  let circumstances: Circumstances
}

/// One application as it is to be decided, again and again.
struct Application {
  let person: Person
  /// The years that must pass; nothing when no notice on file states them and the caller gave none.
  let window: ClosedRange<Year>?
  /// What it may hang on.
  let questions: OpenQuestions
}

extension Outcome {
  /// How good an outcome is for the person: short of a floor, not known, or passing.
  var standing: Int {
    switch self {
    case .unmet: 0
    case .undetermined: 1
    case .attested, .deemed, .exempt, .met: 2
    }
  }
}
