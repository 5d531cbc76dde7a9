/// A session that several people of a unit attend together, and what it does for each.
public struct SharedSession: Sendable {
  /// What it is, dated, as an event that could stand in a ledger.
  public var event: Event
  /// The time it takes each person.
  public var effort: Effort
  /// People, by their place among those asked about, whose year passes by it beside the sessions before it.
  public var cured: [Int]
  /// People who gain hours they lack by it, without passing yet.
  public var helped: [Int]

  /// The time it takes all who attend.
  public var totalEffort: Effort { Effort(thousandths: effort.thousandths * Int64(cured.count + helped.count)) }
}

extension Assessor {
  /// The shared sessions of one year that cure the most people for the least total effort, the best first.
  ///
  /// Each session is chosen beside those before it: the one that lets most people pass for the time of all who attend; of
  /// equal ones the one that lets more pass; where none lets anybody pass, the one that brings most of the missing hours
  /// for the time. Who gains nothing does not attend.
  /// - Parameters:
  ///   - people: The people and their events in walking order.
  ///   - year: The year.
  ///   - asOf: The day after which sessions may begin.
  ///   - activities: What sessions may be.
  /// - Returns: The sessions in the order chosen, none of them useless.
  /// - Complexity: For each session O(*p* · *i*) in the number of people and of candidate sessions.
  public mutating func sharedSessions(
    for people: [(person: Person, events: [Event])], in year: Year, asOf: Day, activities: [Activity]
  ) -> [SharedSession] {
    var attendees: [Attendee] = []
    for (index, entry) in people.enumerated() {
      if let attendee = attendee(index, entry.person, entry.events, year, activities) { attendees.append(attendee) }
    }
    var sessions: [SharedSession] = []
    var first = max(asOf.next, year.firstDay)
    while let (session, key) = Self.best(attendees, from: first) {
      guard session.event.interval.end <= year.lastDay else { break }
      for index in attendees.indices { attendees[index].attend(key) }
      first = session.event.interval.end.next
      sessions.append(session)
    }
    return sessions
  }

  private mutating func attendee(
    _ index: Int, _ person: Person, _ events: [Event], _ year: Year, _ activities: [Activity]
  ) -> Attendee? {
    let rules = rules(at: person.target.place, .standard)
    guard let program = rules[year] else { return nil }
    let timeline = Timeline(person: person, events: events.span, rules: rules, vocabulary: library.vocabulary)
    var silent = SilentTracer()
    let accounts = timeline.accounts(of: year...year, supposing: .nothing, counting: &counting, tracer: &silent)
    guard let account = accounts.first, !account.outcome.passes else { return nil }
    counting.count(timeline, year...year, tracer: &silent)
    return Attendee(
      person: index, program: program, items: program.planItems(activities, in: year, library.vocabulary),
      counted: account.counted, duty: account.duty,
      left: program.nodes.indices.map { counting.left(at: $0, program, 0, person) })
  }

  /// The best session beside those attended already.
  private static func best(_ attendees: [Attendee], from first: Day) -> (SharedSession, PlanItem.Key)? {
    var seen: Set<PlanItem.Key> = []
    var best: (session: SharedSession, key: PlanItem.Key, gain: Hours)?
    for attendee in attendees where !attendee.passes {
      for item in attendee.items where seen.insert(item.key).inserted {
        var session = SharedSession(event: item.event, effort: item.cost.effort, cured: [], helped: [])
        var gain = Hours.zero
        for other in attendees where !other.passes {
          let (gained, isCured) = other.gain(item.key)
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
    guard var best else { return nil }
    let days = max(1, best.session.effort.wholeDays)
    best.session.event.interval = Interval(uncheckedFrom: first, through: Day(number: first.number + days - 1))
    return (best.session, best.key)
  }
}

extension SharedSession {
  fileprivate func isBetter(_ gain: Hours, than other: SharedSession, _ otherGain: Hours) -> Bool {
    if cured.isEmpty != other.cured.isEmpty { return other.cured.isEmpty }
    if !cured.isEmpty {
      // People cured for the time of all who attend, compared without division.
      let (mine, theirs) = (
        Int64(cured.count) * other.totalEffort.thousandths, Int64(other.cured.count) * totalEffort.thousandths
      )
      return mine == theirs ? cured.count > other.cured.count : mine > theirs
    }
    // Where nobody passes yet, hours gained for the time.
    let (mine, theirs) = (
      gain.hundredths * other.totalEffort.thousandths, otherGain.hundredths * totalEffort.thousandths
    )
    return mine == theirs ? gain > otherGain : mine > theirs
  }
}

extension PlanItem {
  /// What makes two items of different people the same thing to do.
  fileprivate struct Key: Hashable {
    let route: RouteID
    let level: WordID
    let role: WordID
    let unit: Unit?
    let quantity: StatedAmount
    let hours: StatedAmount
    let category: Category?
  }

  fileprivate var key: Key {
    Key(
      route: event.route, level: event.level, role: event.role, unit: event.unit, quantity: event.quantity,
      hours: event.hours, category: event.category)
  }
}

/// Somebody who lacks hours, and what sessions would bring them.
private struct Attendee {
  let person: Int
  let program: Program
  let items: [PlanItem]
  var counted: ByPart<Hours>
  let duty: Share
  var left: [Hours?]

  var passes: Bool { program.isMet(public: counted.public, professional: counted.professional, duty: duty) }

  /// The hours a session brings after every cap, and the part that receives them.
  private func flow(_ key: PlanItem.Key) -> (hours: Hours, item: PlanItem)? {
    guard let item = items.first(where: { $0.key == key }) else { return nil }
    var hours = item.hours
    var node = item.node
    while node >= 0 {
      if let left = left[node] { hours = min(hours, left) }
      node = program.nodes[node].parent
    }
    return (hours, item)
  }

  /// The missing hours a session brings, and whether the year passes then.
  func gain(_ key: PlanItem.Key) -> (hours: Hours, isCured: Bool) {
    guard !passes, flow(key) != nil else { return (.zero, false) }
    var after = self
    after.attend(key)
    return (missing - after.missing, after.passes)
  }

  mutating func attend(_ key: PlanItem.Key) {
    guard !passes, let (hours, item) = flow(key), hours > .zero else { return }
    counted[program.part(of: item.node)] += hours
    counted.total += hours
    var node = item.node
    while node >= 0 {
      left[node] = left[node].map { $0 - hours }
      node = program.nodes[node].parent
    }
  }

  /// The most hours any floor lacks, floors of parts that overlap counted once.
  private var missing: Hours {
    let required = program.required(total: counted.total, duty: duty)
    let parts =
      required.public.shortfall(of: counted.public) + required.professional.shortfall(of: counted.professional)
    return max(parts, required.total.shortfall(of: counted.total))
  }
}
