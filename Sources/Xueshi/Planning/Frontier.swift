/// For each amount of hours that can be reached, the cheapest way to reach exactly it.
struct Frontier {
  /// An amount, what it costs, and how it is made.
  struct Point {
    var hours: Hours
    var cost: PlanCost
    /// How it is made: a position in the ``Recipes``; -1 for doing nothing.
    var recipe: Int32
  }

  /// The points, ascending by hours.
  private(set) var points = [Point(hours: .zero, cost: PlanCost(), recipe: -1)]

  /// Every number of times every item, up to a bound: an amount that has reached it is not added to.
  init(_ items: [(item: Int32, content: PlanItem)], upTo bound: Hours, prune: Bool, _ recipes: inout Recipes) {
    var next = 0
    while next < points.count {
      let point = points[next]
      next += 1
      guard point.hours < bound else { continue }
      for (item, content) in items {
        let sum = Point(
          hours: point.hours + content.hours, cost: point.cost + content.cost,
          recipe: recipes.add(point.recipe, item: item))
        // Items bring something, so a sum lies beyond the point at hand and is met later.
        insert(sum)
      }
    }
    if prune { self.prune() }
  }

  init() {}

  /// Both this and the other, cut off at what a cap has left.
  func combined(with other: Frontier, upTo bound: Hours, prune: Bool, _ recipes: inout Recipes) -> Frontier {
    if other.points.count == 1 { return self }
    var result = Frontier()
    for left in points {
      for right in other.points where left.hours < bound || right.hours == .zero {
        result.insert(
          Point(
            hours: left.hours + right.hours, cost: left.cost + right.cost,
            recipe: recipes.join(left.recipe, right.recipe)))
      }
    }
    if prune { result.prune() }
    return result
  }

  /// What a cap lets through.
  func capped(at most: Hours?, prune: Bool) -> Frontier {
    guard let most else { return self }
    var result = Frontier()
    for point in points {
      var point = point
      point.hours = min(point.hours, most)
      result.insert(point)
    }
    if prune { result.prune() }
    return result
  }

  /// Keeps the cheaper of two ways to the same amount.
  private mutating func insert(_ point: Point) {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].hours < point.hours { low = middle + 1 } else { high = middle }
    }
    if low < points.count, points[low].hours == point.hours {
      if point.cost < points[low].cost { points[low] = point }
    } else {
      points.insert(point, at: low)
    }
  }

  /// Drops an amount where more is to be had for no more; only where more hours never hurt.
  private mutating func prune() {
    var kept: [Point] = []
    for point in points.reversed() where kept.last.map({ point.cost < $0.cost }) ?? true { kept.append(point) }
    points = kept.reversed()
  }
}

/// How amounts are made: each entry adds an item to a recipe, or joins two.
struct Recipes {
  private var entries: [(left: Int32, right: Int32, item: Int32)] = []

  mutating func add(_ recipe: Int32, item: Int32) -> Int32 {
    entries.append((recipe, -1, item))
    return Int32(entries.count) - 1
  }

  mutating func join(_ left: Int32, _ right: Int32) -> Int32 {
    if left < 0 { return right }
    if right < 0 { return left }
    entries.append((left, right, -1))
    return Int32(entries.count) - 1
  }

  /// The items of a recipe, in the order in which they were added.
  func items(of recipe: Int32) -> [Int32] {
    var items: [Int32] = []
    var open = [recipe]
    while let next = open.popLast() {
      guard next >= 0 else { continue }
      let entry = entries[Int(next)]
      if entry.item >= 0 { items.append(entry.item) }
      open.append(entry.left)
      open.append(entry.right)
    }
    return items.reversed()
  }
}
