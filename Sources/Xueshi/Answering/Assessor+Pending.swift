extension Assessor {
  /// The rows that wait for a review the answer could hang on, in file order: those of the window, and those that decide.
  func pendingRows(_ timeline: borrowing Timeline, _ answer: Answer) -> [PendingRow] {
    var pending: [Int] = []
    for index in timeline.events.indices where timeline.events[index].status == .pending { pending.append(index) }
    if pending.isEmpty { return [] }
    var trial = ApprovalTrial(self, timeline, pending, answer.window)
    let rows = trial.rows().filter { $0.decides || timeline.touches($0.event, answer.window) }
    return rows.sorted { timeline.events[$0.event].line < timeline.events[$1.event].line }
  }
}

extension Timeline {
  /// Whether an event shows in a window, or bears on the years of it.
  fileprivate func touches(_ index: Int, _ window: ClosedRange<Year>?) -> Bool {
    let event = events[index]
    let route = rules.routes[Int(event.route.number)]
    if route.kind == .violation { return isRelevantViolation(index, window, .approved) }
    guard let window else { return false }
    if let year = ratedYear(of: event, route) { return window.contains(year) }
    return window.overlaps(event.interval.years)
  }
}
