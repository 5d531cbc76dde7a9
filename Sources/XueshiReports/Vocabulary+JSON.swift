public import Xueshi

extension Vocabulary {
  /// Writes the words that a form offers as a JSON object.
  /// - Parameter output: Receives the object.
  public func writeJSON(to output: inout [UInt8]) {
    output.append("{\"routes\":")
    output.append(jsonArray: routes) { route, output in
      output.append("{\"id\":")
      output.append(jsonString: route.id)
      output.append(",\"name\":")
      output.append(jsonPhrase: route.name)
      output.append(",\"kind\":\"")
      output.append(route.kind.word)
      output.append("\",\"units\":")
      // A piece is no word of a ledger: it is meant where the cell is blank.
      output.append(jsonArray: route.units.filter { $0 != .piece }) { $1.append(jsonWord: $0.word) }
      output.append(",\"levels\":")
      output.append(jsonArray: route.levels.words) { $1.append(jsonString: levels[Int($0.number)].id) }
      output.append(",\"roles\":")
      output.append(jsonArray: route.roles.words) { $1.append(jsonString: roles[Int($0.number)].id) }
      output.append("}")
    }
    output.append(",\"levels\":")
    output.append(jsonArray: Array(levels.dropFirst())) { $1.append(named: $0.id, $0.name) }
    output.append(",\"roles\":")
    output.append(jsonArray: Array(roles.dropFirst())) { $1.append(named: $0.id, $0.name) }
    output.append(",\"units\":")
    output.append(jsonArray: Unit.allCases.filter { $0 != .piece }) { $1.append(named: $0.word, $0.plural) }
    output.append(",\"categories\":")
    output.append(jsonArray: Category.allCases) { $1.append(named: $0.word, $0.wording) }
    output.append(",\"statuses\":")
    output.append(jsonArray: Status.allCases) { $1.append(named: $0.word, $0.wording) }
    output.append(",\"titleLevels\":")
    output.append(jsonArray: TitleLevel.allCases) { $1.append(named: $0.word, $0.wording) }
    output.append("}")
  }
}

extension Status {
  fileprivate var wording: Wording {
    switch self {
    case .approved: Wording("已通过", "approved")
    case .pending: Wording("待审", "pending")
    case .rejected: Wording("未通过", "rejected")
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(jsonWord word: StaticString) { append(jsonString: Text(stringLiteral: word)) }

  fileprivate mutating func append(named word: StaticString, _ wording: Wording) {
    append(named: Text(stringLiteral: word), wording.phrase)
  }

  /// Appends a word and how it reads; the readings stand both by themselves and as a name.
  fileprivate mutating func append(named id: Text, _ name: Phrase) {
    append("{\"id\":")
    append(jsonString: id)
    append(",\"name\":")
    append(jsonPhrase: name)
    append(",\"zh\":")
    append(jsonString: name.zh)
    append(",\"en\":")
    append(jsonString: name.en)
    append("}")
  }
}
