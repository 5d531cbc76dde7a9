extension Timeline {
  /// Notes rows that are alike in every cell but their status; such rows end on one day, so that they are walked in one run.
  func noteSameRows(_ remarks: inout [Remark]) {
    var start = 0
    while start < events.count {
      var end = start + 1
      while end < events.count, events[end].interval.end == events[start].interval.end { end += 1 }
      if end - start > 1 { noteSameRows(start..<end, &remarks) }
      start = end
    }
  }

  private func noteSameRows(_ run: Range<Int>, _ remarks: inout [Remark]) {
    var seen: [Int] = []
    for first in run where isRemarkable(events[first]) && !seen.contains(first) {
      var alike = [first]
      for other in (first + 1)..<max(first + 1, run.upperBound)
      where isRemarkable(events[other]) && events[other].isAlike(events[first]) {
        alike.append(other)
      }
      guard alike.count > 1 else { continue }
      seen += alike
      remarks.append(Remark(.sameRow, alike, of: self))
    }
  }
}

extension Event {
  /// Whether two rows of one person say the same, whatever their review says.
  func isAlike(_ other: Event) -> Bool {
    interval == other.interval && route == other.route && title == other.title && hours == other.hours
      && quantity == other.quantity && unit == other.unit && category == other.category && level == other.level
      && role == other.role && specialty == other.specialty && accountingYear == other.accountingYear
      && dating == other.dating && place == other.place
  }
}
