extension Timeline {
  /// What is remarkable among the person's rows, in the order in which it is listed; it changes no number.
  ///
  /// Rows that their review refused bear no remark, nor does falsification. One pass finds what calls for a closer look,
  /// which mostly nothing does.
  /// - Parameters:
  ///   - window: The years that must pass.
  ///   - applied: The day of the application.
  /// - Returns: The remarks; each row is named by its line.
  /// - Complexity: O(*n*) in the number of events where nothing contradicts, else O(*n* log *n*) for a bounded number of
  ///   rows that bear one remark.
  func remarks(over window: ClosedRange<Year>?, until applied: Day) -> [Remark] {
    var found: [Remark] = []
    let clues = look(over: window, &found)
    if let window, let last = events.indices.last, events[last].interval.end > applied {
      noteFuture(over: window, until: applied, &found)
    }
    if clues.isEmpty, found.isEmpty { return found }
    if clues.contains(.far) { noteFar(&found) }
    if clues.contains(.away) { noteAway(&found) }
    if clues.contains(.titles) { noteTitles(&found) }
    if clues.contains(.spans) { noteSpans(&found) }
    if clues.contains(.untitled) { noteUntitled(&found) }
    found.tidy()
    return found
  }

  /// Whether an event may bear a remark: nobody plans what contradicts itself or is done twice.
  func isRemarkable(_ event: Event) -> Bool {
    event.status != .rejected && kind(of: event) != .violation && !event.marks.contains(.planned)
  }

  /// The events that may bear a remark and whose hours belong to a year, in walking order.
  func ratedRows() -> [Int] {
    events.indices.filter { isRemarkable(events[$0]) && rated(events[$0], route(of: events[$0])) != nil }
  }

  /// The year to which a row's hours belong; nothing for a posting that its notice does not rate, as for intervals.
  func rated(_ event: Event, _ route: Programs.RouteFacts) -> Year? {
    guard let year = ratedYear(of: event, route) else { return nil }
    if route.kind != .posting { return year }
    let own = rules.sheet(of: year)?.case(of: event).pointee
    return own?.conditions.contains(.idle) ?? true ? nil : year
  }

  /// What is known of an event's route.
  func route(of event: Event) -> Programs.RouteFacts { rules.routes[Int(event.route.number)] }
}

extension [Remark] {
  /// Puts remarks in the order in which they are listed, each once, without those that say less than another of the same
  /// rows.
  mutating func tidy() {
    guard count > 1 else { return }
    sort(by: Remark.isListed)
    let same = filter { $0.code == .sameRow }
    var kept: [Remark] = []
    for remark in self {
      if let last = kept.last, last.code == remark.code, last.lines == remark.lines { continue }
      let isSilenced =
        (remark.code == .sameEvent || remark.code == .blankItem)
        && same.contains { row in remark.lines.allSatisfy { row.lines.contains($0) } }
      if !isSilenced { kept.append(remark) }
    }
    self = kept
  }
}
