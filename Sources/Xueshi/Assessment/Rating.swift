/// How the hours an event claims came about.
public enum Basis: Sendable {
  /// So many hours whatever the quantity.
  case flat
  /// A quantity in a unit the row rates, after conversion where the row rates another unit.
  case quantity(Quantity, Unit)
  /// The hours its row states.
  case stated
}

/// What an event is worth by a row's rate.
enum Rating {
  case hours(Hours, Basis)
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
  /// - Returns: The hours and how they came about, or that the row cannot rate it.
  func rating(of event: Event, unit: Unit) -> Rating {
    guard let basis = rate.basis(for: event, unit: unit) else { return .unconvertible }
    let hours = rate.hours(event, on: basis)
    if rate.isLimitedToStated, let stated = event.hours.hundredths {
      return .hours(min(hours, Hours(hundredths: stated)), basis)
    }
    return .hours(hours, basis)
  }
}

extension Row {
  /// What an event's own ceilings leave of its hours, and which of them cut last.
  func ceilings(on claimed: Hours, of event: Event, unit: Unit) -> (hours: Hours, reason: Reason?, limit: Limit?) {
    var hours = claimed
    var reason: Reason?
    var limit: Limit?
    if let perDay {
      let most = perDay.hours * event.days(unit: unit)
      if most < hours { (hours, reason, limit) = (most, .perDayCap, Limit(hours: perDay.hours, clause: perDay.clause)) }
    }
    if !perEvent.isEmpty {
      let length = MonthCount(event.interval)
      if let ceiling = perEvent.last(where: { $0.length.holds(for: length) }), ceiling.hours < hours {
        (hours, reason) = (ceiling.hours, .perEventCap)
        limit = Limit(hours: ceiling.hours, clause: ceiling.clause)
      }
    }
    return (hours, reason, limit)
  }
}

extension Rate {
  fileprivate func basis(for event: Event, unit: Unit) -> Basis? {
    if perEventFlat != nil { return .flat }
    if let hundredths = event.quantity.hundredths, let basis = basis(Quantity(hundredths: hundredths), unit) {
      return basis
    }
    if perStatedHour != nil, !event.hours.isBlank { return .stated }
    guard event.quantity.isBlank, !needsQuantity else { return nil }
    if event.unit == nil || event.unit == .day, self[.day] != nil {
      return .quantity(Quantity(hundredths: Int64(event.interval.dayCount) * 100), .day)
    }
    guard event.unit != nil || unit.isCountable else { return nil }
    return basis(Quantity(hundredths: 100), unit)
  }

  /// A quantity in a unit that is rated, itself or by an equivalent.
  private func basis(_ quantity: Quantity, _ unit: Unit) -> Basis? {
    if self[unit] != nil { return .quantity(quantity, unit) }
    guard let (other, factor) = unit.equivalent, self[other] != nil else { return nil }
    return .quantity(quantity.converted(by: factor), other)
  }

  fileprivate func hours(_ event: Event, on basis: Basis) -> Hours {
    switch basis {
    case .flat: perEventFlat ?? .zero
    case .quantity(let quantity, let unit): self[unit]?.hours(quantity) ?? .zero
    case .stated: (perStatedHour ?? .zero) * Quantity(hundredths: event.hours.hundredths ?? 0)
    }
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
