// Rows of the same days.

extension Timeline {
  /// Notes rows that end on one day and are alike, may be one class, or state the same hours registered and raw.
  @inline(never)
  func noteSpans(_ found: inout [Remark]) {
    let rows = events.indices.filter { isRemarkable(events[$0]) }
    for run in runs(of: rows, where: { $0.interval.end == $1.interval.end }) {
      let sorted = run.sorted { Cells(events[$0], $0).isBefore(Cells(events[$1], $1)) }
      for alike in runs(of: sorted, where: { Cells($0, 0) == Cells($1, 0) }) {
        found.append(Remark(.sameRow, Array(alike), of: self))
      }
      for classes in runs(of: sorted, where: { $0.route == $1.route && $0.interval == $1.interval }) {
        noteClasses(classes, &found)
      }
      noteRegisteredHours(run, &found)
    }
  }

  /// Notes classes of the same days, where one without a title may be one that has a title.
  private func noteClasses(_ run: ArraySlice<Int>, _ found: inout [Remark]) {
    guard let first = run.first, route(of: events[first]).isSessions else { return }
    let stated = run.filter { !events[$0].dating.contains(.blankEnd) }
    let untitled = stated.filter { events[$0].title == 0 }
    if !untitled.isEmpty, untitled.count < stated.count {
      found.append(Remark(.sameEvent, stated, of: self))
    }
  }

  /// Notes registered hours beside as many of something attended, or of a course, of the same part.
  private func noteRegisteredHours(_ run: ArraySlice<Int>, _ found: inout [Remark]) {
    for registered in run where kind(of: events[registered]) == .registered {
      let own = events[registered]
      if own.dating.contains(.yearOnly) { continue }
      for raw in run where events[raw].hours == own.hours {
        let (event, route) = (events[raw], route(of: events[raw]))
        guard route.kind == .activity, route.isAttended || route.isCourse, let year = ratedYear(of: event, route),
          part(of: event, in: year) == (own.category?.isPublic ?? false ? Node.public : Node.professional)
        else { continue }
        found.append(Remark(.rawAndRegistered, [registered, raw], of: self))
      }
    }
  }
}

/// What a row says in all its cells but its status, so that rows can be put in order and those alike be found.
private struct Cells: Equatable {
  private let words: (UInt64, UInt64, UInt64, UInt64, UInt64)
  /// Where it stands among the rows.
  private let index: Int

  init(_ event: Event, _ index: Int) {
    func pack(_ high: Int32, _ low: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    }
    let attributes =
      Int32(event.unit.map { $0.rawValue + 1 } ?? 0) << 16 | Int32(event.level.number) << 8 | Int32(event.role.number)
    let other = Int32(event.category.map { $0.rawValue + 1 } ?? 0) << 8 | Int32(event.dating.rawValue)
    words = (
      pack(Int32(event.route.number), event.interval.start.number), pack(event.title, event.hours.raw),
      pack(event.quantity.raw, event.accountingYear.number), pack(event.specialty.number, attributes),
      pack(other, event.place.map { Int32(bitPattern: $0.number) + 1 } ?? 0)
    )
    self.index = index
  }

  static func == (left: Cells, right: Cells) -> Bool { left.words == right.words }

  func isBefore(_ other: Cells) -> Bool { words == other.words ? index < other.index : words < other.words }
}
