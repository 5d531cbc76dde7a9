/// What the rules of a year make of all events that say the same in the cells rows look at.
///
/// Which row recognises an event and in which way it is rated follow from its route, unit, level, role and category and
/// from whether quantity and hours are blank. Settled when a program is made, a cohort's events find both by a few additions.
struct Case {
  /// The row that recognises them.
  var row: Sheet.RowNumber
  /// The way in which that row rates them, by its position among the sheet's ways.
  var way: Int32
  /// The meters their hours pass.
  var path: Sheet.Run
  /// What must be looked at before they count, as far as the rules alone say.
  var conditions: EventConditions
  /// Whether hours count only in the person's own specialty.
  var isSpecialtyGated: Bool
  /// What an event is worth by itself, where that is a plain sum.
  var sum: Sum?
}

/// A way as a sum of which each cell brings a share; most ways come down to one, and it is worked out without a choice.
struct Sum {
  /// Hours for a unit of quantity or for a stated hour; hundredths of hours for a calendar day and for the event.
  var perQuantity: Int64 = 0
  var perStatedHour: Int64 = 0
  var perDay: Int64 = 0
  var base: Int64 = 0

  /// The sum of a way on a row without limits of its own; nothing where way and ceilings must be asked.
  init?(_ way: Way, isLimited: Bool) {
    guard way.source != .nothing else { return }
    guard !isLimited, way.shape == .each, way.factor == .whole else { return nil }
    // Rates are whole hours, all but few; then no product must be rounded.
    let (hours, rest) = way.hours.hundredths.quotientAndRemainder(dividingBy: 100)
    switch way.source {
    case .nothing: break
    case .event, .one: base = way.hours.hundredths
    case .calendarDays: perDay = way.hours.hundredths
    case .quantity where rest == 0: perQuantity = hours
    case .statedHours where rest == 0: perStatedHour = hours
    case .quantity, .statedHours: return nil
    }
  }

  @inline(__always)
  func hours(of event: Event) -> Hours {
    Hours(
      hundredths: perQuantity * event.quantity.unchecked + perStatedHour * event.hours.unchecked
        + perDay * Int64(event.interval.dayCount) + base)
  }
}

extension UnsafePointer<Sheet> {
  /// The case of an event.
  @inline(__always)
  func `case`(of event: Event) -> UnsafePointer<Case> {
    let (levels, roles) = pointee.wordCounts
    let (route, level, role) = (Int(event.route.number), Int(event.level.number), Int(event.role.number))
    precondition(route < pointee.routes.count && level < levels && role < roles)
    let steps = pointee.steps.pointer(from: route * pointee.stepCount)
    let cell =
      steps[event.unit.map { Int($0.rawValue) } ?? CaseTable.blankUnit]
      + steps[CaseTable.firstCategory + (event.category.map { Int($0.rawValue) } ?? CaseTable.blankCategory)]
      + steps[CaseTable.firstLevel + level] + steps[CaseTable.firstLevel + levels + role]
      + event.quantity.blankBit << 1 + event.hours.blankBit
    return pointee.cases.pointer(Int(pointee.cells[Int(cell)]))
  }
}
