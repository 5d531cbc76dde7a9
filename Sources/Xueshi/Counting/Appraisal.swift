/// What an event is worth by itself: recognised, rated and cut by its own ceilings, before other events are looked at.
///
/// It is the same whatever is supposed of pending events, so one appraisal serves every count under the same rules.
struct Appraisal {
  /// Its item and year; nothing where it names no item.
  var item: OnceTable.Item
  /// What its own ceilings leave of its hours by rate.
  var hours: Hours
  /// The event, by its position on the timeline.
  var event: Int32
  /// The row that recognises it.
  var row: Sheet.RowNumber
  var year: Year
  /// The position of its year in the range counted; -1 outside it.
  var slot: Int32
  /// The meters its hours pass.
  var path: Sheet.Run
  var conditions: EventConditions
}
