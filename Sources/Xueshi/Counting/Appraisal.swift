/// What an event is worth by itself: recognised, rated and cut by its own ceilings, before other events are looked at.
///
/// It is the same whatever is supposed of pending events, so one appraisal serves every count under the same rules.
struct Appraisal {
  /// What keeps an event from counting without more ado.
  struct Conditions: OptionSet {
    let rawValue: UInt16

    /// Its item counts once in a lifetime.
    static var onceEver: Conditions { Conditions(rawValue: 1) }
    /// An authority has certified its hours.
    static var registered: Conditions { Conditions(rawValue: 2) }
    /// Only the year's best record counts.
    static var best: Conditions { Conditions(rawValue: 4) }
    /// It waits for its review.
    static var pending: Conditions { Conditions(rawValue: 8) }
    /// Its review refused it; as many times the one before as ``Status`` counts.
    static var rejected: Conditions { Conditions(rawValue: 16) }
    /// It belongs to another specialty, where only one's own counts.
    static var foreign: Conditions { Conditions(rawValue: 32) }
    /// It cannot be rated.
    static var unconvertible: Conditions { Conditions(rawValue: 64) }
    /// By its rate it brings no hours.
    static var worthless: Conditions { Conditions(rawValue: 128) }
    /// No row recognises it, or no rule is on file for its year.
    static var idle: Conditions { Conditions(rawValue: 256) }

    /// The rows of its route are others at some end of the open readings.
    static var differing: Conditions { Conditions(rawValue: 512) }

    /// What another count may see otherwise: under other suppositions, or under other readings.
    static var open: Conditions { [.pending, .differing] }
    /// What other rows may make something else of, be it only that they have other places.
    static var another: Conditions { [.differing, .unconvertible] }
    /// What leaves an event to count like any other.
    static var ordinary: Conditions { [.onceEver, .registered, .differing] }
    /// What keeps it from counting whatever is supposed.
    static var hopeless: Conditions { [.rejected, .foreign, .worthless, .idle] }
  }

  /// Its item and year; nothing where it names no item.
  var item: OnceTable.Item
  /// What its own ceilings leave of its hours by rate.
  var hours: Hours
  /// The event's place on the timeline.
  var event: Int32
  /// The row that recognises it, as a place in the sheet's rows.
  var row: Int32
  var year: Year
  /// The place of its year in the range counted; -1 outside it.
  var slot: Int32
  /// The stops its hours pass.
  var path: Sheet.Run
  var conditions: Conditions
}
