extension Program {
  /// The floors of a year.
  func required(total: Hours, duty: Share) -> ByPart<RequiredHours> {
    sheet.required(total: total, duty: duty)
  }

  /// Whether every floor is reached.
  func isMet(public: Hours, professional: Hours, duty: Share) -> Bool {
    let total = `public` + professional
    return required(total: total, duty: duty)
      .isMet(by: ByPart(total: total, public: `public`, professional: professional))
  }

  /// Whether some hours between the least and the most that unknown events may bring reach every floor.
  ///
  /// More hours always help, but for a floor that is a share of the total: there public hours can hurt. A point that
  /// reaches every floor can be scaled up along its own ratio until one part is at its most, so it is enough to look at
  /// those two edges, each at the least of the other part that its floors allow.
  func canBeMet(least: ByPart<Hours>, most: ByPart<Hours>, duty: Share) -> Bool {
    let beside = max(least.public, leastToPass(Node.public, beside: most.professional, duty: duty))
    if beside <= most.public, isMet(public: beside, professional: most.professional, duty: duty) { return true }
    let above = max(least.professional, leastToPass(Node.professional, beside: most.public, duty: duty))
    return above <= most.professional && isMet(public: most.public, professional: above, duty: duty)
  }

  /// The least hours of one part that reach its floors and the whole year's, beside given hours of the other part.
  func leastToPass(_ part: NodeIndex, beside other: Hours, duty: Share) -> Hours {
    let required = required(total: .zero, duty: duty)
    var least = max(required[part].roundedUp, required.total.roundedUp - other)
    for floor in nodes[part].floors {
      if case .ofCountedTotal(let share) = floor.demand, share.numerator < share.denominator {
        // A share of the total is a multiple of the other part.
        let rest = share.denominator - share.numerator
        least = max(least, RequiredHours(other, share: Share(share.numerator, of: rest)).roundedUp)
      }
    }
    return max(.zero, least)
  }
}
