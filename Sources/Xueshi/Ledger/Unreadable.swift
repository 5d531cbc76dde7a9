/// The cells of a person that may be blank, could not be read, and were taken for blank.
package struct Unreadable: OptionSet, Sendable {
  /// The bits.
  package let rawValue: UInt8

  /// Makes a set of its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The academic degree.
  package static var degree: Unreadable { Unreadable(rawValue: 1) }
  /// When they entered a professional post.
  package static var entered: Unreadable { Unreadable(rawValue: 2) }
  /// When they were born.
  package static var born: Unreadable { Unreadable(rawValue: 4) }
}

// Of people only what they apply for, and when the papers are handed in, is worth a refusal; any other cell that cannot be
// read is blank, and said.
extension Table {
  /// The degree of the record at hand; blank where it cannot be read.
  func degree(_ words: CellWords, _ unreadable: inout Unreadable) -> Degree? {
    do throws(Fault) { return try degree(words) } catch { unreadable.insert(.degree) }
    return nil
  }

  /// A date of the record at hand; blank where it cannot be read.
  func day(_ column: Column, _ words: CellWords, orBlank cell: Unreadable, _ unreadable: inout Unreadable) -> Day? {
    do throws(Fault) { return try day(column, words) } catch { unreadable.insert(cell) }
    return nil
  }

  private func degree(_ words: CellWords) throws(Fault) -> Degree? {
    try word(.degree, words, words.degrees).flatMap { Degree(rawValue: $0) }
  }

  /// Notes which cells of the record at hand were taken for blank.
  package mutating func remark(_ unreadable: Unreadable, _ vocabulary: Vocabulary) {
    if unreadable.isEmpty { return }
    let words = vocabulary.words
    do throws(Fault) { _ = try degree(words) } catch { remark(error) }
    do throws(Fault) { _ = try day(.entered, words) } catch { remark(error) }
    do throws(Fault) { _ = try day(.born, words) } catch { remark(error) }
  }
}
