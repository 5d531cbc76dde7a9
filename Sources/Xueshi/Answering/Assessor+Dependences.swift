// What an answer hangs on: everything that is open is tried at its other ends.

extension Assessor {
  /// The questions and readings an answer hangs on.
  ///
  /// Those that change the verdict alone; where none does, those that change some counted hour, floor or outcome; where
  /// none does, the smallest set that changes the verdict together, of at most three; where none does, all that are open.
  /// Rows that were not read are always named.
  mutating func dependences(
    _ application: borrowing Application, _ events: Span<Event>, _ standard: Score, _ credits: [Credit]
  ) -> (hinges: [Dependence], together: Bool) {
    var trial = Trial(standard: standard, credits: credits)
    let open = hinges(application, standard)
    let tried = open.map { dependence($0, application, events, &trial) }
    var named = tried.filter { dependence in
      dependence.alternatives.contains { $0.verdict != standard.verdict }
    }
    var isTogether = false
    if named.isEmpty, standard.hasOtherEnds {
      named = tried.filter { !$0.alternatives.isEmpty }
      if named.isEmpty, let set = smallestSet(open, application, events, &trial) {
        (named, isTogether) = (set, true)
      }
      if named.isEmpty { named = tried }
    }
    let isUnread = named.contains { $0.hinge == .question(.unread) }
    if !isUnread, let unread = tried.first(where: { $0.hinge == .question(.unread) }) {
      named =
        named.filter { $0.hinge.isListedBeforeUnread } + [unread] + named.filter { !$0.hinge.isListedBeforeUnread }
    }
    return (named, isTogether)
  }

  /// Whatever is open, and how else it may be taken: questions first, then the readings of the notices that govern the
  /// window's years.
  mutating func hinges(_ application: borrowing Application, _ standard: Score) -> [OpenHinge] {
    let questions = application.questions.open.questions.map { question in
      OpenHinge(hinge: .question(question), others: question.otherEnds.map { .end($0) })
    }
    var books: [RulebookIndex] = []
    for account in standard.years {
      if let book = account.rulebook, !books.contains(book) { books.append(book) }
    }
    for (slot, year) in application.questions.years.enumerated() where application.questions.open.contains(.moved) {
      guard let place = year.elsewhere, let window = application.window else { continue }
      if let book = library.governing(window.lowerBound.advanced(by: slot), at: place), !books.contains(book) {
        books.append(book)
      }
    }
    return questions + openReadings(of: books)
  }

  /// The open readings of some rulebooks, each id once.
  private mutating func openReadings(of books: [RulebookIndex]) -> [OpenHinge] {
    if let known = knownReadings.first(where: { $0.books == books }) { return known.hinges }
    var (hinges, seen): ([OpenHinge], [Text]) = ([], [])
    for book in books {
      let readings = library.rulebooks[book].readings
      for index in ReadingIndex.all(in: readings)
      where fixed.isOpen(index, of: book) && !seen.contains(readings[index].id) {
        seen.append(readings[index].id)
        let reading = readings[index]
        let others = OptionIndex.all(in: reading.options).filter { $0 != reading.standard }
        hinges.append(OpenHinge(hinge: .reading(index, of: book), others: others.map { .option($0) }))
      }
    }
    knownReadings.append((books, hinges))
    return hinges
  }

  private func standardChoice(_ hinge: Hinge) -> Choice {
    switch hinge {
    case .question: .end(.standard)
    case .reading(let reading, let book): .option(library.rulebooks[book].readings[reading].standard)
    }
  }

  /// What the other choices of one hinge would change.
  private mutating func dependence(
    _ open: OpenHinge, _ application: borrowing Application, _ events: Span<Event>, _ trial: inout Trial
  ) -> Dependence {
    let hinge = open.hinge
    var dependence = Dependence(hinge: hinge, choice: standardChoice(hinge), alternatives: [])
    for choice in open.others {
      let world = World.standard.taking(hinge, choice, library)
      let change = change(application, events, in: world, &trial)
      guard change.isAny else { continue }
      dependence.alternatives.append(
        Dependence.Alternative(choice: choice, verdict: change.verdict, years: change.years))
    }
    return dependence
  }

  /// The smallest set of hinges that change the verdict together; of several the first in the order of the hinges.
  private mutating func smallestSet(
    _ open: [OpenHinge], _ application: borrowing Application, _ events: Span<Event>, _ trial: inout Trial
  ) -> [Dependence]? {
    for size in 2...3 {
      if let set = firstSet(open[...], size, [], .standard, application, events, &trial) { return set }
    }
    return nil
  }

  private mutating func firstSet(
    _ open: ArraySlice<OpenHinge>, _ size: Int, _ chosen: [(Hinge, Choice)], _ world: World,
    _ application: borrowing Application, _ events: Span<Event>, _ trial: inout Trial
  ) -> [Dependence]? {
    if size == 0 {
      let change = change(application, events, in: world, &trial)
      guard change.verdict != trial.standard.verdict else { return nil }
      return chosen.map { hinge, choice in
        Dependence(
          hinge: hinge, choice: standardChoice(hinge),
          alternatives: [Dependence.Alternative(choice: choice, verdict: change.verdict, years: change.years)])
      }
    }
    for index in open.indices {
      for choice in open[index].others {
        let world = world.taking(open[index].hinge, choice, library)
        if let set = firstSet(
          open[(index + 1)...], size - 1, chosen + [(open[index].hinge, choice)], world, application, events, &trial)
        {
          return set
        }
      }
    }
    return nil
  }

  /// What another world changes.
  private mutating func change(
    _ application: borrowing Application, _ events: Span<Event>, in world: World, _ trial: inout Trial
  ) -> (verdict: Verdict, years: [YearAccount], isAny: Bool) {
    var recorder = Recorder()
    let other = decide(application, events, in: world, into: &trial.accounts, tracer: &recorder)
    let years = zip(trial.standard.years, trial.accounts).filter { !$0.isAlike($1) }.map { $1 }
    let isAny =
      other.verdict != trial.standard.verdict || !years.isEmpty || !recorder.credits.countAlike(trial.credits)
    return (other.verdict, years, isAny)
  }

  /// What other worlds are held against, and memory to decide them in.
  private struct Trial {
    let standard: Score
    let credits: [Credit]
    var accounts: [YearAccount] = []
  }
}

/// A hinge that is open, and how else it may be taken.
struct OpenHinge {
  let hinge: Hinge
  let others: [Choice]
}

extension Question {
  /// The ends that are not the default.
  fileprivate var otherEnds: [ReadingEnd] {
    switch self {
    case .degree, .days: [.strict]
    case .inPost, .yearOf: [.lenient]
    case .specialty, .unread, .filed, .rules, .moved, .doubtful: [.strict, .lenient]
    }
  }
}

extension Hinge {
  fileprivate var isListedBeforeUnread: Bool {
    if case .question(let question) = self { question.rawValue < Question.unread.rawValue } else { false }
  }
}

extension YearAccount {
  /// Whether two accounts of a year agree in hours, floors and outcome.
  fileprivate func isAlike(_ other: YearAccount) -> Bool {
    outcome == other.outcome && counted == other.counted && required.roundedUp == other.required.roundedUp
  }
}

extension [Credit] {
  /// Whether the same events brought the same hours to the same years, whatever the order.
  fileprivate func countAlike(_ other: [Credit]) -> Bool {
    func brought(_ credits: [Credit]) -> [Credit] {
      credits.filter { $0.counted > .zero }.sorted { ($0.year, $0.event) < ($1.year, $1.event) }
    }
    let (own, other) = (brought(self), brought(other))
    return own.count == other.count
      && zip(own, other).allSatisfy { $0.event == $1.event && $0.year == $1.year && $0.counted == $1.counted }
  }
}
