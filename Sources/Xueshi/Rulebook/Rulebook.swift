/// A notice as data: which years of which place it governs, and how it counts hours.
///
/// A notice is a tree. Rows turn events into hours by a rate; every node may cap what flows up through it and may demand
/// a floor. Clauses that can be read in more than one way are readings: switches on the tree.
package struct Rulebook: Sendable {
  /// Its id, such as the name of its file.
  package var id: Text
  /// What it is called.
  package var title: Phrase
  /// The number of the document.
  package var document: Text
  /// The place it governs.
  package var place: PlaceCode
  /// The notice it carries out, where it names one; nothing is inherited from it.
  package var extends: Text?
  /// The accounting years it governs.
  package var years: ClosedRange<Year>
  /// Where it says which years it governs.
  package var yearsClause: ClauseID
  /// The application years for which it states windows.
  package var applications: ClosedRange<Year>?
  /// Where it says for which applications it states windows.
  package var applicationsClause: ClauseID?
  /// The windows of years an application must show; the first that fits a person is theirs.
  package var windows: [WindowRule]
  /// How long before the filing hours of the application year must be there; nothing where the year's end decides.
  package var deadline: Deadline?
  /// How far back a stated year may move an event; nothing where it does not say.
  package var makeUp: MakeUpRule?
  /// Where it admits hours that an authority has registered.
  package var registered: ClauseID
  /// Where it honours earlier certificates of hours; nothing where it does not say.
  package var attestation: ClauseID?
  /// Where falsified hours bar an application; nothing where they do not.
  package var bar: ClauseID?
  /// The questions it settles by a clause; nobody asks them of its years.
  package var settles: [SettledQuestion]
  /// What its applicants should know beside the numbers.
  package var reminders: [Reminder]
  /// The form on which it has hours certified; nothing where it annexes none.
  package var form: Form?
  /// The papers by which it has events shown.
  package var evidence: [EvidenceForm]
  /// How it treats postings as intervals; nothing where they are rated like any event, or not recognised.
  package var postings: PostingRules?
  /// How leave prorates the floors; nothing where it does not.
  package var leave: LeaveRules?
  /// The tree, parents before children: the whole year, its public part, its professional part, and pools below.
  package var nodes: [Node]
  /// The rows that turn events into hours, in the order of the notice.
  package var rows: [Row]
  /// The clauses that admit more than one reading.
  package var readings: [Reading]
  /// Every clause of the notice.
  package var clauses: [Clause]

  /// The end at which it settles a question; nothing where it leaves it open.
  /// - Parameter question: The question.
  /// - Returns: How it settles it.
  package func settled(_ question: Question) -> SettledQuestion? { settles.first { $0.question == question } }

  /// The clause with an id.
  /// - Parameter id: The clause's position in ``clauses``.
  package subscript(id: ClauseID) -> Clause { clauses[Int(id.number)] }
}
