/// Chooses for whom to hold sessions, and which: first the most people that can pass, then the least effort.
///
/// Who passes by fewer people's sessions is known to pass for nothing more, and who cannot pass with some cannot pass with
/// more of them; so the choices of people are tried one by one, those that cannot become better left out. With few people
/// that ends with a proof. The work is bounded by a number of steps, so that the same question has the same answer on
/// every machine; where they are used up, what is known bounds how much better another choice could be.
struct UnitSearch {
  /// How many steps may be taken: one for each state of sessions followed, one more for every eight who differ, and some
  /// for each choice of people tried.
  static var stepLimit: Int { 100_000 }
  private static var choiceCost: Int { 25 }

  private let kinds: [SessionKind]
  private let seats: [Seat]
  private let betterDays: [[Int64]]
  private var steps = stepLimit
  /// The best choice so far: seats, and the sessions that let them pass.
  private(set) var seated: [Int] = []
  private(set) var pieces: [SessionSearch.Piece] = []
  private(set) var effort: Int64 = 0
  /// No choice lets more people pass, and none that lets as many pass takes less.
  private(set) var mostPeople = 0
  private(set) var leastEffort: Int64 = 0
  private var isProven = true

  init(_ kinds: [SessionKind], _ seats: [Seat], days: Int32) {
    self.kinds = kinds
    self.seats = seats
    betterDays = Self.betterDays(kinds, seats, days)
    var alone: [(seat: Int, effort: Int64)] = []
    var last = SessionSearch.Result(best: nil, lowerBound: 0, isProven: true)
    for seat in seats.indices {
      let result = solve([seat], below: NeedBound.never)
      last = result
      // Who was not seen to pass alone, nor not to, may yet.
      if result.best != nil || !result.isProven { alone.append((seat, result.best?.effort ?? result.lowerBound)) }
    }
    alone.sort { ($0.effort, $0.seat) < ($1.effort, $1.seat) }
    let everybody = alone.map { $0.seat }.sorted()
    mostPeople = people(everybody)
    guard !everybody.isEmpty else { return }
    let all = seats.count == 1 ? last : solve(everybody, below: NeedBound.never)
    leastEffort = all.lowerBound
    if let best = all.best {
      take(everybody, best)
      if all.isProven { leastEffort = effort }
      return
    }
    isProven = all.isProven
    choose(alone.map { $0.seat }, 0, [], (0, []))
    if isProven {
      (mostPeople, leastEffort) = (people(seated), effort)
    } else {
      leastEffort = least(forPeople: people(seated), alone)
    }
  }

  /// Whether nothing better can be.
  var isOptimal: Bool { people(seated) == mostPeople && effort == leastEffort }

  private func people(_ seats: [Int]) -> Int { seats.reduce(0) { $0 + self.seats[$1].members.count } }

  private mutating func take(_ chosen: [Int], _ solution: (effort: Int64, pieces: [SessionSearch.Piece])) {
    (seated, effort, pieces) = (chosen, solution.effort, solution.pieces)
  }

  /// The best sessions for some seats; their pieces speak of these seats' positions among all.
  private mutating func solve(_ chosen: [Int], below limit: Int64) -> SessionSearch.Result {
    // Many people share what steps there are.
    var own = seats.count > 6 ? min(steps, max(100, steps / (seats.count + 1))) : steps
    let given = own
    var search = SessionSearch(kinds, chosen.map { seats[$0] }, betterDays)
    var result = search.solve(below: limit, steps: &own)
    steps -= given - own + search.cost + Self.choiceCost
    let found = result.best?.pieces ?? []
    result.best?.pieces = found.map { piece in
      SessionSearch.Piece(kind: piece.kind, start: piece.start, absent: piece.absent.map { chosen[$0] })
    }
    return result
  }

  /// Tries every choice among the seats from one on, beside those chosen already with the best sessions for them.
  private mutating func choose(
    _ order: [Int], _ next: Int, _ chosen: [Int], _ solution: (effort: Int64, pieces: [SessionSearch.Piece])
  ) {
    let (count, best) = (people(chosen), people(seated))
    if count > best || (count == best && solution.effort < effort) { take(chosen, solution) }
    guard next < order.count else { return }
    let possible = count + people(Array(order[next...]))
    if possible < people(seated) || (possible == people(seated) && solution.effort >= effort) { return }
    guard steps > 0 else {
      isProven = false
      return
    }
    let wider = chosen + [order[next]]
    // As many people for as much effort are no better.
    let limit = possible == people(seated) ? effort : NeedBound.never
    if passes(order[next], solution.pieces) {
      return choose(order, next + 1, wider, solution)
    }
    let result = solve(wider, below: limit)
    if !result.isProven { isProven = false }
    if let best = result.best { choose(order, next + 1, wider, best) }
    choose(order, next + 1, chosen, solution)
  }

  /// Whether somebody passes by sessions held for others.
  private func passes(_ seat: Int, _ pieces: [SessionSearch.Piece]) -> Bool {
    var state = seats[seat].start
    for piece in pieces {
      let hours = seats[seat].hours(piece.kind, kinds[piece.kind], from: piece.start)
      if hours > 0 { seats[seat].attend(piece.kind, hours, &state, 0) }
    }
    return state[0] < 0
  }

  /// The least effort by which so many people can pass: among any so many is one who alone takes no less.
  private func least(forPeople count: Int, _ alone: [(seat: Int, effort: Int64)]) -> Int64 {
    var people = 0
    for (seat, effort) in alone {
      people += seats[seat].members.count
      if people >= count { return effort }
    }
    return 0
  }

  /// For each kind the days on which it begins to bring somebody more than it does a day earlier.
  private static func betterDays(_ kinds: [SessionKind], _ seats: [Seat], _ days: Int32) -> [[Int64]] {
    kinds.indices.map { kind in
      guard days > 1 else { return [] }
      return (1..<Int64(days)).filter { day in
        seats.contains { seat in
          seat.hours(kind, kinds[kind], from: day * 1000) > seat.hours(kind, kinds[kind], from: day * 1000 - 1000)
        }
      }.map { $0 * 1000 }
    }
  }
}
