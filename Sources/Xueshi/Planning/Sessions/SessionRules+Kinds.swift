extension SessionRules {
  /// Every kind of session that a best choice may need.
  ///
  /// Left out are so many units that fewer sessions of the same activity come to, and what another kind does as well in
  /// no more time: whoever could attend the one could attend the others in its place.
  func kinds() -> [SessionKind] {
    var kinds: [SessionKind] = []
    for activity in activities.indices {
      for category in categories(activity) { kinds += atoms(activity, category) }
    }
    var kept = kinds.map { _ in true }
    for index in kinds.indices {
      // Of two that do as well the first in the list is kept.
      let isNeedless = kinds.indices.contains { other in
        other != index && kept[other] && replaces(kinds[other], kinds[index])
          && (other < index || !replaces(kinds[index], kinds[other]))
      }
      if isNeedless { kept[index] = false }
    }
    return kinds.indices.filter { kept[$0] }.map { kinds[$0] }
  }

  /// The numbers of units of an activity that are not made up of smaller ones.
  private func atoms(_ activity: Int, _ category: HoursCategory?) -> [SessionKind] {
    var all: [SessionKind] = []
    var atoms: [SessionKind] = []
    for units in activities[activity].least...activities[activity].most {
      guard let kind = kind(activity, units, category) else { continue }
      let isMadeUp = all.contains { first in
        first.isWorth(kind)
          || all.contains { $0.units == units - first.units && areWorth(first, $0, kind) }
      }
      all.append(kind)
      if !isMadeUp { atoms.append(kind) }
    }
    return atoms
  }

  /// Whether two kinds together bring everybody what a third does.
  private func areWorth(_ first: SessionKind, _ second: SessionKind, _ third: SessionKind) -> Bool {
    guard !first.hangsOnDates, !second.hangsOnDates, !third.hangsOnDates else { return false }
    return programs.indices.allSatisfy { index in
      guard let worth = third.worths[index] else { return true }
      let sum = (first.worths[index]?.most ?? 0) + (second.worths[index]?.most ?? 0)
      let nodes = [first.worths[index]?.node, second.worths[index]?.node]
      guard nodes.allSatisfy({ $0 == nil || $0 == worth.node }) else { return false }
      return programs[index].hasShareFloor ? sum == worth.most : sum >= worth.most
    }
  }

  /// Whether one kind, held as often as there is time for in that of another, brings everybody as much.
  private func replaces(_ kind: SessionKind, _ other: SessionKind) -> Bool {
    let times = other.effort / kind.effort
    guard times > 0 else { return false }
    return programs.indices.allSatisfy { index in
      guard let worth = other.worths[index] else { return true }
      guard let own = kind.worths[index], own.node == worth.node else { return false }
      let sum = Int64(own.least) * times
      return programs[index].hasShareFloor
        ? own.byDay.isEmpty && worth.byDay.isEmpty && sum == worth.most : sum >= worth.most
    }
  }
}

extension SessionKind {
  /// Whether it brings everybody as much as another, whenever it is held.
  fileprivate func isWorth(_ other: SessionKind) -> Bool {
    worths.indices.allSatisfy { index in
      guard let worth = other.worths[index] else { return true }
      guard let own = worths[index], own.node == worth.node else { return false }
      if own.byDay.isEmpty || worth.byDay.isEmpty { return own.least >= worth.most }
      // On the last days the longer one would reach beyond those looked at.
      return own.byDay.indices.allSatisfy { own.byDay[$0] >= worth.byDay[$0] }
    }
  }
}

extension Program {
  /// Whether some floor is a share of the total, so that more hours of the other part can hurt.
  var hasShareFloor: Bool {
    nodes.contains { node in
      node.floors.contains { floor in
        if case .ofCountedTotal = floor.demand { return true }
        return false
      }
    }
  }
}
