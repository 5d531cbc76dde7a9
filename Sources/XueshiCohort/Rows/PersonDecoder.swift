import Xueshi

/// Reads rows of a people file that are written plainly; the rest is left to the reference reader.
struct PersonDecoder {
  private let words: Words
  private let calendar: Calendar, places: WordIndex, titleLevels: WordIndex, degrees: WordIndex
  private let defaults: TargetDefaults
  let width: Int
  let person: Int
  private let name: Int, unit: Int
  private let place: Int, level: Int, year: Int, specialty: Int, degree: Int, entered: Int, filed: Int, settled: Int

  init(_ header: TableHeader, _ defaults: TargetDefaults, _ words: Words) {
    self.words = words
    calendar = words.calendar.calendar
    (places, titleLevels, degrees) = (words[.places], words[.titleLevels], words[.degrees])
    self.defaults = defaults
    width = header.width
    person = header[.person]
    name = header[.name]
    unit = header[.unitName]
    place = header[.place]
    level = header[.titleLevel]
    year = header[.applicationYear]
    specialty = header[.specialty]
    degree = header[.degree]
    entered = header[.entered]
    filed = header[.filed]
    settled = header[.settled]
  }

  /// Reads a row.
  /// - Parameters:
  ///   - row: The row's cells.
  ///   - line: Its line.
  ///   - specialties: Numbers the specialties.
  /// - Returns: The person, without number, name and unit, of which no verdict depends; nothing where the row is not plain.
  func decode(_ row: RowCells, line: Int32, specialties: inout SpecialtyTable) -> Person? {
    let own = row[person]
    if own.isEmpty || own.mayNeedTrimming || words.oddIDs.mayBeNoID(own) { return nil }
    // A sum, a signature or a remark may stand in front of the row.
    if person != 0, words.oddIDs.mayBeNoRecord(row[0]) { return nil }
    var (code, degreeNumber): (Int32, Int32) = (-1, -1)
    if let cell = cell(row, place) {
      code = cell.digits(6)
      if code < 0 { code = places[cell] }
      if code < 0 { return nil }
    } else if let place = defaults.place {
      code = Int32(place.number)
    }
    guard code >= 0, let title = title(row), let applied = applied(row) else { return nil }
    if let cell = cell(row, degree) {
      degreeNumber = degrees[cell]
      if degreeNumber < 0 { return nil }
    }
    // What is settled is read by the reference reader: few rows say so.
    if cell(row, settled) != nil { return nil }
    guard let entered = day(row, entered), let filed = day(row, filed) else { return nil }
    var id = SpecialtyID.blank
    if let cell = cell(row, specialty) {
      if cell.mayNeedTrimming { return nil }
      id = specialties.id(of: Span(_unsafeElements: cell.bytes))
    }
    var read = Person(
      id: 0, line: line, name: 0, unit: 0,
      target: Target(place: PlaceCode(UInt32(code)), level: title, year: Year(applied)), specialty: id,
      degree: degreeNumber < 0 ? nil : Degree(rawValue: UInt8(degreeNumber)), entered: entered,
      filed: filed)
    read.isSpecialtyNear = specialties.isNear(id)
    return read
  }

  private func title(_ row: RowCells) -> TitleLevel? {
    guard let cell = cell(row, level) else { return defaults.level }
    let found = titleLevels[cell]
    return found < 0 ? nil : TitleLevel(rawValue: UInt8(found))
  }

  private func applied(_ row: RowCells) -> Int32? {
    guard let cell = cell(row, year) else { return defaults.year?.number }
    let found = cell.digits(4)
    return found < 1950 || found > 2100 ? nil : found
  }

  /// The date of a cell, or that it is blank; nothing where it is not written plainly.
  @inline(__always)
  private func day(_ row: RowCells, _ column: Int) -> Day?? {
    guard let cell = cell(row, column) else { return .some(nil) }
    let found = calendar.day(cell)
    return found.year == 0 ? nil : .some(Day(number: found.day))
  }

  /// The cells that results show as they are written.
  func labels(_ row: RowCells) -> Labels {
    let id = row[person]
    func label(_ column: Int) -> Cell { column < 0 ? Cell(id.start, 0) : row[column].trimmed }
    return Labels(id: id, name: label(name), unit: label(unit), specialty: label(specialty))
  }

  /// A cell that is not blank.
  private func cell(_ row: RowCells, _ column: Int) -> Cell? {
    if column < 0 || row[column].isEmpty { return nil }
    return row[column]
  }
}
