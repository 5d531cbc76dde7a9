extension Sheet {
  /// A ceiling of a row: the daily one, or one by length by its number.
  enum CeilingNumber {
    case perDay
    case perEvent(Int)
  }
}

// Pointers, because a sheet is too large to be handed about.

extension UnsafePointer<Sheet> {
  /// The hours an event brings by rate, before any ceiling or cap.
  func hours(_ way: Way, _ row: Sheet.CompiledRow, for event: Event) -> Hours {
    var hours = way.hours
    if way.source != .event {
      let quantity = way.quantity(of: event)
      switch way.shape {
      case .each: hours = way.hours * quantity
      case .every: hours = Hours(hundredths: way.hours.hundredths * quantity.fullSteps(of: way.step))
      case .tiers: hours = tier(way, quantity)
      }
    }
    if row.isLimitedToStated, !event.hours.isBlank { hours = min(hours, event.statedHours) }
    return hours
  }

  /// The hours of the last threshold reached; none below the first.
  private func tier(_ way: Way, _ quantity: Quantity) -> Hours {
    var hours = Hours.zero
    for index in Int(way.firstTier)..<Int(way.firstTier + way.tierCount)
    where quantity.reaches(pointee.tiers[index].from) {
      let tier = pointee.tiers[index]
      hours = tier.each.map { min($0 * quantity, tier.hours) } ?? tier.hours
    }
    return hours
  }

  /// What an event's own ceilings leave of its hours, and which of them cut last.
  func ceilings(
    _ row: Sheet.CompiledRow, on claimed: Hours, of event: Event, unit: QuantityUnit, _ circumstances: Circumstances
  ) -> (hours: Hours, cut: Sheet.CeilingNumber?) {
    var hours = claimed
    var cut: Sheet.CeilingNumber?
    if row.perDay >= .zero, let days = event.days(unit: unit, circumstances) {
      let most = row.perDay * days
      if most < hours { (hours, cut) = (most, .perDay) }
    }
    if row.ceilingCount > 0, let (number, most) = ceiling(row, event), most < hours {
      (hours, cut) = (most, .perEvent(number))
    }
    return (hours, cut)
  }

  /// Whether a ceiling of a row is for events of some length, so that it hangs on their dates.
  func ceilingHangsOnDates(_ row: Sheet.CompiledRow) -> Bool {
    (0..<Int(row.ceilingCount)).contains { number in
      pointee.ceilings[Int(row.firstCeiling) + number].length != LengthCondition()
    }
  }

  /// The last ceiling by length that applies.
  private func ceiling(_ row: Sheet.CompiledRow, _ event: Event) -> (number: Int, hours: Hours)? {
    let length = MonthCount(event.interval)
    for number in (0..<Int(row.ceilingCount)).reversed() {
      let ceiling = pointee.ceilings[Int(row.firstCeiling) + number]
      if ceiling.length.holds(for: length) { return (number, ceiling.hours) }
    }
    return nil
  }
}

extension QuantityUnit {
  /// How many units there are.
  static var setCount: Int { Int(QuantityUnit.piece.rawValue) + 1 }
}

extension HoursCategory {
  /// How many categories there are.
  static var setCount: Int { Int(HoursCategory.professional.rawValue) + 1 }
}

extension Event {
  /// The days a daily ceiling is counted for: its quantity where that is in days, else its calendar days; nothing where
  /// its end is blank and nobody knows how many there were.
  func days(unit: QuantityUnit, _ circumstances: Circumstances) -> Quantity? {
    if let hundredths = quantity.hundredths {
      if unit == .day { return Quantity(hundredths: hundredths) }
      if unit == .halfDay { return Quantity(hundredths: hundredths).converted(by: Share(1, of: 2)) }
    }
    if dating.contains(.blankEnd), circumstances.blankEnd == .unknown { return nil }
    return Quantity(hundredths: Int64(interval.dayCount) * 100)
  }
}
