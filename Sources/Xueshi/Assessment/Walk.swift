/// One walk over the events of a timeline: what has counted so far.
struct Walk {
  private let slots: UnsafeMutablePointer<Workspace.Slot>
  private let flows: UnsafeMutablePointer<Hours>
  private let width: Int
  private let specialty: SpecialtyID
  let once: OnceTable
  let supposing: Supposition

  init(
    _ memory: Workspace, _ timeline: borrowing Timeline, _ years: ClosedRange<Year>, width: Int,
    _ supposing: Supposition
  ) {
    slots = memory.slots
    flows = memory.flows
    self.width = width
    specialty = timeline.person.specialty
    once = memory.freshOnceTable()
    self.supposing = supposing
    let count = years.lowerBound.distance(to: years.upperBound) + 1
    for slot in 0..<count {
      slots[slot] = Workspace.Slot(sheet: timeline.rules.sheet(of: years.lowerBound.advanced(by: slot)))
    }
    flows.update(repeating: .zero, count: count * width)
  }

  /// What the caps of the tree let through, and which of them cut last.
  struct Flow {
    var hours: Hours
    var cap: Int?
    var limit: Limit?
  }

  /// Lets hours of a year of the range flow up through the caps of the tree.
  @inline(__always)
  func pour(_ claimed: Hours, into node: Int, _ slot: Int) -> Flow {
    var flow = Flow(hours: claimed)
    guard let sheet = slots[slot].sheet else { return flow }
    let own = flows + slot * width
    let path = sheet.pointee.paths[node]
    let stops = Int(path.first)..<Int(path.first + path.count)
    for index in stops {
      let stop = sheet.pointee.stops[index]
      for place in Int(stop.firstCap)..<Int(stop.firstCap + stop.capCount) {
        let cap = sheet.pointee.caps[place]
        let left = cap.hours - own[Int(stop.node)]
        if left < flow.hours, sheet.pointee.binds(cap, specialty) {
          flow = Flow(hours: max(.zero, left), cap: Int(stop.node), limit: Limit(hours: cap.hours, clause: cap.clause))
        }
      }
    }
    for index in stops {
      let node = Int(sheet.pointee.stops[index].node)
      own[node] = min(.unlimited, own[node] + flow.hours)
    }
    return flow
  }

  /// Adds hours that no cap touches.
  @inline(__always)
  func addRegistered(_ hours: Hours, to part: Int, _ slot: Int) { slots[slot].registered[part] += hours }

  /// Notes that an event of a year could not be rated.
  func noteUnconvertible(_ slot: Int) { slots[slot].hasUnconvertible = true }
}

extension Sheet {
  /// Whether a cap is for a specialty, or for everybody.
  @inline(__always)
  func binds(_ cap: Cap, _ specialty: SpecialtyID) -> Bool {
    if cap.specialtyCount == 0 { return true }
    for place in Int(cap.firstSpecialty)..<Int(cap.firstSpecialty + cap.specialtyCount)
    where specialties[place] == specialty {
      return true
    }
    return false
  }
}
