package import Xueshi

/// How the answers for a cohort are written, one row at a time.
package protocol CohortFormat: Sendable {
  /// Appends the answer for one application.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - person: The person and what they apply for.
  ///   - id: The person's id.
  ///   - name: Their name as it is written.
  ///   - unit: Their unit, likewise.
  ///   - specialty: Their specialty, likewise.
  ///   - output: Receives the row.
  func append(
    result score: Score, of person: Person, id: Span<UInt8>, name: Span<UInt8>, unit: Span<UInt8>,
    specialty: Span<UInt8>, to output: inout [UInt8])
  /// Appends the years of one application.
  func append(years score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8])
  /// Appends what is remarkable about the rows of one application.
  func append(remarks score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8])
  /// Appends what is remarkable about the files as a whole.
  func append(fileRemark: FileRemark, to output: inout [UInt8])
  /// Appends a row that was refused.
  func append(rejection: Rejection, to output: inout [UInt8])
  /// Appends what is said of a row that is not refused.
  func append(remark: Rejection, to output: inout [UInt8])
  /// Appends a person whose verdict differs under other rules.
  func append(flip score: Score, _ other: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8])
}

/// What became of the rows of a cohort.
///
/// Always: people and events read are those scored, those rejected and those repeated.
package struct CohortCounts: Sendable, Equatable {
  /// Rows of the people file that were answered for: applications.
  package var people = 0
  /// Whose they are: people, each with an application or more.
  package var persons = 0
  /// Rows of the people file that repeat another.
  package var repeatedPeople = 0
  /// Rows of the events file that were counted with.
  package var events = 0
  /// Rows of the people file that were refused.
  package var rejectedPeople = 0
  /// Rows of the events file that were refused.
  package var rejectedEvents = 0
  /// Applications of people of whom rows were refused.
  package var unread = 0
  /// Where the applications stand.
  package var standings = Standings()
  /// How many verdicts differ under the other rules, where there are any: from each verdict to each, by raw values.
  package var flips = [Int](repeating: 0, count: Verdict.allCases.count * Verdict.allCases.count)

  /// No rows yet.
  package init() {}

  /// All rows that were read.
  package var rows: Int { people + repeatedPeople + events + rejectedPeople + rejectedEvents }

  mutating func count(_ score: Score) {
    people += 1
    standings.count(score)
  }

  mutating func add(_ other: CohortCounts) {
    people += other.people
    persons += other.persons
    repeatedPeople += other.repeatedPeople
    events += other.events
    rejectedPeople += other.rejectedPeople
    rejectedEvents += other.rejectedEvents
    unread += other.unread
    standings.add(other.standings)
    for index in flips.indices { flips[index] += other.flips[index] }
  }
}
