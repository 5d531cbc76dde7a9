/// Those for whom sessions are sought and who are alike in all that matters, as one.
///
/// What they have attended so far is a row of numbers, in hundredths of an hour: the public and the professional hours
/// gained, then what each cap has left. Numbers that make no difference any more are made alike, so that equal states are
/// found to be equal.
struct Seat {
  /// How a kind of session reaches it.
  struct Reach {
    /// 0 for the public part, 1 for the professional one.
    let part: Int
    /// Where the caps above its node stand among the numbers.
    let caps: [Int]
    let node: NodeIndex
    let worth: SessionKind.Worth
  }

  /// A cap among the numbers.
  struct CapLeft {
    let node: NodeIndex
    /// The part it lies in; nothing for one on the whole year.
    let part: Int?
    /// Where the next cap above it stands.
    let above: Int?
  }

  /// Anyone of them.
  let attendee: Attendee
  /// All of them, by their positions among the people asked about.
  let members: [Int]
  /// For each kind of session how it reaches them; nothing where it does not.
  let ways: [Reach?]
  let caps: [CapLeft]
  /// The hours still needed of the public part, the professional part, and both.
  let needs: (public: Int32, professional: Int32, total: Int32)
  /// For each day looked at the last of the days on duty in a row from it; -1 where it is none.
  let until: [Int32]
  /// The days on duty from each day on.
  let daysFrom: [Int32]
  /// Whether more hours of one part can hurt, so that they may do better not to attend.
  let mayStayAway: Bool

  /// How many numbers it has.
  var count: Int { 2 + caps.count }

  init(_ attendee: Attendee, _ members: [Int], _ program: Int, _ kinds: [SessionKind], _ remainder: Interval) {
    self.attendee = attendee
    self.members = members
    let rules = attendee.program
    let used = kinds.compactMap { $0.worths[program]?.node }
    var caps: [CapLeft] = []
    // Parents stand before their children.
    for node in NodeIndex.all(in: rules.nodes) where attendee.left[Int(node.number)] != nil {
      guard used.contains(where: { rules.nodes.path(from: $0).contains(node) }) else { continue }
      let above = rules.nodes.path(from: node).dropFirst().compactMap { node in caps.firstIndex { $0.node == node } }
        .first
      let part = node == Node.total ? nil : rules.part(of: node) == Node.public ? 0 : 1
      caps.append(CapLeft(node: node, part: part, above: above.map { $0 + 2 }))
    }
    self.caps = caps
    ways = kinds.map { kind in
      guard let worth = kind.worths[program] else { return nil }
      let path = rules.nodes.path(from: worth.node)
      return Reach(
        part: rules.part(of: worth.node) == Node.public ? 0 : 1,
        caps: path.compactMap { node in caps.firstIndex { $0.node == node }.map { $0 + 2 } }, node: worth.node,
        worth: worth)
    }
    needs = attendee.needs
    mayStayAway = rules.hasShareFloor
    var until = [Int32](repeating: -1, count: Int(remainder.dayCount))
    for run in attendee.days.clipped(to: remainder).intervals {
      for day in run.start.number...run.end.number {
        until[Int(day - remainder.start.number)] = run.end.number - remainder.start.number
      }
    }
    self.until = until
    var daysFrom = [Int32](repeating: 0, count: until.count + 1)
    for day in until.indices.reversed() { daysFrom[day] = daysFrom[day + 1] + (until[day] < 0 ? 0 : 1) }
    self.daysFrom = daysFrom
  }

  /// Its numbers before any session.
  var start: [Int32] {
    var state = [0, 0] + caps.map { SessionKind.hundredths(attendee.left[Int($0.node.number)] ?? .zero) }
    settle(&state, 0)
    return state
  }

  /// The hours a session brings before any cap, by its kind and moment; none for who is not there all the time.
  func hours(_ kind: Int, _ session: SessionKind, from moment: Int64) -> Int32 {
    guard let way = ways[kind] else { return 0 }
    let end = Int((moment + session.effort + 999) / 1000) - 1
    let first = Int(moment / 1000)
    guard end < until.count, Int(until[first]) >= end else { return 0 }
    return way.worth.hours(from: end - Int(session.days) + 1)
  }

  /// Lets hours of a kind of session take what the caps above have left.
  func attend(_ kind: Int, _ hours: Int32, _ state: inout [Int32], _ offset: Int) {
    guard state[offset] >= 0, let way = ways[kind] else { return }
    var taken = hours
    for cap in way.caps { taken = min(taken, state[offset + cap]) }
    guard taken > 0 else { return }
    for cap in way.caps { state[offset + cap] -= taken }
    state[offset + way.part] += taken
    settle(&state, offset)
  }

  /// Makes alike what makes no difference any more: everything once the year passes, and hours beyond what is needed.
  private func settle(_ state: inout [Int32], _ offset: Int) {
    let counted = attendee.counted
    let passes = attendee.program.isMet(
      public: counted.public + Hours(hundredths: Int64(state[offset])),
      professional: counted.professional + Hours(hundredths: Int64(state[offset + 1])), duty: attendee.duty)
    if passes {
      for index in offset..<offset + count { state[index] = -1 }
      return
    }
    if mayStayAway { return }
    let most = [max(needs.public, needs.total), max(needs.professional, needs.total)]
    for part in 0..<2 { state[offset + part] = min(state[offset + part], max(0, most[part])) }
    for (index, cap) in caps.enumerated() {
      let rest = cap.part.map { most[$0] - state[offset + $0] } ?? most[0] + most[1]
      var left = min(state[offset + 2 + index], max(0, rest))
      if let above = cap.above { left = min(left, state[offset + above]) }
      state[offset + 2 + index] = left
    }
  }
}

extension Attendee {
  /// The hours still needed of the public part, the professional part, and both.
  fileprivate var needs: (public: Int32, professional: Int32, total: Int32) {
    let required = program.required(total: .zero, duty: duty)
    var least = ByPart(
      total: required.total.roundedUp, public: required.public.roundedUp, professional: required.professional.roundedUp)
    for part in [Node.public, Node.professional] {
      for floor in program.nodes[part].floors {
        if case .ofCountedTotal(let share) = floor.demand {
          least[part] = max(least[part], RequiredHours(least.total, share: share).roundedUp)
        }
      }
    }
    return (
      SessionKind.hundredths(least.public - counted.public),
      SessionKind.hundredths(least.professional - counted.professional),
      SessionKind.hundredths(least.total - counted.total)
    )
  }
}

extension [Node] {
  /// A node and those above it, upwards.
  func path(from node: NodeIndex) -> [NodeIndex] {
    var path = [node]
    while let last = path.last, let parent = self[last].parent { path.append(parent) }
    return path
  }
}
