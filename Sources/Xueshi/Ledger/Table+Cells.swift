// Cells as values: each reader refuses what it cannot read and never guesses.

extension Table {
  /// The bytes of a cell.
  package subscript(cell: Range<Int>) -> Span<UInt8> {
    @_lifetime(borrow self)
    get { record.bytes.span.extracting(cell) }
  }

  /// A cell that may be blank, read as a word.
  func optional<Value>(_ column: Column, _ read: (Span<UInt8>) -> Value?) throws(Fault) -> Value? {
    let cell = cell(column)
    if cell.isEmpty { return nil }
    guard let value = read(self[cell]) else { throw fault(column, .unknownWord(column, of: nil)) }
    return value
  }

  /// What fills a blank cell.
  func given<Value>(_ column: Column, _ value: Value?) throws(Fault) -> Value {
    guard let value else { throw fault(column, .blank(column)) }
    return value
  }

  func day(_ column: Column) throws(Fault) -> Day? {
    let cell = cell(column)
    if cell.isEmpty { return nil }
    guard let day = Day(cell: self[cell]) else { throw fault(column, .notADate(column)) }
    guard (Day(year: 1950, month: 1, day: 1)...Day(year: 2100, month: 12, day: 31)).contains(day) else {
      throw fault(column, .dateOutOfRange(column))
    }
    return day
  }

  func year(_ column: Column) throws(Fault) -> Year? {
    let cell = cell(column)
    if cell.isEmpty { return nil }
    guard cell.count == 4, let number = DecimalText.integer(self[cell]), (1950...2100).contains(number) else {
      throw fault(column, .notAYear(column))
    }
    return Year(Int32(number))
  }

  func amount(_ column: Column) throws(Fault) -> StatedAmount {
    let cell = cell(column)
    if cell.isEmpty { return .blank }
    guard let hundredths = DecimalText.hundredths(self[cell]) else { throw fault(column, .notADecimal(column)) }
    return StatedAmount(hundredths: hundredths)
  }

  /// A level or role: ignored where the route does not use the attribute; a blank may have a meaning.
  func word(
    _ column: Column, _ attribute: Route.Attribute, _ names: NameIndex, _ route: RouteID
  ) throws(Fault) -> WordID {
    if attribute.words.isEmpty { return .blank }
    let cell = cell(column)
    if cell.isEmpty {
      if attribute.isRequired { throw fault(column, .blank(column)) }
      return attribute.blank
    }
    guard let number = names[self[cell]], attribute.words.contains(WordID(UInt8(number))) else {
      throw fault(column, .unknownWord(column, of: route))
    }
    return WordID(UInt8(number))
  }
}

extension Day {
  /// Reads YYYY-MM-DD or YYYY/M/D.
  /// - Parameter cell: The bytes of the cell, trimmed.
  public init?(cell: Span<UInt8>) {
    guard cell.count >= 8, cell.count <= 10 else { return nil }
    let separator = cell[4]
    guard separator == UInt8(ascii: "-") && cell.count == 10 || separator == UInt8(ascii: "/") else { return nil }
    var numbers: (Int32, Int32, Int32) = (0, 0, 0)
    var part = 0
    var digits = 0
    for index in cell.indices {
      let byte = cell[index]
      if byte == separator {
        guard digits > 0, part < 2 else { return nil }
        (part, digits) = (part + 1, 0)
      } else {
        guard DecimalText.isDigit(byte), digits < (part == 0 ? 4 : 2) else { return nil }
        let digit = Int32(byte - UInt8(ascii: "0"))
        switch part {
        case 0: numbers.0 = numbers.0 * 10 + digit
        case 1: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
        digits += 1
      }
    }
    guard part == 2, digits > 0 else { return nil }
    self.init(existingYear: numbers.0, month: numbers.1, day: numbers.2)
  }
}

extension Span<UInt8> {
  func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in indices where self[index] != word.utf8Start[index] { return false }
    return true
  }
}
