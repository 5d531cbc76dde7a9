import Xueshi

/// Reads rows of an events file that are written plainly, which nearly all are.
///
/// It never refuses a row: whatever is not plain (spaces, unusual dates, unknown words) is left to the reference reader.
final class EventDecoder: @unchecked Sendable {
  private let words: Words
  private let values = WordValues()
  private let calendar: Calendar
  private let attributes: UnsafePointer<RouteAttributes>
  private let routes: WordIndex, units: WordIndex, levels: WordIndex, roles: WordIndex
  private let categories: WordIndex, statuses: WordIndex, placesOnFile: WordIndex
  /// How many cells a row has.
  let width: Int
  /// Where each column stands; -1 for a column the file does not have.
  let person: Int
  private let route: Int, start: Int, end: Int, quantity: Int, unit: Int, hours: Int, level: Int, role: Int
  private let category: Int, item: Int, specialty: Int, status: Int, year: Int, place: Int

  init(_ header: TableHeader, _ words: Words) {
    self.words = words
    calendar = words.calendar.calendar
    attributes = UnsafePointer(words.attributes)
    (routes, units, levels, roles) = (words[.routes], words[.units], words[.levels], words[.roles])
    (categories, statuses, placesOnFile) = (
      words[.categories], words.statuses(header.statusMeaning), words[.placesOnFile]
    )
    width = header.width
    person = header[.person]
    route = header[.route]
    start = header[.start]
    end = header[.end]
    quantity = header[.quantity]
    unit = header[.unit]
    hours = header[.hours]
    level = header[.level]
    role = header[.role]
    category = header[.category]
    item = header[.item]
    specialty = header[.specialty]
    status = header[.status]
    year = header[.accountingYear]
    place = header[.eventPlace]
  }

  /// Reads a row.
  /// - Parameters:
  ///   - row: The row's cells.
  ///   - line: Its line.
  ///   - items: Numbers the titles of the person's items.
  ///   - specialties: Numbers the specialties.
  ///   - event: Receives the event.
  /// - Returns: False where the row is not plain.
  func decode(
    _ row: RowCells, line: Int32, items: inout ItemTable, specialties: inout SpecialtyTable,
    into event: UnsafeMutablePointer<Event>
  ) -> Bool {
    if person != 0, words.oddIDs.mayBeNoRecord(row[0]) { return false }
    let number = routes[row[route]]
    let first = row[start]
    var from = calendar.day(first)
    guard number >= 0 else { return false }
    let of = attributes[Int(number)]
    var dating: Dating = []
    if from.year <= 0 {
      guard let last = lastDay(row, of) else { return false }
      (from, dating) = (last, .yearOnly)
    }
    var through = from
    if end >= 0, !row[end].isEmpty {
      through = calendar.day(row[end], after: from, in: first)
      if through.year == 0 || through.day < from.day { return false }
    } else if of.needsEnd {
      return false
    } else if dating.isEmpty {
      dating = .blankEnd
    }
    var accounting = through.year
    if year >= 0, !row[year].isEmpty {
      accounting = row[year].digits(4)
      if accounting < 1950 || accounting > 2100 { return false }
      dating.insert(accounting == through.year ? .statedYear : [.statedYear, .otherYear])
    }
    if from.year != through.year { dating.insert(.twoYears) }
    guard let quantity = amount(row, quantity), let hours = amount(row, hours) else { return false }
    guard let level = word(row, level, levels, of.levels, of.blankLevel, of.needsLevel),
      let role = word(row, role, roles, of.roles, of.blankRole, of.needsRole)
    else { return false }
    let unit = raw(row, unit, units)
    let category = raw(row, category, categories)
    let status = raw(row, status, statuses)
    if unit == Self.unknown || category == Self.unknown || status == Self.unknown { return false }
    if of.isRegistered, hours.isBlank || category < 0 { return false }
    var subject = SpecialtyID.blank
    if specialty >= 0, !row[specialty].isEmpty {
      let cell = row[specialty]
      if cell.mayNeedTrimming { return false }
      subject = specialties.id(of: Span(_unsafeElements: cell.bytes))
    }
    var title: Int32 = 0
    if item >= 0 {
      let cell = row[item]
      if cell.mayNeedTrimming { return false }
      title = items.number(of: cell)
    }
    var registrar: PlaceCode?
    if of.namesPlace, place >= 0, !row[place].isEmpty {
      if row[place].mayNeedTrimming { return false }
      let code = placesOnFile[row[place]]
      if code >= 0 { registrar = PlaceCode(UInt32(code)) }
    }
    guard let interval = Interval(from: Day(number: from.day), through: Day(number: through.day)) else { return false }
    event.initialize(
      to: Event(
        person: 0, line: line, interval: interval, accountingYear: Year(accounting), quantity: quantity, hours: hours,
        item: title, specialty: subject, route: RouteID(UInt8(truncatingIfNeeded: number)),
        unit: values.units[Int(unit &+ 1)], level: level, role: role,
        category: values.categories[Int(category &+ 1)],
        status: values.statuses[Int(status &+ 1)], dating: dating, place: registrar))
    return true
  }

  /// The last day of the year of registered hours that state no day; nothing where there is more to say of the row.
  @inline(never)
  private func lastDay(_ row: RowCells, _ of: RouteAttributes) -> Calendar.ReadDay? {
    guard of.isRegistered, row[start].isEmpty, end < 0 || row[end].isEmpty, year >= 0 else { return nil }
    let stated = row[year].digits(4)
    if stated < 1950 || stated > 2100 { return nil }
    return Calendar.ReadDay(day: Year(stated).lastDay.number, year: stated)
  }

  private static var blank: Int32 { -1 }
  private static var unknown: Int32 { -2 }

  /// The number of a word; negative for a blank cell or an unknown word.
  @inline(__always)
  private func raw(_ row: RowCells, _ column: Int, _ index: WordIndex) -> Int32 {
    if column < 0 { return Self.blank }
    let cell = row[column]
    if cell.isEmpty { return Self.blank }
    let found = index[cell]
    return found < 0 ? Self.unknown : found
  }

  @inline(__always)
  private func amount(_ row: RowCells, _ column: Int) -> StatedAmount? {
    if column < 0 { return .blank }
    let cell = row[column]
    if cell.isEmpty { return .blank }
    let value = cell.hundredths
    return value < 0 ? nil : StatedAmount(hundredths: Int64(value))
  }

  @inline(__always)
  private func word(
    _ row: RowCells, _ column: Int, _ index: WordIndex, _ allowed: UInt64, _ blank: WordID, _ isNeeded: Bool
  ) -> WordID? {
    if column < 0 { return isNeeded ? nil : blank }
    let cell = row[column]
    // A route that does not use the attribute does not look at the cell, which is then blank as a rule: one question, not two.
    let isUnused = (allowed == 0 ? 1 : 0) | (cell.isEmpty ? 1 : 0)
    if isUnused != 0 { return isNeeded ? nil : blank }
    let found = index[cell]
    if found < 0 || allowed & (1 &<< UInt64(truncatingIfNeeded: found)) == 0 { return nil }
    return WordID(UInt8(truncatingIfNeeded: found))
  }
}
