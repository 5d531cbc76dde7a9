import Xueshi

/// The closed lists of words of a ledger, as indexes, and what each route says of its events.
final class Words: @unchecked Sendable {
  let vocabulary: Vocabulary
  let calendar = CalendarTables()
  let oddIDs: OddIDs
  private let lists: [WordList]
  /// What is known of each route, by its number.
  let attributes: UnsafeMutablePointer<RouteAttributes>

  /// The lists, in the order in which they are kept.
  enum List: Int {
    case routes, units, levels, roles, categories, statuses, flags, invertedFlags, titleLevels, degrees, places,
      placesOnFile
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let places = vocabulary.places
    let words = vocabulary.words
    oddIDs = OddIDs(words)
    lists = [
      vocabulary.routeNames.entries, words.units.entries, vocabulary.levelNames.entries, vocabulary.roleNames.entries,
      words.categories.entries, words.statuses.entries, words.statuses(.flags).entries,
      words.statuses(.invertedFlags).entries, words.titleLevels.entries, words.degrees.entries,
      places.names.entries.map { ($0.name, Int(places.places[$0.target].code.number)) },
      // What may only be a place on file goes by its code too, which anywhere else is any six digits.
      places.names.entries.map { ($0.name, Int(places.places[$0.target].code.number)) }
        + places.places.map { (Text(utf8: Array($0.code.description.utf8)), Int($0.code.number)) },
    ].map { WordList($0) }
    attributes = .allocate(capacity: vocabulary.routes.count)
    for (number, route) in vocabulary.routes.enumerated() {
      let mayPointElsewhere = vocabulary.remarkRules.mayPointElsewhere(RouteID(UInt8(number)))
      (attributes + number).initialize(to: RouteAttributes(route, mayPointElsewhere: mayPointElsewhere))
    }
  }

  deinit { attributes.deallocate() }

  subscript(list: List) -> WordIndex { lists[list.rawValue].index }

  /// Where rows stand in their review, by the words of a column.
  func statuses(_ meaning: StatusMeaning) -> WordIndex {
    switch meaning {
    case .words: self[.statuses]
    case .flags: self[.flags]
    case .invertedFlags: self[.invertedFlags]
    }
  }
}

/// What a route says of its events' cells, as bits.
struct RouteAttributes: Sendable {
  let levels: UInt64
  let roles: UInt64
  let blankLevel: WordID
  let blankRole: WordID
  let needsLevel: Bool
  let needsRole: Bool
  /// Whether hours and category must be stated.
  let isRegistered: Bool
  /// Whether a row says where an authority registered or issued something.
  let namesPlace: Bool
  /// Whether the end must be stated.
  let needsEnd: Bool
  /// Whether its titles may hold words that point to another route.
  let mayPointElsewhere: Bool

  init(_ route: Route, mayPointElsewhere: Bool) {
    levels = route.levels.words.reduce(0) { $0 | $1.bit }
    roles = route.roles.words.reduce(0) { $0 | $1.bit }
    blankLevel = route.levels.words.isEmpty ? .blank : route.levels.blank
    blankRole = route.roles.words.isEmpty ? .blank : route.roles.blank
    needsLevel = !route.levels.words.isEmpty && route.levels.isRequired
    needsRole = !route.roles.words.isEmpty && route.roles.isRequired
    isRegistered = route.kind == .registered
    namesPlace = route.kind.namesPlace
    needsEnd = route.kind.needsEnd
    self.mayPointElsewhere = mayPointElsewhere
  }
}
