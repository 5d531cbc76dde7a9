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

/// An id as hands and tables rewrite it: what is left when all they add or take away is gone.
package struct NearKeys: Sendable {
  /// The id without letter case, width, spaces, quotes and leading zeros.
  package let id: [UInt8]
  /// Whether a table made a decimal of it.
  let isDecimal: Bool
  /// The same text as a name.
  package let name: [UInt8]

  /// Looks at what stands for an id.
  package init(_ text: Span<UInt8>) {
    name = text.folded()
    var key = text.folded(dropping: "'\"=`")
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
    (id, self.isDecimal) = (key, isDecimal)
  }
}

/// The ids of people as hands and tables rewrite them, and the names that may stand in their place.
package struct NearIDs: Sendable {
  /// Texts, and for each the people it is like, by place among `people`; −1 where several are alike.
  private struct Index {
    var texts = TextTable()
    var owners: [Int32] = []

    func find(_ text: [UInt8]) -> Int32? {
      guard !text.isEmpty, let number = texts.find(text.span) else { return nil }
      let owner = owners[Int(number)]
      return owner < 0 ? nil : owner
    }
  }

  private var people: [(id: Text, line: Int32)] = []
  private var ids = Index()
  private var names = Index()

  /// Nobody yet.
  package init() {}

  /// Whether there is nobody.
  package var isEmpty: Bool { people.isEmpty }

  /// Notes a row of the people file that was read.
  /// - Parameters:
  ///   - id: Its id.
  ///   - name: Its name; empty where it has none.
  ///   - line: Its line.
  package mutating func note(_ id: Text, name: Span<UInt8>, line: Int32) {
    people.append((id, line))
    note(NearKeys(id.utf8.span).id, in: &ids)
    note(name.folded(), in: &names)
  }

  private func isOther(_ owner: Int32) -> Bool { people[Int(owner)].id != people[people.count - 1].id }

  private func note(_ text: [UInt8], in index: inout Index) {
    let number = Int(index.texts.number(of: text.span))
    if number == index.owners.count {
      index.owners.append(Int32(people.count - 1))
    } else if index.owners[number] >= 0, isOther(index.owners[number]) {
      index.owners[number] = -1
    }
  }

  /// The one person a text is near to that nobody has for an id.
  package func find(_ text: Span<UInt8>) -> NearID? {
    let keys = NearKeys(text)
    if let owner = ids.find(keys.id) { return near(owner, keys.isDecimal ? .decimal : .spelling) }
    return names.find(keys.name).map { near($0, .name) }
  }

  private func near(_ owner: Int32, _ likeness: NearID.Likeness) -> NearID {
    NearID(id: people[Int(owner)].id, line: people[Int(owner)].line, likeness: likeness)
  }
}

extension NearIDs {
  init(_ ledger: Ledger) {
    for person in ledger.people {
      note(ledger.personIDs[person.id], name: ledger.labels[person.name].utf8.span, line: person.line)
    }
  }
}

extension Table {
  /// What stands for the id of the record at hand, which nobody has, where it may be near to somebody's.
  /// - Parameter reason: Why the record is refused.
  /// - Returns: Nothing where the record is nobody's, or of somebody whose own row was refused.
  package func mistakenID(_ reason: RejectionReason) -> Range<Int>? {
    if reason.namesNobody { return nil }
    if case .ownRowRefused = reason { return nil }
    return namedPerson ?? cell(.person)
  }
}
