/// A session that several people attend together, and what it does for each.
package struct SharedSession: Sendable {
  /// What it is, dated, as an event that could stand in a ledger.
  package var event: Event
  /// The time it takes each person.
  package var effort: Effort
  /// People, by their position among those asked about, whose year passes by it beside the sessions before it.
  package var cured: [Int]
  /// People who gain hours they lack by it, without passing yet.
  package var helped: [Int]

  /// The time it takes all who attend.
  package var totalEffort: Effort { Effort(thousandths: effort.thousandths * Int64(cured.count + helped.count)) }
}

extension Assessor {
  /// Shared sessions of one year that let people pass for little total effort, in the order in which to hold them.
  ///
  /// Each session is chosen beside those before it: the one that brings most of the missing hours for the time of all who
  /// attend, and of equal ones the one after which more people pass. Who gains nothing does not attend, nor anybody whose
  /// window lacks the year. The choice is greedy: a good order of sessions, not proven to be the best set.
  /// - Parameters:
  ///   - people: The people and their events in walking order.
  ///   - year: The year.
  ///   - asOf: The day after which sessions may begin.
  ///   - activities: What sessions may be.
  /// - Returns: The sessions in the order chosen, none of them useless.
  /// - Complexity: For each session O(*p* · *i*) in the number of people and of candidate sessions.
  package mutating func sharedSessions(
    for people: [(person: Person, events: [Event])], in year: Year, asOf: Day, activities: [Activity]
  ) -> [SharedSession] {
    var attendees: [Attendee] = []
    for (index, entry) in people.enumerated() {
      if let attendee = attendee(index, entry.person, entry.events, year, activities) { attendees.append(attendee) }
    }
    var sessions: [SharedSession] = []
    var first = max(asOf.next, year.firstDay)
    while let (session, key) = Self.best(attendees, from: first) {
      for index in attendees.indices { attendees[index].attend(key, through: session.event.interval.end) }
      first = session.event.interval.end.next
      sessions.append(session)
    }
    return sessions
  }

  private mutating func attendee(
    _ index: Int, _ person: Person, _ events: [Event], _ year: Year, _ activities: [Activity]
  ) -> Attendee? {
    let rules = rules(at: person.target.place, .standard)
    guard let program = rules[year], window(for: person)?.contains(year) ?? false else { return nil }
    let timeline = Timeline(person: person, events: events.span, rules: rules, circumstances(of: person))
    var silent = SilentTracer()
    let accounts = timeline.accounts(of: year...year, counting: &counting, tracer: &silent)
    guard let account = accounts.first, !account.outcome.passes else { return nil }
    counting.count(timeline, year...year, tracer: &silent)
    return Attendee(
      person: index, program: program, items: program.planItems(activities, in: year, library.vocabulary),
      counted: account.counted, duty: account.duty, lastDay: timeline.lastDayToEarn(in: year),
      left: NodeIndex.all(in: program.nodes).map { counting.left(at: $0, program, 0, timeline) })
  }

  /// The best session beside those attended already.
  private static func best(_ attendees: [Attendee], from first: Day) -> (SharedSession, PlanItem.Key)? {
    var seen: Set<PlanItem.Key> = []
    var best: (session: SharedSession, key: PlanItem.Key, gain: Hours)?
    for attendee in attendees where !attendee.passes {
      for item in attendee.items where seen.insert(item.key).inserted {
        var session = SharedSession(event: item.event, effort: item.cost.effort, cured: [], helped: [])
        session.event.interval = Self.days(of: item, from: first)
        var gain = Hours.zero
        for other in attendees where !other.passes {
          let (gained, isCured) = other.gain(item.key, through: session.event.interval.end)
          if isCured {
            session.cured.append(other.person)
          } else if gained > .zero {
            session.helped.append(other.person)
          }
          gain += gained
        }
        guard gain > .zero else { continue }
        if best.map({ session.isBetter(gain, than: $0.session, $0.gain) }) ?? true { best = (session, item.key, gain) }
      }
    }
    return best.map { ($0.session, $0.key) }
  }

  /// The days a session takes.
  private static func days(of item: PlanItem, from first: Day) -> Interval {
    let days = max(1, item.cost.effort.wholeDays)
    return Interval(uncheckedFrom: first, through: Day(number: first.number + days - 1))
  }
}

extension SharedSession {
  /// Whether it brings more of the missing hours for the time of all who attend; of equal ones, whether more people pass.
  fileprivate func isBetter(_ gain: Hours, than other: SharedSession, _ otherGain: Hours) -> Bool {
    // Compared without division.
    let (mine, theirs) = (
      gain.hundredths * other.totalEffort.thousandths, otherGain.hundredths * totalEffort.thousandths
    )
    if mine != theirs { return mine > theirs }
    return cured.count == other.cured.count ? gain > otherGain : cured.count > other.cured.count
  }
}
