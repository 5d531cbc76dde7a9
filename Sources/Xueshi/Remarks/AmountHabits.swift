/// What hours and quantities rows of each route usually state, and the greatest of them.
///
/// “Usually” is what nine in ten rows do not exceed: courses of eight hours and of forty stand side by side, and only a figure
/// too many makes ten times the greater.
struct AmountHabits: Sendable {
  /// Amounts of one column on rows of one route in one unit.
  fileprivate struct Habit: Sendable {
    /// How many rows state each half of a unit up to 200, and anything above.
    var counts = [Int32](repeating: 0, count: 402)
    /// The greatest, with their lines.
    var greatest: [(value: Int32, line: Int32)] = []
    var count = 0
  }

  /// So few rows are no habit.
  private static let fewest = 20
  private static let most = 20
  private static let units = 16
  private let attended: [Bool]
  /// For each column of a route in a unit its position among the habits; −1 where no row was seen.
  private var places: [Int32]
  private var habits: [Habit] = []

  init(_ vocabulary: Vocabulary) {
    attended = vocabulary.routes.map { $0.attendance.isInDays }
    places = [Int32](repeating: -1, count: vocabulary.routes.count * 2 * Self.units)
  }

  /// Whether somebody is there on the days of a row.
  func isAttended(_ event: Event) -> Bool { attended[Int(event.route.number)] }

  /// Adds what a row states.
  mutating func add(_ event: Event) {
    let unit = event.unit.map { Int($0.rawValue) + 1 } ?? 0
    let place = Int(event.route.number) * 2 * Self.units + unit
    if event.hours.raw > 0 { add(event.hours.raw, event.line, at: Int(event.route.number) * 2 * Self.units) }
    if event.quantity.raw > 0 { add(event.quantity.raw, event.line, at: place + Self.units) }
  }

  private mutating func add(_ value: Int32, _ line: Int32, at place: Int) {
    if places[place] < 0 {
      places[place] = Int32(habits.count)
      habits.append(Habit())
    }
    let index = Int(places[place])
    habits[index].counts[min(401, Int(value / 50))] += 1
    habits[index].count += 1
    habits[index].keep(value, line, most: Self.most)
  }

  mutating func add(_ other: AmountHabits) {
    for place in places.indices where other.places[place] >= 0 {
      let theirs = other.habits[Int(other.places[place])]
      if places[place] < 0 {
        places[place] = Int32(habits.count)
        habits.append(theirs)
        continue
      }
      let index = Int(places[place])
      for half in theirs.counts.indices { habits[index].counts[half] += theirs.counts[half] }
      habits[index].count += theirs.count
      for (value, line) in theirs.greatest { habits[index].keep(value, line, most: Self.most) }
    }
  }

  /// The greatest amounts of all, where they are ten times what is usual or more.
  var remarks: [FileRemark] {
    var found: [(line: Int32, remark: FileRemark)] = []
    for place in places.indices where places[place] >= 0 {
      let habit = habits[Int(places[place])]
      guard habit.count >= Self.fewest, let usual = habit.usual else { continue }
      for (value, line) in habit.greatest where Int64(value) >= Int64(usual) * 10 {
        found.append(
          (
            line,
            .outlier(
              line: line, column: place % (2 * Self.units) == 0 ? .hours : .quantity, value: StatedAmount(raw: value),
              usual: StatedAmount(raw: usual))
          ))
      }
    }
    found.sort { $0.line < $1.line }
    return found.prefix(Self.most).map { $0.remark }
  }
}

extension AmountHabits.Habit {
  /// Keeps an amount that is among the greatest.
  fileprivate mutating func keep(_ value: Int32, _ line: Int32, most: Int) {
    func precedes(_ other: (value: Int32, line: Int32)) -> Bool {
      value == other.value ? line < other.line : value > other.value
    }
    if greatest.count == most, !precedes(greatest[most - 1]) { return }
    let position = greatest.firstIndex { precedes($0) } ?? greatest.count
    greatest.insert((value, line), at: position)
    if greatest.count > most { greatest.removeLast() }
  }

  /// What nine in ten do not exceed; nothing where that is above 200.
  fileprivate var usual: Int32? {
    var below = 0
    for half in counts.indices.dropLast() {
      below += Int(counts[half])
      if below * 10 >= count * 9 { return max(1, Int32(half)) * 50 }
    }
    return nil
  }
}
