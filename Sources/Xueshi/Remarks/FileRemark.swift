/// Something remarkable about a ledger as a whole: it is nobody's, and changes nobody's answer.
package enum FileRemark: Hashable, Sendable {
  /// A row states at least ten times what nine in ten rows of its route do.
  case outlier(line: Int32, column: Column, value: StatedAmount, usual: StatedAmount)
  /// Rows of several people in one class state different amounts: the first row of each, ascending.
  case sharedClass(lines: [Int32])
  /// Nobody of those whose year it is has a row of it.
  case yearMissing(Year, applications: Int)

  /// The word in tables.
  package var word: StaticString {
    switch self {
    case .outlier: "outlier"
    case .sharedClass: "shared-class"
    case .yearMissing: "year-missing"
    }
  }

  /// The lines of the events file it names.
  package var lines: [Int32] {
    switch self {
    case .outlier(let line, _, _, _): [line]
    case .sharedClass(let lines): lines
    case .yearMissing: []
    }
  }
}

/// What is looked at of a ledger as a whole, row by row, in memory that does not grow with it.
///
/// What is found does not depend on the order in which rows are added, nor on how they are shared out among several of
/// these that are then put together.
package struct FileHabits: Sendable {
  private var amounts: AmountHabits
  private var classes = SharedClasses()
  private var coverage = YearCoverage()
  /// Who of those with several applications was added.
  private var seen: Set<Int32> = []

  /// Looks at nothing yet.
  package init(_ vocabulary: Vocabulary) { amounts = AmountHabits(vocabulary) }

  /// Adds a row, each row once.
  /// - Parameters:
  ///   - event: The row.
  ///   - title: What tells the title of its item from others; not looked at where it names nothing.
  ///   - person: What tells its person from others.
  package mutating func add(_ event: Event, title: UInt64, of person: UInt64) {
    if event.status == .rejected { return }
    amounts.add(event)
    if event.title != 0, amounts.isAttended(event) { classes.add(event, title, of: person) }
  }

  /// Adds an application.
  /// - Parameters:
  ///   - window: The years that must pass.
  ///   - events: The rows of the person.
  package mutating func add(window: ClosedRange<Year>?, _ events: Span<Event>) {
    if let window { coverage.add(window, events) }
  }

  /// Adds what others looked at.
  package mutating func add(_ other: FileHabits) {
    amounts.add(other.amounts)
    classes.add(other.classes)
    coverage.add(other.coverage)
  }

  /// What is remarkable: missing years, then outliers, then classes, each in the order of their lines; twenty of a kind at
  /// most.
  package var remarks: [FileRemark] { coverage.remarks + amounts.remarks + classes.remarks }
}

extension FileHabits {
  /// Adds an application of a ledger, and the rows of its person once.
  /// - Parameters:
  ///   - person: One of the ledger's people, in its order.
  ///   - window: The years that must pass.
  ///   - ledger: The ledger.
  package mutating func add(_ person: Person, over window: ClosedRange<Year>?, in ledger: Ledger) {
    let events = ledger.events[ledger.eventRange(of: person)]
    add(window: window, events.span)
    if ledger.hasOtherApplications(person), !seen.insert(person.id).inserted { return }
    for event in events {
      add(event, title: ledger.titles[event.title].utf8.span.fnv1a, of: UInt64(truncatingIfNeeded: person.id))
    }
  }
}
