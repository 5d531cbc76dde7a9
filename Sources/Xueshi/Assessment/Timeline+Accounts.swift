extension Timeline {
  /// The days of a year on duty: all but those of leave that prorates the floors, kinds united.
  func daysOnDuty(in year: Year, _ supposing: Supposition) -> Int32 {
    guard let rules = rules[year]?.leave else { return year.dayCount }
    var absent = DaySet()
    for kind in rules.kinds {
      let days = days(of: .leave, levels: kind.level.bit, within: year.days, supposing)
      guard !days.intervals.isEmpty, kind.length.holds(for: MonthCount(days)) else { continue }
      for interval in days.intervals { absent.formUnion(interval) }
    }
    return year.dayCount - absent.dayCount
  }

  /// Whether an earlier certificate of hours covers the whole year and the year's notice honours it.
  func isAttested(_ year: Year, _ supposing: Supposition) -> Bool {
    guard rules[year]?.honoursAttestation == true else { return false }
    for index in events.indices {
      let event = events[index]
      if vocabulary[event.route].kind == .attestation, event.setback(supposing) == nil, event.interval.covers(year.days)
      {
        return true
      }
    }
    return false
  }

  /// The days of a year on postings that the notice treats as intervals.
  func daysOnPosting(in year: Year, _ supposing: Supposition) -> Int32 {
    guard let rules = rules[year]?.postings else { return 0 }
    return days(of: .posting, levels: rules.levels, within: year.days, supposing).dayCount
  }

  /// Counts a range of years and decides each of them.
  /// - Parameters:
  ///   - years: The years.
  ///   - supposing: Whether pending rows are taken as approved.
  ///   - counting: Memory to count in.
  ///   - tracer: Who wants to know what became of each event.
  /// - Returns: One account a year, ascending.
  /// - Complexity: O(*n*) in the number of events for a bounded number of years, rows and postings.
  func accounts<T: Tracer>(
    of years: ClosedRange<Year>, supposing: Supposition, counting: inout Counting, tracer: inout T
  ) -> [YearAccount] {
    counting.count(self, years, supposing: supposing, tracer: &tracer)
    var accounts: [YearAccount] = []
    for (slot, year) in years.enumerated() {
      var account = YearAccount(year, rulebook: rules[year]?.book)
      account.counted = counting.counted(slot)
      account.hasUnconvertible = counting.hasUnconvertible[slot]
      decide(&account, supposing)
      accounts.append(account)
    }
    if accounts.contains(where: { $0.outcome == .unmet && $0.hasUnconvertible }) {
      reconsider(&accounts, years, supposing, &counting)
    }
    return accounts
  }

  private func decide(_ account: inout YearAccount, _ supposing: Supposition) {
    guard let program = rules[account.year] else { return }
    account.daysOnDuty = daysOnDuty(in: account.year, supposing)
    account.daysOnPosting = daysOnPosting(in: account.year, supposing)
    let duty = account.duty
    account.required = program.required(total: account.counted.total, duty: duty)
    if isAttested(account.year, supposing) {
      account.outcome = .attested
    } else if !deemedDays(of: account.year, supposing).intervals.isEmpty {
      account.outcome = .deemed
    } else if account.daysOnDuty == 0 {
      account.outcome = .exempt
    } else if program.isMet(public: account.counted.public, professional: account.counted.professional, duty: duty) {
      account.outcome = .met
    } else {
      account.outcome = .unmet
    }
  }

  /// Missing is not zero: a year that would pass if its unconvertible events brought some hours is undetermined.
  private func reconsider(
    _ accounts: inout [YearAccount], _ years: ClosedRange<Year>, _ supposing: Supposition, _ counting: inout Counting
  ) {
    var silent = SilentTracer()
    var generous = supposing
    generous.unconvertibleBringsHours = true
    counting.count(self, years, supposing: generous, tracer: &silent)
    for index in accounts.indices where accounts[index].outcome == .unmet && accounts[index].hasUnconvertible {
      guard let program = rules[accounts[index].year] else { continue }
      if program.canBeMet(least: accounts[index].counted, most: counting.counted(index), duty: accounts[index].duty) {
        accounts[index].outcome = .undetermined
      }
    }
  }
}

extension YearAccount {
  /// The share of the year on duty.
  var duty: Share { daysOnDuty == year.dayCount ? .whole : Share(Int64(daysOnDuty), of: Int64(year.dayCount)) }
}
