extension Timeline {
  /// The days of a year on duty: all but those of leave that prorates the floors, kinds united.
  func daysOnDuty(in year: Year, _ supposing: Supposition) -> Int32 {
    guard let rules = rules[year]?.leave else { return year.dayCount }
    var absent = DaySet()
    for kind in rules.kinds {
      for interval in days(of: kind, in: year, supposing).intervals { absent.formUnion(interval) }
    }
    return year.dayCount - absent.dayCount
  }

  /// The days of a kind of leave within a year; none where they are too few to prorate the floors.
  private func days(of kind: LeaveRules.LeaveKind, in year: Year, _ supposing: Supposition) -> DaySet {
    let days = days(of: .leave, levels: kind.level.bit, within: year.days, supposing)
    return days.intervals.isEmpty || kind.length.holds(for: MonthCount(days)) ? days : DaySet()
  }

  /// Whether a leave is of a kind that prorates the floors of a year.
  func prorates(_ leave: Event, in year: Year, _ rules: LeaveRules) -> Bool {
    for kind in rules.kinds where kind.level == leave.level {
      return !days(of: kind, in: year, .nothing).intervals.isEmpty
    }
    return false
  }

  /// The first earlier certificate of hours that covers the whole year, where the year's notice honours it.
  func attestation(of year: Year, _ supposing: Supposition) -> Int? {
    guard let sheet = rules.sheet(of: year) else { return nil }
    for index in events.indices {
      let event = events[index]
      if kind(of: event) == .attestation, event.setback(supposing) == nil, event.interval.covers(year.days),
        isHonoured(event, by: sheet)
      {
        return index
      }
    }
    return nil
  }

  /// Whether a notice honours a certificate; one from elsewhere may hang on how that is taken.
  func isHonoured(_ event: Event, by sheet: UnsafePointer<Sheet>) -> Bool {
    if let place = event.place, isElsewhere(place), !sheet.pointee.settlesMoved {
      switch circumstances.slipsFromElsewhere {
      case .nowhere: return false
      case .asWritten: break
      case .everywhere: return true
      }
    }
    return sheet.pointee.honoursAttestation
  }

  /// Counts a range of years and decides each of them.
  /// - Parameters:
  ///   - years: The years.
  ///   - counting: Memory to count in.
  ///   - tracer: Who wants to know what became of each event.
  /// - Returns: One account a year, ascending.
  /// - Complexity: O(*n*) in the number of events for a bounded number of years, rows and postings.
  func accounts<T: Tracer>(
    of years: ClosedRange<Year>, counting: inout Counting, tracer: inout T
  ) -> [YearAccount] {
    counting.appraise(self, years, forAll: T.wantsAll)
    var accounts: [YearAccount] = []
    _ = decide(years, &counting, &accounts, &tracer)
    return accounts
  }

  /// Settles some years of what was walked last.
  /// - Returns: Those that fall short, but may not once unconvertible events are thought to bring hours.
  func settle(
    _ years: ClosedRange<Year>, only chosen: YearSet, supposing: Supposition, _ counting: borrowing Counting,
    _ accounts: inout [YearAccount]
  ) -> YearSet {
    var doubtful = YearSet.none
    for slot in accounts.indices where chosen.contains(slot) {
      let year = years.lowerBound.advanced(by: slot)
      guard let sheet = rules.sheet(of: year) else { continue }
      accounts[slot].count(counting.counted(slot), counting.slot(slot), sheet)
      let leaves = counting.traits.has(.leave) && sheet.pointee.hasLeave
      accounts[slot].daysOnDuty = leaves ? daysOnDuty(in: year, supposing) : year.dayCount
      accounts[slot].judge(by: sheet)
      if counting.traits.has(.attestation), attestation(of: year, supposing) != nil {
        accounts[slot].outcome = .attested
      } else if counting.slot(slot).isDeemed {
        accounts[slot].outcome = .deemed
      } else if accounts[slot].daysOnDuty == 0 {
        accounts[slot].outcome = .exempt
      }
      if accounts[slot].outcome == .unmet, accounts[slot].hasUnconvertible { doubtful.formUnion(YearSet(slot)) }
    }
    return doubtful
  }

  /// Missing is not zero: a year that would pass if its unconvertible events brought some hours is undetermined.
  func reconsider(
    _ years: ClosedRange<Year>, only doubtful: YearSet, supposing: Supposition, _ counting: borrowing Counting,
    _ accounts: inout [YearAccount]
  ) {
    var silent = SilentTracer()
    var generous = supposing
    generous.unconvertibleBringsHours = true
    // An item that counts once in a lifetime ties years together.
    let isTied = counting.traits.conditions.contains(.onceEver)
    counting.walk(self, years, only: isTied ? .all : doubtful, supposing: generous, tracer: &silent)
    for slot in accounts.indices where doubtful.contains(slot) && accounts[slot].outcome == .unmet {
      guard accounts[slot].hasUnconvertible, let program = rules[accounts[slot].year] else { continue }
      if program.canBeMet(least: accounts[slot].counted, most: counting.counted(slot), duty: accounts[slot].duty) {
        accounts[slot].outcome = .undetermined
      }
    }
  }
}

extension YearAccount {
  /// Takes what was counted.
  fileprivate mutating func count(_ hours: ByPart<Hours>, _ slot: Workspace.Slot, _ sheet: UnsafePointer<Sheet>) {
    rulebook = sheet.pointee.book
    counted = hours
    hasUnconvertible = slot.hasUnconvertible
    daysOnPosting = slot.daysOnPosting
  }

  /// Holds the hours counted against the floors of the year.
  mutating func judge(by sheet: UnsafePointer<Sheet>) {
    required = sheet.required(total: counted.total, duty: duty)
    outcome = required.isMet(by: counted) ? .met : .unmet
  }

  /// The share of the year on duty.
  var duty: Share { daysOnDuty == year.dayCount ? .whole : Share(Int64(daysOnDuty), of: Int64(year.dayCount)) }
}
