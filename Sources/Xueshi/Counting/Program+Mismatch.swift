extension Program {
  /// What keeps an event from the row of its route that comes nearest to it.
  func mismatch(of event: Event, unit: QuantityUnit) -> Mismatch {
    var nearest: Mismatch = []
    for index in rowsOfRoute[Int(event.route.number)] {
      let mismatch = rows[index].match.mismatch(of: event, unit: unit)
      if nearest.isEmpty || mismatch.rawValue.nonzeroBitCount < nearest.rawValue.nonzeroBitCount { nearest = mismatch }
    }
    return nearest
  }
}

extension Match {
  fileprivate func mismatch(of event: Event, unit: QuantityUnit) -> Mismatch {
    var mismatch: Mismatch = []
    if levels & event.level.bit == 0 { mismatch.insert(.level) }
    if roles & event.role.bit == 0 { mismatch.insert(.role) }
    if units & unit.bit == 0 { mismatch.insert(.unit) }
    if categories & (event.category?.bit ?? 1) == 0 { mismatch.insert(.category) }
    if let statesHours, statesHours == event.hours.isBlank { mismatch.insert(.hours) }
    return mismatch
  }
}
