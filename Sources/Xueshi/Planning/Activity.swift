/// A kind of activity one can plan, and the time a unit of it takes.
package struct Activity: Sendable {
  /// The route.
  package var route: RouteID
  /// The level word; what a blank cell means on the route where the list names none.
  package var level: WordID
  /// The role word; what a blank cell means on the route where the list names none.
  package var role: WordID
  /// The unit it is counted in; nothing where it is counted in hours stated on a certificate.
  package var unit: QuantityUnit?
  /// The hours its certificate states for one unit; without a unit these are all it is counted by.
  package var statedHours: Hours
  /// The time one unit takes.
  package var effort: Effort
  /// The fewest units it comes in: nobody holds a seminar of an hour.
  package var least: Int32
  /// The most units of one activity; the activity may be repeated.
  package var most: Int32
  /// Whether anybody can simply go and do it.
  package var isOpen: Bool
}

/// The activities that plans may draw on.
public struct ActivityList: Sendable {
  /// The activities, in the order of the file; of equal ones the earlier is preferred.
  package private(set) var activities: [Activity] = []

  /// Reads a list: `{"activities": [{"route": "training", "unit": "day", "statesHours": 8, "milliDays": 1000, "most": 10}]}`.
  ///
  /// `milliDays` is the time of a unit in thousandths of a working day, `statesHours` what its certificate states. Without
  /// `unit` the activity is counted in stated hours. `open` is false for what nobody can simply go and do.
  /// - Parameters:
  ///   - file: The list in UTF-8.
  ///   - vocabulary: The words that may be used.
  /// - Throws: ``JSONError`` where the file is not such a list.
  package init(parsing file: Span<UInt8>, vocabulary: Vocabulary) throws(JSONError) {
    let object = try JSONValue(parsing: file).object(keys: ["activities"])
    for value in try object.required("activities").elements() {
      activities.append(try Self.activity(value, vocabulary))
    }
  }

  private static func activity(_ value: JSONValue, _ vocabulary: Vocabulary) throws(JSONError) -> Activity {
    let object = try value.object(keys: [
      "route", "level", "role", "unit", "statesHours", "milliDays", "least", "most", "open",
    ])
    let name = try object.required("route")
    let id = try name.text()
    guard let route = vocabulary.routes.firstIndex(where: { $0.id == id && $0.kind == .activity }) else {
      throw name.mismatch(zh: "其记录要折算学时的途径", en: "a route whose events are rated")
    }
    let least = Int32(try object["least"]?.integer(in: 1...1000) ?? 1)
    return Activity(
      route: RouteID(UInt8(route)),
      level: try word(object["level"], vocabulary.routes[route].levels, vocabulary.levelNames),
      role: try word(object["role"], vocabulary.routes[route].roles, vocabulary.roleNames),
      unit: try object["unit"]?.worded(),
      statedHours: try object["statesHours"]?.hours() ?? .zero,
      effort: Effort(thousandths: try object.required("milliDays").integer(in: 1...1_000_000)),
      least: least, most: Int32(try object["most"]?.integer(in: Int64(least)...1000) ?? max(30, Int64(least))),
      isOpen: try object["open"]?.bool() ?? true)
  }

  private static func word(
    _ value: JSONValue?, _ attribute: Route.Attribute, _ names: NameIndex
  ) throws(JSONError) -> WordID {
    guard let value else { return attribute.blank }
    let text = try value.text()
    guard let number = names[text.utf8.span], attribute.words.contains(WordID(UInt8(number))) else {
      throw value.mismatch(zh: "该途径这一属性的词", en: "a word of the route's attribute")
    }
    return WordID(UInt8(number))
  }

  /// The activities to draw on.
  /// - Parameters:
  ///   - only: The routes to draw on, and no others; every open one when empty.
  ///   - allowed: Routes to draw on although they are not open by default.
  /// - Returns: The activities, in the order of the list; where `only` names routes, neither `allowed` nor what is open by
  ///   default matters.
  package func selected(only: [RouteID], allowed: [RouteID]) -> [Activity] {
    activities.filter { activity in
      only.isEmpty ? activity.isOpen || allowed.contains(activity.route) : only.contains(activity.route)
    }
  }
}
