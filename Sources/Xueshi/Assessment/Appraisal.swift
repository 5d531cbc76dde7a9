/// What an event is worth by itself: recognised, rated and cut by its own ceilings, before other events are looked at.
///
/// It is the same whatever is supposed of pending events, so one appraisal serves every count under the same rules.
struct Appraisal {
  /// What became of the event so far.
  enum State: UInt8 {
    /// It is not rated at all: leave, an interval posting and the like.
    case unrated
    /// No rule is on file for its year.
    case ungoverned
    /// No row recognises it.
    case unrecognised
    /// Hours an authority has certified.
    case registered
    /// A row recognises it.
    case rated
  }

  /// What must be looked at before it counts.
  struct Conditions: OptionSet {
    let rawValue: UInt8

    /// Another's specialty, where only one's own counts.
    static var foreign: Conditions { Conditions(rawValue: 1) }
    /// Only the year's best record counts.
    static var best: Conditions { Conditions(rawValue: 2) }
    /// Its item counts once in a lifetime.
    static var onceEver: Conditions { Conditions(rawValue: 4) }
    /// It waits for its review.
    static var pending: Conditions { Conditions(rawValue: 8) }
    /// Its review refused it.
    static var rejected: Conditions { Conditions(rawValue: 16) }
    /// It cannot be rated.
    static var unconvertible: Conditions { Conditions(rawValue: 32) }
  }

  var state = State.unrated
  var conditions: Conditions = []
  /// The node that receives its hours.
  var node: Int32 = 0
  /// The row that recognises it, as a place in the program's rows.
  var row: Int32 = -1
  /// The place of its year in the range counted; -1 outside it.
  var slot: Int32 = -1
  var year = Year(0)
  /// Its item and year; nothing where it names no item, or brings nothing by rate.
  var item = OnceTable.Item.none
  /// The hours by rate.
  var claimed = Hours.zero
  /// What its own ceilings leave of them.
  var hours = Hours.zero
}
