// Changing a ledger to ask what a change would do. A changed ledger reads as if its files had been written so.

extension Ledger {
  /// Adds events, as if they had been written below the events file for each person.
  ///
  /// Rows are read and refused as those of the events file are; their lines continue its lines, for each person anew.
  /// - Parameters:
  ///   - file: The rows, with a header row, in UTF-8.
  ///   - vocabulary: The words that may be used.
  /// - Complexity: O(*n*) in the number of events, plus sorting those that are added.
  package mutating func append(events file: Span<UInt8>, vocabulary: Vocabulary) {
    let known = events.count
    let first = nextLine
    readEvents(Table(file, file: .events), ColumnRules(vocabulary))
    nextLine = first
    var lines: [Int32: Int32] = [:]
    for index in known..<events.count {
      let line = lines[events[index].person] ?? first
      events[index].line = line
      events[index].marks.insert(.supposed)
      lines[events[index].person] = line + 1
    }
    placeEvents(from: known)
  }

  /// Removes events.
  /// - Parameter isRemoved: Whether an event is removed.
  /// - Returns: How many were.
  /// - Complexity: O(*n*) in the number of events.
  @discardableResult
  package mutating func removeEvents(where isRemoved: (Event) -> Bool) -> Int {
    let before = events.count
    // Those that stay keep their order.
    events.removeAll(where: isRemoved)
    measureRanges()
    return before - events.count
  }

  /// The same ledger with the events of one person only: a change of theirs is tried on it without copying everybody's.
  /// - Parameter person: The person.
  /// - Returns: The ledger; lines, numbers and texts are the same as in this one.
  package func part(of person: Person) -> Ledger {
    var part = self
    part.events = Array(events[eventRange(of: person)])
    part.measureRanges()
    return part
  }

  /// Makes room for events to come, so that no edit has to move all of them.
  /// - Parameter count: How many events may be added.
  package mutating func reserveRoom(forEvents count: Int) { events.reserveCapacity(events.count + count) }

  /// Changes people.
  /// - Parameter change: Called for each person in turn.
  package mutating func updatePeople(_ change: (inout Person) -> Void) {
    for index in people.indices { change(&people[index]) }
  }

  /// The specialty a text means, known or new.
  /// - Parameter text: The text of the specialty.
  /// - Returns: Its number in this ledger.
  package mutating func specialty(_ text: Text) -> SpecialtyID { specialties.id(of: text.utf8.span) }

  /// Moves events that were read last to their places among the others, which are grouped already.
  mutating func placeEvents(from known: Int) {
    let added = events[known...].sorted(by: Event.isGrouped)
    var last = known - 1
    var free = events.count - 1
    for event in added.reversed() {
      while last >= 0, Event.isGrouped(event, before: events[last]) {
        events[free] = events[last]
        last -= 1
        free -= 1
      }
      events[free] = event
      free -= 1
    }
    measureRanges()
  }
}

extension Event {
  /// The order of all events of a ledger: by person, then as they are walked.
  fileprivate static func isGrouped(_ left: Event, before right: Event) -> Bool {
    left.person == right.person ? isWalked(left, before: right) : left.person < right.person
  }
}
