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
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    // Digits come from the last to the first; they are written from the first to the last.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = 20
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in start..<20 { append(digits[index]) }
  }

  /// Appends an integer of at least so many digits, padded with zeros.
  /// - Parameters:
  ///   - value: The integer, zero or greater.
  ///   - digits: The least number of digits.
  package mutating func append(decimal value: Int64, digits: Int) {
    var limit: Int64 = 10
    for _ in 1..<digits {
      if value < limit { append(UInt8(ascii: "0")) }
      limit *= 10
    }
    // The zeros above were written from the least significant place up; they are all alike.
    append(decimal: value)
  }

  /// Appends hours as an exact decimal without trailing zeros: 96.5, 90, 0.25.
  /// - Parameter hours: The amount.
  package mutating func append(_ hours: Hours) {
    let magnitude = hours.hundredths.magnitude
    if hours.hundredths < 0 { append(UInt8(ascii: "-")) }
    append(decimal: Int64(magnitude / 100))
    let fraction = magnitude % 100
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 > 0 { append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
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
