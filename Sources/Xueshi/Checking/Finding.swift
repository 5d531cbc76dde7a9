/// Something in a rulebook that can be read but cannot be meant.
package struct Finding: Sendable {
  /// What is wrong.
  package enum Problem: Sendable {
    /// No event a ledger can hold is recognised by the row.
    case unreachableRow
    /// Another row recognises the same events; where it stands in the file, in bytes.
    case overlappingRow(otherOffset: Int)
    /// So little can reach the node that its cap never cuts.
    case idleCap(most: Hours)
    /// So little can reach the node that its floor is never met.
    case unreachableFloor(most: Hours)
    /// The reading's option helps less than the one before it, which should be stricter.
    case disorderedReading(option: OptionIndex)
    /// The reading is decided and nothing asks for it.
    case idleReading
    /// The clause is listed as encoded and nothing comes from it.
    case uncitedClause
    /// A rate whose products may be finer than a hundredth of an hour, and are then rounded down.
    case fineRate
  }

  /// What is wrong.
  package let problem: Problem
  /// Where it stands in the rulebook's file, in bytes.
  package let offset: Int
}

extension Library {
  /// What is wrong with a rulebook that reads well: rows nobody reaches, rows that fight over an event, caps that never cut,
  /// floors nobody reaches, readings out of order, clauses nothing comes from.
  /// - Parameters:
  ///   - index: The rulebook.
  ///   - timelines: How many random timelines are asked whether readings are in order.
  /// - Returns: The findings, in the order of the file; none for a sound rulebook.
  /// - Complexity: O(*n*²) in the number of rows, and two small assessments of each timeline for each reading.
  package func findings(in index: RulebookIndex, timelines: Int = 2000) -> [Finding] {
    let rulebook = rulebooks[index]
    var findings = rulebook.rowFindings(vocabulary) + rulebook.boundFindings
    findings += rulebook.clauseFindings
    findings += readingFindings(in: index, timelines: timelines)
    findings.sort { $0.offset < $1.offset }
    return findings
  }
}

extension Rulebook {
  fileprivate var clauseFindings: [Finding] {
    let cited = Set(citations.map { $0.clause.number })
    var findings: [Finding] = []
    for (index, clause) in clauses.enumerated() where clause.status == .encoded && !cited.contains(UInt16(index)) {
      findings.append(Finding(problem: .uncitedClause, offset: clause.offset))
    }
    return findings
  }
}
