/// What of a rulebook is another at the ends of the open readings than under one choice of them.
///
/// Where nothing of it concerns a person, their verdict there needs no new count.
struct ReadingDifferences {
  let choice: [OptionIndex]
  let ends: [[OptionIndex]]

  /// The ends at which the rows of a route are others.
  func ofRows(_ rulebook: Rulebook, _ route: RouteID) -> EndSet {
    var set: EndSet = []
    for row in rulebook.rows where row.routes.contains(route) {
      set.formUnion(of(row.condition))
      for ceiling in row.perEvent { set.formUnion(of(ceiling.condition)) }
      if let gate = row.specialtyGate { set.formUnion(of(gate.condition)) }
    }
    return set
  }

  /// The ends at which caps, floors or the treatment of postings and leave are others.
  func ofTree(_ rulebook: Rulebook) -> Sheet.TreeDifferences {
    var sets = Sheet.TreeDifferences()
    for node in rulebook.nodes {
      for cap in node.caps { sets.caps.formUnion(of(cap.condition)) }
      for floor in node.floors { sets.floors.formUnion(of(floor.condition)) }
    }
    for condition in rulebook.postings?.conditions ?? [] { sets.postings.formUnion(of(condition)) }
    for kind in rulebook.leave?.kinds ?? [] { sets.leave.formUnion(of(kind.condition)) }
    return sets
  }

  private func of(_ condition: ReadingCondition) -> EndSet {
    var set: EndSet = []
    guard !condition.options.isEmpty else { return set }
    let holds = condition.holds(under: choice)
    for end in ReadingEnd.allCases where Int(end.rawValue) < ends.count {
      if condition.holds(under: ends[Int(end.rawValue)]) != holds { set.formUnion(EndSet(end)) }
    }
    return set
  }
}
