extension Assessor {
  var filing: Day? { nil }
  func lastDay(for person: Person, filedOn day: Day) -> Day? { nil }
}
extension Rulebook {
  func makeUp(_ route: RouteID) -> ClauseID? { nil }
}
extension Year {
  /// The first of July.
  var midyear: Day { firstDay }
}
