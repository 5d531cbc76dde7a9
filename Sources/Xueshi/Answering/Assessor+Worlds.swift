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
    let rules = rules(at: person.target.place, world.readings)
    let circumstances = circumstances(of: person, ends)
    var decision = decide(person, events, over: window, by: rules, circumstances, into: &accounts, tracer: &tracer)
    guard !questions.isEmpty, decision.bar == nil else { return decision }
    for slot in accounts.indices where window == application.window {
      conclude(slot, application, events, world, ends, rules, circumstances, &accounts, &tracer)
    }
    decision.verdict = window == nil ? windowless(application, ends) : Verdict(accounts)
    if ends[.unread] == .strict, questions.standing.contains(.unread), bars(rules, window, person.target.year) {
      decision.verdict = .barred
    }
    return decision
  }

  /// The verdict where no year is known that must pass: what the missing notice is taken to say, where that is why.
  private func windowless(_ application: borrowing Application, _ ends: QuestionEnds) -> Verdict {
    guard application.window == nil, application.questions.standing.contains(.rules) else { return .undetermined }
    return Verdict(ofMissingNotice: ends[.rules] ?? .standard)
  }

  /// Whether falsified hours of some year that matters would bar.
  func bars(_ rules: Programs, _ window: ClosedRange<Year>?, _ applied: Year) -> Bool {
    rules[applied]?.bar != nil || window?.contains(where: { rules[$0]?.bar != nil }) ?? false
  }

  /// What becomes of a year: its rows, rows that were not read, rules not on file, another place's notice, and whether
  /// the year is asked at all.
  private mutating func conclude<T: Tracer>(
    _ slot: Int, _ application: borrowing Application, _ events: Span<Event>, _ world: World, _ ends: QuestionEnds,
    _ rules: Programs, _ circumstances: Circumstances, _ accounts: inout [YearAccount], _ tracer: inout T
  ) {
    let asked = application.questions[slot]
    judgeAgain(slot, application, events, ends, rules, circumstances, &accounts[slot], &tracer)
    if let elsewhere = asked.elsewhere, ends[.moved] == .lenient {
      let other = self.rules(at: elsewhere, world.readings)
      var (others, recorder): ([YearAccount], Recorder) = ([], Recorder())
      _ = decide(
        application.person, events, over: application.window, by: other, circumstances, into: &others, tracer: &recorder
      )
      judgeAgain(slot, application, events, ends, other, circumstances, &others[slot], &recorder)
      if others[slot].outcome.standing >= accounts[slot].outcome.standing {
        tracer.replace(others[slot].year, with: recorder.credits)
        accounts[slot] = others[slot]
      }
    }
    if ends[.inPost] == .lenient, asked.questions.contains(.inPost), !accounts[slot].outcome.passes {
      accounts[slot].outcome = .exempt
    }
  }

  /// What one place's notice makes of a year once rows of two years, rows not read and rules not on file are drawn in.
  private mutating func judgeAgain<T: Tracer>(
    _ slot: Int, _ application: borrowing Application, _ events: Span<Event>, _ ends: QuestionEnds,
    _ rules: Programs, _ circumstances: Circumstances, _ account: inout YearAccount, _ tracer: inout T
  ) {
    let (asked, standing) = (application.questions[slot], application.questions.standing)
    let straddling = asked.events(of: .yearOf).filter { index in
      // Another place's notice may not let them come.
      let notice = account.rulebook.map { library.rulebooks[$0] }
      return !(notice?.makeUp?.speaks(of: events[index].route) ?? false)
    }
    if ends[.yearOf] == .lenient, !straddling.isEmpty {
      var moved: [Event] = events.indices.map { events[$0] }
      for index in straddling { moved[index].accountingYear = account.year }
      var (others, recorder): ([YearAccount], Recorder) = ([], Recorder())
      _ = decide(
        application.person, moved.span, over: application.window, by: rules, circumstances, into: &others,
        tracer: &recorder)
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
