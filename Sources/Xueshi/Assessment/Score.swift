/// What is decided of one application: the verdict, how sure it is, and the years behind it.
public struct Score: Sendable {
  /// The years that must pass; nothing when no notice on file states them and the caller gave none.
  public var window: ClosedRange<Year>?
  /// The verdict.
  public var verdict = Verdict.undetermined
  /// The verdict with every open reading strict.
  public var strictVerdict = Verdict.undetermined
  /// The verdict with every open reading lenient.
  public var lenientVerdict = Verdict.undetermined
  /// The verdict with every pending row approved and nothing else changed.
  public var ifApproved = Verdict.undetermined
  /// The years of the window, ascending, as counted for ``verdict``.
  public var years: [YearAccount] = []
  /// The violation that bars the application, by its line.
  public var barredBy: Int32?

  /// Makes a score to be filled in.
  public init() {}

  /// Whether the verdict is the same however open readings are read.
  public var isFirm: Bool { strictVerdict == verdict && lenientVerdict == verdict }
}

extension Assessor {
  /// Decides for one person, with nothing explained.
  /// - Parameters:
  ///   - person: The person and what they apply for.
  ///   - events: Their events in walking order.
  ///   - score: Receives what was decided; its memory is used again from person to person.
  /// - Complexity: O(*n*) in the number of events.
  public mutating func score(_ person: Person, _ events: Span<Event>, into score: inout Score) {
    var silent = SilentTracer()
    self.score(person, events, over: window(for: person), into: &score, tracer: &silent)
  }

  /// The same over given years, with somebody who wants to know what became of each event by default.
  mutating func score<T: Tracer>(
    _ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?, into score: inout Score,
    tracer: inout T
  ) {
    let place = person.target.place
    let standard = rules(at: place, .standard)
    let decision = decide(person, events, window, standard, tracer: &tracer)
    var silent = SilentTracer()
    score.window = window
    score.verdict = decision.verdict
    score.years = decision.accounts
    score.barredBy = decision.barredBy
    // Where nothing is pending there is nothing to suppose.
    score.ifApproved =
      events.hasPending
      ? decide(person, events, window, standard, supposing: Supposition(pendingIsApproved: true), tracer: &silent)
        .verdict : decision.verdict
    score.strictVerdict = decide(person, events, window, rules(at: place, .strict), tracer: &silent).verdict
    score.lenientVerdict = decide(person, events, window, rules(at: place, .lenient), tracer: &silent).verdict
  }
}

extension Span<Event> {
  /// Whether any row still waits for its review.
  fileprivate var hasPending: Bool {
    for index in indices where self[index].status == .pending { return true }
    return false
  }
}
