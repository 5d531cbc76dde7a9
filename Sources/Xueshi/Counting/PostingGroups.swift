/// The postings of a timeline as a notice looks at them: which are one, and what each comes to.
struct PostingGroups {
  private let rules: PostingRules
  /// For each kind the days of its postings that count, overlapping and adjoining ones united.
  private let days: [DaySet]
  /// The days of all that are recognised.
  let all: DaySet

  init(_ timeline: borrowing Timeline, _ rules: PostingRules, _ supposing: Supposition) {
    self.rules = rules
    var days: [DaySet] = []
    for kind in rules.kinds { days.append(timeline.days(of: .posting, levels: kind.levels, supposing)) }
    self.days = days
    all = timeline.days(of: .posting, levels: rules.levels, supposing)
  }

  /// A posting as a kind looks at it.
  struct Whole {
    /// Its days, with those of the postings it is one with.
    var interval: Interval
    /// The level words of the postings it may be one with; none where it is looked at by itself.
    var levels: UInt64

    /// A posting by itself.
    init(alone event: Event) {
      interval = event.interval
      levels = 0
    }

    fileprivate init(_ interval: Interval, _ levels: UInt64) {
      self.interval = interval
      self.levels = levels
    }
  }

  /// A posting as a kind looks at it; nothing where that is not for postings of its level.
  private func whole(_ event: Event, _ kind: Int) -> Whole? {
    let rule = rules.kinds[kind]
    guard rule.levels & event.level.bit != 0 else { return nil }
    guard rule.joins, let joined = days[kind].intervals.first(where: { $0.covers(event.interval) }) else {
      return Whole(alone: event)
    }
    return Whole(joined, rule.levels)
  }

  /// A posting as the first kind looks at it that is for its level.
  func whole(_ event: Event) -> Whole {
    for kind in rules.kinds.indices {
      if let whole = whole(event, kind) { return whole }
    }
    return Whole(alone: event)
  }

  /// As what a posting stands for a year, and by which rule; nothing where it does not.
  func standing(_ event: Event, for year: Year) -> (whole: Whole, rule: PostingRules.Deeming)? {
    for kind in rules.kinds.indices {
      if let whole = whole(event, kind), let rule = rules.deeming(of: year, by: whole.interval) { return (whole, rule) }
    }
    return nil
  }

  /// The months that days of a year count for.
  func months(_ days: DaySet, _ credit: PostingRules.MonthlyCredit) -> Int32 {
    if let rule = rules.fullYear,
      days.intervals.contains(where: { part in
        all.intervals.contains { $0.covers(part) && rule.length.holds(for: MonthCount($0)) }
      })
    {
      return 12
    }
    return credit.months(of: days)
  }

  /// The hours they bring.
  func hours(_ days: DaySet, _ credit: PostingRules.MonthlyCredit) -> Hours {
    Hours(hundredths: credit.hours.hundredths * Int64(months(days, credit)))
  }
}

extension PostingRules {
  /// The rule by which a posting stands for a year; nothing where it does not.
  fileprivate func deeming(of year: Year, by posting: Interval) -> Deeming? {
    guard let part = posting.clipped(to: year.days) else { return nil }
    let length = MonthCount(posting)
    return deeming.first { rule in
      rule.length.holds(for: length) && rule.holding.holds(for: MonthCount(part))
        && (rule.years == .every || posting.yearOfLargerShare == year)
    }
  }
}

extension PostingRules.MonthlyCredit {
  /// The months of a set of days within one year: completed ones, or those touched.
  fileprivate func months(of days: DaySet) -> Int32 {
    countsTouchedMonths ? Int32(days.touchedMonths) : MonthCount(days).months
  }
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
}

extension Interval {
  /// The year that holds most of its days; of equal ones the latest, in which it ends.
  fileprivate var yearOfLargerShare: Year {
    var best = start.year
    var most: Int32 = 0
    for year in years {
      let days = clipped(to: year.days)?.dayCount ?? 0
      if days >= most { (best, most) = (year, days) }
    }
    return best
  }
}
