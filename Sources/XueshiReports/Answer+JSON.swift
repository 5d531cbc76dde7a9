public import Xueshi

/// Everything a report needs to put an answer into words.
public struct ReportContext: Sendable {
  /// The vocabulary and the rulebooks.
  public let library: Library
  /// The ledger the answers are about.
  public var ledger: Ledger

  /// Makes a context.
  /// - Parameters:
  ///   - library: The vocabulary and the rulebooks.
  ///   - ledger: The ledger the answers are about.
  public init(library: Library, ledger: Ledger) {
    self.library = library
    self.ledger = ledger
  }

  /// The events of a person, in walking order.
  func event(_ credit: Credit, of person: Person) -> Event {
    ledger.events[ledger.eventRange(of: person).lowerBound + credit.event]
  }
}

extension ReportContext {
  /// Writes an answer as one JSON object on one line.
  ///
  /// Hours are exact decimals; prorated floors, and shortfalls against them, are rounded up to a hundredth.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - includesOutside: Whether events outside the window are listed too.
  ///   - outlook: How a year that is still open stands, where that was asked.
  ///   - output: Receives the object and a line break.
  public func writeJSON(
    _ answer: Answer, includesOutside: Bool, outlook: Outlook? = nil, to output: inout [UInt8]
  ) {
    let person = answer.person
    output.append("{\"person\":")
    output.append(jsonString: ledger.personIDs[person.id])
    output.append(",\"target\":{\"place\":\"")
    output.append(decimal: Int64(person.target.place.number), digits: 6)
    output.append("\",\"level\":\"")
    output.append(person.target.level.word)
    output.append("\",\"year\":")
    output.append(decimal: Int64(person.target.year.number))
    output.append("},\"window\":")
    output.append(jsonWindow: answer.window)
    output.append(",\"verdict\":\"")
    output.append(answer.verdict.word)
    output.append(answer.isFirm ? "\",\"certainty\":\"firm\"" : "\",\"certainty\":\"depends\"")
    output.append(",\"dependsOn\":")
    output.append(jsonArray: answer.dependsOn) { dependence, output in
      output.append(jsonString: library.rulebooks[dependence.rulebook].readings[dependence.reading].id)
    }
    output.append(",\"ifApproved\":\"")
    output.append(answer.ifApproved.word)
    output.append("\",\"years\":")
    output.append(jsonArray: answer.years) { year, output in write(year, of: person, to: &output) }
    if includesOutside {
      output.append(",\"outside\":")
      output.append(jsonArray: answer.outside) { credit, output in
        write(credit, of: person, nil, to: &output)
      }
    }
    if let outlook { write(outlook, to: &output) }
    output.append(",\"warnings\":")
    output.append(jsonArray: answer.warnings) { warning, output in write(warning, to: &output) }
    output.append("}\n")
  }

  private func write(_ year: YearAnswer, of person: Person, to output: inout [UInt8]) {
    let account = year.account
    let rulebook = account.rulebook.map { library.rulebooks[$0] }
    output.append("{\"year\":")
    output.append(decimal: Int64(account.year.number))
    output.append(",\"rulebook\":")
    if let rulebook { output.append(jsonString: rulebook.id) } else { output.append("null") }
    output.append(",\"outcome\":\"")
    output.append(account.outcome.word)
    output.append("\",\"required\":")
    write(account.required.roundedUp, to: &output)
    output.append(",\"counted\":")
    write(account.counted, to: &output)
    output.append(",\"short\":")
    write(account.short, to: &output)
    output.append(",\"credits\":")
    output.append(jsonArray: year.credits) { credit, output in write(credit, of: person, rulebook, to: &output) }
    output.append("}")
  }

  func write(_ hours: ByPart<Hours>, to output: inout [UInt8]) { output.append(jsonHours: hours) }

  private func write(_ credit: Credit, of person: Person, _ rulebook: Rulebook?, to output: inout [UInt8]) {
    let event = event(credit, of: person)
    output.append("{\"line\":")
    output.append(decimal: Int64(event.line))
    if rulebook == nil {
      output.append(",\"year\":")
      output.append(decimal: Int64(credit.year.number))
    }
    output.append(",\"route\":")
    output.append(jsonString: library.vocabulary[event.route].id)
    output.append(",\"claimed\":")
    output.append(credit.claimed)
    output.append(",\"counted\":")
    output.append(credit.counted)
    output.append(",\"clause\":")
    if let clause = credit.clause, let rulebook {
      output.append(jsonString: rulebook[clause].label)
    } else {
      output.append("null")
    }
    if let reason = credit.reason {
      output.append(",\"reason\":\"")
      output.append(reason.word)
      output.append("\"")
    }
    if let cap = credit.cap, let rulebook {
      output.append(",\"cap\":")
      output.append(jsonString: rulebook.nodes[cap].id)
    }
    output.append("}")
  }

  private func write(_ warning: Warning, to output: inout [UInt8]) {
    output.append("{\"code\":\"")
    output.append(warning.kind.word)
    output.append("\"")
    if let year = warning.year {
      output.append(",\"year\":")
      output.append(decimal: Int64(year.number))
    }
    if let line = warning.line {
      output.append(",\"line\":")
      output.append(decimal: Int64(line))
    }
    if let book = warning.rulebook {
      output.append(",\"rulebook\":")
      output.append(jsonString: library.rulebooks[book].id)
      if let clause = warning.clause {
        output.append(",\"clause\":")
        output.append(jsonString: library.rulebooks[book][clause].label)
      }
    }
    output.append("}")
  }
}
