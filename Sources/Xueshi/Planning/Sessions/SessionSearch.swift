/// Finds the sessions of least effort by which several pass.
///
/// Sessions are put one after another in time. What is looked at is what everybody has gained when; of two ways to the same
/// the longer one is dropped, and what cannot become better than the best known is not followed. The most promising is
/// taken first, so that the first to be complete is the best, and the bound of the most promising left is a bound on all.
struct SessionSearch {
  /// One session of a choice.
  struct Piece {
    let kind: Int
    let start: Int64
    /// Seats that do better not to attend.
    let absent: [Int]
  }

  /// What a search came to.
  struct Result {
    /// The best sessions found, and what they take.
    var best: (effort: Int64, pieces: [Piece])?
    /// No choice takes less.
    var lowerBound: Int64
    /// Whether the best is proven to be so, or, where there is none, that nothing serves.
    var isProven: Bool
  }

  /// What everybody has gained by some sessions.
  struct Label {
    var state: [Int32]
    var effort: Int64
    /// When the last of them ends, in thousandths of a day.
    var time: Int64
    var before: Int32
    var piece: Piece
  }

  let kinds: [SessionKind]
  let seats: [Seat]
  /// For each kind the days on which somebody comes to whom it brings more than when it begins the day before.
  let betterDays: [[Int64]]
  let offsets: [Int]
  private let bound: NeedBound
  private(set) var labels: [Label] = []
  private var known: [[Int32]: [(effort: Int64, time: Int64)]] = [:]
  private var queue = SessionQueue()
  private var own: [Int64]

  init(_ kinds: [SessionKind], _ seats: [Seat], _ betterDays: [[Int64]]) {
    self.kinds = kinds
    self.seats = seats
    self.betterDays = betterDays
    var offsets: [Int] = []
    var state: [Int32] = []
    for seat in seats {
      offsets.append(state.count)
      state += seat.start
    }
    self.offsets = offsets
    bound = NeedBound(seats, offsets, kinds, state)
    own = [Int64](repeating: 0, count: seats.count)
    let nothing = Piece(kind: -1, start: 0, absent: [])
    labels.append(Label(state: state, effort: 0, time: 0, before: -1, piece: nothing))
  }

  /// The least that sessions can take, before any is looked at.
  var lowerBound: Int64 {
    mutating get { rest(labels[0].state, 0) }
  }

  /// Finds the best sessions.
  /// - Parameters:
  ///   - limit: Only what takes less is looked for.
  ///   - steps: How many steps may be taken; reduced by those that were.
  /// - Returns: The best found, and what is proven of it.
  mutating func solve(below limit: Int64, steps: inout Int) -> Result {
    let least = lowerBound
    guard least < limit else { return Result(best: nil, lowerBound: least, isProven: true) }
    var best = dive(below: limit, steps: &steps)
    if let best, labels[best].effort == least { return result(best, least, isProven: true) }
    var limit = best.map { labels[$0].effort } ?? limit
    known[labels[0].state] = [(0, 0)]
    queue.add(least, 0, 0)
    while let (promise, index) = queue.next() {
      if promise >= limit { return result(best, limit, isProven: isComplete) }
      guard steps > 0 else { return result(best, promise, isProven: false) }
      guard isBestKnown(index) else { continue }
      steps -= cost
      for child in children(of: index) {
        let rest = rest(child.state, child.time)
        guard child.effort + rest < limit, remember(child) else { continue }
        labels.append(child)
        if rest == 0 { (best, limit) = (labels.count - 1, child.effort) }
        queue.add(child.effort + rest, child.effort, labels.count - 1)
      }
    }
    return result(best, limit, isProven: isComplete)
  }

  /// The steps it takes to follow a state: the more, the more people there are to be looked at.
  var cost: Int { 1 + seats.count / 8 }

  /// Whether every way to attend was looked at.
  var isComplete: Bool { seats.filter { $0.mayStayAway }.count <= Self.mostAbsent }
  private static var mostAbsent: Int { 6 }

  private func result(_ best: Int?, _ lowerBound: Int64, isProven: Bool) -> Result {
    guard let best else { return Result(best: nil, lowerBound: lowerBound, isProven: isProven) }
    var pieces: [Piece] = []
    var index = best
    while labels[index].before >= 0 {
      pieces.append(labels[index].piece)
      index = Int(labels[index].before)
    }
    return Result(best: (labels[best].effort, pieces.reversed()), lowerBound: lowerBound, isProven: isProven)
  }

  /// Follows the most promising session each time, to have something to compare with.
  private mutating func dive(below limit: Int64, steps: inout Int) -> Int? {
    var index = 0
    while true {
      var best: (label: Label, promise: Int64, rest: Int64)?
      for child in children(of: index) {
        let rest = rest(child.state, child.time)
        guard child.effort + rest < limit, child.state != labels[index].state else { continue }
        let promise = child.effort + rest
        if best.map({ (promise, rest) < ($0.promise, $0.rest) }) ?? true { best = (child, promise, rest) }
      }
      steps -= cost
      guard let best else { return nil }
      labels.append(best.label)
      index = labels.count - 1
      if best.rest == 0 { return index }
    }
  }

  /// The least effort that remains; ``NeedBound/never`` where somebody has not the days for it.
  private mutating func rest(_ state: [Int32], _ time: Int64) -> Int64 {
    let least = bound(state, ofSeats: &own)
    if least >= NeedBound.never { return NeedBound.never }
    for (index, seat) in seats.enumerated() where state[offsets[index]] >= 0 {
      // Who does not pass yet needs something, though no bound should say so.
      if max(1, own[index]) > seat.time(from: time) { return NeedBound.never }
    }
    if least == 0, offsets.contains(where: { state[$0] >= 0 }) { return 1 }
    return least
  }

  private mutating func remember(_ label: Label) -> Bool {
    let ways = known[label.state] ?? []
    if ways.contains(where: { $0.effort <= label.effort && $0.time <= label.time }) { return false }
    known[label.state] =
      ways.filter { $0.effort < label.effort || $0.time < label.time } + [(label.effort, label.time)]
    return true
  }

  private func isBestKnown(_ index: Int) -> Bool {
    let label = labels[index]
    return known[label.state]?.contains { $0.effort == label.effort && $0.time == label.time } ?? true
  }
}
