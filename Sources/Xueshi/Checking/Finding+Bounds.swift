// Caps that never cut and floors nobody reaches: both follow from the most that can flow into a node.

extension Rulebook {
  var boundFindings: [Finding] {
    var findings: [Finding] = []
    // A bound that binds under some choice of readings is meant; choices are few.
    var idle: [(offset: Int, most: Hours)] = []
    var isFirst = true
    for choice in readingChoices {
      var here: [(offset: Int, most: Hours)] = []
      for index in NodeIndex.all(in: nodes) {
        let node = nodes[index]
        let inflow = inflow(index, choice)
        for cap in node.caps {
          let applies = cap.condition.holds(under: choice)
          if !applies || inflow < cap.hours { here.append((cap.offset, inflow)) }
        }
        let most = capped(index, choice)
        for floor in node.floors where floor.condition.holds(under: choice) {
          if case .hours(let hours) = floor.demand, most < hours {
            findings.append(Finding(problem: .unreachableFloor(most: most), offset: floor.offset))
          }
        }
      }
      idle = isFirst ? here : idle.filter { entry in here.contains { $0.offset == entry.offset } }
      isFirst = false
    }
    for entry in idle { findings.append(Finding(problem: .idleCap(most: entry.most), offset: entry.offset)) }
    var seen: Set<Int> = []
    return findings.filter { seen.insert($0.offset).inserted }
  }

  /// Every choice of readings, or the two ends where there are too many.
  private var readingChoices: [[OptionIndex]] {
    var choices: [[OptionIndex]] = [[]]
    for reading in readings {
      choices = choices.flatMap { choice in OptionIndex.all(in: reading.options).map { choice + [$0] } }
      if choices.count > 4096 {
        return [readings.map { $0[.strict] }, readings.map { $0[.standard] }, readings.map { $0[.lenient] }]
      }
    }
    return choices
  }

  /// The most that rows and pools can bring to a node, before its own caps.
  private func inflow(_ node: NodeIndex, _ choice: [OptionIndex]) -> Hours {
    var inflow = Hours.zero
    for row in rows where row.node == node && row.condition.holds(under: choice) { inflow += row.mostInYear }
    for child in NodeIndex.all(in: nodes) where nodes[child].parent == node { inflow += capped(child, choice) }
    for credit in postings?.credits ?? [] where credit.node == node && credit.condition.holds(under: choice) {
      inflow += Hours(hundredths: credit.hours.hundredths * 12)
    }
    return min(inflow, .unlimited)
  }

  /// The most that the tree lets out of a node in a year; registered hours, which pass every cap by, are left aside.
  private func capped(_ node: NodeIndex, _ choice: [OptionIndex]) -> Hours {
    var most = inflow(node, choice)
    for cap in nodes[node].caps where cap.specialties.isEmpty && cap.condition.holds(under: choice) {
      most = min(most, cap.hours)
    }
    return most
  }
}

extension Row {
  /// The most the row brings in a year: the highest tier of a best record; else there is no end to events.
  fileprivate var mostInYear: Hours {
    guard isBestOfYear else { return .unlimited }
    var most = Hours.zero
    for case .tiers(let tiers)? in rate.perUnit { most = tiers.reduce(most) { max($0, $1.hours) } }
    return most
  }
}
