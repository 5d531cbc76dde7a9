/// How one kind of event becomes hours on a row.
///
/// Which of a row's rates applies follows from the unit and from which cells are blank alone, so it is settled for every
/// such pattern when a program is made.
struct Way: Sendable {
  /// What is rated.
  enum Source: UInt8, Sendable { case nothing, event, quantity, statedHours, calendarDays, one }
  /// How the amount becomes hours.
  enum Shape: UInt8, Sendable { case each, every, tiers }

  var source: Source
  var shape = Shape.each
  /// The unit rated, after conversion.
  var unit = QuantityUnit.piece
  /// How many of that unit one of the event's makes.
  var factor = Share.whole
  /// Hours for each unit, or for every so many.
  var hours = Hours.zero
  var step: Int64 = 1
  /// Where its tiers lie among those of the program.
  var firstTier: Int32 = 0
  var tierCount: Int32 = 0

  /// The amount it rates, in the unit rated.
  @inline(__always)
  func quantity(of event: Event) -> Quantity {
    let hundredths: Int64 =
      switch source {
      case .quantity: event.quantity.unchecked
      case .statedHours: event.hours.unchecked
      case .calendarDays: Int64(event.interval.dayCount) * 100
      case .nothing, .event, .one: 100
      }
    return Quantity(hundredths: hundredths).converted(by: factor)
  }
}

extension Rate {
  /// A pattern of blank cells, and the unit.
  struct Pattern {
    let unit: QuantityUnit
    let namesUnit: Bool
    let statesQuantity: Bool
    let statesHours: Bool

    static var count: Int { QuantityUnit.allCases.count * 8 }

    init(number: Int) {
      unit = QuantityUnit(rawValue: UInt8(number / 8)) ?? .piece
      namesUnit = number & 4 != 0
      statesQuantity = number & 2 != 0
      statesHours = number & 1 != 0
    }
  }

  /// Which rate applies to events of a pattern.
  ///
  /// A quantity in a unit the row rates comes first, then stated hours where the row admits them, then the calendar days
  /// on a row rated by the day, then one of the stated unit.
  func way(for pattern: Pattern) -> Way {
    if let perEventFlat { return Way(source: .event, hours: perEventFlat) }
    if pattern.statesQuantity, let way = way(.quantity, pattern.unit) { return way }
    if let perStatedHour, pattern.statesHours { return Way(source: .statedHours, hours: perStatedHour) }
    guard !pattern.statesQuantity, !needsQuantity else { return Way(source: .nothing) }
    // A unit made of days is counted by them where days are named: two half-days each.
    if pattern.namesUnit ? pattern.unit == .day : self[.day] != nil, let way = way(.calendarDays, .day) { return way }
    guard pattern.namesUnit || pattern.unit.isCountable else { return Way(source: .nothing) }
    return way(.one, pattern.unit) ?? Way(source: .nothing)
  }

  /// A quantity in a unit that is rated, itself or by an equivalent.
  private func way(_ source: Way.Source, _ unit: QuantityUnit) -> Way? {
    if self[unit] != nil { return Way(source: source, unit: unit) }
    guard let (other, factor) = unit.equivalent, self[other] != nil else { return nil }
    return Way(source: source, unit: other, factor: factor)
  }
}
