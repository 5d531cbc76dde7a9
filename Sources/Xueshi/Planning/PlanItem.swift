/// One event a plan may hold: so many units of an activity, what it brings and what it costs.
struct PlanItem {
  /// The event, still without its dates.
  let event: Event
  /// The node that receives the hours.
  let node: NodeIndex
  /// What it brings by rate and its own ceilings, before any cap.
  let hours: Hours
  /// What it costs.
  let cost: PlanCost
  /// Where the rule stands.
  let clause: ClauseID
  /// Whether what it brings hangs on the days on which it is done: a ceiling counts its months.
  var hangsOnDates = false

  /// The item with its dates.
  func dated(from moment: Int64, _ time: DutyTime) -> PlanItem {
    var event = event
    event.interval = time.interval(of: cost.effort, lasting: event.interval.dayCount, from: moment)
    return PlanItem(event: event, node: node, hours: hours, cost: cost, clause: clause, hangsOnDates: hangsOnDates)
  }
}

/// What a plan costs: effort first, then the number of activities, then the order of the notice.
struct PlanCost: Comparable {
  var effort = Effort.zero
  var activities: Int32 = 0
  /// The positions of the rows in the notice, added up.
  var order: Int64 = 0

  static func < (left: PlanCost, right: PlanCost) -> Bool {
    (left.effort, left.activities, left.order) < (right.effort, right.activities, right.order)
  }

  static func + (left: PlanCost, right: PlanCost) -> PlanCost {
    PlanCost(
      effort: left.effort + right.effort, activities: left.activities + right.activities,
      order: left.order + right.order)
  }
}

extension Program {
  /// Lets hours take what the caps above a node have left.
  /// - Parameters:
  ///   - hours: The hours offered.
  ///   - node: The node that receives them.
  ///   - left: What each node's cap has left, nothing where none binds; reduced by what is taken.
  /// - Returns: The hours taken.
  func take(_ hours: Hours, into node: NodeIndex, from left: inout [Hours?]) -> Hours {
    var taken = hours
    var next: NodeIndex? = node
    while let node = next {
      if let rest = left[Int(node.number)] { taken = min(taken, rest) }
      next = nodes[node].parent
    }
    next = node
    while let node = next {
      left[Int(node.number)] = left[Int(node.number)].map { $0 - taken }
      next = nodes[node].parent
    }
    return taken
  }

  /// Every event of the activities that a year's rules would credit, one for each useful number of units.
  ///
  /// Units that bring nothing more than fewer units do are left out.
  func planItems(_ activities: [Activity], in year: Year, _ vocabulary: Vocabulary) -> [PlanItem] {
    var items: [PlanItem] = []
    for activity in activities {
      var seen: [Sheet.RowNumber] = []
      // Where a route follows its content, the same activity can be of either part.
      for category in [HoursCategory?.none, .public] {
        guard let first = item(activity, activity.least, category, year, vocabulary), !seen.contains(first.row) else {
          continue
        }
        seen.append(first.row)
        var best = Hours.zero
        for units in activity.least...activity.most {
          guard let (item, row) = item(activity, units, category, year, vocabulary), row == first.row,
            item.hours > best
          else { continue }
          best = item.hours
          items.append(item)
        }
      }
    }
    return items
  }

  /// So many units of an activity as the year's rules rate them.
  /// - Parameters:
  ///   - activity: The activity.
  ///   - units: How many units of it.
  ///   - category: The kind of hours its certificate names.
  ///   - start: The day on which it begins; the year's first when left out.
  ///   - year: The year.
  ///   - vocabulary: The words.
  /// - Returns: The item, and the row that rates it; nothing where none does.
  func item(
    _ activity: Activity, _ units: Int32, _ category: HoursCategory?, from start: Day? = nil, _ year: Year,
    _ vocabulary: Vocabulary
  ) -> (item: PlanItem, row: Sheet.RowNumber)? {
    let effort = Effort(thousandths: activity.effort.thousandths * Int64(units))
    let stated = activity.statedHours.hundredths * Int64(units)
    let start = start ?? year.firstDay
    let interval = Interval(
      uncheckedFrom: start, through: Day(number: start.number + max(1, effort.wholeDays) - 1))
    guard stated <= DecimalText.greatest * 100 else { return nil }
    let event = Event(
      person: 0, line: 0, interval: interval, accountingYear: year,
      quantity: activity.unit == nil ? .blank : StatedAmount(hundredths: Int64(units) * 100),
      hours: stated > 0 ? StatedAmount(hundredths: stated) : .blank, item: 0, specialty: .blank, route: activity.route,
      unit: activity.unit, level: activity.level, role: activity.role, category: category, status: .approved)
    let unit = event.unit ?? vocabulary[event.route].firstUnit
    let `case` = sheet.case(of: event).pointee
    let number = `case`.row
    guard rows.indices.contains(Int(number.number)) else { return nil }
    let row = self[number]
    // A pool that shares the caps of another is no pool of a tree of its own; the same hours can go into that other one.
    if nodes[row.node].sharesCapsOf != nil { return nil }
    // What counts in stated hours must be rated by them: a flat rate would make an hour as good as a course.
    if activity.unit == nil, row.rate.perStatedHour == nil || row.rate.perEventFlat != nil { return nil }
    // A record of a whole year is nothing one can go and do.
    let way = sheet.pointee.ways[Int(`case`.way)]
    guard !row.isBestOfYear, way.source != .nothing else { return nil }
    let claimed = sheet.hours(way, sheet.pointee.rows[number], for: event)
    let hours = sheet.ceilings(sheet.pointee.rows[number], on: claimed, of: event, unit: unit, Circumstances()).hours
    let cost = PlanCost(effort: effort, activities: 1, order: Int64(number.number))
    let item = PlanItem(
      event: event, node: row.node, hours: hours, cost: cost, clause: row.clause,
      hangsOnDates: sheet.ceilingHangsOnDates(sheet.pointee.rows[number]))
    return (item, number)
  }
}
