// Changing a ledger to ask what a change would do. A changed ledger reads as if its files had been written so.

extension Ledger {
  /// Adds events, as if they had been written below the events file for each person.
  ///
  /// Rows are read and refused as those of the events file are; their lines continue its lines, for each person anew.
  /// - Parameters:
  ///   - file: The rows, with a header row, in UTF-8.
  ///   - vocabulary: The words that may be used.
  /// - Complexity: O(*n*) in the number of events, plus sorting each person's.
  public mutating func append(events file: Span<UInt8>, vocabulary: Vocabulary) {
    let known = events.count
    let first = nextLine
    readEvents(Table(file, file: .events), vocabulary)
    nextLine = first
    var lines: [Int32: Int32] = [:]
    for index in known..<events.count {
      let line = lines[events[index].person] ?? first
      events[index].line = line
      lines[events[index].person] = line + 1
    }
    groupEvents()
  }

  /// Removes events.
  /// - Parameter isRemoved: Whether an event is removed.
  /// - Returns: How many were.
  /// - Complexity: O(*n*) in the number of events, plus sorting each person's.
  @discardableResult
  public mutating func removeEvents(where isRemoved: (Event) -> Bool) -> Int {
    let before = events.count
    events.removeAll(where: isRemoved)
    groupEvents()
    return before - events.count
  }

  /// Changes people.
  /// - Parameter change: Called for each person in turn.
  public mutating func updatePeople(_ change: (inout Person) -> Void) {
    for index in people.indices { change(&people[index]) }
  }

  /// The specialty a text means, known or new.
  /// - Parameter text: The text of the specialty.
  /// - Returns: Its number in this ledger.
  public mutating func specialty(_ text: Text) -> SpecialtyID { specialties.id(of: text.utf8.span) }
}
