/// What sessions may be in one year, and how they are rated.
struct SessionRules {
  let activities: [Activity]
  /// The rules of those who may attend, each once.
  let programs: [Program]
  let year: Year
  /// The days looked at.
  let remainder: Interval
  let vocabulary: Vocabulary

  /// So many units of an activity; nothing where they bring nobody anything.
  func kind(_ activity: Int, _ units: Int32, _ category: HoursCategory?) -> SessionKind? {
    let effort = Effort(thousandths: activities[activity].effort.thousandths * Int64(units))
    guard effort.wholeDays <= remainder.dayCount else { return nil }
    let worths = programs.map { worth(activity, units, category, $0) }
    guard worths.contains(where: { $0 != nil }) else { return nil }
    return SessionKind(
      activity: activity, units: units, category: category, effort: effort.thousandths,
      days: max(1, effort.wholeDays), worths: worths)
  }

  private func worth(
    _ activity: Int, _ units: Int32, _ category: HoursCategory?, _ program: Program
  ) -> SessionKind.Worth? {
    guard let item = item(activity, units, category, program) else { return nil }
    var most = item.hours
    var byDay: [Int32] = []
    if item.hangsOnDates {
      for day in 0..<remainder.dayCount {
        let start = Day(number: remainder.start.number + day)
        let hours = self.item(activity, units, category, program, from: start)?.hours ?? .zero
        byDay.append(SessionKind.hundredths(hours))
        most = day == 0 ? hours : max(most, hours)
      }
    }
    return most > .zero ? SessionKind.Worth(node: item.node, most: SessionKind.hundredths(most), byDay: byDay) : nil
  }

  /// So many units of an activity as a program rates them.
  func item(
    _ activity: Int, _ units: Int32, _ category: HoursCategory?, _ program: Program, from start: Day? = nil
  ) -> PlanItem? {
    program.item(activities[activity], units, category, from: start, year, vocabulary)?.item
  }

  /// The kinds of hours that make a difference for an activity: where a route follows its content, its certificate may
  /// name either part.
  func categories(_ activity: Int) -> [HoursCategory?] {
    let least = activities[activity].least
    let differs = programs.contains { program in
      let plain = item(activity, least, nil, program)
      let named = item(activity, least, .public, program)
      return named != nil && named?.cost.order != plain?.cost.order
    }
    return differs ? [nil, .public] : [nil]
  }
}
