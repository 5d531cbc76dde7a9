import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Planning the least effort` {
  @Test
  func `Where floors are hours, it is what trying every choice of activities finds`() throws {
    try agree(cases(1500), seed: 41, sharing: [])
  }

  @Test
  func `Where the professional part must be a share of the total, it is what trying every choice finds`() throws {
    try agree(cases(750), seed: 42, sharing: [RandomTree.professional])
  }

  @Test
  func `Where each part must be a share of the total, it is what trying every choice finds`() throws {
    try agree(cases(750), seed: 43, sharing: [RandomTree.public, RandomTree.professional, RandomTree.total])
  }

  /// Holds the search against an exhaustive one on random trees.
  private func agree(_ count: Int, seed: UInt64, sharing parts: [Int]) throws {
    var generator = SeededGenerator(seed: seed)
    var found = (plans: 0, activities: 0, impossible: 0)
    let person = try #require(
      Bundle.ledger("person,place,level,year\nP,100000,senior,2021\n", [], Bundled.library()).people.first)
    for number in 0..<count {
      let tree = RandomTree(sharing: parts, using: &generator)
      let program = try tree.program()
      let items = tree.items.map { item in
        PlanItem(
          event: .nothing, node: NodeIndex(item.node), hours: Hours(Int64(item.hours)), cost: item.cost,
          clause: ClauseID(0))
      }
      var search = LeastEffort(
        program, items, person, duty: Share(Int64(tree.duty), of: 12),
        left: tree.left.map { $0.map { Hours(Int64($0)) } })
      let counted = (Hours(Int64(tree.counted.public)), Hours(Int64(tree.counted.professional)))
      let solution = search.solve(ByPart(total: counted.0 + counted.1, public: counted.0, professional: counted.1))
      let best = Exhaustive.best(tree)
      expect(solution?.cost, equals: best, "tree \(number): \(tree)")
      if let solution {
        found.plans += 1
        found.activities += solution.items.count
        expect(solution.items.reduce(PlanCost()) { $0 + $1.cost }, equals: solution.cost, "tree \(number): \(tree)")
        #expect(tree.passes(solution.items), "tree \(number): \(tree)")
      } else {
        found.impossible += 1
      }
    }
    #expect(found.plans > count / 4 && found.activities > count / 2 && found.impossible > count / 20, "\(found)")
  }
}

/// Tries every multiset of a tree's items up to a size no needed plan exceeds.
private struct Exhaustive {
  private let tree: RandomTree
  private var best: PlanCost?

  static func best(_ tree: RandomTree) -> PlanCost? {
    var search = Exhaustive(tree: tree)
    search.search(from: 0, 0, 24, tree.left, (0, 0), PlanCost())
    return search.best
  }

  private mutating func search(
    from first: Int, _ size: Int, _ most: Int, _ left: [Int?], _ hours: (public: Int, professional: Int),
    _ cost: PlanCost
  ) {
    if let best, best <= cost { return }
    if tree.passes(hours) { best = cost }
    guard size < most else { return }
    for index in first..<tree.items.count {
      var rest = left
      let (added, part) = tree.pour(tree.items[index], &rest)
      // What adds nothing only costs.
      guard added > 0 else { continue }
      let sum =
        part == RandomTree.public
        ? (hours.public + added, hours.professional) : (hours.public, hours.professional + added)
      search(from: index, size + 1, most, rest, sum, cost + tree.items[index].cost)
    }
  }
}

extension RandomTree {
  /// Whether the items of a plan make the year pass.
  fileprivate func passes(_ items: [PlanItem]) -> Bool {
    var left = left
    var hours = (public: 0, professional: 0)
    for item in items {
      let (added, part) = pour((Int(item.node.number), Int(item.hours.hundredths / 100), item.cost), &left)
      if part == RandomTree.public { hours.public += added } else { hours.professional += added }
    }
    return passes(hours)
  }
}

extension Event {
  /// An event of which nothing but its part in a plan matters.
  fileprivate static var nothing: Event {
    let day = Year(2020).firstDay
    return Event(
      person: 0, line: 0, interval: Interval(uncheckedFrom: day, through: day), accountingYear: Year(2020),
      quantity: .blank, hours: .blank, item: 0, specialty: .blank, route: RouteID(0), unit: nil, level: .blank,
      role: .blank, category: nil, status: .approved)
  }
}
