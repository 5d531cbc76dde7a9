package import Xueshi

/// Everything a report needs to put an answer into words.
package struct ReportContext: Sendable {
  /// The vocabulary and the rulebooks.
  package let library: Library
  /// The ledger the answers are about.
  package var ledger: Ledger

  /// Makes a context.
  /// - Parameters:
  ///   - library: The vocabulary and the rulebooks.
  ///   - ledger: The ledger the answers are about.
  package init(library: Library, ledger: Ledger) {
    self.library = library
    self.ledger = ledger
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
  ///   - seal: What the answer was made of, where that was asked.
  ///   - output: Receives the object and a line break.
  package func writeJSON(
    _ answer: Answer, includesOutside: Bool, outlook: Outlook? = nil, seal: Seal? = nil, to output: inout [UInt8]
  ) {
    output.appendJSONLine {
      write(answer, includesOutside: includesOutside, outlook: outlook, to: &$0)
      if let seal { $0.add("seal") { seal.write(to: &$0) } }
    }
  }

  /// Adds what an answer says to its object.
  func write(_ answer: Answer, includesOutside: Bool = false, outlook: Outlook? = nil, to json: inout JSONWriter) {
    let person = answer.person
    json.add("person", ledger.personIDs[person.id])
    json.add("line", person.line)
    json.add("target") {
      $0.add("place", person.target.place)
      $0.add("level", person.target.level.word)
      $0.add("year", person.target.year)
    }
    json.add("unread", answer.person.unread)
    json.add("window", answer.window)
    json.add("windowGiven", answer.isWindowGiven)
    if let deadline = answer.deadline {
      json.add("deadline") { write(deadline, to: &$0) }
    } else {
      json.add("deadline", Day?.none)
    }
    json.add("verdict", answer.verdict.word)
    json.add("certainty", answer.isFirm ? "firm" : "depends" as StaticString)
    json.add("dependsOn", answer.dependsOn.map { id(of: $0.hinge) })
    if !answer.settledQuestions.isEmpty {
      json.add("settled", answer.settledQuestions) { settled, json in
        json.add("question", settled.question.word)
        json.add("option", settled.end.word)
        json.add("by", settled.isOwn ? "person" : "caller" as StaticString)
      }
    }
    json.add("ifApproved", answer.ifApproved.word)
    json.add("pending", answer.pending) { row, json in write(row, of: answer, to: &json) }
    if let bar = answer.bar { json.add("barredBy") { write(bar, to: &$0) } }
    // Rows that say nothing of their papers have none to tell.
    let shown = answer.events.contains { $0.evidence != 0 } ? answer.evidence(ledger, library) : []
    json.add("years", answer.years) { year, json in write(year, of: answer, shown, to: &json) }
    if includesOutside {
      json.add("outside", answer.outside) { credit, json in write(credit, of: answer, nil, [], to: &json) }
    }
    if let outlook { json.add("outlook") { write(outlook, to: &$0) } }
    json.add("warnings", answer.warnings) { warning, json in write(warning, to: &json) }
    json.add("remarks", answer.remarks) { remark, json in
      json.add("code", remark.code.word)
      json.add("lines", remark.lines)
    }
  }

  private func write(_ year: YearAnswer, of answer: Answer, _ shown: [Evidence], to json: inout JSONWriter) {
    let account = year.account
    let rulebook = account.rulebook.map { library.rulebooks[$0] }
    json.add("year", account.year)
    json.add("rulebook", rulebook?.id)
    json.add("outcome", account.outcome.word)
    if let attestedBy = year.attestedBy { json.add("attestedBy", answer.events[attestedBy].line) }
    json.add("required", account.required.roundedUp)
    json.add("counted", account.counted)
    json.add("short", account.short)
    json.add("credits", year.credits) { credit, json in write(credit, of: answer, rulebook, shown, to: &json) }
    if !year.touches.isEmpty {
      json.add("touched", year.touches) { touch, json in write(touch, of: answer, to: &json) }
    }
  }

  private func write(
    _ credit: Credit, of answer: Answer, _ rulebook: Rulebook?, _ shown: [Evidence], to json: inout JSONWriter
  ) {
    let event = answer.event(of: credit)
    json.add("line", event.line)
    if rulebook == nil { json.add("year", credit.year) }
    json.add("route", library.vocabulary[event.route].id)
    json.add("claimed", credit.claimed)
    json.add("counted", credit.counted)
    json.add("clause", credit.clause.flatMap { rulebook?[$0].label })
    if let reason = credit.reason { json.add("reason", reason.word) }
    if let repeats = credit.repeats { json.add("repeats", answer.events[repeats].line) }
    if let cap = credit.cap, let rulebook { json.add("cap", rulebook.nodes[cap].id) }
    if let posting = credit.posting { json.add("posting") { write(posting, of: answer, to: &$0) } }
    if let evidence = shown.first(where: { $0.event == credit.event }) { write(evidence, to: &json) }
  }

  private func write(_ deadline: FilingDeadline, to json: inout JSONWriter) {
    json.add("filed", deadline.filed)
    json.add("lastDay", deadline.lastDay)
    json.add("provisional", deadline.isProvisional)
    json.add("rulebook", library.rulebooks[deadline.rulebook].id)
    json.add("clause", library.rulebooks[deadline.rulebook][deadline.clause].label)
  }

  private func write(_ warning: Warning, to json: inout JSONWriter) {
    json.add("code", warning.kind.word)
    if let year = warning.year { json.add("year", year) }
    if let line = warning.line { json.add("line", line) }
    if let book = warning.rulebook {
      json.add("rulebook", library.rulebooks[book].id)
      if let clause = warning.clause { json.add("clause", library.rulebooks[book][clause].label) }
    }
  }
}
