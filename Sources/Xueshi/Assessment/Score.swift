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

  /// Memory for the accounts of what is only supposed.
  var supposed: [YearAccount] = []

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
    let place = place(person.target.place)
    let timeline = Timeline(person: person, events: events, rules: places[place].standard)
    if let window { counting.appraise(timeline, window, forAll: T.wantsAll) }
    let decision = timeline.decide(window, .nothing, &counting, &score.years, &tracer)
    score.window = window
    score.verdict = decision.verdict
    score.barredBy = decision.barredBy
    score.ifApproved = decision.verdict
    let differences = window.map { timeline.differences($0, counting.content) } ?? Sheet.Differences()
    var silent = SilentTracer()
    // Where nothing is pending there is nothing to suppose.
    if window == nil ? events.hasPending : counting.content.hasPending {
      let supposing = Supposition(pendingIsApproved: true)
      score.ifApproved = timeline.decide(window, supposing, &counting, &score.supposed, &silent).verdict
    }
    score.strictVerdict = decision.verdict
    score.lenientVerdict = decision.verdict
    for end in [ReadingEnd.strict, .lenient] where differences.all.contains(EndSet(end)) {
      let timeline = Timeline(person: person, events: events, rules: places[place][end])
      if let window { counting.appraise(timeline, window, forAll: false) }
      let verdict = timeline.decide(window, .nothing, &counting, &score.supposed, &silent).verdict
      if end == .strict { score.strictVerdict = verdict } else { score.lenientVerdict = verdict }
    }
  }
}

extension Timeline {
  /// The ends of the open readings at which something that concerns the timeline over a window is another.
  fileprivate func differences(_ window: ClosedRange<Year>, _ content: Counting.Content) -> Sheet.Differences {
    var differences = Sheet.Differences(rows: content.differs)
    for year in window {
      guard let sheet = rules.sheet(of: year) else { continue }
      differences.caps.formUnion(sheet.pointee.differs.caps)
      differences.floors.formUnion(sheet.pointee.differs.floors)
      if content.has(.posting) { differences.postings.formUnion(sheet.pointee.differs.postings) }
    }
    return differences
  }
}

extension Span<Event> {
  /// Whether any row still waits for its review.
  fileprivate var hasPending: Bool {
    for index in indices where self[index].status == .pending { return true }
    return false
  }
}
