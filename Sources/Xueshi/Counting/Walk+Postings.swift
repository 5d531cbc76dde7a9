extension Walk {
  /// Counts the postings of the years whose notices treat them as intervals: each shows in every such year it touches.
  mutating func countPostings<T: Tracer>(_ timeline: borrowing Timeline, _ years: ClosedRange<Year>, _ tracer: inout T)
  {
    var indices: [Int] = []
    for index in timeline.events.indices where timeline.kind(of: timeline.events[index]) == .posting {
      indices.append(index)
    }
    for (slot, year) in years.enumerated() where chosen.contains(slot) {
      guard let program = timeline.rules[year], let rules = program.postings else { continue }
      let days = year.days
      var isTouched = false
      for index in indices where timeline.events[index].interval.clipped(to: days) != nil { isTouched = true }
      guard isTouched else { continue }
      let postings = timeline.days(of: .posting, levels: rules.levels, supposing)
      let deemed = rules.deemedDays(of: year, postings)
      note(isDeemed: !deemed.intervals.isEmpty, daysOnPosting: postings.clipped(to: days).dayCount, in: slot)
      var counted = Counted()
      for index in indices {
        let event = timeline.events[index]
        guard let part = event.interval.clipped(to: days) else { continue }
        guard rules.levels & event.level.bit != 0 else {
          let reason = event.setback(supposing) ?? .notRecognised
          tracer.record(.none(index, year, claimed: event.statedHours, reason))
          continue
        }
        if let reason = event.setback(supposing) {
          let claimed = rules.credits.reduce(Hours.zero) { $0 + $1.hours(for: DaySet(part)) }
          tracer.record(
            .none(index, year, claimed: claimed, reason, clause: rules.clause)
              .stating(
                timeline.posting(index, in: year, rules, among: DaySet(event.interval), after: [], supposing), timeline)
          )
        } else if deemed.contains(event.interval) {
          tracer.record(
            .none(index, year, claimed: .zero, .deemed, clause: rules.clause)
              .stating(timeline.posting(index, in: year, rules, among: postings, after: [], supposing), timeline))
        } else {
          credit(
            index, in: year, part, among: postings, after: &counted, program, slot: slot, timeline, tracer: &tracer)
        }
      }
    }
  }

  /// The postings of a year that brought months so far.
  private struct Counted {
    var days = DaySet()
    /// Which they are, where somebody wants to know.
    var events: [Int] = []
  }

  /// Credits what a posting's months add to those of the postings before it.
  private mutating func credit<T: Tracer>(
    _ index: Int, in year: Year, _ part: Interval, among postings: DaySet, after earlier: inout Counted,
    _ program: Program, slot: Int, _ timeline: borrowing Timeline, tracer: inout T
  ) {
    guard let rules = program.postings else { return }
    let before = earlier.days
    let own = DaySet(part)
    var after = before
    after.formUnion(part)
    var claimed = Hours.zero
    var counted = Hours.zero
    var publicPart = HoursFlow()
    var last: Flow?
    for credit in rules.credits {
      claimed += credit.hours(for: own)
      let added = max(.zero, credit.hours(for: after) - credit.hours(for: before))
      let flow = pour(added, into: credit.node, in: slot)
      counted += flow.hours
      if program.part(of: credit.node) == Node.public {
        publicPart.claimed += credit.hours(for: own)
        publicPart.counted += flow.hours
      }
      if flow.limit != nil { last = flow }
    }
    let others = earlier.events
    tracer.record(
      Credit(
        event: index, year: year, claimed: claimed, counted: counted,
        reason: last != nil ? .cap : counted < claimed ? .duplicate : nil, cap: last?.cap, limit: last?.limit,
        publicPart: publicPart, clause: rules.credits.first?.clause ?? rules.clause
      ).stating(timeline.posting(index, in: year, rules, among: postings, after: others, supposing), timeline))
    earlier.days = after
    if T.wantsAll { earlier.events.append(index) }
  }
}

extension PostingRules.MonthlyCredit {
  /// The months of a set of days within one year: completed ones, or those touched.
  func months(of days: DaySet) -> Int32 {
    countsTouchedMonths ? Int32(days.touchedMonths) : MonthCount(days).months
  }

  /// The hours they bring.
  func hours(for days: DaySet) -> Hours { Hours(hundredths: hours.hundredths * Int64(months(of: days))) }
}

extension DaySet {
  /// In how many calendar months of the one year it lies in the set has a day.
  fileprivate var touchedMonths: Int {
    var months: UInt16 = 0
    for interval in intervals {
      for month in interval.start.date.month...interval.end.date.month { months |= 1 << UInt16(month) }
    }
    return months.nonzeroBitCount
  }

  /// Whether the set has every day of an interval.
  func contains(_ interval: Interval) -> Bool { intervals.contains { $0.covers(interval) } }
}

extension PostingRules {
  /// The postings, overlapping or adjoining ones united, because of which a year stands as complete.
  fileprivate func deemedDays(of year: Year, _ postings: DaySet) -> DaySet {
    var deemed = DaySet()
    for posting in postings.intervals where deeming(of: year, by: posting) != nil { deemed.formUnion(posting) }
    return deemed
  }

  /// The rule by which a posting stands for a year; nothing where it does not.
  func deeming(of year: Year, by posting: Interval) -> Deeming? {
    guard let part = posting.clipped(to: year.days) else { return nil }
    let length = MonthCount(posting)
    return deeming.first { rule in
      rule.length.holds(for: length) && rule.holding.holds(for: MonthCount(part))
        && (rule.years == .every || posting.yearOfLargerShare == year)
    }
  }
}

extension Interval {
  /// The year that holds most of its days; of equal ones the latest, in which it ends.
  var yearOfLargerShare: Year {
    var best = start.year
    var most: Int32 = 0
    for year in years {
      let days = clipped(to: year.days)?.dayCount ?? 0
      if days >= most { (best, most) = (year, days) }
    }
    return best
  }
}
