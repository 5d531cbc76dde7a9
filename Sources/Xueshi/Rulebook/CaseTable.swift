/// Finds the case of every event a sheet may meet.
///
/// Words that all rows of a route treat alike are one class. A route has a cell for each combination of classes, and every
/// word a step, so that the steps of an event's words add up to its cell.
struct CaseTable {
  /// Where the steps of a route lie: units and categories, each with blank as the last one, then levels and roles.
  static var blankUnit: Int { Unit.setCount }
  static var firstCategory: Int { blankUnit + 1 }
  static var blankCategory: Int { Category.setCount }
  static var firstLevel: Int { firstCategory + blankCategory + 1 }

  /// A route's rows, by where the first lies in the sheet and what each recognises, and the unit a blank means.
  struct Route {
    let firstRow: Int
    let rows: [Match]
    let unit: Unit
    let differs: EndSet
  }

  private(set) var steps: [Int32] = []
  private(set) var cells: [UInt16] = []
  /// For each cell in use the row, the way and whether the row differs at some end, told apart by the number of the way.
  private(set) var cases: [Case] = []
  private let rows: [Sheet.Row]
  private let patterns: [UInt8]
  private let make: (Int, Int, Bool) -> Case
  private var known: [[UInt16?]]

  /// Makes a table without routes.
  /// - Parameters:
  ///   - rows: The sheet's rows, the last of which recognises nothing.
  ///   - patterns: Which of its ways a row takes for each ``Rate/Pattern``.
  ///   - ways: How many ways there are.
  ///   - make: The case of a row and a way, and whether the rows of its route are others at some end.
  init(
    rows: [Sheet.Row], patterns: [UInt8], ways: Int, make: @escaping (_ row: Int, _ way: Int, _ differs: Bool) -> Case
  ) {
    self.rows = rows
    self.patterns = patterns
    self.make = make
    known = [[UInt16?]](repeating: [UInt16?](repeating: nil, count: ways), count: 2)
  }

  /// Adds the next route.
  mutating func add(_ route: Route, levels: Int, roles: Int) {
    func classes(_ count: Int, _ admits: (Match, Int) -> Bool) -> Classes {
      Classes(count) { one, other in route.rows.allSatisfy { admits($0, one) == admits($0, other) } }
    }
    let levelClasses = classes(levels) { $0.levels & 1 << UInt64($1) != 0 }
    let roleClasses = classes(roles) { $0.roles & 1 << UInt64($1) != 0 }
    let categoryClasses = classes(Self.blankCategory + 1) { $0.categories & Self.bit(category: $1) != 0 }
    let unitClasses = Classes(Self.blankUnit + 1) { one, other in
      route.rows.indices.allSatisfy { row in
        route.admits(row, unit: one) == route.admits(row, unit: other)
          && (0..<4).allSatisfy { way(route, row, one, blanks: $0) == way(route, row, other, blanks: $0) }
      } && (0..<4).allSatisfy { way(route, nil, one, blanks: $0) == way(route, nil, other, blanks: $0) }
    }
    let first = cells.count
    for level in levelClasses.members {
      for role in roleClasses.members {
        for category in categoryClasses.members {
          for unit in unitClasses.members {
            for blanks in 0..<4 {
              let row = route.rows.indices.first { row in
                let match = route.rows[row]
                return match.levels & 1 << UInt64(level) != 0 && match.roles & 1 << UInt64(role) != 0
                  && match.categories & Self.bit(category: category) != 0 && route.admits(row, unit: unit)
                  && (match.statesHours == nil || match.statesHours == (blanks & 1 != 0))
              }
              let place = row.map { route.firstRow + $0 } ?? rows.count - 1
              cells.append(number(place, way(route, row, unit, blanks: blanks), !route.differs.isEmpty))
            }
          }
        }
      }
    }
    let unitStep = 4
    let categoryStep = unitStep * unitClasses.members.count
    let roleStep = categoryStep * categoryClasses.members.count
    let levelStep = roleStep * roleClasses.members.count
    // The first cell of the route comes with the unit, of which every event has one step.
    steps += unitClasses.numbers.map { Int32(first + $0 * unitStep) }
    steps += categoryClasses.numbers.map { Int32($0 * categoryStep) }
    steps += levelClasses.numbers.map { Int32($0 * levelStep) }
    steps += roleClasses.numbers.map { Int32($0 * roleStep) }
  }

  private mutating func number(_ row: Int, _ way: Int, _ differs: Bool) -> UInt16 {
    if let number = known[differs ? 1 : 0][way] { return number }
    let number = UInt16(cases.count)
    cases.append(make(row, way, differs))
    known[differs ? 1 : 0][way] = number
    return number
  }

  /// The way in which a row, or none of the route's, rates events of a unit and a pattern of blank cells.
  private func way(_ route: Route, _ row: Int?, _ unit: Int, blanks: Int) -> Int {
    let own = rows[row.map { route.firstRow + $0 } ?? rows.count - 1]
    let pattern = Int(route.unit(unit).rawValue) * 8 + (unit == Self.blankUnit ? 0 : 4) + blanks
    return Int(own.ways) + Int(patterns[Int(own.patterns) + pattern])
  }

  private static func bit(category: Int) -> UInt8 { category == blankCategory ? 1 : 2 << UInt8(category) }
}

extension CaseTable.Route {
  /// The unit at a place in the steps.
  fileprivate func unit(_ place: Int) -> Unit { Unit(rawValue: UInt8(place)) ?? unit }

  fileprivate func admits(_ row: Int, unit place: Int) -> Bool { rows[row].units & unit(place).bit != 0 }
}

/// Words sorted into classes of those treated alike.
private struct Classes {
  /// The class of each word.
  var numbers: [Int] = []
  /// The first word of each class.
  var members: [Int] = []

  init(_ count: Int, alike: (Int, Int) -> Bool) {
    for word in 0..<count {
      if let known = members.firstIndex(where: { alike($0, word) }) {
        numbers.append(known)
      } else {
        numbers.append(members.count)
        members.append(word)
      }
    }
  }
}
