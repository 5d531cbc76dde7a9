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

/// A deadline before the filing of an application.
public struct Deadline: Sendable {
  /// Working days, Monday to Friday, that must lie between.
  public var workingDays: Int32
  /// Where it stands.
  public var clause: ClauseID
}

/// A clause by its place in ``Rulebook/clauses``.
public struct ClauseID: Hashable, Sendable {
  /// The place.
  public let number: UInt16

  /// Names the clause at a place.
  /// - Parameter number: The place in ``Rulebook/clauses``.
  public init(_ number: UInt16) {
    self.number = number
  }
}

/// A clause of a notice and what became of it.
public struct Clause: Sendable {
  /// What a clause has to do with hours.
  public enum Status: UInt8, Worded {
    /// Numbers or readings of the rulebook come from it.
    case encoded
    /// It says how things are done and decides no hours.
    case procedural
    /// It concerns something this project does not decide.
    case outOfScope

    /// The word in rulebooks.
    public var word: StaticString {
      switch self {
      case .encoded: "encoded"
      case .procedural: "procedural"
      case .outOfScope: "out-of-scope"
      }
    }
  }

  /// The label in the document.
  public var label: Text
  /// What became of it.
  public var status: Status
  /// Its wording, whole or shortened.
  public var text: Text
  /// Why it decides no hours; nothing for an encoded clause.
  public var why: Phrase?
  /// Where it stands in the rulebook's file, in bytes.
  public var offset: Int
}

/// A clause that admits more than one reading, its options from strict to lenient.
public struct Reading: Sendable {
  /// One way to read the clause.
  public struct Option: Sendable {
    /// Its id.
    public var id: Text
    /// What it means.
    public var meaning: Phrase
  }

  /// Its id; two rulebooks may share one.
  public var id: Text
  /// The clause.
  public var clause: ClauseID
  /// The question it answers.
  public var question: Phrase
  /// The options from strict to lenient.
  public var options: [Option]
  /// The option taken where nobody says otherwise.
  public var standard: UInt8
  /// Where it stands in the rulebook's file, in bytes.
  public var offset: Int
}

/// When an element of a rulebook applies: under certain options of certain readings, all of them.
public struct ReadingCondition: Sendable {
  /// For each reading named, the set of options under which the element applies.
  public var options: [(reading: UInt8, allowed: UInt64)] = []

  /// Whether the condition holds.
  /// - Parameter choice: The option chosen of each reading.
  /// - Returns: True when every reading named has an option that is allowed.
  public func holds(under choice: [UInt8]) -> Bool {
    options.allSatisfy { $0.allowed & (1 << UInt64(choice[Int($0.reading)])) != 0 }
  }
}

/// A node of the tree: a pool of hours.
public struct Node: Sendable {
  /// The whole year's hours.
  public static var total: Int { 0 }
  /// The public part.
  public static var `public`: Int { 1 }
  /// The professional part.
  public static var professional: Int { 2 }

  /// Its id.
  public var id: Text
  /// Its parent's place in ``Rulebook/nodes``; -1 for the root.
  public var parent: Int
  /// What it is called, where the notice gives it a name.
  public var name: Phrase?
  /// The most that counts in a year.
  public var caps: [Cap] = []
  /// The least that must count in a year, every one of them.
  ///
  /// Only the whole, public and professional parts have floors.
  public var floors: [Floor] = []
  /// Where some hours are expected although no number is stated: a warning when there are none.
  public var expected: ClauseID?

  /// A cap on a year's hours.
  public struct Cap: Sendable {
    /// The most that counts.
    public var hours: Hours
    /// The specialties it binds; none means everybody.
    public var specialties: [SpecialtyID]
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
    /// Where it stands in the rulebook's file, in bytes.
    public var offset: Int
  }

  /// A floor under a year's hours.
  public struct Floor: Sendable {
    /// What is demanded.
    public enum Demand: Sendable {
      /// So many hours.
      case hours(Hours)
      /// A share of all hours counted in the year.
      case ofCountedTotal(Share)
    }
    /// What is demanded.
    public var demand: Demand
    /// Where it stands.
    public var clause: ClauseID
    /// Under which readings it applies.
    public var condition: ReadingCondition
    /// Where it stands in the rulebook's file, in bytes.
    public var offset: Int
  }
}
