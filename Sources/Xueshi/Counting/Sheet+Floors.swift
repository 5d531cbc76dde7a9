extension UnsafePointer<Sheet> {
  /// The floors of a year.
  /// - Parameters:
  ///   - total: The hours counted, of which some floors are a share.
  ///   - duty: The share of the year on duty, by which floors in hours are prorated.
  /// - Returns: The greatest floor of each part.
  func required(total: Hours, duty: Share) -> ByPart<RequiredHours> {
    if duty == .whole, let floors = pointee.wholeYear { return floors }
    var required = ByPart<RequiredHours>(total: .none, public: .none, professional: .none)
    required.total = floor(Node.total, total: total, duty: duty)
    required.public = floor(Node.public, total: total, duty: duty)
    required.professional = floor(Node.professional, total: total, duty: duty)
    return required
  }

  private func floor(_ node: NodeIndex, total: Hours, duty: Share) -> RequiredHours {
    var required = RequiredHours.none
    let run = pointee.floors[Int(node.number)]
    for number in Int(run.first)..<Int(run.first + run.count) {
      let demand =
        switch pointee.demands[number] {
        case .hours(let hours): RequiredHours(hours, share: duty)
        case .ofCountedTotal(let share): RequiredHours(total, share: share)
        }
      required = RequiredHours.greater(required, demand)
    }
    return required
  }
}

extension ByPart<RequiredHours> {
  /// Whether counted hours reach every floor.
  func isMet(by counted: ByPart<Hours>) -> Bool {
    total.isMet(by: counted.total) && `public`.isMet(by: counted.public)
      && professional.isMet(by: counted.professional)
  }
}
