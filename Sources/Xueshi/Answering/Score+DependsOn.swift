// What a score hangs on, named and not explained: the same hinges that an answer names, found with less counting.

extension Assessor {
  /// Finds what a score hangs on, for whoever tells it; the verdicts at both ends say whether it hangs on anything.
  ///
  /// What one change leaves alone is not counted again (`Score+OneChange.swift`).
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
    // Appraisals of somebody else are of no use.
    if counting.firstCount != score.firstCount { counting.held = .another }
    let person = application.person
    let standard = Timeline(
      person: person, events: events, rules: rules(at: person.target.place, .standard), circumstances(of: person))
    let routes = standard.routes
    var (named, decidesAny): ([Hinge], Bool) = ([], false)
    for open in hinges(application, score) {
      let decides = open.others.contains { choice in
        verdict(application, standard, routes, open.hinge, choice, &score) != score.verdict
      }
      decidesAny = decidesAny || decides
      // Rows that were not read are always named.
      if decides || open.hinge == .question(.unread) { named.append(open.hinge) }
    }
    return decidesAny ? named : nil
  }

  /// The verdict with one hinge taken otherwise: as far as it goes by a second count, else by deciding that world.
  private mutating func verdict(
    _ application: borrowing Application, _ standard: borrowing Timeline, _ routes: UInt64, _ hinge: Hinge,
    _ choice: Choice, _ score: inout Score
  ) -> Verdict {
    if let verdict = verdictBySecondCount(application, standard, routes, hinge, choice, &score) { return verdict }
    var silent = SilentTracer()
    let world = World.standard.taking(hinge, choice, library)
    return decide(application, standard.events, in: world, into: &score.supposed, tracer: &silent).verdict
  }
}
