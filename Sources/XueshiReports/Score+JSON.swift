package import Xueshi

extension Standings {
  /// Writes the counts as a JSON object.
  /// - Parameter output: Receives the object.
  package func writeJSON(to output: inout [UInt8]) {
    output.appendJSONObject { write(to: &$0) }
  }

  /// Adds the counts to their object.
  /// - Parameter json: Receives them.
  package func write(to json: inout JSONWriter) {
    for verdict in Verdict.allCases { json.add(verdict.word, self[verdict]) }
    json.add("depends", depends)
    json.add("ifApproved", ifApproved)
    json.add("remarked", remarked)
  }
}

extension ReportContext {
  /// Writes what a table of a unit shows of one application as a JSON object.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - index: The application's position in ``Ledger/people``.
  ///   - output: Receives the object.
  package func writeJSON(_ score: Score, of index: Int, to output: inout [UInt8]) {
    output.appendJSONObject { write(score, of: index, to: &$0) }
  }

  /// Adds what a table of a unit shows of one application to its object.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - index: The application's position in ``Ledger/people``.
  ///   - json: Receives it.
  package func write(_ score: Score, of index: Int, to json: inout JSONWriter) {
    let person = ledger.people[index]
    let target = person.target
    let specialties = ledger.specialties
    json.add("index", index)
    json.add("person", ledger.personIDs[person.id])
    json.add("line", person.line)
    json.add("name", ledger.labels[person.name])
    json.add("unit", ledger.labels[person.unit])
    json.add("place", target.place)
    json.add("placeName", library.name(of: target.place))
    json.add("level", target.level.word)
    json.add("year", target.year)
    json.add(
      "specialty",
      Phrase(zh: specialties.name(of: person.specialty, .zh), en: specialties.name(of: person.specialty, .en)))
    json.add("degree", person.degree?.wording.phrase)
    json.add("unread", person.unread)
    json.add("remarks", score.remarks.count)
    json.add("window", score.window)
    json.add("verdict", score.verdict.word)
    json.add("certainty", score.certainty)
    json.add("ifApproved", score.ifApproved.word)
    json.add("short", score.short)
    json.add("years", score.years) { account, json in
      json.add("year", account.year)
      json.add("rulebook", account.rulebook.map { library.rulebooks[$0].id })
      json.add("outcome", account.outcome.word)
      json.add("counted", account.counted)
      json.add("required", account.required.roundedUp)
      json.add("short", account.short)
    }
  }
}

extension Library {
  /// The name of a place; its code where it is not on file.
  package func name(of place: PlaceCode) -> Phrase {
    if let name = vocabulary.places.name(of: place) { return name }
    var digits: [UInt8] = []
    digits.append(decimal: Int64(place.number), digits: 6)
    return Phrase { _ in digits }
  }
}
