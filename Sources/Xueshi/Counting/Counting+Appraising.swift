extension Counting {
  /// Appraises the events of a timeline, for a range of years to be counted.
  /// - Parameters:
  ///   - timeline: The person's events and the rules of their years.
  ///   - years: The years to be counted.
  ///   - forAll: Whether somebody wants to know of every event, also of those that change no year of the range.
  ///   - held: Whether it is somebody's first count, after which others follow (``SecondCount``).
  mutating func appraise(
    _ timeline: borrowing Timeline, _ years: ClosedRange<Year>, forAll: Bool, as held: Origin = .another
  ) {
    self.held = held
    let appraisals = reserve(timeline, years).appraisals
    let rules = timeline.rules
    let field = OwnField(timeline)
    let circumstances = timeline.circumstances
    // A year outside the range matters where an item counts once in a lifetime.
    let mattersOutside = forAll || rules.countsOnceEver
    let dropped: EventConditions = forAll ? [] : .hopeless
    var traits = Traits()
    var kept = 0
    // Events come by date, so that the year at hand is mostly the last one's.
    var year = years.lowerBound
    var sheet = rules.sheet(of: year)
    var slot: Int32 = 0
    var last = timeline.lastDay(in: year)
    for index in 0..<timeline.events.count {
      let event = timeline.events[index]
      let route = rules.routes[checked: Int(event.route.number)]
      traits.kinds |= route.kindBit
      traits.dating.formUnion(event.dating)
      traits.namesPlace = traits.namesPlace || event.place != nil
      traits.pendingKinds |= event.status == .pending ? route.kindBit : 0
      guard let rated = timeline.ratedYear(of: event, route) else { continue }
      if rated != year {
        year = rated
        sheet = rules.sheet(of: year)
        slot = years.contains(year) ? year.number - years.lowerBound.number : -1
        last = timeline.lastDay(in: year)
      }
      guard slot >= 0 || mattersOutside else { continue }
      guard let sheet else {
        guard forAll else { continue }
        appraisals[kept] = Appraisal(
          item: .none, hours: .zero, event: Int32(index), row: .none, year: year, slot: slot,
          path: Sheet.Run(first: 0, count: 0), conditions: .idle.union(EventConditions(event.status)))
        kept += 1
        continue
      }
      let own = sheet.appraisal(of: event, index, route, year, slot, field, last, circumstances)
      appraisals[kept] = own
      traits.conditions.formUnion(own.conditions)
      if !own.conditions.isDisjoint(with: .open) { traits.note(own, of: event, sheet) }
      // Written in any case and kept or not: which of them matter follows no pattern a processor could foresee.
      let matters = own.conditions.isDisjoint(with: dropped) || !own.conditions.isDisjoint(with: .another)
      kept += matters ? 1 : 0
    }
    count = kept
    self.traits = traits
  }

  /// Appraises anew those events of which other rules, with the same tree, may make something else.
  mutating func reappraise(_ timeline: borrowing Timeline) {
    let appraisals = appraisals
    held = .firstUnderOtherRows
    for position in 0..<count where !appraisals[position].conditions.isDisjoint(with: .another) {
      let old = appraisals[position]
      guard let sheet = timeline.rules.sheet(of: old.year) else { continue }
      let event = timeline.events[Int(old.event)]
      let route = timeline.rules.routes[checked: Int(event.route.number)]
      let own = sheet.appraisal(
        of: event, Int(old.event), route, old.year, old.slot, OwnField(timeline), timeline.lastDay(in: old.year),
        timeline.circumstances)
      appraisals[position] = own
      // Whether rows are others is asked of the rules the first count was made by.
      appraisals[position].conditions.formUnion(old.conditions.intersection(.differing))
      traits.conditions.formUnion(own.conditions)
    }
  }
}

extension Counting.Traits {
  /// Notes an event of which another count may make something else.
  @inline(never)
  fileprivate mutating func note(_ own: Appraisal, of event: Event, _ sheet: UnsafePointer<Sheet>) {
    let year = YearSet(Int(own.slot))
    if own.conditions.contains(.pending) { pending.formUnion(year) }
    let differs = sheet.pointee.routes[Int(event.route.number)]
    if differs.contains(EndSet(.strict)) { strict.formUnion(year) }
    if differs.contains(EndSet(.lenient)) { lenient.formUnion(year) }
  }
}

extension UnsafePointer<Sheet> {
  /// Recognises and rates an event, and cuts it by its own ceilings; what ends after the last day of its year is late.
  @inline(__always)
  fileprivate func appraisal(
    of event: Event, _ index: Int, _ route: Programs.RouteFacts, _ year: Year, _ slot: Int32, _ field: OwnField,
    _ last: Day, _ circumstances: Circumstances
  ) -> Appraisal {
    let `case` = self.case(of: event)
    var own = Appraisal(
      item: OnceTable.Item(event, in: year, route), hours: .zero, event: Int32(truncatingIfNeeded: index),
      row: `case`.pointee.row, year: year, slot: slot, path: `case`.pointee.path,
      conditions: `case`.pointee.conditions)
    let claimed: Hours
    var isSpecialtyGated = `case`.pointee.isSpecialtyGated
    if let sum = `case`.pointee.sum {
      own.hours = sum.hours(of: event)
      claimed = own.hours
    } else {
      let weighed = weigh(`case`.pointee, of: event, unit: event.unit ?? route.firstUnit, circumstances)
      (claimed, isSpecialtyGated) = (weighed.claimed, weighed.isSpecialtyGated)
      (own.hours, own.row, own.path, own.conditions) = (weighed.hours, weighed.row, weighed.path, weighed.conditions)
    }
    if !event.marks.isEmpty { own.take(event) }
    own.conditions.formUnion(EventConditions(event.status))
    if claimed <= .zero { own.conditions.formUnion(.worthless) }
    if isSpecialtyGated, field.isForeign(event) { own.conditions.formUnion(.foreign) }
    if event.isLate(after: last) { own.conditions.formUnion(.late) }
    return own
  }
}

extension Appraisal {
  /// Takes a doubtful row as this count takes it.
  @inline(never)
  fileprivate mutating func take(_ event: Event) {
    if event.marks.contains(.atMostStated) { hours = min(hours, event.statedHours) }
    if event.marks.contains(.leftOut) {
      hours = .zero
      conditions.insert(.leftOut)
    }
  }
}

/// The field in which a person's hours count, where a notice asks for one's own.
private struct OwnField {
  private let specialty: SpecialtyID
  private let isApart: Bool

  init(_ timeline: borrowing Timeline) {
    specialty = timeline.person.specialty
    isApart = timeline.circumstances.ownSpecialty == .boundAndApart
  }

  /// Whether an event states another field.
  @inline(__always)
  func isForeign(_ event: Event) -> Bool {
    event.specialty != .blank && (isApart || specialty != .blank && event.specialty != specialty)
  }
}

extension EventConditions {
  /// What follows from where an event stands in its review.
  @inline(__always)
  init(_ status: ReviewStatus) {
    self.init(rawValue: UInt16(status.rawValue) * EventConditions.pending.rawValue)
  }
}
