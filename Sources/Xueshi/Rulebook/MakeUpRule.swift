/// How far back a notice lets the year that a row states move an event; one without such a rule says nothing of it.
package struct MakeUpRule: Sendable {
  /// The routes it speaks of; none means every route whose events are rated.
  package var routes: [RouteID]
  /// At most so many years before the one in which an event ends.
  package var back: Int32
  /// Where it stands.
  package var clause: ClauseID

  /// Whether it says anything of a route.
  /// - Parameter route: The route.
  /// - Returns: Whether it does.
  package func speaks(of route: RouteID) -> Bool { routes.isEmpty || routes.contains(route) }

  /// Whether an event may move.
  /// - Parameters:
  ///   - end: The year in which it ends.
  ///   - stated: The year its row states.
  /// - Returns: Whether it does.
  package func lets(_ end: Year, moveTo stated: Year) -> Bool { (0...Int(back)).contains(stated.distance(to: end)) }
}
