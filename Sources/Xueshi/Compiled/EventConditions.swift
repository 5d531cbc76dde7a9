/// What keeps an event from counting without more ado.
struct EventConditions: OptionSet {
  let rawValue: UInt16

  /// Its item counts once in a lifetime.
  static var onceEver: EventConditions { EventConditions(rawValue: 1) }
  /// An authority has certified its hours.
  static var registered: EventConditions { EventConditions(rawValue: 2) }
  /// Only the year's best record counts.
  static var best: EventConditions { EventConditions(rawValue: 4) }
  /// It waits for its review.
  static var pending: EventConditions { EventConditions(rawValue: 8) }
  /// Its review refused it; as many times the one before as ``ReviewStatus`` counts.
  static var rejected: EventConditions { EventConditions(rawValue: 16) }
  /// It belongs to another specialty, where only one's own counts.
  static var foreign: EventConditions { EventConditions(rawValue: 32) }
  /// It cannot be rated.
  static var unconvertible: EventConditions { EventConditions(rawValue: 64) }
  /// By its rate it brings no hours.
  static var worthless: EventConditions { EventConditions(rawValue: 128) }
  /// No row recognises it, or no rule is on file for its year.
  static var idle: EventConditions { EventConditions(rawValue: 256) }

  /// The rows of its route are others at some end of the open readings.
  static var differing: EventConditions { EventConditions(rawValue: 512) }

  /// It ends after the last day on which hours of its year may be earned.
  static var late: EventConditions { EventConditions(rawValue: 1024) }
  /// Its rows rate it by a cell it leaves blank, so that other words in that cell are asked before it is rated.
  static var undecided: EventConditions { EventConditions(rawValue: 2048) }
  /// Its item counts once only where the days of two events meet.
  static var dated: EventConditions { EventConditions(rawValue: 4096) }
  /// It is left out of this count, as it is doubtful.
  static var leftOut: EventConditions { EventConditions(rawValue: 8192) }

  /// What another count may see otherwise: under other suppositions, or under other readings.
  static let open: EventConditions = [.pending, .differing]
  /// What other rows may make something else of, be it only that they have other positions.
  static let another: EventConditions = [.differing, .unconvertible]
  /// What leaves an event to count like any other.
  static let ordinary: EventConditions = [.onceEver, .registered, .differing, .undecided, .dated]
  /// What keeps it from counting whatever is supposed.
  static let hopeless: EventConditions = [.rejected, .foreign, .late, .worthless, .idle]
}
