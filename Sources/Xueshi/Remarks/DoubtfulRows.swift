/// A person's rows as they stand when each doubtful one is taken at its worst, or at its best.
struct DoubtfulRows {
  /// The rows, in the order in which they are walked then.
  var events: [Event]
  /// For each of them its position among the rows as written.
  var order: [Int]
}

extension Timeline {
  /// Whether a remark makes rows doubtful that count: the one row, both of two, or two of several.
  func isInDoubt(_ remark: Remark) -> Bool {
    guard remark.code.isDoubtful else { return false }
    var count = 0
    for index in remark.events where events[index].status == .approved { count += 1 }
    return count >= min(2, remark.events.count)
  }

  /// The rows of a remark that count.
  private func counting(_ remark: Remark) -> [Int] { remark.events.filter { events[$0].status == .approved } }

  /// The rows with each doubtful one taken at an end.
  ///
  /// What a row is left out for beats every other account of it; of several, the one that brings least is taken strictly,
  /// and the one that brings most leniently. Far rows stay as they are: they move by themselves.
  /// - Parameters:
  ///   - doubts: The remarks by which rows are doubtful.
  ///   - end: The strict or the lenient end.
  /// - Returns: The rows.
  func rows(_ doubts: [Remark], at end: ReadingEnd) -> DoubtfulRows {
    var rows = DoubtfulRows(events: events.indices.map { events[$0] }, order: Array(events.indices))
    var isTaken = [Bool](repeating: false, count: events.count)
    for doubt in doubts {
      for index in counting(doubt) {
        let other = end == .strict ? worst(events[index], doubt.code) : best(events[index], doubt.code)
        guard let other else { continue }
        if isTaken[index] {
          let (own, known) = (worth(of: other), worth(of: rows.events[index]))
          guard end == .strict ? own < known : own > known else { continue }
        }
        (rows.events[index], isTaken[index]) = (other, true)
      }
    }
    if end == .strict { leaveOut(doubts, &rows) }
    for doubt in doubts where doubt.code == .conflictingAmounts {
      put(counting(doubt), leastFirst: end == .strict, &rows)
    }
    return rows
  }

  /// A row by its worst account; nothing where that is as written, or where it is left out.
  private func worst(_ event: Event, _ code: Remark.Code) -> Event? {
    var event = event
    switch code {
    case .hoursUnderDays: event.marks.insert(.atMostStated)
    case .quantityOverDays:
      guard let most = event.mostQuantity(in: unit(of: event)) else { return nil }
      event.quantity = StatedAmount(hundredths: Int64(most))
    case .overDayHours:
      event.hours = StatedAmount(hundredths: hours(of: event, atMost: rules.remarkRules.hoursPerDay.full))
    default: return nil
    }
    return event
  }

  /// A row by its best account; nothing where that is as written.
  private func best(_ event: Event, _ code: Remark.Code) -> Event? {
    var event = event
    switch code {
    case .yearFar: event.marks.insert(.alsoWhereItEnds)
    case .slipPart:
      event.interval = Interval(
        uncheckedFrom: event.interval.start.year.firstDay, through: event.interval.end.year.lastDay)
    case .otherRoute:
      guard let route = rules.remarkRules.otherRoute else { return nil }
      (event.route, event.level, event.role, event.category) = (route, .blank, .blank, nil)
      (event.quantity, event.hours, event.unit) = (.blank, .blank, nil)
    default: return nil
    }
    return event
  }

  /// Marks the rows that are left out at the strict end.
  private func leaveOut(_ doubts: [Remark], _ rows: inout DoubtfulRows) {
    for doubt in doubts {
      let own = counting(doubt)
      switch doubt.code {
      case .future, .yearFar, .duringLeave, .duringPosting, .leaveInPosting:
        for index in own { rows.events[index].marks.insert(.leftOut) }
      case .sameRow, .sameEvent, .rawAndRegistered, .blankItem:
        guard ratedYear(of: events[own[0]], route(of: events[own[0]])) != nil else { continue }
        let kept = kept(own, rows)
        for index in own where index != kept { rows.events[index].marks.insert(.leftOut) }
      default: continue
      }
    }
  }

  /// Which of rows that may be one is kept: that of least hours by rate, but more than none; of equal ones the first.
  private func kept(_ indices: [Int], _ rows: DoubtfulRows) -> Int {
    var (kept, least): (Int, Hours?) = (indices.min() ?? indices[0], nil)
    for index in indices.sorted() {
      guard let rate = rate(of: rows.events[index]), rate > .zero, least.map({ rate < $0 }) ?? true else { continue }
      (kept, least) = (index, rate)
    }
    return kept
  }

  /// Puts rows of which one is counted where the first of them stands: by their rates, those without one last.
  private func put(_ indices: [Int], leastFirst: Bool, _ rows: inout DoubtfulRows) {
    let sorted = indices.sorted { left, right in
      let (one, other) = (
        rate(of: rows.events[position(of: left, rows)]), rate(of: rows.events[position(of: right, rows)])
      )
      guard let one, let other else { return one == nil && other == nil ? left < right : other == nil }
      return one == other ? left < right : (one < other) == leastFirst
    }
    let positions = indices.map { position(of: $0, rows) }
    guard let first = positions.min() else { return }
    let moved = sorted.map { (rows.events[position(of: $0, rows)], $0) }
    for position in positions.sorted().reversed() {
      rows.events.remove(at: position)
      rows.order.remove(at: position)
    }
    rows.events.insert(contentsOf: moved.map { $0.0 }, at: first)
    rows.order.insert(contentsOf: moved.map { $0.1 }, at: first)
  }

  /// Where a row stands.
  private func position(of index: Int, _ rows: DoubtfulRows) -> Int { rows.order.firstIndex(of: index) ?? index }

  /// The hours a row brings by rate; nothing where it cannot be rated.
  private func rate(of event: Event) -> Hours? { weighed(event).map { min($0.claimed, limit(of: event)) } }

  /// The hours a row brings by itself, after its own ceilings; more than any where that is not known.
  private func worth(of event: Event) -> Hours { weighed(event).map { min($0.hours, limit(of: event)) } ?? .unlimited }

  private func limit(of event: Event) -> Hours {
    event.marks.contains(.atMostStated) ? event.statedHours : .unlimited
  }

  private func weighed(_ event: Event) -> Weighed? {
    guard let year = ratedYear(of: event, route(of: event)), let sheet = rules.sheet(of: year) else { return nil }
    let weighed = sheet.weigh(sheet.case(of: event).pointee, of: event, unit: unit(of: event), circumstances)
    return weighed.conditions.isDisjoint(with: [.idle, .unconvertible]) ? weighed : nil
  }
}
