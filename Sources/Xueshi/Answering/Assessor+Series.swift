extension Assessor {
  /// A person's time series, over the window and every year in which anything happened.
  ///
  /// An event belongs to the month in which it ends; one whose row states another year, to December of that year.
  /// - Parameters:
  ///   - person: The person.
  ///   - events: Their events in walking order.
  ///   - step: The length of the periods.
  /// - Returns: The series; empty when there is neither a window nor an event.
  package mutating func series(of person: Person, _ events: Span<Event>, by step: SeriesStep) -> Series {
    let window = window(for: person)
    let rules = rules(at: person.target.place, .standard)
    let timeline = Timeline(person: person, events: events, rules: rules, circumstances(of: person))
    guard let years = timeline.span(window) else { return Series(periods: [], window: window) }
    var recorder = Recorder()
    var accounts = timeline.accounts(of: years, counting: &counting, tracer: &recorder)
    if let window, person.unread > 0 || !settledEnds(of: person).isEmpty {
      // The years of the window are shown as the answer decides them.
      var (score, own) = (Score(), Recorder())
      self.score(person, events, over: window, into: &score, tracer: &own)
      for account in score.years {
        accounts[years.lowerBound.distance(to: account.year)] = account
        recorder.replace(account.year, with: own.credits)
      }
    }
    var series = Series(periods: [], window: window)
    for account in accounts {
      switch step {
      case .year: series.periods.append(SeriesPeriod(account: account))
      case .month:
        for month in Int32(1)...12 { series.periods.append(SeriesPeriod(account: account, month: month)) }
      }
    }
    for credit in recorder.credits where years.contains(credit.year) {
      var index = years.lowerBound.distance(to: credit.year)
      if step == .month { index = index * 12 + Int(timeline.month(of: credit)) - 1 }
      series.periods[index].add(credit, timeline, library)
    }
    for index in series.periods.indices {
      let days = series.periods[index].days
      series.periods[index].daysOnLeave = timeline.days(of: .leave, within: days).dayCount
      series.periods[index].daysOnPosting = timeline.days(of: .posting, within: days).dayCount
    }
    return series
  }
}

extension SeriesPeriod {
  /// The days of the period.
  package var days: Interval {
    guard let month else { return account.year.days }
    let year = account.year.number
    return Interval(
      uncheckedFrom: Day(year: year, month: month, day: 1),
      through: Day(year: year, month: month, day: Day.length(ofMonth: month, in: year)))
  }

  fileprivate mutating func add(_ credit: Credit, _ timeline: borrowing Timeline, _ library: Library) {
    let event = timeline.events[credit.event]
    let whole = HoursFlow(claimed: credit.claimed, counted: credit.counted)
    hours.total.add(whole)
    if let shared = credit.publicPart {
      hours.public.add(shared)
      hours.professional.add(
        HoursFlow(claimed: credit.claimed - shared.claimed, counted: credit.counted - shared.counted))
    } else {
      // Hours no row received belong where their category says.
      let part = credit.node.flatMap { node in account.rulebook.map { library.rulebooks[$0].nodes.part(of: node) } }
      hours[part ?? (event.category?.isPublic ?? false ? Node.public : Node.professional)].add(whole)
    }
    if let index = routes.firstIndex(where: { $0.route == event.route }) {
      routes[index].hours.add(whole)
    } else {
      routes.append((event.route, whole))
    }
  }
}

extension Timeline {
  /// The years of the window and of every event.
  fileprivate func span(_ window: ClosedRange<Year>?) -> ClosedRange<Year>? {
    var span = window
    func include(_ years: ClosedRange<Year>) {
      span = span.map { min($0.lowerBound, years.lowerBound)...max($0.upperBound, years.upperBound) } ?? years
    }
    for index in events.indices {
      switch kind(of: events[index]) {
      case .posting, .leave: include(events[index].interval.years)
      case .activity, .registered:
        let year = accountingYear(of: events[index])
        include(year...year)
      case .attestation, .violation: continue
      }
    }
    return span
  }

  fileprivate func month(of credit: Credit) -> Int32 {
    let interval = events[credit.event].interval
    if interval.end.year == credit.year { return interval.end.date.month }
    return 12
  }
}
