extension Day: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2021-05-01`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Interval: CustomStringConvertible {
  /// The first and the last day, `2021-05-01…2021-05-03`; a single day once.
  public var description: String { start == end ? start.description : start.description + "…" + end.description }
}

extension Year: CustomStringConvertible {
  /// The number of the year: `2021`.
  ///
  /// A window of years prints as `2018...2021`.
  public var description: String { number.description }
}
