import Xueshi

extension Fill {
  /// A time in days.
  static func effort(_ effort: Effort, as name: StaticString) -> Fill {
    var days: [UInt8] = []
    days.append(thousandths: effort.thousandths)
    return .written(days, as: name)
  }
}

extension [UInt8] {
  /// Appends thousandths as a decimal without trailing zeros.
  mutating func append(thousandths value: Int64) {
    append(decimal: value / 1000)
    var rest = value % 1000
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var place: Int64 = 100
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }
}
