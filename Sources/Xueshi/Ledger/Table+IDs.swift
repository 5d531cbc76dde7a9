// Whose row it is. An id is text; what a table made of it instead, and rows that are nobody's, are refused.

extension Table {
  /// Where the id of the record at hand stands.
  /// - Parameter words: What stands for no id.
  /// - Returns: Where it lies in the record's bytes.
  /// - Throws: Why the record is nobody's row.
  func id(_ words: CellWords) throws(Fault) -> Range<Int> {
    let id = cell(.person)
    let first = record.trimmed(0)
    if words.isNoRecord(self[first]) { throw fault(at: 0, .noRecord) }
    guard !words.isBlank(self[id]) else { throw fault(.person, .blank(.person)) }
    if words.isNoRecord(self[id]) { throw fault(.person, .noRecord) }
    if self[id].isScientific { throw fault(.person, .scientificID) }
    if self[id].isRoundedID { throw fault(.person, .roundedID) }
    return id
  }
}

extension Span<UInt8> {
  /// Whether a table wrote it as a power of ten: 4.30302E+17.
  fileprivate var isScientific: Bool {
    var index = 0
    func digits() -> Int {
      let start = index
      while index < count, DecimalText.isDigit(self[index]) { index += 1 }
      return index - start
    }
    guard digits() > 0 else { return false }
    if index < count, self[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return false }
    }
    guard index < count, self[index] | 0x20 == UInt8(ascii: "e") else { return false }
    index += 1
    guard index < count, self[index] == UInt8(ascii: "+") || self[index] == UInt8(ascii: "-") else { return false }
    index += 1
    return digits() > 0 && index == count
  }

  /// Whether it is an identity number (GB 11643) of which a table kept fifteen digits: the last three are zeros, and they are
  /// not those that belong there.
  fileprivate var isRoundedID: Bool {
    guard count == 18 else { return false }
    let weights: InlineArray<17, Int> = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for index in indices {
      guard DecimalText.isDigit(self[index]), index < 15 || self[index] == UInt8(ascii: "0") else { return false }
      if index < 17 { sum += Int(self[index] - UInt8(ascii: "0")) * weights[index] }
    }
    // The check digit is 0 where the rest is 1 (and X where it is 2).
    return sum % 11 != 1
  }
}
