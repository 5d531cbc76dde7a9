// What a row says by itself.

extension Timeline {
  /// Notes what is remarkable of a row without looking at others.
  @inline(never)
  func noteRow(_ index: Int, _ route: Programs.RouteFacts, over window: ClosedRange<Year>?, _ found: inout [Remark]) {
    let event = events[index]
    guard isRemarkable(event) else { return }
    if route.kind == .attestation, let window, coversPart(event, of: window) { note(.slipPart, index, &found) }
    guard let year = rated(event, route) else { return }
    let isStated = !event.dating.contains(.blankEnd)
    if event.dating.contains(.otherYear), year == event.accountingYear, isFar(year, from: event.interval) {
      note(.yearFar, index, &found)
    }
    if event.marks.contains(.pointsElsewhere), isStated { note(.otherRoute, index, &found) }
    if let most = event.mostQuantity(in: unit(of: event)), isStated, event.quantity.raw > most {
      note(.quantityOverDays, index, &found)
    }
    if let most = mostHours(of: event), Int64(event.hours.raw) > most { note(.overDayHours, index, &found) }
    if !event.hours.isBlank, let halfDays = ratedHalfDays(of: event, in: year),
      2 * Int64(event.hours.raw) < rules.remarkRules.hoursPerDay.least * halfDays
    {
      note(.hoursUnderDays, index, &found)
    }
    if route.isSessions, event.quantity.isBlank, event.interval.dayCount > rules.sessionDays {
      note(.longClass, index, &found)
    }
    if route.ignoresCategory, event.category?.isPublic ?? false, isProfessional(event, in: year) {
      note(.categoryIgnored, index, &found)
    }
  }

  /// Notes rows that end after the day of the application: those whose hours belong to a year of the window, postings
  /// and certificates that touch one.
  @inline(never)
  func noteFuture(over window: ClosedRange<Year>, until applied: Day, _ found: inout [Remark]) {
    for index in events.indices.reversed() {
      let event = events[index]
      if event.interval.end <= applied { return }
      guard isRemarkable(event), !event.dating.contains(.yearOnly), !event.marks.contains(.supposed) else { continue }
      let matters =
        switch kind(of: event) {
        case .leave, .violation: false
        case .posting, .attestation: window.overlaps(event.interval.years)
        case .activity, .registered: window.contains(accountingYear(of: event))
        }
      if matters { note(.future, index, &found) }
    }
  }

  private func note(_ code: Remark.Code, _ index: Int, _ found: inout [Remark]) {
    found.append(Remark(code, [index], of: self))
  }

  /// Whether a stated year is later than the days, or earlier than by as many years as hours are made up later.
  private func isFar(_ stated: Year, from days: Interval) -> Bool {
    stated > days.end.year || stated.distance(to: days.start.year) > Int(rules.remarkRules.makeUpYears)
  }

  /// Whether an event touches a year of the window and does not cover it.
  private func coversPart(_ event: Event, of window: ClosedRange<Year>) -> Bool {
    guard window.overlaps(event.interval.years) else { return false }
    return event.interval.years.clamped(to: window).contains { !event.interval.covers($0.days) }
  }

  /// The most hundredths of an hour that may be stated of an event on its days; nothing where nothing limits them.
  func mostHours(of event: Event) -> Int64? {
    let own = route(of: event)
    return own.isAttended || own.isCourse ? hours(of: event, atMost: rules.remarkRules.hoursPerDay.most) : nil
  }

  /// So many hours for each of an event's days, in hundredths; where the days are not known, at least what a row may state then.
  func hours(of event: Event, atMost perDay: Int64) -> Int64 {
    let most = perDay * Int64(event.interval.dayCount) * 100
    let isUnknown = route(of: event).isCourse || event.dating.contains(.blankEnd)
    return isUnknown ? max(most, rules.remarkRules.mostHours * 100) : most
  }

  /// The half-days, in hundredths, by which an event is rated; nothing where its days do not decide its hours, or only
  /// beside those it states.
  private func ratedHalfDays(of event: Event, in year: Year) -> Int64? {
    guard let sheet = rules.sheet(of: year) else { return nil }
    var event = event
    if sheet.case(of: event).pointee.conditions.contains(.undecided) {
      event = sheet.weigh(sheet.case(of: event).pointee, of: event, unit: unit(of: event), circumstances).event
    }
    let own = sheet.case(of: event).pointee
    guard own.conditions.isDisjoint(with: [.idle, .undecided, .unconvertible, .registered]) else { return nil }
    let (row, way) = (sheet.pointee.rows[own.row], sheet.pointee.ways[Int(own.way)])
    if row.isLimitedToStated { return nil }
    switch way.source {
    case .calendarDays: return way.isSpanTooLong(of: event, row) ? nil : 200 * Int64(event.interval.dayCount)
    case .quantity where unit(of: event) == .day: return 2 * Int64(event.quantity.raw)
    case .quantity where unit(of: event) == .halfDay: return Int64(event.quantity.raw)
    case .quantity, .nothing, .event, .statedHours, .one: return nil
    }
  }

  /// Whether the notice of a year counts an event as professional.
  private func isProfessional(_ event: Event, in year: Year) -> Bool { part(of: event, in: year) == Node.professional }

  /// The part of a year that an event's hours belong to; nothing where its notice does not recognise it.
  func part(of event: Event, in year: Year) -> NodeIndex? {
    guard let program = rules[year] else { return nil }
    let own = program.sheet.case(of: event).pointee
    guard own.conditions.isDisjoint(with: [.idle, .undecided]) else { return nil }
    return program.part(of: program.sheet.pointee.rows[own.row].node)
  }
}

extension QuantityUnit {
  /// Whether so many of it take so many days, or half as many.
  @inline(__always)
  var countsDays: Bool { self == .day || self == .halfDay || self == .evening }
}

extension Event {
  /// The greatest quantity, in hundredths, that the days from start to end can hold: a day, two half-days or an evening
  /// each; nothing for another unit.
  func mostQuantity(in unit: QuantityUnit) -> Int32? {
    switch unit {
    case .day, .evening: 100 * interval.dayCount
    case .halfDay: 200 * interval.dayCount
    default: nil
    }
  }
}
