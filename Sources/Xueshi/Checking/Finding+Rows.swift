// Rows that no event reaches, and rows that two can claim.

extension Rulebook {
  func rowFindings(_ vocabulary: Vocabulary) -> [Finding] {
    var findings: [Finding] = []
    for (index, row) in rows.enumerated() {
      let reachable = row.routes.allSatisfy { !row.match.narrowed(to: $0, vocabulary).isEmpty }
      if !reachable || !row.condition.isSatisfiable {
        findings.append(Finding(problem: .unreachableRow, offset: row.offset))
      }
      if row.rate.isFine { findings.append(Finding(problem: .fineRate, offset: row.offset)) }
      for other in rows[..<index] where other.overlaps(row, vocabulary) {
        findings.append(Finding(problem: .overlappingRow(otherOffset: other.offset), offset: row.offset))
      }
    }
    // A table becomes several rows at one position: say it once.
    var seen: Set<Int> = []
    return findings.filter { finding in
      if case .overlappingRow = finding.problem { return seen.insert(finding.offset).inserted }
      return true
    }
  }
}

extension Row {
  fileprivate func overlaps(_ other: Row, _ vocabulary: Vocabulary) -> Bool {
    guard condition.isCompatible(with: other.condition) else { return false }
    return routes.contains { route in
      guard other.routes.contains(route) else { return false }
      let (left, right) = (match.narrowed(to: route, vocabulary), other.match.narrowed(to: route, vocabulary))
      var common = left
      common.levels &= right.levels
      common.roles &= right.roles
      common.units &= right.units
      common.categories &= right.categories
      let hoursAgree = left.statesHours == nil || right.statesHours == nil || left.statesHours == right.statesHours
      return hoursAgree && !common.isEmpty
    }
  }
}

extension Match {
  fileprivate var isEmpty: Bool { levels == 0 || roles == 0 || units == 0 || categories == 0 }

  /// The part of the condition that events of a route can satisfy.
  fileprivate func narrowed(to route: RouteID, _ vocabulary: Vocabulary) -> Match {
    var match = self
    match.levels &= vocabulary[route].levels.possible
    match.roles &= vocabulary[route].roles.possible
    var units: UInt16 = 0
    for unit in QuantityUnit.allCases where unit != .piece || vocabulary[route].units.isEmpty {
      units |= unit.bit
    }
    match.units &= units
    match.categories &= HoursCategory.allCases.reduce(1) { $0 | $1.bit }
    return match
  }
}

extension Route.Attribute {
  /// The words an event can carry: the blank too, where it has no meaning of its own and is not refused.
  fileprivate var possible: UInt64 {
    var possible = words.reduce(UInt64(0)) { $0 | $1.bit }
    if words.isEmpty || (blank == .blank && !isRequired) { possible |= WordID.blank.bit }
    return possible
  }
}

extension ReadingCondition {
  fileprivate var isSatisfiable: Bool { options.allSatisfy { $0.allowed != 0 } }

  /// Whether some choice of readings satisfies both.
  fileprivate func isCompatible(with other: ReadingCondition) -> Bool {
    isSatisfiable && other.isSatisfiable
      && options.allSatisfy { mine in
        other.options.allSatisfy { $0.reading != mine.reading || $0.allowed & mine.allowed != 0 }
      }
  }
}

extension Rate {
  /// Whether a quantity of two decimals can bring a fraction of a hundredth of an hour.
  fileprivate var isFine: Bool {
    var rates: [Hours] = []
    for case .each(let hours)? in perUnit { rates.append(hours) }
    if let perStatedHour { rates.append(perStatedHour) }
    return rates.contains { $0.hundredths % 100 != 0 }
  }
}
