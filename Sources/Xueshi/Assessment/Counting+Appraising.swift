extension Counting {
  /// Appraises the events of a timeline, for a range of years to be counted.
  /// - Parameters:
  ///   - timeline: The person's events and the rules of their years.
  ///   - years: The years to be counted.
  ///   - forAll: Whether somebody wants to know of every event, also of those that change no year of the range.
  mutating func appraise(_ timeline: borrowing Timeline, _ years: ClosedRange<Year>, forAll: Bool) {
    let appraisals = reserve(timeline, years).appraisals
    let rules = timeline.rules
    let specialty = timeline.person.specialty
    // A year outside the range matters where an item counts once in a lifetime.
    let mattersOutside = forAll || rules.countsOnceEver
    let dropped: Appraisal.Conditions = forAll ? [] : .hopeless
    var (kinds, differs, hasPending): (UInt8, UInt8, Bool) = (0, 0, false)
    var kept = 0
    // Events come by date, so that the year at hand is mostly the last one's.
    var year = years.lowerBound
    var sheet = rules.sheet(of: year)
    var slot: Int32 = 0
    for index in 0..<timeline.events.count {
      let event = timeline.events[index]
      let route = rules.routes[checked: Int(event.route.number)]
      kinds |= route.kindBit
      if event.status == .pending { hasPending = true }
      guard let rated = timeline.ratedYear(of: event, route) else { continue }
      if rated != year {
        year = rated
        sheet = rules.sheet(of: year)
        slot = years.contains(year) ? year.number - years.lowerBound.number : -1
      }
      guard slot >= 0 || mattersOutside else { continue }
      guard let sheet else {
        guard forAll else { continue }
        appraisals[kept] = Appraisal(
          item: .none, hours: .zero, event: Int32(index), row: -1, year: year, slot: slot,
          path: Sheet.Run(first: 0, count: 0), conditions: .idle.union(Appraisal.Conditions(event.status)))
        kept += 1
        continue
      }
      differs |= sheet.pointee.routes.pointer(Int(event.route.number)).pointee.differs.rawValue
      let own = sheet.appraisal(
        of: event, index, unit: event.unit ?? route.firstUnit, year, slot, specialty)
      appraisals[kept] = own
      // Written in any case and kept or not: which of them matter follows no pattern a processor could foresee.
      let matters = own.conditions.isDisjoint(with: dropped) || own.conditions.contains(.unconvertible)
      kept += matters ? 1 : 0
    }
    count = kept
    content = Content(kinds: kinds, hasPending: hasPending, differs: EndSet(rawValue: differs))
  }
}

extension UnsafePointer<Sheet> {
  /// Recognises and rates an event, and cuts it by its own ceilings.
  @inline(__always)
  fileprivate func appraisal(
    of event: Event, _ index: Int, unit: Unit, _ year: Year, _ slot: Int32, _ specialty: SpecialtyID
  ) -> Appraisal {
    let place = row(for: event, unit: unit)
    let row = pointee.rows.pointer(place)
    let way = self.place(ofWay: row, for: event, unit: unit)
    let sum = pointee.sums.pointer(way)
    var hours = sum.pointee.hours(of: event)
    var claimed = hours
    if !sum.pointee.isWhole { (claimed, hours) = worth(way, row.pointee, of: event, unit: unit) }
    var conditions = row.pointee.conditions.union(Appraisal.Conditions(event.status))
    if claimed <= .zero { conditions.formUnion(.worthless) }
    if sum.pointee.isUnconvertible { conditions.formUnion(.unconvertible) }
    if row.pointee.isSpecialtyGated, event.specialty != .blank, specialty != .blank, event.specialty != specialty {
      conditions.formUnion(.foreign)
    }
    return Appraisal(
      item: OnceTable.Item(event, in: year), hours: hours, event: Int32(truncatingIfNeeded: index),
      row: Int32(truncatingIfNeeded: place), year: year, slot: slot, path: row.pointee.path, conditions: conditions)
  }
}

extension Appraisal.Conditions {
  /// What follows from where an event stands in its review.
  @inline(__always)
  init(_ status: Status) {
    self = status == .approved ? [] : status == .pending ? .pending : .rejected
  }
}
