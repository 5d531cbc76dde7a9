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

extension Program {
  /// What an event lacks that a row recognises and cannot rate.
  func gap(of event: Event, unit: QuantityUnit, _ own: Appraisal) -> Gap {
    if own.conditions.contains(.undecided) { return .words(sheet.openings(of: event).cell) }
    let row = own.row
    let way = sheet.pointee.ways[Int(sheet.case(of: event).pointee.way)]
    if way.isSpanTooLong(of: event, sheet.pointee.rows[row]) {
      return .span(event.interval.dayCount, most: sheet.pointee.rows[row].mostDays)
    }
    if self[row].rate.isStated { return .amount }
    for index in rowsOfRoute[Int(event.route.number)] where rows[index].rate.isStated {
      let mismatch = rows[index].match.mismatch(of: event, unit: unit)
      if mismatch.isSubset(of: event.blanks) { return .words(mismatch) }
    }
    return .conversion
  }
}

extension Rate {
  /// Whether the notice says how to convert.
  fileprivate var isStated: Bool { perEventFlat != nil || perStatedHour != nil || perUnit.contains { $0 != nil } }
}

extension Event {
  /// The cells it leaves blank that rows may ask for.
  fileprivate var blanks: Mismatch {
    var blanks: Mismatch = []
    if level == .blank { blanks.insert(.level) }
    if role == .blank { blanks.insert(.role) }
    if unit == nil { blanks.insert(.unit) }
    if category == nil { blanks.insert(.category) }
    if hours.isBlank { blanks.insert(.hours) }
    return blanks
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
