extension [UInt8] {
  /// Appends bytes as pairs of hexadecimal digits in lower case.
  /// - Parameter bytes: The bytes.
  package mutating func append(hexadecimal bytes: ArraySlice<UInt8>) {
    let digits: StaticString = "0123456789abcdef"
    for byte in bytes {
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
