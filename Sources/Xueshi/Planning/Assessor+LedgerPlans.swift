extension Assessor {
  /// The least additional effort that makes every year of a person's window pass that can still be cured.
  /// - Parameters:
  ///   - person: One of the ledger's people.
  ///   - ledger: The ledger.
  ///   - asOf: The day after which activities may begin.
  ///   - activities: What the plan may draw on: of these, what anybody can simply go and do.
  /// - Returns: The plan.
  /// - Complexity: For each year O(*a*² · *n*) in the number *a* of distinct amounts of hours and *n* of nodes.
  public mutating func plan(
    for person: Person, in ledger: Ledger, asOf: Day, activities: ActivityList
  ) -> Plan {
    plan(
      for: person, ledger.events[ledger.eventRange(of: person)].span, asOf: asOf,
      activities: activities.selected(only: [], allowed: []))
  }
}

extension ActivityList {
  /// Reads a list of activities, such as `Data/effort.json`.
  /// - Parameters:
  ///   - file: The list in UTF-8.
  ///   - library: The library whose words it uses.
  /// - Throws: ``JSONError`` where the file is not such a list.
  public init(parsing file: Span<UInt8>, library: Library) throws(JSONError) {
    try self.init(parsing: file, vocabulary: library.vocabulary)
  }
}

extension YearPlan.Step {
  /// The days on which to do it.
  public var days: Interval { event.interval }
}
