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
    if let others = ledger.repetitions[person.line] {
      answer.remarks.append(Remark(.sameApplication, lines: [person.line] + others))
      answer.remarks.sort(by: Remark.isListed)
    }
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
