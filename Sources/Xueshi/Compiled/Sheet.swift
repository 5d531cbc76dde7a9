/// The numbers of a program as plain tables, for counting; their clauses and words stay with the program.
struct Sheet: ~Copyable {
  /// A row by its position among ``rows``; those of the program have the same one among ``Program/rows``.
  struct RowNumber: ListIndex {
    typealias Element = CompiledRow

    let number: Int32

    /// No row at all, of an event in whose year no rule is on file.
    static var none: RowNumber { RowNumber(number: -1) }
  }

  /// What is known of a row.
  struct CompiledRow {
    var node: NodeIndex
    /// The meters its hours pass.
    var path: Run
    /// What must be looked at before its events count.
    var conditions: EventConditions
    /// Where the maker of the sheet noted which of its ways rates each ``Rate/Pattern``, and where these lie.
    var patterns: Int32
    var ways: Int32
    var firstCeiling: Int32
    var ceilingCount: Int32
    /// The most hours for each of its days; negative where it does not say.
    var perDay: Hours
    /// How many days from start to end may be counted for a quantity.
    var mostDays: Int32
    var isSpecialtyGated: Bool
    var isLimitedToStated: Bool
    /// Whether stated hours count where the days from start to end may not be counted.
    var takesStatedOfLongSpans: Bool
  }

  /// The most hours one event brings.
  struct LengthCeiling {
    var length: LengthCondition
    var hours: Hours
  }

  /// The words of a route of which a blank cell may mean any, as bit sets.
  struct OpenCells {
    var levels: UInt64
    var units: UInt16
  }

  /// A run of entries of another table.
  struct Run {
    var first: Int32
    var count: Int32
  }

  let book: RulebookIndex
  let wordCounts: (levels: Int, roles: Int)
  let stepCount: Int
  /// For each route the ends of the open readings at which its rows are others.
  let routes: Plain<EndSet>
  /// For each route the words that a blank cell leaves open.
  let open: Plain<OpenCells>
  /// Where the case of an event is found: see ``CaseTable``.
  let steps: Plain<Int32>
  let cells: Plain<UInt16>
  let cases: Plain<Case>
  /// The rows of the program, then three more: registered public and professional hours, and what no row recognises.
  let rows: Plain<CompiledRow>
  let ways: Plain<Way>
  let tiers: Plain<Rate.Tier>
  let ceilings: Plain<LengthCeiling>
  /// For each node the meters from it upwards, among ``meters``.
  let paths: Plain<Run>
  /// The meters of every path, one path after another.
  let meters: Plain<Meter>
  /// How many numbers its meters have.
  let meterCount: Int
  let caps: Plain<MeterCap>
  let specialties: Plain<SpecialtyID>
  /// For each of the three parts its demands.
  let floors: Plain<Run>
  let demands: Plain<Node.Floor.Demand>
  /// The floors of a whole year on duty, where none is a share of the total.
  let wholeYear: ByPart<RequiredHours>?
  let hasLeave: Bool
  let hasPostings: Bool
  let honoursAttestation: Bool
  /// Whether some row counts an item once in a lifetime.
  let countsOnceEver: Bool
  /// Whether a cap or a gate asks for the person's specialty.
  let asksSpecialty: Bool
  /// Whether a question about certificates of hours from elsewhere is settled, so that they hold as written.
  let settlesMoved: Bool
  /// Whether it is settled what becomes of years before the post was entered, or away from it.
  let settlesInPost: Bool
  /// Whether the rulebook is the national floor, which stands in where a place's own is missing.
  let isNationalFloor: Bool
  /// Whether a row limits hours by the day.
  let limitsDays: Bool
  /// The ends of the open readings at which caps, floors or the treatment of postings and leave are others.
  let differs: TreeDifferences

  /// What is another at which ends.
  struct TreeDifferences {
    var caps: EndSet = []
    var floors: EndSet = []
    var postings: EndSet = []
    var leave: EndSet = []

    mutating func formUnion(_ other: TreeDifferences) {
      caps.formUnion(other.caps)
      floors.formUnion(other.floors)
      postings.formUnion(other.postings)
      leave.formUnion(other.leave)
    }
  }

  deinit {
    routes.free()
    open.free()
    steps.free()
    cells.free()
    cases.free()
    rows.free()
    ways.free()
    tiers.free()
    ceilings.free()
    paths.free()
    meters.free()
    caps.free()
    specialties.free()
    floors.free()
    demands.free()
  }
}

/// Some ends of the open readings.
struct EndSet: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ end: ReadingEnd) {
    rawValue = 1 << end.rawValue
  }
}
