/// Finds the cheapest events that make a year pass.
///
/// Caps nest as a tree, so the cheapest way to each amount of hours is found from the rows upwards: a node's ways are its
/// rows' and its pools' combined, cut off at what its cap has left. At the top the two parts are paired, and the cheapest
/// pair that reaches every floor is the plan; since every amount's cheapest way was kept, no cheaper plan exists.
struct LeastEffort {
  let program: Program
  let items: [PlanItem]
  let person: Person
  let duty: Share
  /// What each cap has left after the events there are.
  let left: [Hours?]
  private var recipes = Recipes()
  /// Where a floor is a share of the total, more public hours can hurt, so no amount may be dropped for a greater one.
  private var prune: Bool

  init(_ program: Program, _ items: [PlanItem], _ person: Person, duty: Share, left: [Hours?]) {
    self.program = program
    self.items = items
    self.person = person
    self.duty = duty
    self.left = left
    prune = !program.nodes.contains { node in
      node.floors.contains { floor in
        if case .ofCountedTotal = floor.demand { return true }
        return false
      }
    }
  }

  /// The cheapest items that make the year pass, and what they cost.
  /// - Parameter counted: The hours counted already.
  /// - Returns: Nothing when no choice of items makes it pass.
  mutating func solve(_ counted: ByPart<Hours>) -> (items: [PlanItem], cost: PlanCost)? {
    let bounds = bounds(counted)
    let publicWays = ways(Node.public, upTo: bounds.public)
    let professionalWays = ways(Node.professional, upTo: bounds.professional)
    var best: (cost: PlanCost, recipes: [Int32])?
    for left in publicWays.points {
      for right in professionalWays.points {
        let cost = left.cost + right.cost
        if let best, best.cost <= cost { continue }
        let passes = program.isMet(
          public: counted.public + left.hours, professional: counted.professional + right.hours, duty: duty)
        if passes { best = (cost, [left.recipe, right.recipe]) }
      }
    }
    guard let best else { return nil }
    let chosen = best.recipes.flatMap { recipes.items(of: $0) }
    return (chosen.map { items[Int($0)] }, best.cost)
  }

  /// The hours of each part beyond which no plan need go.
  ///
  /// The whole year's floor asks for the more of one part the less there is of the other, a floor that is a share of the
  /// total for the more, so both ends are looked at. Where either part must be a share, each raises the other's bound.
  private func bounds(_ counted: ByPart<Hours>) -> ByPart<Hours> {
    let greatest = items.reduce(Hours.zero) { max($0, $1.hours) }
    func bound(_ part: NodeIndex, beside least: Hours, _ most: Hours) -> Hours {
      let needed = max(
        program.leastToPass(part, beside: least, duty: duty), program.leastToPass(part, beside: most, duty: duty))
      return max(.zero, needed - counted[part])
    }
    var most = counted
    var bounds = counted
    for _ in 0..<(prune ? 1 : 3) {
      bounds.public = bound(Node.public, beside: counted.professional, most.professional)
      bounds.professional = bound(Node.professional, beside: counted.public, most.public)
      // The last activity can reach beyond what is needed.
      most.public = counted.public + bounds.public + greatest
      most.professional = counted.professional + bounds.professional + greatest
    }
    return bounds
  }

  /// The least effort below which no choice of items makes the year pass: the certificate that a plan is optimal.
  ///
  /// It is found anew, by effort alone and with every amount kept, so that neither the order of preference among equal
  /// plans nor the dropping of amounts can have hidden a cheaper one.
  /// - Parameter counted: The hours counted already.
  /// - Returns: Nothing when no choice of items makes it pass.
  func lowerBound(_ counted: ByPart<Hours>) -> Effort? {
    let bare = items.map {
      PlanItem(
        event: $0.event, node: $0.node, hours: $0.hours, cost: PlanCost(effort: $0.cost.effort), clause: $0.clause)
    }
    var search = LeastEffort(program, bare, person, duty: duty, left: left)
    search.prune = false
    return search.solve(counted)?.cost.effort
  }

  private mutating func ways(_ node: NodeIndex, upTo bound: Hours) -> Frontier {
    var own: [(item: Int32, content: PlanItem)] = []
    for (index, item) in items.enumerated() where item.node == node { own.append((Int32(index), item)) }
    var ways = Frontier(own, upTo: min(bound, left[Int(node.number)] ?? bound), prune: prune, &recipes)
    for child in NodeIndex.all(in: program.nodes) where program.nodes[child].parent == node {
      ways = ways.combined(with: self.ways(child, upTo: bound), upTo: bound, prune: prune, &recipes)
    }
    return ways.capped(at: left[Int(node.number)], prune: prune)
  }
}
