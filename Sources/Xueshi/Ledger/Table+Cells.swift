// Cells as values: each reader refuses what it cannot read and never guesses.

extension Table {
  /// The bytes of a cell.
  package subscript(cell: Range<Int>) -> Span<UInt8> {
    @_lifetime(borrow self)
    get { record.bytes.span.extracting(cell) }
  }

  /// Where the cell of a column lies; empty where it is blank, be it by the mark some table wrote.
  func stated(_ column: Column, _ words: CellWords) -> Range<Int> {
    let cell = cell(column)
    return words.isBlank(self[cell]) ? cell.lowerBound..<cell.lowerBound : cell
  }

  /// A cell that may be blank, read as a value.
  func optional<Value>(
    _ column: Column, _ words: CellWords, _ read: (Span<UInt8>) -> Value?
  ) throws(Fault) -> Value? {
    let cell = stated(column, words)
    if cell.isEmpty { return nil }
    guard let value = read(self[cell]) else { throw fault(column, .unknownWord(column, of: nil)) }
    return value
  }

  /// A cell that may be blank, read as one of a list of words.
  func word(_ column: Column, _ words: CellWords, _ index: NameIndex) throws(Fault) -> UInt8? {
    try optional(column, words) { cell in index[cell].map { UInt8($0) } }
  }

  /// What fills a blank cell.
  func given<Value>(_ column: Column, _ value: Value?) throws(Fault) -> Value {
    guard let value else { throw fault(column, .blank(column)) }
    return value
  }

  func day(_ column: Column, _ words: CellWords) throws(Fault) -> Day? {
    let cell = stated(column, words)
    if cell.isEmpty { return nil }
    guard let day = Day(cell: self[cell]) else { throw fault(column, .notADate(column)) }
    guard (Day(year: 1950, month: 1, day: 1)...Day(year: 2100, month: 12, day: 31)).contains(day) else {
      throw fault(column, .dateOutOfRange(column))
    }
    return day
  }

  func year(_ column: Column, _ words: CellWords) throws(Fault) -> Year? {
    let cell = stated(column, words)
    if cell.isEmpty { return nil }
    let figures = self[cell].withoutEnding(["年度", "年", ".0", ".00"])
    guard figures.count == 4, let number = DecimalText.integer(figures), (1950...2100).contains(number) else {
      throw fault(column, .notAYear(column))
    }
    return Year(Int32(number))
  }

  func amount(_ column: Column, _ words: CellWords) throws(Fault) -> StatedAmount {
    let cell = stated(column, words)
    if cell.isEmpty { return .blank }
    guard let hundredths = DecimalText.hundredths(self[cell]) else {
      let isNegative = self[cell][0] == UInt8(ascii: "-")
      throw fault(column, isNegative ? .negative(column) : .notADecimal(column))
    }
    return StatedAmount(hundredths: hundredths)
  }

  /// A level or role: ignored where the route does not use the attribute; a blank may have a meaning.
  func word(
    _ column: Column, _ attribute: Route.Attribute, _ names: NameIndex, _ route: RouteID, _ words: CellWords
  ) throws(Fault) -> WordID {
    if attribute.words.isEmpty { return .blank }
    let cell = stated(column, words)
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
  /// The text without the first of some endings that it has.
  @_lifetime(copy self)
  func withoutEnding(_ endings: [StaticString]) -> Span<UInt8> {
    for ending in endings where count > ending.utf8CodeUnitCount {
      let start = count - ending.utf8CodeUnitCount
      if extracting(start..<count).equals(ending) { return extracting(0..<start) }
    }
    return self
  }

  func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in indices where self[index] != word.utf8Start[index] { return false }
    return true
  }
}
