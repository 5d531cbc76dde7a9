extension Counting {
  /// Appraises every event of a timeline, for a range of years to be counted.
  mutating func appraise(_ timeline: borrowing Timeline, _ years: ClosedRange<Year>) {
    let appraisals = reserve(timeline, years).appraisals
    let rules = timeline.rules
    let specialty = timeline.person.specialty
    var content = Content()
    // Events come by date, so that the year at hand is mostly the last one's.
    var year = years.lowerBound
    var sheet = rules.sheet(of: year)
    var slot: Int32 = 0
    for index in 0..<eventCount {
      let event = timeline.events[index]
      let route = rules.routes[Int(event.route.number)]
      content.kinds |= 1 << route.kind.rawValue
      if event.status == .pending { content.hasPending = true }
      var own = Appraisal()
      defer { appraisals[index] = own }
      guard let rated = timeline.ratedYear(of: event, route.kind) else { continue }
      if rated != year {
        year = rated
        sheet = rules.sheet(of: year)
        slot = years.contains(year) ? year.number - years.lowerBound.number : -1
      }
      own.year = year
      own.slot = slot
      if event.status != .approved { own.conditions = event.status == .pending ? .pending : .rejected }
      guard let sheet else {
        own.state = .ungoverned
        continue
      }
      if route.kind == .registered {
        own.state = .registered
        own.node = Int32(event.category?.isPublic ?? false ? Node.public : Node.professional)
        own.item = OnceTable.Item(event, in: year)
        own.hours = event.statedHours
        continue
      }
      content.differs.formUnion(sheet.pointee.routes[Int(event.route.number)].differs)
      own.rate(event, unit: event.unit ?? route.firstUnit, sheet, specialty)
    }
    self.content = content
  }
}

extension Appraisal {
  /// Recognises and rates an event, and cuts it by its own ceilings.
  @inline(__always)
  fileprivate mutating func rate(
    _ event: Event, unit: Unit, _ sheet: UnsafePointer<Sheet>, _ specialty: SpecialtyID
  ) {
    guard let place = sheet.pointee.row(for: event, unit: unit) else {
      state = .unrecognised
      return
    }
    let row = sheet.pointee.rows[place]
    self.row = Int32(place)
    node = row.node
    state = .rated
    item = OnceTable.Item(event, in: year)
    if row.isBestOfYear { conditions.formUnion(.best) }
    if row.isOnceEver { conditions.formUnion(.onceEver) }
    if row.isSpecialtyGated, event.specialty != .blank, specialty != .blank, event.specialty != specialty {
      conditions.formUnion(.foreign)
    }
    let way = sheet.pointee.way(place, for: event, unit: unit)
    guard way.source != .nothing else {
      conditions.formUnion(.unconvertible)
      return
    }
    claimed = sheet.pointee.hours(way, row, for: event)
    hours = sheet.pointee.ceilings(row, on: claimed, of: event, unit: unit).hours
  }
}
