extension Library {
  /// Makes a ledger of what a program states.
  /// - Parameters:
  ///   - people: The people and their applications; who applies twice is entered twice.
  ///   - events: What happened to them, in any order.
  /// - Returns: The ledger.
  /// - Throws: ``EntryError`` for the first entry that breaks a rule of the ledger's files; nothing is guessed.
  /// - Complexity: O(*n*) in the number of entries, plus sorting each person's events.
  public func ledger(people: [PersonEntry], events: [EventEntry]) throws(EntryError) -> Ledger {
    try Ledger(people: people, events: events, vocabulary: vocabulary)
  }

  /// A ledger with more events: what would be if they happened too.
  /// - Parameters:
  ///   - events: What would happen.
  ///   - ledger: The ledger as it is, made with this library.
  /// - Returns: The ledger as it would be.
  /// - Throws: ``EntryError`` for the first entry that breaks a rule of the ledger's files.
  /// - Complexity: O(*n*) in the number of events.
  public func adding(_ events: [EventEntry], to ledger: Ledger) throws(EntryError) -> Ledger {
    var ledger = ledger
    try ledger.append(events, vocabulary: vocabulary)
    return ledger
  }
}
