import Xueshi

/// Reads the words of a row one by one: what it is about, in which unit, of which level and role, which hours, how far reviewed.
struct EventWords {
  private let values = WordValues()
  private let attributes: UnsafePointer<RouteAttributes>
  private let routes: WordIndex, units: WordIndex, levels: WordIndex, roles: WordIndex
  private let categories: WordIndex, statuses: WordIndex
  private let route: Int, unit: Int, level: Int, role: Int, category: Int, status: Int

  init(_ header: TableHeader, _ words: Words) {
    attributes = UnsafePointer(words.attributes)
    (routes, units, levels, roles) = (words[.routes], words[.units], words[.levels], words[.roles])
    (categories, statuses) = (words[.categories], words.statuses(header.statusMeaning))
    route = header[.route]
    unit = header[.unit]
    level = header[.level]
    role = header[.role]
    category = header[.category]
    status = header[.status]
  }

  /// Where they stand in a row, and whether those of a column may be longer than sixteen bytes.
  var columns: [(column: Int, isLong: Bool)] {
    [(route, true), (unit, false), (level, true), (role, true), (category, false), (status, false)].filter { $0.0 >= 0 }
  }

  /// Reads the words of a row, and remembers what they say.
  /// - Returns: What they say, good until the next are read; nothing where they are not plain.
  @inline(never)
  func learn(_ row: RowCells, _ learned: inout LearnedRows) -> UnsafePointer<RowWords>? {
    // Of a route without levels or roles nobody reads those cells.
    for (column, _) in columns where !row[column].isText { return nil }
    guard let said = read(row) else { return nil }
    learned.combinations.add(row, said)
    learned.words.initialize(to: said)
    return UnsafePointer(learned.words)
  }

  private func read(_ row: RowCells) -> RowWords? {
    let number = routes[row[route]]
    guard number >= 0 else { return nil }
    let of = attributes[Int(number)]
    guard let level = word(row, level, levels, of.levels, of.blankLevel, of.needsLevel),
      let role = word(row, role, roles, of.roles, of.blankRole, of.needsRole)
    else { return nil }
    let unit = raw(row, unit, units)
    let category = raw(row, category, categories)
    let status = raw(row, status, statuses)
    if unit == Self.unknown || category == Self.unknown || status == Self.unknown { return nil }
    if of.isRegistered, category < 0 { return nil }
    guard let noDays = Interval(from: Day(number: 0), through: Day(number: 0)) else { return nil }
    let event = Event(
      person: 0, line: 0, interval: noDays, accountingYear: Year(0), quantity: .blank, hours: .blank, item: 0,
      specialty: .blank, route: RouteID(UInt8(truncatingIfNeeded: number)), unit: values.units[Int(unit &+ 1)],
      level: level, role: role, category: values.categories[Int(category &+ 1)],
      status: values.statuses[Int(status &+ 1)])
    return RowWords(
      event: event, isRegistered: of.isRegistered, needsEnd: of.needsEnd, namesPlace: of.namesPlace,
      mayPointElsewhere: of.mayPointElsewhere)
  }

  private static var blank: Int32 { -1 }
  private static var unknown: Int32 { -2 }

  /// The number of a word; negative for a blank cell or an unknown word.
  private func raw(_ row: RowCells, _ column: Int, _ index: WordIndex) -> Int32 {
    if column < 0 || row[column].isEmpty { return Self.blank }
    let found = index[row[column]]
    return found < 0 ? Self.unknown : found
  }

  private func word(
    _ row: RowCells, _ column: Int, _ index: WordIndex, _ allowed: UInt64, _ blank: WordID, _ isNeeded: Bool
  ) -> WordID? {
    // A route that does not use the attribute does not look at the cell.
    if column < 0 || allowed == 0 || row[column].isEmpty { return isNeeded ? nil : blank }
    let found = index[row[column]]
    if found < 0 || allowed & (1 &<< UInt64(truncatingIfNeeded: found)) == 0 { return nil }
    return WordID(UInt8(truncatingIfNeeded: found))
  }
}
