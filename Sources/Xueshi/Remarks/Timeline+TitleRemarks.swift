// Rows of one title, and rows that have none.

extension Timeline {
  /// Notes rows of one title that state different amounts, stand under two routes, or are registered beside.
  @inline(never)
  func noteTitles(_ found: inout [Remark]) {
    let rows = ratedRows().filter { events[$0].title != 0 }.sorted { (events[$0].title, $0) < (events[$1].title, $1) }
    for run in runs(of: rows, where: { $0.title == $1.title }) {
      noteAmounts(run, &found)
      noteRoutes(run, &found)
      noteRegistered(run, &found)
    }
  }

  /// The runs of two rows or more of which each is one with its neighbour.
  func runs(of rows: [Int], where isOne: (Event, Event) -> Bool) -> [ArraySlice<Int>] {
    var runs: [ArraySlice<Int>] = []
    var first = 0
    for next in rows.indices.dropFirst() where !isOne(events[rows[next - 1]], events[rows[next]]) {
      if next - first > 1 { runs.append(rows[first..<next]) }
      first = next
    }
    if rows.count - first > 1 { runs.append(rows[first...]) }
    return runs
  }

  /// Notes rows that are counted once and do not all state the same.
  private func noteAmounts(_ run: ArraySlice<Int>, _ found: inout [Remark]) {
    for group in countedOnce(run) {
      let first = events[group[0]]
      let isAlike = group.allSatisfy { index in
        let event = events[index]
        return event.hours == first.hours && event.quantity == first.quantity && unit(of: event) == unit(of: first)
      }
      if !isAlike { found.append(Remark(.conflictingAmounts, group, of: self)) }
    }
  }

  /// Those of some rows of one title of which only one is counted, the first of each group; in walking order.
  private func countedOnce(_ run: ArraySlice<Int>) -> [[Int]] {
    var groups: [[Int]] = []
    for index in run {
      var own: Int?
      for number in groups.indices.reversed() where own == nil {
        let first = events[groups[number][0]]
        if isRepeated(index, by: groups[number][0]) { own = number }
        // Groups before it start earlier still.
        if first.route == events[index].route, route(of: first).isAttended,
          first.interval.end < events[index].interval.start
        {
          break
        }
      }
      if let own { groups[own].append(index) } else { groups.append([index]) }
    }
    return groups.filter { $0.count > 1 }
  }

  /// Whether a row is not counted once another of its title has.
  func isRepeated(_ index: Int, by first: Int) -> Bool {
    let (event, first) = (events[index], events[first])
    let own = route(of: event)
    guard event.route == first.route, own.separatesCategories == 0 || event.category == first.category else {
      return false
    }
    if own.isAttended, first.interval.end < event.interval.start { return false }
    guard let year = ratedYear(of: event, own) else { return false }
    if year == ratedYear(of: first, own) { return true }
    return rules.sheet(of: year)?.case(of: event).pointee.conditions.contains(.onceEver) ?? false
  }

  /// Notes events under two routes whose days meet, one after another.
  private func noteRoutes(_ run: ArraySlice<Int>, _ found: inout [Remark]) {
    let rows = run.filter { route(of: events[$0]).isAttended || route(of: events[$0]).isCourse }
      .sorted { (events[$0].interval.start, $0) < (events[$1].interval.start, $1) }
    var chain: [Int] = []
    var end = Day(number: .min)
    func close() {
      if chain.contains(where: { events[$0].route != events[chain[0]].route }) {
        found.append(Remark(.sameEvent, chain, of: self))
      }
    }
    for index in rows {
      if events[index].interval.start > end {
        close()
        chain = []
      }
      chain.append(index)
      end = max(end, events[index].interval.end)
    }
    close()
  }

  /// Notes rows that are also registered in the same year.
  private func noteRegistered(_ run: ArraySlice<Int>, _ found: inout [Remark]) {
    for registered in run where kind(of: events[registered]) == .registered {
      for raw in run where kind(of: events[raw]) != .registered {
        let (left, right) = (events[registered], events[raw])
        if accountingYear(of: left) == ratedYear(of: right, route(of: right)) {
          found.append(Remark(.rawAndRegistered, [registered, raw], of: self))
        }
      }
    }
  }

  /// Notes rows without a title on routes where nothing but the title tells them apart, and elsewhere rows whose text
  /// names nothing.
  @inline(never)
  func noteUntitled(_ found: inout [Remark]) {
    // Where items are counted by their titles, rows of a route and year are one; elsewhere those of one text.
    func key(_ event: Event) -> (UInt8, Year, Int32) {
      let route = route(of: event)
      return (event.route.number, accountingYear(of: event), route.countsByTitle ? 0 : event.item)
    }
    let rows = ratedRows()
      .filter { events[$0].title == 0 && (events[$0].item != 0 || route(of: events[$0]).countsByTitle) }
      .sorted { left, right in
        let (one, other) = (key(events[left]), key(events[right]))
        return one == other ? left < right : one < other
      }
    for run in runs(of: rows, where: { key($0) == key($1) }) { noteUntitled(run, &found) }
  }

  /// Notes rows of one route and year without a title; elsewhere than on routes counted by it those that would be one.
  private func noteUntitled(_ run: ArraySlice<Int>, _ found: inout [Remark]) {
    guard let first = run.first, !route(of: events[first]).countsByTitle else {
      found.append(Remark(.blankItem, Array(run), of: self))
      return
    }
    for group in countedOnce(run) { found.append(Remark(.blankItem, group, of: self)) }
  }
}
