/// What the rules make of an event by itself, where its case alone does not settle it.
struct Weighed {
  /// The hours by rate, and what the event's own ceilings leave of them.
  var claimed: Hours
  var hours: Hours
  var row: Sheet.RowNumber
  var path: Sheet.Run
  var conditions: EventConditions
  var isSpecialtyGated: Bool
  /// The event as it was rated: a blank cell that decides nothing may have been given a word.
  var event: Event
}

extension UnsafePointer<Sheet> {
  /// Recognises and rates an event whose worth is no plain sum, and cuts it by its own ceilings.
  @inline(never)
  func weigh(_ `case`: Case, of event: Event, unit: QuantityUnit, _ circumstances: Circumstances) -> Weighed {
    if `case`.conditions.contains(.undecided) { return settle(`case`, of: event, unit: unit, circumstances) }
    let row = pointee.rows[`case`.row]
    let way = pointee.ways[Int(`case`.way)]
    var weighed = Weighed(
      claimed: hours(way, row, for: event), hours: .zero, row: `case`.row, path: `case`.path,
      conditions: `case`.conditions, isSpecialtyGated: `case`.isSpecialtyGated, event: event)
    if way.isSpanTooLong(of: event, row) {
      if row.takesStatedOfLongSpans, !event.hours.isBlank {
        weighed.claimed = min(weighed.claimed, event.statedHours)
      } else {
        weighed.conditions.insert(.unconvertible)
        weighed.claimed = .zero
      }
    }
    weighed.hours = ceilings(row, on: weighed.claimed, of: event, unit: unit, circumstances).hours
    return weighed
  }

  /// Weighs an event under every word that a blank cell leaves open: it cannot be rated where two of them disagree.
  private func settle(
    _ `case`: Case, of event: Event, unit: QuantityUnit, _ circumstances: Circumstances
  ) -> Weighed {
    var alternatives: [Weighed] = []
    var isSomeUnrecognised = false
    for other in openings(of: event).events {
      let own = self.case(of: other).pointee
      if own.conditions.isDisjoint(with: [.idle, .undecided]) {
        alternatives.append(weigh(own, of: other, unit: other.unit ?? unit, circumstances))
      } else {
        isSomeUnrecognised = true
      }
    }
    guard var weighed = alternatives.first else {
      preconditionFailure("some word of an undecided case is recognised")
    }
    let agree = alternatives.allSatisfy { other in
      other.conditions.isDisjoint(with: .unconvertible) && other.claimed == weighed.claimed
        && (weighed.claimed <= .zero
          || !isSomeUnrecognised && other.hours == weighed.hours && other.path.first == weighed.path.first)
    }
    weighed.conditions.formUnion(`case`.conditions)
    if !agree {
      weighed.conditions.insert(.unconvertible)
      (weighed.claimed, weighed.hours, weighed.event) = (.zero, .zero, event)
    }
    return weighed
  }

  /// An event under each word that a blank cell leaves open, and which cell that is.
  ///
  /// The unit has a meaning where it is blank, so that it is asked only where no level helps.
  func openings(of event: Event) -> (events: [Event], cell: Mismatch) {
    let open = pointee.open[Int(event.route.number)]
    var events = [event]
    var cell: Mismatch = []
    if event.level == .blank, open.levels != 0 {
      cell = .level
      events = (UInt8(1)..<64).filter { open.levels & WordID($0).bit != 0 }.map { number in
        var event = event
        event.level = WordID(number)
        return event
      }
    }
    let isRecognised = events.contains { self.case(of: $0).pointee.conditions.isDisjoint(with: [.idle, .undecided]) }
    guard !isRecognised, event.unit == nil, open.units != 0 else { return (events, cell) }
    let units = QuantityUnit.allCases.filter { open.units & $0.bit != 0 }
    cell.insert(.unit)
    events = events.flatMap { event in
      units.map { unit in
        var event = event
        event.unit = unit
        return event
      }
    }
    return (events, cell)
  }
}

extension Way {
  /// Whether it counts the days from start to end of an event that lasts too long for all of them to be days of sessions.
  func isSpanTooLong(of event: Event, _ row: Sheet.CompiledRow) -> Bool {
    source == .calendarDays && event.interval.dayCount > row.mostDays
  }
}
