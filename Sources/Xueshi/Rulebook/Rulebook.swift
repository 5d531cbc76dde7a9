/// A notice as data: which years of which place it governs, and how it counts hours.
///
/// A notice is a tree. Rows turn events into hours by a rate; every node may cap what flows up through it and may demand
/// a floor. Clauses that can be read in more than one way are readings: switches on the tree.
public struct Rulebook: Sendable {
  /// Its id, such as the name of its file.
  public var id: Text
  /// What it is called.
  public var title: Phrase
  /// The number of the document.
  public var document: Text
  /// The place it governs.
  public var place: PlaceCode
  /// The notice it carries out, where it names one; nothing is inherited from it.
  public var extends: Text?
  /// The accounting years it governs.
  public var years: ClosedRange<Year>
  /// Where it says which years it governs.
  public var yearsClause: ClauseID
  /// The application years for which it states windows.
  public var applications: ClosedRange<Year>?
  /// Where it says for which applications it states windows.
  public var applicationsClause: ClauseID?
  /// The windows of years an application must show; the first that fits a person is theirs.
  public var windows: [WindowRule]
  /// How long before the filing hours of the application year must be there; nothing where the year's end decides.
  public var deadline: Deadline?
  /// Where it admits hours that an authority has registered.
  public var registered: ClauseID
  /// Where it honours earlier certificates of hours; nothing where it does not say.
  public var attestation: ClauseID?
  /// Where falsified hours bar an application; nothing where they do not.
  public var bar: ClauseID?
  /// The form on which it has hours certified; nothing where it annexes none.
  public var form: Form?
  /// How it treats postings as intervals; nothing where they are rated like any event, or not recognised.
  public var postings: PostingRules?
  /// How leave prorates the floors; nothing where it does not.
  public var leave: LeaveRules?
  /// The tree, parents before children: the whole year, its public part, its professional part, and pools below.
  public var nodes: [Node]
  /// The rows that turn events into hours, in the order of the notice.
  public var rows: [Row]
  /// The clauses that admit more than one reading.
  public var readings: [Reading]
  /// Every clause of the notice.
  public var clauses: [Clause]

  /// The clause with an id.
  /// - Parameter id: The clause's place in ``clauses``.
  public subscript(id: ClauseID) -> Clause { clauses[Int(id.number)] }
}
