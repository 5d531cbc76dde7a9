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
  var unit = Unit.piece
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

  /// How the hours came about; nothing where the row cannot rate the event.
  func basis(of event: Event) -> Basis? {
    switch source {
    case .nothing: nil
    case .event: .flat
    case .statedHours: .stated
    case .quantity, .calendarDays, .one: .quantity(quantity(of: event), unit)
    }
  }
}

/// A way as a sum of which each cell brings a share; most ways come down to one, and it is worked out without a choice.
struct Sum: Sendable {
  /// Hundredths of hours for a hundred of a quantity, for a hundred of stated hours, for a calendar day, and for the event.
  var perQuantity: Int64 = 0
  var perStatedHours: Int64 = 0
  var perDay: Int64 = 0
  var base: Int64 = 0
  /// Whether the sum is what the event is worth by itself; otherwise way and ceilings must be asked.
  var isWhole = false
  /// Whether the row cannot rate the event.
  var isUnconvertible = false

  /// The sum of a way on a row without limits of its own.
  init(_ way: Way, isLimited: Bool) {
    isUnconvertible = way.source == .nothing
    isWhole = isUnconvertible || (!isLimited && way.shape == .each && way.factor == .whole)
    guard isWhole else { return }
    switch way.source {
    case .nothing: break
    case .event, .one: base = way.hours.hundredths * 100
    case .quantity: perQuantity = way.hours.hundredths
    case .statedHours: perStatedHours = way.hours.hundredths
    case .calendarDays: perDay = way.hours.hundredths * 100
    }
  }

  @inline(__always)
  func hours(of event: Event) -> Hours {
    Hours(
      hundredths: (perQuantity * event.quantity.unchecked + perStatedHours * event.hours.unchecked
        + perDay * Int64(event.interval.dayCount) + base) / 100)
  }
}

extension Rate {
  /// A pattern of blank cells, and the unit.
  struct Pattern {
    let unit: Unit
    let namesUnit: Bool
    let statesQuantity: Bool
    let statesHours: Bool

    static var count: Int { Unit.allCases.count * 8 }

    init(number: Int) {
      unit = Unit.allCases[number / 8]
      namesUnit = number & 4 != 0
      statesQuantity = number & 2 != 0
      statesHours = number & 1 != 0
    }

    @inline(__always)
    static func number(of event: Event, unit: Unit) -> Int {
      Int(unit.rawValue) * 8 + (event.unit == nil ? 0 : 4) + (event.quantity.isBlank ? 0 : 2)
        + (event.hours.isBlank ? 0 : 1)
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
    if !pattern.namesUnit || pattern.unit == .day, self[.day] != nil {
      return way(.calendarDays, .day) ?? Way(source: .nothing)
    }
    guard pattern.namesUnit || pattern.unit.isCountable else { return Way(source: .nothing) }
    return way(.one, pattern.unit) ?? Way(source: .nothing)
  }

  /// A quantity in a unit that is rated, itself or by an equivalent.
  private func way(_ source: Way.Source, _ unit: Unit) -> Way? {
    if self[unit] != nil { return Way(source: source, unit: unit) }
    guard let (other, factor) = unit.equivalent, self[other] != nil else { return nil }
    return Way(source: source, unit: other, factor: factor)
  }
}
