/// What an event is worth by a row's rate.
enum Rating {
  case hours(Hours)
  /// The row recognises the event and cannot rate it.
  case unconvertible
}

extension Row {
  /// The hours an event brings by rate, before any ceiling or cap.
  ///
  /// A quantity in a unit the row rates comes first, then stated hours where the row admits them, then the calendar days
  /// on a row rated by the day, then one of the stated unit.
  /// - Parameters:
  ///   - event: The event.
  ///   - unit: Its unit, or the one a blank means.
  /// - Returns: The hours, or that the row cannot rate it.
  func rating(of event: Event, unit: Unit) -> Rating {
    if let flat = rate.perEventFlat { return .hours(flat) }
    guard let hours = rate.hours(for: event, unit: unit) else { return .unconvertible }
    if rate.isLimitedToStated, let stated = event.hours.hundredths {
      return .hours(min(hours, Hours(hundredths: stated)))
    }
    return .hours(hours)
  }
}

extension Row {
  /// What an event's own ceilings leave of its hours, and which of them cut last.
  func ceilings(on claimed: Hours, of event: Event, unit: Unit) -> (hours: Hours, reason: Reason?) {
    var hours = claimed
    var reason: Reason?
    if let perDay {
      let most = perDay.hours * event.days(unit: unit)
      if most < hours { (hours, reason) = (most, .perDayCap) }
    }
    if !perEvent.isEmpty {
      let length = MonthCount(event.interval)
      if let ceiling = perEvent.last(where: { $0.length.holds(for: length) }), ceiling.hours < hours {
        (hours, reason) = (ceiling.hours, .perEventCap)
      }
    }
    return (hours, reason)
  }
}

extension Rate {
  fileprivate func hours(for event: Event, unit: Unit) -> Hours? {
    if let hundredths = event.quantity.hundredths, let hours = hours(Quantity(hundredths: hundredths), unit) {
      return hours
    }
    if let perStatedHour, let stated = event.hours.hundredths { return perStatedHour * Quantity(hundredths: stated) }
    guard event.quantity.isBlank, !needsQuantity else { return nil }
    if event.unit == nil || event.unit == .day, self[.day] != nil {
      return hours(Quantity(hundredths: Int64(event.interval.dayCount) * 100), .day)
    }
    guard event.unit != nil || unit.isCountable else { return nil }
    return hours(Quantity(hundredths: 100), unit)
  }

  /// The hours of a quantity in a unit that is rated, itself or by an equivalent.
  private func hours(_ quantity: Quantity, _ unit: Unit) -> Hours? {
    if let rate = self[unit] { return rate.hours(quantity) }
    guard let (other, factor) = unit.equivalent, let rate = self[other] else { return nil }
    return rate.hours(quantity.converted(by: factor))
  }
}

extension Rate.PerUnit {
  fileprivate func hours(_ quantity: Quantity) -> Hours {
    switch self {
    case .each(let hours): hours * quantity
    case .every(let units, let hours): Hours(hundredths: hours.hundredths * quantity.fullSteps(of: units))
    case .tiers(let tiers): tiers.last { quantity.reaches($0.from) }?.hours ?? .zero
    }
  }
}

extension Event {
  /// The days a daily ceiling is counted for: its quantity where that is in days, else its calendar days.
  func days(unit: Unit) -> Quantity {
    if let hundredths = quantity.hundredths {
      if unit == .day { return Quantity(hundredths: hundredths) }
      if unit == .halfDay { return Quantity(hundredths: hundredths).converted(by: Share(1, of: 2)) }
    }
    return Quantity(hundredths: Int64(interval.dayCount) * 100)
  }
}
