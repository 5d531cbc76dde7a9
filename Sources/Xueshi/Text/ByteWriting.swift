// Answers are written as bytes: no String, no formatting library, the same code natively and in a page.

extension [UInt8] {
  /// Appends the characters of a literal.
  /// - Parameter literal: The characters.
  package mutating func append(_ literal: StaticString) {
    // A comma is the most frequent of all.
    if literal.utf8CodeUnitCount == 1 { return append(literal.utf8Start[0]) }
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends borrowed bytes.
  /// - Parameter bytes: The bytes.
  package mutating func append(contentsOf bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a text.
  /// - Parameter text: The text.
  package mutating func append(text: Text) {
    append(contentsOf: text.utf8)
  }

  /// Appends an integer in decimal.
  /// - Parameter value: The integer.
  package mutating func append(decimal value: Int64) {
    append(addingCapacity: OutputSpan<UInt8>.mostDigits) { $0.append(decimal: value) }
  }

  /// Appends an integer of at least so many digits, padded with zeros.
  /// - Parameters:
  ///   - value: The integer, zero or greater.
  ///   - digits: The least number of digits.
  package mutating func append(decimal value: Int64, digits: Int) {
    append(addingCapacity: OutputSpan<UInt8>.mostDigits + digits) { $0.append(decimal: value, digits: digits) }
  }

  /// Appends hours as an exact decimal without trailing zeros: 96.5, 90, 0.25.
  /// - Parameter hours: The amount.
  package mutating func append(_ hours: Hours) {
    append(addingCapacity: OutputSpan<UInt8>.mostDigits + 1) { $0.append(hours) }
  }

  /// Appends a day as YYYY-MM-DD.
  /// - Parameter day: The day.
  package mutating func append(_ day: Day) {
    let date = day.date
    append(decimal: Int64(date.year), digits: 4)
    append(UInt8(ascii: "-"))
    append(decimal: Int64(date.month), digits: 2)
    append(UInt8(ascii: "-"))
    append(decimal: Int64(date.day), digits: 2)
  }
}
