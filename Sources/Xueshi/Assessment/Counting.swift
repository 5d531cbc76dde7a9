/// Walks one person's timeline and counts the hours of each year.
///
/// The stages follow the notices: recognise, rate, once only, ceilings of the event, caps of the tree. Events are walked by
/// end date, then file order; each takes the least of what its own ceilings and every enclosing cap have left, so that a
/// later event bears the cut. The memory is used again from person to person.
struct Counting {
  /// Hours counted so far by the rows below each node, for each year of the range: what caps look at.
  private var flows: [Hours] = []
  private var width = 0
  /// Registered hours, which no cap touches.
  private var registered: [ByPart<Hours>] = []
  private var once = OnceTable()
  private(set) var hasUnconvertible: [Bool] = []

  /// Counts the events of a range of years.
  /// - Parameters:
  ///   - timeline: The person's events and the rules of their years.
  ///   - years: The years to count.
  ///   - supposing: What is supposed of pending and of unconvertible events.
  ///   - tracer: Who wants to know.
  mutating func count<T: Tracer>(
    _ timeline: borrowing Timeline, _ years: ClosedRange<Year>, supposing: Supposition = .nothing, tracer: inout T
  ) {
    reset(timeline.rules, years)
    countPostings(timeline, years, supposing, &tracer)
    for index in timeline.events.indices {
      let event = timeline.events[index]
      guard let (year, program) = timeline.ratedYear(of: event) else { continue }
      guard let program else {
        let reason = event.status == .approved ? Reason.notRecognised : event.status == .pending ? .pending : .rejected
        tracer.record(.none(index, year, claimed: event.statedHours, reason))
        continue
      }
      let slot = years.contains(year) ? years.lowerBound.distance(to: year) : nil
      count(event, index, year, slot, program, timeline, supposing, &tracer)
    }
  }

  /// What a cap of a year of the range has left; nothing where none binds the person.
  func left(at node: Int, _ program: Program, _ slot: Int, _ person: Person) -> Hours? {
    var left: Hours?
    for cap in program.nodes[node].caps where cap.binds(person) {
      left = min(left ?? .unlimited, max(.zero, cap.hours - flows[slot * width + node]))
    }
    return left
  }

  /// The hours counted in a year of the range.
  func counted(_ slot: Int) -> ByPart<Hours> {
    let `public` = flows[slot * width + Node.public] + registered[slot].public
    let professional = flows[slot * width + Node.professional] + registered[slot].professional
    return ByPart(total: `public` + professional, public: `public`, professional: professional)
  }

  private mutating func reset(_ rules: Programs, _ years: ClosedRange<Year>) {
    width = 3
    for program in rules.programs { width = max(width, program?.nodes.count ?? 0) }
    flows.removeAll(keepingCapacity: true)
    registered.removeAll(keepingCapacity: true)
    hasUnconvertible.removeAll(keepingCapacity: true)
    for _ in years {
      for _ in 0..<width { flows.append(.zero) }
      registered.append(ByPart(total: .zero, public: .zero, professional: .zero))
      hasUnconvertible.append(false)
    }
    once.removeAll()
  }

  private mutating func count<T: Tracer>(
    _ event: Event, _ index: Int, _ year: Year, _ slot: Int?, _ program: Program, _ timeline: borrowing Timeline,
    _ supposing: Supposition, _ tracer: inout T
  ) {
    let unit = event.unit ?? timeline.vocabulary[event.route].firstUnit
    if timeline.vocabulary[event.route].kind == .registered {
      return countRegistered(event, index, year, slot, program, supposing, &tracer)
    }
    guard let place = program.row(for: event, unit: unit) else {
      tracer.record(.none(index, year, claimed: event.statedHours, event.setback(supposing) ?? .notRecognised))
      return
    }
    let row = program.rows[place]
    let rating = row.rating(of: event, unit: unit)
    let claimed: Hours
    if case .hours(let hours) = rating { claimed = hours } else { claimed = event.statedHours }
    if let reason = setback(event, index, year, row, rating, timeline, supposing) {
      if reason == .unconvertible, let slot {
        hasUnconvertible[slot] = true
        if supposing.unconvertibleBringsHours {
          let most = row.ceilings(on: .unlimited, of: event, unit: unit)
          _ = pour(most.hours, into: row.node, program, slot, timeline.person)
        }
      }
      tracer.record(.none(index, year, claimed: claimed, reason, clause: row.clause, node: row.node))
      return
    }
    if claimed > .zero, event.item != 0 { once.insert(event.route, event.item, in: year) }
    guard let slot else {
      tracer.record(.none(index, year, claimed: claimed, .outsideWindow, clause: row.clause, node: row.node))
      return
    }
    let own = row.ceilings(on: claimed, of: event, unit: unit)
    let flow = pour(own.hours, into: row.node, program, slot, timeline.person)
    tracer.record(
      Credit(
        event: index, year: year, claimed: claimed, counted: flow.hours, reason: flow.cap == nil ? own.reason : .cap,
        cap: flow.cap, node: row.node, clause: row.clause))
  }

  /// Hours an authority has certified count as stated, outside every cap.
  private mutating func countRegistered<T: Tracer>(
    _ event: Event, _ index: Int, _ year: Year, _ slot: Int?, _ program: Program, _ supposing: Supposition,
    _ tracer: inout T
  ) {
    let hours = event.statedHours
    let node = event.category?.isPublic ?? false ? Node.public : Node.professional
    var reason = event.setback(supposing)
    if reason == nil, event.item != 0 {
      if once.contains(event.route, event.item, in: year) {
        reason = .duplicate
      } else if hours > .zero {
        once.insert(event.route, event.item, in: year)
      }
    }
    if reason == nil, let slot {
      registered[slot][node] += hours
      tracer.record(
        Credit(event: index, year: year, claimed: hours, counted: hours, node: node, clause: program.registered))
    } else {
      tracer.record(
        .none(index, year, claimed: hours, reason ?? .outsideWindow, clause: program.registered, node: node))
    }
  }

  /// Why a recognised event brings nothing, the first reason that applies.
  private func setback(
    _ event: Event, _ index: Int, _ year: Year, _ row: Row, _ rating: Rating, _ timeline: borrowing Timeline,
    _ supposing: Supposition
  ) -> Reason? {
    if let reason = event.setback(supposing) { return reason }
    if row.specialtyGate != nil, event.specialty != .blank, timeline.person.specialty != .blank,
      event.specialty != timeline.person.specialty
    {
      return .specialty
    }
    if row.isBestOfYear {
      if case .unconvertible = rating { return .unconvertible }
      return timeline.isBest(index, in: year, supposing) ? nil : .duplicate
    }
    if event.item != 0, once.contains(event.route, event.item, in: row.isOnceEver ? nil : year) { return .duplicate }
    if case .unconvertible = rating { return .unconvertible }
    return nil
  }

  /// Lets hours flow up through the caps of the tree.
  /// - Returns: What every cap let through, and the node whose cap cut last.
  mutating func pour(
    _ claimed: Hours, into node: Int, _ program: Program, _ slot: Int, _ person: Person
  ) -> (hours: Hours, cap: Int?) {
    var hours = claimed
    var cutter: Int?
    var at = node
    while at >= 0 {
      for cap in program.nodes[at].caps where cap.binds(person) {
        let left = cap.hours - flows[slot * width + at]
        if left < hours { (hours, cutter) = (max(.zero, left), at) }
      }
      at = program.nodes[at].parent
    }
    at = node
    while at >= 0 {
      flows[slot * width + at] = min(.unlimited, flows[slot * width + at] + hours)
      at = program.nodes[at].parent
    }
    return (hours, cutter)
  }
}

extension Node.Cap {
  /// Whether the cap is for a person's specialty, or for everybody.
  func binds(_ person: Person) -> Bool { specialties.isEmpty || specialties.contains(person.specialty) }
}
