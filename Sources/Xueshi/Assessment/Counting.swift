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
  var once = OnceTable()
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
      let step = Step(
        event: event, index: index, year: year, slot: years.contains(year) ? years.lowerBound.distance(to: year) : nil,
        program: program, unit: event.unit ?? timeline.vocabulary[event.route].firstUnit, supposing: supposing)
      if timeline.vocabulary[event.route].kind == .registered {
        countRegistered(step, &tracer)
      } else {
        countRated(step, timeline, &tracer)
      }
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

  /// Notes that an event of a year could not be rated.
  mutating func noteUnconvertible(_ slot: Int) { hasUnconvertible[slot] = true }

  /// Adds hours that no cap touches.
  mutating func addRegistered(_ hours: Hours, to part: Int, _ slot: Int) { registered[slot][part] += hours }

  /// What the caps of the tree let through, and which of them cut last.
  struct Flow {
    var hours: Hours
    var cap: Int?
    var limit: Limit?
  }

  /// Lets hours flow up through the caps of the tree.
  mutating func pour(_ claimed: Hours, into node: Int, _ program: Program, _ slot: Int, _ person: Person) -> Flow {
    var flow = Flow(hours: claimed)
    var at = node
    while at >= 0 {
      for cap in program.nodes[at].caps where cap.binds(person) {
        let left = cap.hours - flows[slot * width + at]
        if left < flow.hours {
          flow = Flow(hours: max(.zero, left), cap: at, limit: Limit(hours: cap.hours, clause: cap.clause))
        }
      }
      at = program.nodes[at].parent
    }
    at = node
    while at >= 0 {
      flows[slot * width + at] = min(.unlimited, flows[slot * width + at] + flow.hours)
      at = program.nodes[at].parent
    }
    return flow
  }
}

extension Node.Cap {
  /// Whether the cap is for a person's specialty, or for everybody.
  func binds(_ person: Person) -> Bool { specialties.isEmpty || specialties.contains(person.specialty) }
}
