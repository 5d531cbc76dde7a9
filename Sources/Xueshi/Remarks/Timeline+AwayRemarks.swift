// Classes, leave and postings of the same days.

extension Timeline {
  /// Notes classes attended on leave or on a posting, and postings spent on leave.
  @inline(never)
  func noteAway(_ found: inout [Remark]) {
    var (leaves, postings): ([Int], [Int]) = ([], [])
    for index in events.indices where isRemarkable(events[index]) {
      if kind(of: events[index]) == .leave { leaves.append(index) }
      if kind(of: events[index]) == .posting { postings.append(index) }
    }
    let absences = leaves.filter { rules.remarkRules.leaveAtWork & events[$0].level.bit == 0 }
    for index in events.indices where isRemarkable(events[index]) && route(of: events[index]).isClass {
      if let holder = holder(of: index, among: absences) {
        found.append(Remark(.duringLeave, [index, holder], of: self))
      }
      if let holder = holder(of: index, among: postings) {
        found.append(Remark(.duringPosting, [index, holder], of: self))
      }
    }
    for posting in postings {
      let own = leaves.filter { events[$0].interval.clipped(to: events[posting].interval) != nil }
      var days = DaySet()
      for leave in own { days.formUnion(events[leave].interval) }
      if days.clipped(to: events[posting].interval).dayCount > rules.remarkRules.leaveDays {
        found.append(Remark(.leaveInPosting, own + [posting], of: self))
      }
    }
  }

  /// The interval that holds all days of an event: an approved one before a pending one, then the earliest.
  private func holder(of index: Int, among intervals: [Int]) -> Int? {
    let holders = intervals.filter { events[$0].interval.covers(events[index].interval) }
    return holders.min { left, right in
      let (left, right) = (events[left], events[right])
      if left.status != right.status { return left.status == .approved }
      return (left.interval.start, left.line) < (right.interval.start, right.line)
    }
  }

  /// Notes rows whose year is far from those of all others.
  @inline(never)
  func noteFar(_ found: inout [Remark]) {
    let limits = rules.remarkRules
    let rows = ratedRows().sorted { events[$0].accountingYear < events[$1].accountingYear }
    guard rows.count > limits.farOthers else { return }
    func isFar(_ left: Int, _ right: Int) -> Bool {
      events[rows[left]].accountingYear.distance(to: events[rows[right]].accountingYear) >= Int(limits.farYears)
    }
    for number in rows.indices {
      let isFirst = number == 0
      let isLast = number == rows.count - 1
      if isFirst || isFar(number - 1, number), isLast || isFar(number, number + 1) {
        found.append(Remark(.far, [rows[number]], of: self))
      }
    }
  }
}
