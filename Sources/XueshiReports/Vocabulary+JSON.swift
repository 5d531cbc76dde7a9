package import Xueshi

extension Vocabulary {
  /// Writes the words that a form offers as a JSON object.
  /// - Parameter output: Receives the object.
  package func writeJSON(to output: inout [UInt8]) {
    output.appendJSONObject {
      $0.add("routes", routes) { route, json in
        json.add("id", route.id)
        json.add("name", route.name)
        json.add("kind", route.kind.word)
        // A piece is no word of a ledger: it is meant where the cell is blank.
        json.add("units", route.units.filter { $0 != .piece }.map { $0.word })
        json.add("levels", route.levels.words.map { levels[Int($0.number)].id })
        json.add("roles", route.roles.words.map { roles[Int($0.number)].id })
      }
      $0.add("levels", levels.dropFirst()) { $1.add($0.id, named: $0.name) }
      $0.add("roles", roles.dropFirst()) { $1.add($0.id, named: $0.name) }
      $0.add("units", QuantityUnit.allCases.filter { $0 != .piece }) { $1.add($0.word, named: $0.plural) }
      $0.add("categories", HoursCategory.allCases) { $1.add($0.word, named: $0.wording) }
      $0.add("statuses", ReviewStatus.allCases) { $1.add($0.word, named: $0.wording) }
      $0.add("titleLevels", TitleLevel.allCases) { $1.add($0.word, named: $0.wording) }
    }
  }
}

extension ReviewStatus {
  fileprivate var wording: Message {
    switch self {
    case .approved: Message("已通过", "approved")
    case .pending: Message("待审", "pending")
    case .rejected: Message("未通过", "rejected")
    }
  }
}

extension JSONWriter {
  fileprivate mutating func add(_ word: StaticString, named name: Message) {
    add(Text(stringLiteral: word), named: name.phrase)
  }

  /// Adds a word and how it reads; the readings stand both by themselves and as a name.
  fileprivate mutating func add(_ id: Text, named name: Phrase) {
    add("id", id)
    add("name", name)
    add("zh", name.zh)
    add("en", name.en)
  }
}
