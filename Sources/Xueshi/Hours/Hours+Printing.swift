// Amounts print as people write them, so that an interpolated value is what a reader expects. Units are not printed:
// hours are hours, and a quantity is in whatever unit stands beside it.

extension Hours: CustomStringConvertible {
  /// The amount in hours (学时), an exact decimal without trailing zeros: `90`, `90.5`, `0.25`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Share: CustomStringConvertible {
  /// The part and the whole: `153/365`.
  public var description: String { numerator.description + "/" + denominator.description }
}

extension Quantity: CustomStringConvertible {
  /// The number of units as a decimal, `2` or `0.5`; as a share where no decimal of two places holds it.
  public var description: String {
    let (hundredths, rest) = (ratio.numerator * 100).quotientAndRemainder(dividingBy: ratio.denominator)
    return rest == 0 ? Hours(hundredths: hundredths).description : ratio.description
  }
}

extension RequiredHours: CustomStringConvertible {
  /// The hours required (学时), rounded up to a hundredth: `90`, `37.73`.
  public var description: String { roundedUp.description }
}
