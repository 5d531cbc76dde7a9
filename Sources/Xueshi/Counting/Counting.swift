/// Counts the hours of each year of one person's timeline.
///
/// The stages follow the notices: recognise, rate, ceilings of the event; once only, caps of the tree. The first three look
/// at an event by itself (``Appraisal``). Then events are walked by end date, then file order; each takes the least of what
/// its own ceilings and every enclosing cap have left, so that a later event bears the cut. The memory is used again from
/// person to person.
struct Counting: @unchecked Sendable {
  private var memory = Workspace()
  /// The number of appraisals.
  var count = 0
  /// How many meters a year has.
  private(set) var meterCount = 0
  /// What there is among the events appraised.
  var traits = Traits()
  /// Of which count the appraisals are; a first one has a number.
  var held = Origin.another
  var firstCount: UInt32 = 0

  /// Of which count appraisals are.
  enum Origin {
    /// Somebody's first count, with which others are compared.
    case first
    /// The same, but for events that other rows took.
    case firstUnderOtherRows
    case another
  }

  /// What each event is worth by itself.
  var appraisals: UnsafeMutablePointer<Appraisal> { memory.appraisals }

  /// What there is among some events.
  struct Traits {
    /// The kinds of route, and those of events that wait for their review, as bit sets.
    var kinds: UInt8 = 0
    var pendingKinds: UInt8 = 0
    /// What rows leave open of when events were, and whether some says where its hours were registered.
    var dating: Dating = []
    var namesPlace = false
    /// Whatever is true of some event.
    var conditions: EventConditions = []
    /// The years in which an event that is rated waits for its review.
    var pending = YearSet.none
    /// The years in which a row of some event's route is another at an end of the open readings.
    var strict = YearSet.none
    var lenient = YearSet.none

    /// Nothing, before any event is looked at.
    init() {}

    /// What calls for questions among the events of a timeline.
    init(_ timeline: borrowing Timeline) {
      for index in timeline.events.indices {
        let event = timeline.events[index]
        kinds |= timeline.rules.routes[Int(event.route.number)].kindBit
        dating.formUnion(event.dating)
        namesPlace = namesPlace || event.place != nil
      }
    }

    @inline(__always)
    func has(_ kind: RouteKind) -> Bool { kinds & 1 << kind.rawValue != 0 }

    @inline(__always)
    func hasPending(_ kind: RouteKind) -> Bool { pendingKinds & 1 << kind.rawValue != 0 }
  }

  /// Counts the events of a range of years.
  /// - Parameters:
  ///   - timeline: The person's events and the rules of their years.
  ///   - years: The years to count.
  ///   - tracer: Who wants to know.
  mutating func count<T: Tracer>(
    _ timeline: borrowing Timeline, _ years: ClosedRange<Year>, tracer: inout T
  ) {
    appraise(timeline, years, forAll: T.wantsAll)
    walk(timeline, years, only: .all, supposing: .nothing, tracer: &tracer)
  }

  /// Makes room for a timeline; memory that another copy may be using is left to it.
  mutating func reserve(_ timeline: borrowing Timeline, _ years: ClosedRange<Year>) -> Workspace {
    let eventCount = timeline.events.count
    meterCount = timeline.rules.meterCount
    let slots = years.lowerBound.distance(to: years.upperBound) + 1
    let hours = slots * meterCount
    if !isKnownUniquelyReferenced(&memory) || !memory.holds(events: eventCount, slots: slots, hours: hours) {
      let room = memory.room
      memory = Workspace(
        events: max(2 * eventCount, room.events), slots: max(slots, room.slots), hours: max(hours, room.hours))
    }
    return memory
  }

  /// Walks the events appraised last, those of some years or of all.
  func walk<T: Tracer>(
    _ timeline: borrowing Timeline, _ years: ClosedRange<Year>, only chosen: YearSet, supposing: Supposition,
    tracer: inout T
  ) {
    var walk = Walk(memory, timeline, years, chosen, meterCount: meterCount, supposing)
    if traits.has(.posting) { walk.countPostings(timeline, years, &tracer) }
    walk.countEvents(timeline, UnsafeBufferPointer(start: memory.appraisals, count: count), &tracer)
  }

  /// What a cap of a year of the range has left; nothing where none binds the person.
  func left(at node: NodeIndex, _ program: Program, _ slot: Int, _ timeline: borrowing Timeline) -> Hours? {
    var left: Hours?
    for cap in program.nodes[node].caps where cap.binds(timeline.person, timeline.circumstances) {
      // A node with a cap has a meter, the first that hours pass from there.
      let meter = program.sheet.pointee.meters[Int(program.sheet.pointee.paths[Int(node.number)].first)]
      left = min(left ?? .unlimited, max(.zero, cap.hours - counted(by: meter.index, slot)))
    }
    return left
  }

  /// The hours counted in a year of the range.
  func counted(_ slot: Int) -> ByPart<Hours> {
    let `public` = counted(by: .public, slot) + counted(by: .registeredPublic, slot)
    let professional = counted(by: .professional, slot) + counted(by: .registeredProfessional, slot)
    return ByPart(total: `public` + professional, public: `public`, professional: professional)
  }

  /// The hours that passed a meter in a year of the range.
  private func counted(by meter: MeterIndex, _ slot: Int) -> Hours {
    memory.counted[slot * meterCount + Int(meter.number)]
  }

  /// What was counted of a year of the range beside the tree.
  func slot(_ slot: Int) -> Workspace.Slot { memory.slots[slot] }
}

extension Node.Cap {
  /// Whether the cap is for a person's specialty, or for everybody.
  func binds(_ person: Person, _ circumstances: Circumstances) -> Bool {
    specialties.isEmpty || circumstances.ownSpecialty != .asStated || specialties.contains(person.specialty)
  }
}
