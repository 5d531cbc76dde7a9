import Xueshi

/// Reads rows of an events file that are written plainly, which nearly all are.
///
/// It never refuses a row: whatever is not plain (spaces, unusual dates, unknown words) is left to the reference reader.
/// Nor does it take a row of which it has not looked at every byte: what is no number is compared whole with what was looked
/// at before (``LearnedRows``), and looked at where it is new.
final class EventDecoder: @unchecked Sendable {
  /// Owns the lists, of which everything else here has addresses.
  private let lists: Words
  private let calendar: Calendar
  private let placesOnFile: WordIndex
  private let oddIDs: OddIDs
  private let words: EventWords
  /// How many cells a row has.
  let width: Int
  /// Where each column stands; -1 for a column the file does not have.
  let person: Int
  private let start: Int, end: Int, quantity: Int, hours: Int
  private let item: Int, specialty: Int, year: Int, place: Int
  /// Whether some cell is read by nobody.
  private let hasOthers: Bool

  init(_ header: TableHeader, _ words: Words) {
    lists = words
    calendar = words.calendar.calendar
    placesOnFile = words[.placesOnFile]
    oddIDs = words.oddIDs
    self.words = EventWords(header, words)
    width = header.width
    person = header[.person]
    start = header[.start]
    end = header[.end]
    quantity = header[.quantity]
    hours = header[.hours]
    item = header[.item]
    specialty = header[.specialty]
    year = header[.accountingYear]
    place = header[.eventPlace]
    let read = [person, start, end, quantity, hours, item, specialty, year, place].count { $0 >= 0 }
    hasOthers = read + self.words.columns.count < width
  }

  /// Memory for what rows teach.
  func learned(_ vocabulary: Vocabulary) -> LearnedRows { LearnedRows(words.columns, vocabulary) }

  /// Reads a row.
  /// - Parameters:
  ///   - row: The row's cells, of somebody whose id is known to be text.
  ///   - line: Its line.
  ///   - learned: What rows have taught.
  ///   - event: Receives the event.
  /// - Returns: False where the row is not plain.
  @inline(__always)
  func decode(
    _ row: RowCells, line: Int32, _ learned: inout LearnedRows, into event: UnsafeMutablePointer<Event>
  ) -> Bool {
    if person != 0, oddIDs.mayBeNoRecord(row[0]) { return false }
    if hasOthers, !row.whole(width).isText { return false }
    guard let said = words(row, &learned), let quantity = amount(row, quantity), let hours = amount(row, hours) else {
      return false
    }
    if said.pointee.isRegistered, hours.isBlank { return false }
    guard let title = learned.title(cell(row, item)), let subject = learned.specialty(cell(row, specialty)) else {
      return false
    }
    event.initialize(to: said.pointee.event)
    if !readDays(row, said, into: event) { return false }
    if place >= 0, !row[place].isEmpty {
      let code = placesOnFile[row[place]]
      if code < 0, row[place].mayNeedTrimming || !row[place].isText { return false }
      if code >= 0, said.pointee.namesPlace { event.pointee.place = PlaceCode(UInt32(code)) }
    }
    event.pointee.line = line
    event.pointee.quantity = quantity
    event.pointee.hours = hours
    (event.pointee.item, event.pointee.title) = (title, title)
    // What names nothing is still the text it is.
    if title == 0 { event.pointee.item = learned.text(cell(row, item)) }
    if said.pointee.mayPointElsewhere, learned.pointsElsewhere(cell(row, item), event.pointee.route) {
      event.pointee.marks = .pointsElsewhere
    }
    event.pointee.specialty = subject
    return true
  }

  /// What the words of a row say.
  @inline(__always)
  private func words(_ row: RowCells, _ learned: inout LearnedRows) -> UnsafePointer<RowWords>? {
    if let known = learned.combinations.find(row) { return known }
    return words.learn(row, &learned)
  }

  /// Reads when an event was.
  @inline(__always)
  private func readDays(
    _ row: RowCells, _ said: UnsafePointer<RowWords>, into event: UnsafeMutablePointer<Event>
  ) -> Bool {
    let first = row[start]
    var from = calendar.day(first)
    var dating: Dating = []
    if from.year <= 0 {
      guard let last = lastDay(row, said) else { return false }
      (from, dating) = (last, .yearOnly)
    }
    var through = from
    if end >= 0, !row[end].isEmpty {
      through = calendar.day(row[end], after: from, in: first)
      if through.year == 0 { return false }
    } else if said.pointee.needsEnd {
      return false
    } else if dating.isEmpty {
      dating = .blankEnd
    }
    guard let interval = Interval(from: Day(number: from.day), through: Day(number: through.day)) else { return false }
    event.pointee.interval = interval
    var accounting = through.year
    if year >= 0, !row[year].isEmpty {
      accounting = row[year].digits(4)
      if accounting < 1950 || accounting > 2100 { return false }
      dating.insert(accounting == through.year ? .statedYear : [.statedYear, .otherYear])
    }
    event.pointee.accountingYear = Year(accounting)
    if from.year != through.year { dating.insert(.twoYears) }
    event.pointee.dating = dating
    return true
  }

  /// The last day of the year of registered hours that state no day; nothing where there is more to say of the row.
  @inline(never)
  private func lastDay(_ row: RowCells, _ said: UnsafePointer<RowWords>) -> Calendar.ReadDay? {
    guard said.pointee.isRegistered, row[start].isEmpty, end < 0 || row[end].isEmpty, year >= 0 else { return nil }
    let stated = row[year].digits(4)
    if stated < 1950 || stated > 2100 { return nil }
    return Calendar.ReadDay(day: Year(stated).lastDay.number, year: stated)
  }

  @inline(__always)
  private func amount(_ row: RowCells, _ column: Int) -> StatedAmount? {
    if column < 0 { return .blank }
    let cell = row[column]
    if cell.isEmpty { return .blank }
    let value = cell.hundredths
    return value < 0 ? nil : StatedAmount(hundredths: Int64(value))
  }

  /// A cell; an empty one where the file has no such column.
  @inline(__always)
  private func cell(_ row: RowCells, _ column: Int) -> Cell { column < 0 ? Cell(row.bytes, 0) : row[column] }
}
