/// The least effort that what is still needed can take: a bound no choice of sessions beats.
///
/// A floor is reached only if, however caps are drawn together into a fence, the hours outside the fence and what its caps
/// have left come to what is needed. Each such need by itself is a covering of hours by sessions, whose least effort is
/// known exactly. The needs of several that no one session serves add up.
struct NeedBound {
  /// One need of one seat.
  private struct Need {
    let seat: Int
    /// Where the seat's numbers begin, and which of them count: those gained, and what caps of the fence have left.
    let offset: Int
    let hours: Int32
    let gained: [Int]
    let fence: [Int]
    /// The hours each kind of session brings towards it.
    let brings: [Int32]
    /// Which kinds bring any; kinds that share a bit only make the bound weaker.
    var serving: UInt64 { brings.indices.reduce(0) { brings[$1] > 0 ? $0 | 1 << UInt64($1 & 63) : $0 } }

    func left(_ state: [Int32]) -> Int32 {
      // Who passes needs nothing.
      guard state[offset] >= 0 else { return 0 }
      var left = hours
      for index in gained { left -= state[offset + index] }
      for index in fence { left -= state[offset + index] }
      return left
    }

    /// Whether whoever meets another need meets this one.
    func follows(from other: Need, _ state: [Int32]) -> Bool {
      left(state) <= other.left(state) && brings.indices.allSatisfy { brings[$0] >= other.brings[$0] }
    }
  }

  /// More effort than anything takes.
  static var never: Int64 { 1 << 60 }
  /// The most fences looked at for each part of a seat, and the most needs beside which another is looked at.
  private static var mostFences: Int { 48 }
  private static var mostSeeds: Int { 12 }

  private var needs: [Need] = []
  private var serving: [UInt64] = []
  /// For each need the least effort for every number of its steps of hours still needed.
  private var tables: [(step: Int32, efforts: [Int64])] = []

  init(_ seats: [Seat], _ offsets: [Int], _ kinds: [SessionKind], _ start: [Int32]) {
    var all: [Need] = []
    for (index, seat) in seats.enumerated() { all += Self.needs(of: seat, index, offsets[index], kinds.count) }
    all.removeAll { $0.left(start) <= 0 }
    // In a small unit the needs of each are kept, for the days each has left; of a large one the greatest of those alike.
    if seats.count > 6 { all = Self.greatest(all, start) }
    all = all.enumerated().filter { index, need in
      !all.enumerated().contains { other, stronger in
        other != index && (need.seat == stronger.seat || seats.count > 6) && need.follows(from: stronger, start)
          && (other < index || !stronger.follows(from: need, start))
      }
    }.map { $0.element }
    for need in all {
      tables.append(Self.table(need.brings, kinds, upTo: need.left(start)))
      serving.append(need.serving)
    }
    needs = all
  }

  /// The least effort that remains, and that of each seat; ``never`` where nothing can bring what is needed.
  func callAsFunction(_ state: [Int32], ofSeats own: inout [Int64]) -> Int64 {
    for index in own.indices { own[index] = 0 }
    var efforts = [Int64](repeating: 0, count: needs.count)
    var most: Int64 = 0
    for (index, need) in needs.enumerated() {
      let left = need.left(state)
      guard left > 0 else { continue }
      let (step, table) = tables[index]
      efforts[index] = table[Int((left + step - 1) / step)]
      own[need.seat] = max(own[need.seat], efforts[index])
      most = max(most, efforts[index])
    }
    if most >= Self.never { return Self.never }
    let order = efforts.indices.filter { efforts[$0] > 0 }.sorted { (efforts[$1], $0) < (efforts[$0], $1) }
    for seed in order.prefix(Self.mostSeeds) {
      var sum = efforts[seed]
      var served = serving[seed]
      for index in order where serving[index] & served == 0 {
        sum += efforts[index]
        served |= serving[index]
      }
      most = max(most, sum)
    }
    return most
  }

  /// Of needs that the same sessions serve alike the greatest.
  private static func greatest(_ needs: [Need], _ start: [Int32]) -> [Need] {
    var greatest: [Need] = []
    var known: [[Int32]: Int] = [:]
    for need in needs {
      if let index = known[need.brings] {
        if need.left(start) > greatest[index].left(start) { greatest[index] = need }
      } else {
        known[need.brings] = greatest.count
        greatest.append(need)
      }
    }
    return greatest
  }

  /// The needs of a seat: each floor beside each fence.
  private static func needs(of seat: Seat, _ index: Int, _ offset: Int, _ kindCount: Int) -> [Need] {
    let parts = [fences(seat, Node.public, kindCount), fences(seat, Node.professional, kindCount)]
    func need(_ hours: Int32, _ gained: [Int], _ fence: Fence) -> Need {
      let brings = (0..<kindCount).map { fence.open[$0] ? seat.ways[$0]?.worth.most ?? 0 : 0 }
      return Need(seat: index, offset: offset, hours: hours, gained: gained, fence: fence.caps, brings: brings)
    }
    var needs: [Need] = []
    for fence in parts[0] { needs.append(need(seat.needs.public, [0], fence)) }
    for fence in parts[1] { needs.append(need(seat.needs.professional, [1], fence)) }
    let both = parts[0].flatMap { left in parts[1].map { left.joined($0) } }
    for fence in both.prefix(2 * mostFences) { needs.append(need(seat.needs.total, [0, 1], fence)) }
    if let cap = seat.caps.firstIndex(where: { $0.part == nil }) {
      needs.append(
        need(seat.needs.total, [0, 1], Fence(caps: [cap + 2], open: [Bool](repeating: false, count: kindCount))))
    }
    return needs
  }

  /// Caps drawn together, and the kinds of session whose hours pass none of them.
  private struct Fence {
    var caps: [Int]
    var open: [Bool]

    func joined(_ other: Fence) -> Fence {
      Fence(caps: caps + other.caps, open: zip(open, other.open).map { $0 || $1 })
    }
  }

  private static func fences(_ seat: Seat, _ node: NodeIndex, _ kindCount: Int) -> [Fence] {
    let nodes = seat.attendee.program.nodes
    var fences = [Fence(caps: [], open: (0..<kindCount).map { seat.ways[$0]?.node == node })]
    for child in NodeIndex.all(in: nodes) where nodes[child].parent == node {
      let inner = self.fences(seat, child, kindCount)
      if inner.count == 1, inner[0].caps.isEmpty, !inner[0].open.contains(true) { continue }
      fences = Array(fences.flatMap { own in inner.map { own.joined($0) } }.prefix(mostFences))
    }
    if let cap = seat.caps.firstIndex(where: { $0.node == node }) {
      fences.append(Fence(caps: [cap + 2], open: [Bool](repeating: false, count: kindCount)))
    }
    return fences
  }

  /// The least effort that brings so many hours by whatever kinds of session, step by step.
  private static func table(
    _ brings: [Int32], _ kinds: [SessionKind], upTo hours: Int32
  ) -> (step: Int32, efforts: [Int64]) {
    let step = brings.reduce(0) { divisor($0, $1) }
    guard step > 0 else { return (1, [0] + [Int64](repeating: never, count: Int(hours))) }
    var efforts: [Int64] = [0]
    for steps in 1...max(1, Int((hours + step - 1) / step)) {
      var least = never
      for (index, hours) in brings.enumerated() where hours > 0 {
        least = min(least, kinds[index].effort + efforts[max(0, steps - Int(hours / step))])
      }
      efforts.append(least)
    }
    return (step, efforts)
  }

  private static func divisor(_ left: Int32, _ right: Int32) -> Int32 {
    right == 0 ? left : divisor(right, left % right)
  }
}
