/// Something a notice says that decides no number and that its applicants should know: a warning of every year it governs.
package struct Reminder: Sendable {
  /// The title levels it is for; none means everybody.
  package var levels: [TitleLevel]
  /// The routes of which one approved event in the year makes it idle; none means that nothing does.
  package var unless: [RouteID]
  /// What it says.
  package var text: Phrase
  /// Where it stands.
  package var clause: ClauseID
}

extension RulebookReader {
  func reminder(_ value: JSONValue) throws(JSONError) -> Reminder {
    let object = try value.object(keys: ["levels", "unless", "zh", "en", "clause"])
    return Reminder(
      levels: try object.list("levels") { (v) throws(JSONError) in try v.worded() },
      unless: try object.list("unless", route), text: try object.phrase(), clause: try clause(of: object))
  }
}
