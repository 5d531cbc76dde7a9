extension Timeline {
  /// The last day on which hours of a year can still be earned.
  func lastDayToEarn(in year: Year) -> Day { min(year.lastDay, lastDay(in: year)) }

  /// The days that remain of a year after a day; nothing when its time is over.
  func remainder(of year: Year, after asOf: Day) -> Interval? {
    Interval(from: max(asOf.next, year.firstDay), through: lastDayToEarn(in: year))
  }

  /// The days of an interval on which nobody can be sent to a class: leave of whatever kind, a posting elsewhere, and
  /// what lies before the post was entered.
  ///
  /// What waits for its review is taken as it stands: who has asked for leave will not be there, and a posting is only
  /// reviewed once it is over.
  func away(in bounds: Interval) -> DaySet {
    var away = days(of: .leave, within: bounds, .approved)
    for posting in days(of: .posting, within: bounds, .approved).intervals { away.formUnion(posting) }
    if let entered = person.entered,
      let before = Interval(from: bounds.start, through: min(entered.previous, bounds.end))
    {
      away.formUnion(before)
    }
    return away
  }
}
