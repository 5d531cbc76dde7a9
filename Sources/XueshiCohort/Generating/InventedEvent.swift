import Xueshi

/// What somebody invented did: an activity of which quantity, hours and days agree.
struct InventedEvent {
  /// The route's id.
  let route: Text
  /// Whether it takes its days: sessions and stays abroad.
  let isAttended: Bool
  /// How many days it takes, up to ``InventedDays/most``.
  let days: Int
  /// The cells from the quantity to the category, each with its comma.
  let cells: [UInt8]
  /// What its title says: the same for two events only where route and amounts are, so that no class states different hours
  /// for different people.
  let title: [UInt8]

  init(_ activity: Activity, _ vocabulary: Vocabulary, _ random: inout Stream) {
    let route = vocabulary[activity.route]
    let perDay = activity.unit == .halfDay ? 2 : 1
    let drawn = Int(activity.least) + random.below(max(1, min(6, Int(activity.most - activity.least))))
    let takesDays = [.day, .halfDay, .evening].contains(activity.unit)
    let units = takesDays ? min(drawn, InventedDays.most * perDay) : drawn
    let hours =
      activity.unit == nil
      ? Hours(hundredths: Int64(4 + random.below(24)) * 100)
      : Hours(hundredths: activity.statedHours.hundredths * Int64(units))
    // A working day has eight hours.
    let daysOfHours = Int((hours.hundredths + 799) / 800)
    self.route = route.id
    title = Self.title([Int64(activity.route.number), Int64(units), hours.hundredths / 100])
    isAttended = route.attendance.isInDays
    days =
      takesDays
      ? (units + perDay - 1) / perDay
      : isAttended ? min(max(1, daysOfHours), InventedDays.most) : 1 + random.below(5)
    cells = Self.cells(activity, route, units, hours, isAttended ? days : 0, vocabulary, &random)
  }

  private static func title(_ numbers: [Int64]) -> [UInt8] {
    var title: [UInt8] = []
    title.append("项目")
    for number in numbers {
      title.append(decimal: number)
      title.append("-")
    }
    return title
  }

  private static func cells(
    _ activity: Activity, _ route: Route, _ units: Int, _ hours: Hours, _ days: Int, _ vocabulary: Vocabulary,
    _ random: inout Stream
  ) -> [UInt8] {
    var cells: [UInt8] = []
    if activity.unit != nil, random.below(10) > 0 { cells.append(decimal: Int64(units)) }
    cells.append(",")
    // A blank unit is the route's first.
    if let unit = activity.unit, random.below(3) > 0 || unit != route.firstUnit { cells.append(unit.word) }
    cells.append(",")
    let states = activity.unit == nil || activity.statedHours > .zero && random.below(2) == 0
    // Fewer than half a day's for each day attended would contradict the days.
    if states, hours.hundredths >= Int64(days) * 400 { cells.append(hours) }
    cells.append(",")
    if activity.level != .blank { cells.append(text: vocabulary.levels[Int(activity.level.number)].id) }
    cells.append(",")
    if activity.role != .blank { cells.append(text: vocabulary.roles[Int(activity.role.number)].id) }
    cells.append(route.isOfContent && random.below(4) == 0 ? ",public," : ",,")
    return cells
  }
}
