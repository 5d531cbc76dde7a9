/// The people who apply and what happened on their timelines.
public struct Ledger: Sendable {
  /// One row a person and application, in file order.
  public internal(set) var people: [Person] = []
  /// All events: grouped by person, each person's in the order in which they are walked.
  package internal(set) var events: [Event] = []
  /// Rows that were refused.
  package internal(set) var rejections: [Rejection] = []
  /// What is said of rows that are not refused: cells that were taken for blank, one id in two units.
  package internal(set) var remarks: [Rejection] = []
  /// For each application that several rows of people state, by its line, the lines of the other rows.
  package internal(set) var repetitions: [Int32: [Int32]] = [:]
  /// Who has several applications, by number.
  var severalApplications: Set<Int32> = []
  /// Columns nobody reads, by file.
  package internal(set) var unknownColumns: [(file: LedgerFile, name: Text)] = []
  /// What somebody said of a column that neither file has.
  package internal(set) var unheeded: UnheededChoice?
  /// What the columns are called in each file; nothing where its header could not be read.
  package internal(set) var headings: (people: [Text]?, events: [Text]?)
  /// Whether both files could be read as tables.
  package internal(set) var isReadable = true

  /// The ids of people.
  package internal(set) var personIDs = TextTable()
  /// Names, units, and the papers that rows name.
  package internal(set) var labels = TextTable()
  /// Titles of items; number 0 is blank.
  package internal(set) var items = TextTable()
  /// What those titles come to; number 0 is a title that names no item.
  package internal(set) var titles = TextTable()
  /// For each of ``items`` its number among ``titles``.
  private var titleOfItem: [Int32] = []
  /// Specialties, those of the vocabulary first.
  package internal(set) var specialties: SpecialtyTable

  /// The line on which a row added to the events file would stand.
  package internal(set) var nextLine: Int32 = 1

  /// Whose own row was refused.
  var refusedPeople = RefusedPeople()
  /// People, by number, who share their id with somebody of another name: none of them is answered for.
  var withdrawn: Set<Int32> = []
  /// For each person, by number, how many rows of theirs were refused; nobody else.
  var unread: [Int32: Int32] = [:]
  /// Ids as hands and tables rewrite them, once one was looked for.
  var nearIDs: NearIDs?

  /// For each person id, where their events lie in ``events``.
  var eventRanges: [Range<Int>] = []

  init(specialties: SpecialtyTable) {
    self.specialties = specialties
    // A blank cell is an empty text, and number 0 in each table.
    let blank = Text(utf8: [])
    _ = labels.number(of: blank.utf8.span)
    _ = items.number(of: blank.utf8.span)
    _ = titles.number(of: blank.utf8.span)
  }

  /// Whether a person has other applications in the ledger.
  package func hasOtherApplications(_ person: Person) -> Bool { severalApplications.contains(person.id) }

  /// How many people apply; one may have several applications.
  package var personCount: Int { personIDs.count - withdrawn.count }

  /// How many rows of people repeat another.
  package var repeatedCount: Int { repetitions.values.reduce(0) { $0 + $1.count } }

  /// Where a person's events lie in ``events``.
  /// - Parameter person: The person.
  /// - Returns: The range, in the order in which they are walked.
  package func eventRange(of person: Person) -> Range<Int> {
    Int(person.id) < eventRanges.count ? eventRanges[Int(person.id)] : 0..<0
  }

  /// What the title of an item comes to, by number.
  mutating func title(of item: Int32, _ folding: TitleFolding) -> Int32 {
    while titleOfItem.count <= Int(item) {
      let identity = folding.identity(of: items[Int32(titleOfItem.count)].utf8.span)
      titleOfItem.append(titles.number(of: identity.span))
    }
    return titleOfItem[Int(item)]
  }

  /// Groups the events by person and puts each person's in walking order, as ``eventRanges`` then says.
  /// - Complexity: O(*n* log *m*) for *n* events of which one person has at most *m*.
  package mutating func groupEvents() {
    measureRanges()
    var grouped = events
    var next = eventRanges.map { $0.lowerBound }
    for event in events {
      grouped[next[Int(event.person)]] = event
      next[Int(event.person)] += 1
    }
    for range in eventRanges { grouped[range].sort(by: Event.isWalked) }
    events = grouped
  }

  /// Finds where each person's events lie once they are grouped, by their numbers alone.
  mutating func measureRanges() {
    var ends = [Int](repeating: 0, count: personIDs.count + 1)
    for event in events { ends[Int(event.person) + 1] += 1 }
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    eventRanges = (0..<personIDs.count).map { ends[$0]..<ends[$0 + 1] }
  }
}
