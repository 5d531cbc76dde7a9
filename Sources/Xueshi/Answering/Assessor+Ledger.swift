// What a program asks: whole ledgers in, answers out.

extension Assessor {
  /// Answers for one person of a ledger, with everything explained.
  /// - Parameters:
  ///   - person: One of the ledger's people.
  ///   - ledger: The ledger.
  /// - Returns: The answer; it holds the events it was made from.
  /// - Complexity: O(*n*) in the number of the person's events for each reading that is looked at.
  public mutating func answer(_ person: Person, in ledger: Ledger) -> Answer {
    var answer = answer(person, ledger.events[ledger.eventRange(of: person)].span)
    if let others = ledger.repetitions[person.line] { answer.remarks.note(repetitionsOf: person, others) }
    return answer
  }

  /// Answers for everybody in a ledger.
  /// - Parameter ledger: The ledger.
  /// - Returns: One answer for each application, in the ledger's order.
  /// - Complexity: O(*n*) in the number of events for each reading that is looked at.
  public mutating func answers(for ledger: Ledger) -> [Answer] {
    ledger.people.map { answer($0, in: ledger) }
  }
}

extension [Remark] {
  /// Notes that an application was entered several times.
  /// - Parameters:
  ///   - person: The application, in its first row.
  ///   - lines: The lines of the other rows, ascending.
  package mutating func note(repetitionsOf person: Person, _ lines: [Int32]) {
    append(Remark(.sameApplication, lines: [person.line] + lines))
    sort(by: Remark.isListed)
  }
}
