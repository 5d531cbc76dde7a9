import TestSupport
import Testing

@testable import Xueshi

/// A small random tree of caps, floors and items, in whole hours.
///
/// It knows how hours flow and when a year passes in its own words, so that the engine is held against something else.
struct RandomTree {
  typealias Item = (node: Int, hours: Int, cost: PlanCost)

  static let total = 0
  static let `public` = 1
  static let professional = 2

  /// Parents before children, those of the public part before those of the professional part, as rulebooks have them.
  private(set) var parents = [-1, Self.total, Self.total]
  private(set) var caps: [[Int]] = []
  /// The floors in hours of the whole year, the public and the professional part.
  private(set) var floors: [[Int]] = []
  /// Floors that are a share of all hours counted.
  private(set) var shares: [(part: Int, of: Share)] = []
  /// The floors in hours are prorated to so many twelfths.
  let duty: Int
  let counted: (public: Int, professional: Int)
  /// What the caps have left.
  private(set) var left: [Int?] = []
  private(set) var items: [Item] = []

  /// Makes a tree in which some of the parts may have a floor that is a share of the total.
  init(sharing parts: [Int], using generator: inout SeededGenerator) {
    var random = generator
    defer { generator = random }
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    duty = below(3) == 0 ? 1 + below(12) : 12
    counted = (below(2) * below(7), below(2) * below(7))
    for part in [Self.public, Self.professional] {
      var pools = [part]
      for _ in 0..<below(3) {
        parents.append(pools[below(pools.count)])
        pools.append(parents.count - 1)
      }
    }
    for node in parents.indices {
      let mayCap = node != Self.total && below(node > Self.professional ? 2 : 4) > 0
      caps.append(mayCap ? (0..<below(3)).map { _ in 1 + below(9) } : [])
      left.append(caps[node].min().map { below(3) == 0 ? below($0 + 1) : $0 })
    }
    for part in parts where below(2) == 0 {
      shares.append((part, [Share(1, of: 3), Share(1, of: 2), Share(2, of: 3)][below(3)]))
    }
    for most in shares.isEmpty ? [13, 8, 8] : [7, 4, 4] { floors.append((0..<below(3)).map { _ in below(most) }) }
    for number in 0..<1 + below(4) {
      let effort = Effort(thousandths: Int64(1 + below(8)) * 500)
      let cost = PlanCost(effort: effort, activities: 1, order: Int64(number * number % 5))
      items.append((1 + below(parents.count - 1), 1 + below(6), cost))
    }
  }

  /// What an item brings through every cap; the caps keep what it leaves.
  func pour(_ item: Item, _ left: inout [Int?]) -> (hours: Int, part: Int) {
    var path = [item.node]
    while let last = path.last, last > Self.professional { path.append(parents[last]) }
    let hours = path.reduce(item.hours) { min($0, left[$1] ?? $0) }
    for node in path { left[node] = left[node].map { $0 - hours } }
    return (hours, path.last ?? item.node)
  }

  /// Whether hours beside those counted already reach every floor.
  func passes(_ hours: (public: Int, professional: Int)) -> Bool {
    let hours = (counted.public + hours.public, counted.professional + hours.professional)
    let parts = [hours.0 + hours.1, hours.0, hours.1]
    for (part, floors) in zip(parts, floors) where floors.contains(where: { part * 12 < $0 * duty }) { return false }
    return shares.allSatisfy { part, share in
      parts[part] * Int(share.denominator) >= parts[Self.total] * Int(share.numerator)
    }
  }
}

extension RandomTree {
  /// The tree as the real reader makes it of a rulebook.
  func program() throws -> Program {
    var library = try Bundled.library()
    let document = Array(rulebook.utf8)
    let book = try library.add(rulebook: document.span)
    expect(library.rulebooks[book].nodes.map { $0.parent }, equals: parents.map { $0 < 0 ? nil : NodeIndex($0) })
    return Program(
      library.rulebooks[book], book: book, choice: [], vocabulary: library.vocabulary)
  }

  private var rulebook: String {
    """
    {"id": "random", "title": {"zh": "随机", "en": "random"}, "document": "1", "place": "100000",
     "years": {"from": 2020, "clause": "1"}, "registered": {"clause": "1"}, "tree": {"floors": \(list(of: Self.total)),
     "public": {"floors": \(list(of: Self.public)), \(contents(Self.public))},
     "professional": {"floors": \(list(of: Self.professional)), \(contents(Self.professional))}},
     "clauses": [{"label": "1", "status": "encoded", "text": "one"}]}
    """
  }

  private func list(of part: Int) -> String {
    var list = floors[part].map { "{\"hours\": \($0), \"clause\": \"1\"}" }
    for (own, share) in shares where own == part {
      list.append("{\"ofCountedTotal\": [\(share.numerator), \(share.denominator)], \"clause\": \"1\"}")
    }
    return "[\(list.joined(separator: ", "))]"
  }

  private func contents(_ node: Int) -> String {
    let caps = caps[node].enumerated().map { number, hours in
      // Every other cap has a condition that names no reading.
      "{\"hours\": \(hours), \"clause\": \"1\"\(number % 2 == 0 ? "" : ", \"if\": {}")}"
    }
    let pools = parents.indices.filter { $0 > Self.professional && parents[$0] == node }
    let nodes = pools.map { "{\"id\": \"pool-\($0)\", \(contents($0))}" }
    return "\"caps\": [\(caps.joined(separator: ", "))], \"nodes\": [\(nodes.joined(separator: ", "))]"
  }
}
