/// Somebody whose id is like one that nobody has.
package struct NearID: Sendable {
  /// What makes the two alike.
  package enum Likeness: Sendable {
    /// They differ in letter case, width, spaces, quotes or leading zeros.
    case spelling
    /// A table made the column decimal: 1001.0.
    case decimal
    /// The name of somebody stands where the id should.
    case name
  }

  /// The id the people file has.
  package let id: Text
  /// The line of the people file that has it.
  package let line: Int32
  /// What makes the two alike.
  package let likeness: Likeness
}

/// The ids of a ledger as hands and tables rewrite them, and the names that may stand in their place.
struct NearIDs {
  private var ids = TextTable()
  private var names = TextTable()
  /// For each text the person, by place in the ledger; −1 where several are alike.
  private var idPeople: [Int32] = []
  private var namePeople: [Int32] = []

  init(_ ledger: Ledger) {
    for (index, person) in ledger.people.enumerated() {
      let (id, name) = (ledger.personIDs[person.id].utf8, ledger.labels[person.name].utf8)
      note(Self.key(id.span).bytes, index, ledger, &ids, &idPeople)
      if !name.isEmpty { note(name.span.folded(), index, ledger, &names, &namePeople) }
    }
  }

  private func note(
    _ key: [UInt8], _ index: Int, _ ledger: Ledger, _ table: inout TextTable, _ people: inout [Int32]
  ) {
    let number = Int(table.number(of: key.span))
    if number == people.count {
      people.append(Int32(index))
    } else if people[number] >= 0, ledger.people[Int(people[number])].id != ledger.people[index].id {
      people[number] = -1
    }
  }

  /// The one person an id is near to.
  func find(_ id: Span<UInt8>, in ledger: Ledger) -> NearID? {
    let (key, isDecimal) = Self.key(id)
    if let person = person(ids.find(key.span), idPeople, ledger) {
      return NearID(id: ledger.personIDs[person.id], line: person.line, likeness: isDecimal ? .decimal : .spelling)
    }
    let name = id.folded()
    return person(names.find(name.span), namePeople, ledger).map {
      NearID(id: ledger.personIDs[$0.id], line: $0.line, likeness: .name)
    }
  }

  private func person(_ number: Int32?, _ people: [Int32], _ ledger: Ledger) -> Person? {
    guard let number, people[Int(number)] >= 0 else { return nil }
    return ledger.people[Int(people[Int(number)])]
  }

  /// An id without what rewriting adds or takes away, and whether it was made a decimal.
  private static func key(_ id: Span<UInt8>) -> (bytes: [UInt8], isDecimal: Bool) {
    var key = id.folded(dropping: "'\"=`")
    var isDecimal = false
    if let point = key.lastIndex(of: UInt8(ascii: ".")), point > 0,
      key[point...].dropFirst().allSatisfy({ $0 == 0x30 }),
      key[..<point].allSatisfy(DecimalText.isDigit)
    {
      key.removeSubrange(point...)
      isDecimal = true
    }
    if key.allSatisfy(DecimalText.isDigit), let first = key.firstIndex(where: { $0 != 0x30 }) {
      key.removeSubrange(..<first)
    }
    return (key, isDecimal)
  }
}
