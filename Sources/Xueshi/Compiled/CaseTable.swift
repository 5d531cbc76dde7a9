/// Finds the case of every event a sheet may meet.
///
/// A route has a cell for each combination of classes of words, and every word a step, so that the steps of an event's words
/// add up to its cell.
struct CaseTable {
  /// Where the steps of a route lie: units and categories, each with blank as the last one, then levels and roles.
  static var blankUnit: Int { QuantityUnit.setCount }
  static var firstCategory: Int { blankUnit + 1 }
  static var blankCategory: Int { HoursCategory.setCount }
  static var firstLevel: Int { firstCategory + blankCategory + 1 }

  /// How many steps a route has.
  static func stepCount(levels: Int, roles: Int) -> Int { firstLevel + levels + roles }

  private(set) var steps: [Int32] = []
  private(set) var cells: [UInt16] = []
  private(set) var cases: [Case] = []
  private let wordCounts: (levels: Int, roles: Int)
  /// The row and the way of what no row recognises.
  private let unrecognised: (row: Sheet.RowNumber, way: Int)
  private let make: (Sheet.RowNumber, Int, Bool) -> Case
  /// The case of each way, in routes of which no row is another at some end and in those of which one is.
  private var known: [UInt16?]

  /// Makes a table without routes.
  /// - Parameters:
  ///   - wordCounts: How many levels and roles there are.
  ///   - unrecognised: The row and the way of what no row recognises.
  ///   - ways: How many ways there are.
  ///   - make: The case of a row and a way, and whether the rows of its route are others at some end.
  init(
    _ wordCounts: (levels: Int, roles: Int), unrecognised: (row: Sheet.RowNumber, way: Int), ways: Int,
    make: @escaping (_ row: Sheet.RowNumber, _ way: Int, _ differs: Bool) -> Case
  ) {
    self.wordCounts = wordCounts
    self.unrecognised = unrecognised
    self.make = make
    // Two more for events of which a blank cell decides.
    known = [UInt16?](repeating: nil, count: ways * 2 + 2)
  }

  /// Adds the next route.
  mutating func add(_ route: RouteCases, differs: Bool) {
    let openLevel = route.open.levels == 0 ? nil : 0
    let levels = route.classes(wordCounts.levels, alone: openLevel) { $0.match.levels & 1 << UInt64($1) == 0 ? 0 : 1 }
    let roles = route.classes(wordCounts.roles) { $0.match.roles & 1 << UInt64($1) == 0 ? 0 : 1 }
    let categories = route.classes(Self.blankCategory + 1) {
      $0.match.categories & RouteCases.bit(category: $1) == 0 ? 0 : 1
    }
    let openUnit = route.open.units == 0 ? nil : Self.blankUnit
    let units = route.classes(Self.blankUnit + 1, alone: openUnit) { route.ways($0, unit: $1) }
    let first = cells.count
    for level in levels.members {
      for role in roles.members {
        for category in categories.members {
          for unit in units.members {
            // Of what is blank, a bit is set: see where the case of an event is looked up.
            for stated in (0..<4).reversed() {
              if let row = route.row(level: level, role: role, category: category, unit: unit, stated: stated) {
                cells.append(number(row.index, route.way(row, unit: unit, stated: stated), differs))
              } else if route.isUndecided(level: level, role: role, category: category, unit: unit, stated: stated) {
                cells.append(undecided(differs))
              } else {
                cells.append(number(unrecognised.row, unrecognised.way, differs))
              }
            }
          }
        }
      }
    }
    // The first cell of the route comes with the unit, of which every event has one step.
    let (categoryStep, roleStep) = (4 * units.members.count, 4 * units.members.count * categories.members.count)
    for unit in units.numbers { steps.append(Int32(first + unit * 4)) }
    for category in categories.numbers { steps.append(Int32(category * categoryStep)) }
    for level in levels.numbers { steps.append(Int32(level * roleStep * roles.members.count)) }
    for role in roles.numbers { steps.append(Int32(role * roleStep)) }
  }

  /// The case of events that leave a cell blank by which their rows differ.
  private mutating func undecided(_ differs: Bool) -> UInt16 {
    let index = known.count - (differs ? 1 : 2)
    if let number = known[index] { return number }
    let number = UInt16(cases.count)
    var own = make(unrecognised.row, unrecognised.way, differs)
    own.conditions.remove(.idle)
    own.conditions.insert(.undecided)
    own.sum = nil
    cases.append(own)
    known[index] = number
    return number
  }

  private mutating func number(_ row: Sheet.RowNumber, _ way: Int, _ differs: Bool) -> UInt16 {
    let index = way * 2 + (differs ? 1 : 0)
    if let number = known[index] { return number }
    let number = UInt16(cases.count)
    cases.append(make(row, way, differs))
    known[index] = number
    return number
  }
}
