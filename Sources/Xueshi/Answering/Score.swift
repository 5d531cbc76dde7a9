/// What is decided of one application: the verdict, how sure it is, and the years behind it.
package struct Score: Sendable {
  /// The years that must pass; nothing when no notice on file states them and the caller gave none.
  package var window: ClosedRange<Year>?
  /// The verdict.
  package var verdict = Verdict.undetermined
  /// The verdict with every open reading strict.
  package var strictVerdict = Verdict.undetermined
  /// The verdict with every open reading lenient.
  package var lenientVerdict = Verdict.undetermined
  /// The verdict with every pending row approved and nothing else changed.
  package var ifApproved = Verdict.undetermined
  /// The years of the window, ascending, as counted for ``verdict``.
  package var years: [YearAccount] = []
  /// The violation that bars the application; nothing where none does.
  package var bar: BarringViolation?

  /// Rows that look wrong or contradict each other, by code, then by lines.
  package var remarks: [Remark] = []
  /// What the verdict may hang on beside readings.
  package var questions = OpenQuestions()

  /// What the verdict hangs on, in the order in which it is listed, once it was looked for
  /// (``Assessor/findHinges(of:_:in:)``); none where it is firm.
  package var dependsOn: [Hinge] = []

  /// Memory for the accounts of what is only supposed.
  var supposed: [YearAccount] = []
  /// Which of the assessor's first counts it follows, and what there was among the events then.
  var firstCount: UInt32 = 0
  var traits = Counting.Traits()

  /// Makes a score to be filled in.
  package init() {}

  /// Whether the verdict is the same however clauses are read and open questions taken, and every row was read.
  package var isFirm: Bool { !hasOtherEnds && !questions.open.contains(.unread) }

  /// Whether the verdict is another at the strict or the lenient end.
  var hasOtherEnds: Bool { strictVerdict != verdict || lenientVerdict != verdict }
}

extension Assessor {
  /// Decides for one person, with nothing explained: the same decision that ``answer(_:_:over:)`` explains, for one function
  /// makes both.
  /// - Parameters:
  ///   - person: The person and what they apply for.
  ///   - events: Their events in walking order.
  ///   - score: Receives what was decided; its memory is used again from person to person.
  /// - Complexity: O(*n*) in the number of events.
  package mutating func score(_ person: Person, _ events: Span<Event>, into score: inout Score) {
    var silent = SilentTracer()
    self.score(person, events, over: window(for: person), into: &score, tracer: &silent)
  }

  /// The one function that decides: over given years, with somebody who may want to know what became of each event by default.
  ///
  /// What is supposed or read otherwise is a ``SecondCount``, which is no other rule but less work.
  mutating func score<T: Tracer>(
    _ person: Person, _ events: Span<Event>, over window: ClosedRange<Year>?, into score: inout Score,
    tracer: inout T
  ) {
    let place = place(person.target.place)
    let settled = settledEnds(of: person)
    let circumstances = circumstances(of: person, settled)
    let timeline = Timeline(person: person, events: events, rules: places[place].standard, circumstances)
    if let window { counting.appraise(timeline, window, forAll: T.wantsAll, as: .first) }
    let decision = timeline.decide(window, &counting, &score.years, &tracer)
    counting.firstCount &+= 1
    (score.firstCount, score.traits) = (counting.firstCount, counting.traits)
    score.window = window
    score.dependsOn = []
    score.verdict = decision.verdict
    score.bar = decision.bar
    score.ifApproved = decision.verdict
    score.strictVerdict = decision.verdict
    score.lenientVerdict = decision.verdict
    score.remarks = timeline.remarks(over: window, until: dayOfApplication(person))
    score.questions = questions(timeline, window, counting.traits, score.remarks)
    // A bar stands whatever is supposed and however the notice is read.
    guard decision.bar == nil else { return }
    let count = window.map { $0.lowerBound.distance(to: $0.upperBound) + 1 } ?? 0
    if !settled.isEmpty || count > YearSet.mostApart || events.isEmpty && person.unread > 0 {
      return decideWorlds(person, events, over: window, into: &score, tracer: &tracer)
    }
    let traits = counting.traits
    if traits.hasPending(.violation) || window == nil, timeline.bar(window, .approved) != nil {
      score.ifApproved = .barred
    } else if let window, let second = traits.ifApproved {
      score.ifApproved = counting.verdict(timeline, after: timeline, score.years, window, second, &score.supposed)
    }
    for end in [ReadingEnd.strict, .lenient] {
      let verdict = verdict(timeline, over: window, at: end, traits, &score)
      if end == .strict { score.strictVerdict = verdict } else { score.lenientVerdict = verdict }
    }
  }
}
