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
    guard rules.sheet(of: year)?.pointee.honoursAttestation == true else { return false }
    for index in events.indices {
      let event = events[index]
      if kind(of: event) == .attestation, event.setback(supposing) == nil, event.interval.covers(year.days) {
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
    var accounts: [YearAccount] = []
    counting.count(self, years, supposing: supposing, tracer: &tracer)
    settle(years, supposing, &counting, &accounts)
    return accounts
  }

  /// Decides each year of what was counted last.
  /// - Returns: Whether it took counting anew, under other suppositions.
  @discardableResult
  func settle(
    _ years: ClosedRange<Year>, _ supposing: Supposition, _ counting: inout Counting, _ accounts: inout [YearAccount]
  ) -> Bool {
    accounts.removeAll(keepingCapacity: true)
    var isDoubtful = false
    for (slot, year) in years.enumerated() {
      let sheet = rules.sheet(of: year)
      var account = YearAccount(year, rulebook: sheet?.pointee.book)
      account.counted = counting.counted(slot)
      account.hasUnconvertible = counting.hasUnconvertible(slot)
      if let sheet { decide(&account, sheet, supposing, counting.content) }
      if account.outcome == .unmet, account.hasUnconvertible { isDoubtful = true }
      accounts.append(account)
    }
    if isDoubtful { reconsider(&accounts, years, supposing, &counting) }
    return isDoubtful
  }

  private func decide(
    _ account: inout YearAccount, _ sheet: UnsafePointer<Sheet>, _ supposing: Supposition, _ content: Counting.Content
  ) {
    let year = account.year
    if content.has(.leave), sheet.pointee.hasLeave { account.daysOnDuty = daysOnDuty(in: year, supposing) }
    let mayBeDeemed = content.has(.posting) && sheet.pointee.hasPostings
    if mayBeDeemed { account.daysOnPosting = daysOnPosting(in: year, supposing) }
    account.required = sheet.required(total: account.counted.total, duty: account.duty)
    if content.has(.attestation), isAttested(year, supposing) {
      account.outcome = .attested
    } else if mayBeDeemed, !deemedDays(of: year, supposing).intervals.isEmpty {
      account.outcome = .deemed
    } else if account.daysOnDuty == 0 {
      account.outcome = .exempt
    } else {
      account.outcome = account.required.isMet(by: account.counted) ? .met : .unmet
    }
  }

  /// Missing is not zero: a year that would pass if its unconvertible events brought some hours is undetermined.
  private func reconsider(
    _ accounts: inout [YearAccount], _ years: ClosedRange<Year>, _ supposing: Supposition, _ counting: inout Counting
  ) {
    var silent = SilentTracer()
    var generous = supposing
    generous.unconvertibleBringsHours = true
    counting.walk(self, years, generous, &silent)
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
