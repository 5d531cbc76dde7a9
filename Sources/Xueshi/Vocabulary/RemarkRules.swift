/// The routes, words and numbers by which rows are remarkable: `remarks.json`.
package struct RemarkRules: Sendable {
  /// The routes of classes, which nobody attends who is away, as a bit set.
  var classes: UInt64 = 0
  /// The routes of courses, dated when they are finished, as a bit set.
  var courses: UInt64 = 0
  /// The routes, of those not attended on days, whose events are not counted once by their titles, as a bit set.
  var countedBeside: UInt64 = 0
  /// The levels of leave that keeps nobody from a class, as a bit set.
  var leaveAtWork: UInt64 = 0
  /// A posting may hold so many days of leave.
  var leaveDays: Int32 = .max
  /// A row is far when so many years lie between its own and that of every other.
  var farYears: Int32 = .max
  /// It takes so many others.
  var farOthers = Int.max
  /// Hours may be made up so many years later.
  var makeUpYears: Int32 = .max
  /// A day that brings hours has so many at least; where nobody knows, a full one; and so many it has at most.
  var hoursPerDay: (least: Int64, full: Int64, most: Int64) = (0, 24, 24)
  /// As many hours may an event state of which nobody knows the days.
  var mostHours: Int64 = .max
  /// As many, in hundredths.
  var mostOfUnknownDays: Int32 { Int32(truncatingIfNeeded: min(mostHours, 1 << 20) * 100) }
  /// The routes whose rows may be meant for another one, as a bit set.
  var misplaced: UInt64 = 0
  /// That other one.
  var otherRoute: RouteID?
  /// The words in their titles that say so.
  var otherWords = WordScan()

  /// Takes no row for remarkable.
  init() {}

  /// Whether a row may be meant for another route.
  /// - Parameters:
  ///   - title: The bytes of its title.
  ///   - route: Its route.
  /// - Returns: Whether its title holds a word that says so.
  package func pointElsewhere(_ title: Span<UInt8>, of route: RouteID) -> Bool {
    mayPointElsewhere(route) && otherWords.isAny(in: title)
  }

  /// Whether rows of a route may be meant for another one.
  /// - Parameter route: The route.
  /// - Returns: Whether their titles must be looked at.
  package func mayPointElsewhere(_ route: RouteID) -> Bool { misplaced >> UInt64(route.number & 63) & 1 != 0 }
}

extension Vocabulary {
  /// Reads what makes rows remarkable.
  func remarkRules(_ value: JSONValue) throws(JSONError) -> RemarkRules {
    let object = try value.object(keys: [
      "classes", "courses", "countedBeside", "leaveAtWork", "leaveDays", "farYears", "farOthers", "makeUpYears",
      "hoursPerDay", "mostHours", "otherRoute",
    ])
    func number(_ object: JSONObject, _ key: StaticString) throws(JSONError) -> Int64 {
      try object.required(key).integer(in: 1...100_000)
    }
    var rules = RemarkRules()
    rules.classes = try routes(object.required("classes"))
    rules.courses = try routes(object.required("courses"))
    rules.countedBeside = try routes(object.required("countedBeside"))
    for level in try object.required("leaveAtWork").elements() {
      let word = try level.text()
      guard let number = levelNames[word.utf8.span] else {
        throw level.mismatch(zh: "words.json 里的词", en: "a word of words.json")
      }
      rules.leaveAtWork |= WordID(UInt8(number)).bit
    }
    rules.leaveDays = Int32(try number(object, "leaveDays"))
    rules.farYears = Int32(try number(object, "farYears"))
    rules.farOthers = Int(try number(object, "farOthers"))
    rules.makeUpYears = Int32(try number(object, "makeUpYears"))
    let hours = try object.required("hoursPerDay").object(keys: ["least", "full", "most"])
    rules.hoursPerDay = (try number(hours, "least"), try number(hours, "full"), try number(hours, "most"))
    rules.mostHours = try number(object, "mostHours")
    let other = try object.required("otherRoute").object(keys: ["routes", "as", "words"])
    rules.misplaced = try routes(other.required("routes"))
    rules.otherRoute = try route(other.required("as"))
    for word in try other.required("words").elements() { rules.otherWords.add(try word.text()) }
    return rules
  }

  private func routes(_ list: JSONValue) throws(JSONError) -> UInt64 {
    var routes: UInt64 = 0
    for name in try list.elements() { routes |= 1 << UInt64(try route(name).number & 63) }
    return routes
  }

  private func route(_ name: JSONValue) throws(JSONError) -> RouteID {
    let word = try name.text()
    guard let route = route(named: word.utf8.span), route.number < 64 else {
      throw name.mismatch(zh: "routes.json 里的途径", en: "a route of routes.json")
    }
    return route
  }
}
