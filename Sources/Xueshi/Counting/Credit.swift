/// Why an event counted less than it claimed.
package enum Reason: UInt8, Worded {
  case rejected, pending, notRecognised, specialty, afterDeadline, duplicate, unconvertible, cap, perEventCap,
    perDayCap, doubtful, deemed
  case outsideWindow

  /// The word in answers.
  package var word: StaticString {
    switch self {
    case .rejected: "rejected"
    case .pending: "pending"
    case .notRecognised: "not-recognised"
    case .specialty: "specialty"
    case .afterDeadline: "after-deadline"
    case .duplicate: "duplicate"
    case .unconvertible: "unconvertible"
    case .cap: "cap"
    case .perEventCap: "per-event-cap"
    case .perDayCap: "per-day-cap"
    case .doubtful: "doubtful"
    case .deemed: "deemed"
    case .outsideWindow: "outside-window"
    }
  }
}

/// A number that cut an event's hours, and where it stands.
package struct Limit: Sendable {
  /// The most hours: of a year, an event, or each of its days.
  package var hours: Hours
  /// Where it stands.
  package var clause: ClauseID
}

/// What a recognised event that cannot be rated lacks.
package enum Gap: Sendable {
  /// A quantity or hours that its row's rate can use.
  case amount
  /// Words left blank by which the rates of its route differ.
  case words(Mismatch)
  /// The days attended: from start to end there are more than sessions take up.
  case span(Int32, most: Int32)
  /// A conversion: the notice states none for it.
  case conversion
}

/// What one event brought in one year.
package struct Credit: Sendable {
  /// The event, by its position among the person's events in walking order.
  package var event: Int
  /// The year its hours belong to.
  package var year: Year
  /// The hours by rate, before any ceiling or cap; without a rate the hours stated, else none.
  package var claimed: Hours
  /// The hours that counted.
  package var counted: Hours
  /// Why fewer counted than were claimed; nothing where all did.
  package var reason: Reason?
  /// The node whose cap cut last.
  package var cap: NodeIndex?
  /// The cap or ceiling that cut last.
  package var limit: Limit?
  /// The row that recognised the event; nothing where none did.
  package var row: RowIndex?
  /// How the claimed hours came about; nothing where they follow from no rate.
  package var basis: Basis?
  /// What keeps the event from every row of its route, where none recognised it.
  package var mismatch: Mismatch = []
  /// What an unconvertible event lacks.
  package var gap: Gap?
  /// The node that received the hours; nothing where none did.
  package var node: NodeIndex?
  /// The public part of claimed and counted hours, where months of a posting bring both parts at once.
  package var publicPart: HoursFlow?
  /// Of a duplicate the event that counted instead, by its position among the person's events in walking order: an earlier
  /// one of the same item, of whatever year where an item counts once in a lifetime; the year's best record; or an
  /// earlier posting to whose months its own are added.
  package var repeats: Int?
  /// What the posting comes to in the year, where its notice treats postings as intervals and recognises this one.
  package var posting: PostingAccount?
  /// Where the rule stands; nothing where the notice has no rule for it.
  package var clause: ClauseID?

  /// A credit of nothing for a reason.
  static func none(
    _ event: Int, _ year: Year, claimed: Hours, _ reason: Reason?, clause: ClauseID? = nil, node: NodeIndex? = nil,
    row: RowIndex? = nil, basis: Basis? = nil, mismatch: Mismatch = []
  ) -> Credit {
    Credit(
      event: event, year: year, claimed: claimed, counted: .zero, reason: reason, row: row, basis: basis,
      mismatch: mismatch, node: node, clause: clause)
  }
}
