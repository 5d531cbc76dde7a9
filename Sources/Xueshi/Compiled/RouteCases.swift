/// The cells of one route: for each combination of classes of words, the row that recognises an event and its way.
///
/// Words that all rows of the route treat alike are one class.
struct RouteCases {
  /// A row of the route: which events it recognises, and what the sheet knows of it.
  struct Candidate {
    let match: Match
    /// The row in the sheet.
    let index: Sheet.RowNumber
    let row: Sheet.CompiledRow
  }

  let rows: [Candidate]
  /// The unit a blank means.
  let unit: QuantityUnit
  /// What blank cells leave open.
  let open: Sheet.OpenCells
  let patterns: [UInt8]

  /// Words sorted into classes.
  struct Classes {
    /// The class of each word.
    var numbers: [Int] = []
    /// The first word of each class.
    var members: [Int] = []

    mutating func add(to known: Int?) {
      if known == nil { members.append(numbers.count) }
      numbers.append(known ?? members.count - 1)
    }
  }

  /// Sorts words into classes by what rows say of them; one of them may be in a class of its own.
  func classes(_ count: Int, alone: Int? = nil, _ says: (Candidate, Int) -> Int) -> Classes {
    // Many routes have no rows, and then all words are alike.
    guard !rows.isEmpty else { return Classes(numbers: Array(repeating: 0, count: count), members: [0]) }
    var said: [Int] = []
    said.reserveCapacity(count * rows.count)
    for word in 0..<count {
      for row in rows { said.append(says(row, word)) }
    }
    var classes = Classes()
    classes.numbers.reserveCapacity(count)
    for word in 0..<count {
      var known: Int?
      var number = 0
      while known == nil, word != alone, number < classes.members.count {
        let member = classes.members[number]
        var at = member == alone ? -1 : 0
        while at >= 0, at < rows.count, said[word * rows.count + at] == said[member * rows.count + at] { at += 1 }
        if at == rows.count { known = number }
        number += 1
      }
      classes.add(to: known)
    }
    return classes
  }

  /// The unit with a number among units and blank.
  func unit(_ number: Int) -> QuantityUnit {
    number == CaseTable.blankUnit ? unit : QuantityUnit(rawValue: UInt8(number)) ?? unit
  }

  /// The category with a number among categories and blank, as a member of a set.
  static func bit(category number: Int) -> UInt8 { number == CaseTable.blankCategory ? 1 : 2 << UInt8(number) }

  /// The way in which a row rates events of a unit; `stated` says whether quantity and hours are, as in ``Rate/Pattern``.
  func way(_ row: Candidate, unit number: Int, stated: Int) -> Int {
    let pattern = Int(unit(number).rawValue) * 8 + (number == CaseTable.blankUnit ? 0 : 4) + stated
    return Int(row.row.ways) + Int(patterns[Int(row.row.patterns) + pattern])
  }

  /// What a row makes of a unit: nothing, or its four ways.
  func ways(_ row: Candidate, unit number: Int) -> Int {
    guard row.match.units & unit(number).bit != 0 else { return -1 }
    var ways = 0
    for stated in 0..<4 { ways = ways << 8 | (way(row, unit: number, stated: stated) - Int(row.row.ways)) }
    return ways
  }

  /// Whether a cell left blank keeps every row from events of some words, and some word in it would not.
  func isUndecided(level: Int, role: Int, category: Int, unit: Int, stated: Int) -> Bool {
    let (asksLevel, asksUnit) = (level == 0 && open.levels != 0, unit == CaseTable.blankUnit && open.units != 0)
    guard asksLevel || asksUnit else { return false }
    let levels = asksLevel ? (0..<64).filter { open.levels & 1 << UInt64($0) != 0 } : [level]
    let units =
      asksUnit
      ? [unit] + QuantityUnit.allCases.filter { open.units & $0.bit != 0 }.map { Int($0.rawValue) } : [unit]
    return levels.contains { level in
      units.contains { row(level: level, role: role, category: category, unit: $0, stated: stated) != nil }
    }
  }

  /// The row that recognises events of some words.
  func row(level: Int, role: Int, category: Int, unit: Int, stated: Int) -> Candidate? {
    let (category, unit) = (Self.bit(category: category), self.unit(unit).bit)
    for row in rows
    where row.match.levels & 1 << UInt64(level) != 0 && row.match.roles & 1 << UInt64(role) != 0
      && row.match.categories & category != 0 && row.match.units & unit != 0
      && (row.match.statesHours == nil || row.match.statesHours == (stated & 1 != 0))
    {
      return row
    }
    return nil
  }
}
