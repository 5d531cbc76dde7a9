/// What a posting comes to in a year whose notice treats postings as intervals.
package struct PostingAccount: Sendable {
  /// The posting as the notice sees it: its days, with those of the postings it overlaps or adjoins where they are one.
  package var whole: Interval
  /// The postings that are one, by their positions among the person's events in walking order, this one among them.
  package var joined: [Int]
  /// The days of ``whole`` within the year.
  package var inYear: Interval
  /// The rule by which ``whole`` stands for the year; nothing where it does not.
  package var deemedBy: ClauseID?
  /// The months of its own days within the year, as its hours are counted: completed ones, or those touched; nothing
  /// where they bring no hours, or not all by one kind of month.
  package var months: Int32?
  /// The hours a month brings.
  package var hoursPerMonth: Hours
  /// The postings counted before it in the year, to whose months its own are added, in walking order.
  package var before: [Int]

  /// How long ``whole`` lasts, in completed months and leftover days.
  package var length: MonthCount { MonthCount(whole) }
}

extension Timeline {
  /// What a posting comes to in a year it touches.
  /// - Parameters:
  ///   - index: The posting.
  ///   - year: The year.
  ///   - rules: How the year's notice treats postings.
  ///   - groups: The postings as the notice looks at them.
  ///   - before: The postings that brought months of the year before it.
  ///   - supposing: Whether pending rows are taken as approved.
  /// - Returns: Its account.
  func posting(
    _ index: Int, in year: Year, _ rules: PostingRules, _ groups: PostingGroups, after before: [Int],
    _ supposing: Supposition
  ) -> PostingAccount {
    let own = events[index]
    let counts = own.setback(supposing) == nil
    let standing = counts ? groups.standing(own, for: year) : nil
    let whole = standing?.whole ?? (counts ? groups.whole(own) : PostingGroups.Whole(alone: own))
    var joined: [Int] = []
    for other in events.indices {
      let event = events[other]
      if other == index
        || kind(of: event) == .posting && whole.levels & event.level.bit != 0 && event.setback(supposing) == nil
          && whole.interval.covers(event.interval)
      {
        joined.append(other)
      }
    }
    let rate = rules.credits.first
    let isUniform = rules.credits.allSatisfy { $0.countsTouchedMonths == rate?.countsTouchedMonths }
    let days = own.interval.clipped(to: year.days).map { DaySet($0) } ?? DaySet()
    return PostingAccount(
      whole: whole.interval, joined: joined, inYear: whole.interval.clipped(to: year.days) ?? whole.interval,
      deemedBy: standing?.rule.clause, months: isUniform ? rate.map { groups.months(days, $0) } : nil,
      hoursPerMonth: rules.credits.reduce(.zero) { $0 + $1.hours }, before: before)
  }

  /// The months of a year that an event which touches it touches.
  fileprivate func months(of index: Int, in year: Year) -> ClosedRange<Int32> {
    let part = events[index].interval.clipped(to: year.days) ?? year.days
    return part.start.date.month...part.end.date.month
  }
}

extension Credit {
  /// The credit with what its posting comes to; a duplicate names the earlier posting whose months it shares.
  func stating(_ posting: PostingAccount, _ timeline: borrowing Timeline) -> Credit {
    var credit = self
    credit.posting = posting
    guard reason == .duplicate else { return credit }
    let months = timeline.months(of: event, in: year)
    credit.repeats =
      posting.before.first { timeline.months(of: $0, in: year).overlaps(months) } ?? posting.before.first
    return credit
  }
}
