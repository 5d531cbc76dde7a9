public import Xueshi

extension Standings {
  /// Writes the counts as a JSON object.
  /// - Parameter output: Receives the object.
  public func writeJSON(to output: inout [UInt8]) {
    for verdict in Verdict.allCases {
      output.append(verdict == .eligible ? "{\"" : ",\"")
      output.append(verdict.word)
      output.append("\":")
      output.append(decimal: Int64(self[verdict]))
    }
    output.append(",\"depends\":")
    output.append(decimal: Int64(depends))
    output.append(",\"ifApproved\":")
    output.append(decimal: Int64(ifApproved))
    output.append("}")
  }
}

extension ReportContext {
  /// Writes what a table of a unit shows of one application as a JSON object.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - index: The application's place in ``Ledger/people``.
  ///   - output: Receives the object.
  public func writeJSON(_ score: Score, of index: Int, to output: inout [UInt8]) {
    let person = ledger.people[index]
    let target = person.target
    output.append("{\"index\":")
    output.append(decimal: Int64(index))
    output.append(",\"person\":")
    output.append(jsonString: ledger.personIDs[person.id])
    output.append(",\"name\":")
    output.append(jsonString: ledger.labels[person.name])
    output.append(",\"unit\":")
    output.append(jsonString: ledger.labels[person.unit])
    output.append(",\"place\":")
    output.append(jsonPlace: target.place)
    output.append(",\"placeName\":")
    output.append(jsonPhrase: library.name(of: target.place))
    output.append(",\"level\":\"")
    output.append(target.level.word)
    output.append("\",\"year\":")
    output.append(decimal: Int64(target.year.number))
    output.append(",\"specialty\":")
    let specialties = ledger.specialties
    output.append(
      jsonPhrase: Phrase(
        zh: specialties.name(of: person.specialty, .zh), en: specialties.name(of: person.specialty, .en)))
    output.append(",\"degree\":")
    if let degree = person.degree {
      output.append(jsonPhrase: degree.wording.phrase)
    } else {
      output.append("null")
    }
    output.append(",\"window\":")
    output.append(jsonWindow: score.window)
    output.append(",\"verdict\":\"")
    output.append(score.verdict.word)
    output.append("\",\"certainty\":\"")
    output.append(score.certainty)
    output.append("\",\"ifApproved\":\"")
    output.append(score.ifApproved.word)
    output.append("\",\"short\":")
    output.append(jsonHours: score.short)
    output.append(",\"years\":")
    output.append(jsonArray: score.years) { account, output in write(account, to: &output) }
    output.append("}")
  }

  private func write(_ account: YearAccount, to output: inout [UInt8]) {
    output.append("{\"year\":")
    output.append(decimal: Int64(account.year.number))
    output.append(",\"rulebook\":")
    if let book = account.rulebook {
      output.append(jsonString: library.rulebooks[book].id)
    } else {
      output.append("null")
    }
    output.append(",\"outcome\":\"")
    output.append(account.outcome.word)
    output.append("\",\"counted\":")
    output.append(jsonHours: account.counted)
    output.append(",\"required\":")
    output.append(jsonHours: account.required.roundedUp)
    output.append(",\"short\":")
    output.append(jsonHours: account.short)
    output.append("}")
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
