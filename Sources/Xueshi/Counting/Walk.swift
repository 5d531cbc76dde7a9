/// One walk over the events of a timeline: what has counted so far.
struct Walk {
  private let slots: UnsafeMutablePointer<Workspace.Slot>
  private let counted: UnsafeMutablePointer<Hours>
  private let meterCount: Int
  private let specialty: SpecialtyID
  private let isBound: Bool
  var once: OnceTable
  let chosen: YearSet
  let supposing: Supposition

  init(
    _ memory: Workspace, _ timeline: borrowing Timeline, _ years: ClosedRange<Year>, _ chosen: YearSet,
    meterCount: Int, _ supposing: Supposition
  ) {
    self.chosen = chosen
    slots = memory.slots
    counted = memory.counted
    self.meterCount = meterCount
    specialty = timeline.person.specialty
    isBound = timeline.circumstances.ownSpecialty != .asStated
    once = memory.freshOnceTable()
    self.supposing = supposing
    let count = years.lowerBound.distance(to: years.upperBound) + 1
    for slot in 0..<count {
      slots[slot] = Workspace.Slot(sheet: timeline.rules.sheet(of: years.lowerBound.advanced(by: slot)))
    }
    counted.update(repeating: .zero, count: count * meterCount)
  }

  /// What the caps of the tree let through, and which of them cut last.
  struct Flow {
    var hours: Hours
    /// The node whose cap it is; nothing where it is no node's.
    var cap: NodeIndex?
    var limit: Limit?
  }

  /// What the caps on a path leave of hours of a year of the range.
  @inline(__always)
  func cut(_ claimed: Hours, past path: Sheet.Run, in slot: Int) -> Flow {
    var flow = Flow(hours: claimed)
    guard let sheet = slots[slot].sheet else { return flow }
    let own = counted + slot * meterCount
    let meters = sheet.pointee.meters.pointer(from: Int(path.first))
    for index in 0..<Int(path.count) {
      let meter = meters[index]
      assert(meter.index.number < meterCount)
      for number in Int(meter.firstCap)..<Int(meter.firstCap + meter.capCount) {
        let cap = sheet.pointee.caps.pointer(number)
        let left = cap.pointee.hours - own[Int(meter.index.number)]
        if left < flow.hours, isBound || sheet.binds(cap.pointee, specialty) {
          flow = Flow(
            hours: max(.zero, left), cap: meter.node,
            limit: Limit(hours: cap.pointee.hours, clause: cap.pointee.clause))
        }
      }
    }
    return flow
  }

  /// Lets hours of a year of the range flow up past the meters of a path.
  @inline(__always)
  mutating func pour(_ claimed: Hours, past path: Sheet.Run, in slot: Int) -> Flow {
    let flow = cut(claimed, past: path, in: slot)
    guard let sheet = slots[slot].sheet else { return flow }
    let own = counted + slot * meterCount
    let meters = sheet.pointee.meters.pointer(from: Int(path.first))
    for index in 0..<Int(path.count) {
      let at = Int(meters[index].index.number)
      own[at] = min(.unlimited, own[at] + flow.hours)
    }
    return flow
  }

  /// Lets hours of a year of the range flow up from a node.
  mutating func pour(_ claimed: Hours, into node: NodeIndex, in slot: Int) -> Flow {
    guard let sheet = slots[slot].sheet else { return Flow(hours: claimed) }
    return pour(claimed, past: sheet.pointee.paths[Int(node.number)], in: slot)
  }

  /// Notes that an event of a year could not be rated.
  mutating func noteUnconvertible(in slot: Int) { slots[slot].hasUnconvertible = true }

  /// Notes what postings make of a year.
  mutating func note(isDeemed: Bool, daysOnPosting: Int32, in slot: Int) {
    slots[slot].isDeemed = isDeemed
    slots[slot].daysOnPosting = daysOnPosting
  }
}

extension UnsafePointer<Sheet> {
  /// Whether a cap is for a specialty, or for everybody.
  @inline(__always)
  func binds(_ cap: Sheet.MeterCap, _ specialty: SpecialtyID) -> Bool {
    if cap.specialtyCount == 0 { return true }
    for number in Int(cap.firstSpecialty)..<Int(cap.firstSpecialty + cap.specialtyCount)
    where pointee.specialties[number] == specialty {
      return true
    }
    return false
  }
}
