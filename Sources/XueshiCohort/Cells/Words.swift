import Xueshi

/// The closed lists of words of a ledger, as indexes, and what each route says of its events.
final class Words: @unchecked Sendable {
  let vocabulary: Vocabulary
  let calendar = CalendarTables()
  private let lists: [WordList]
  /// What is known of each route, by its number.
  let attributes: UnsafeMutablePointer<RouteAttributes>

  /// The lists, in the order in which they are kept.
  enum List: Int {
    case routes, units, levels, roles, categories, statuses, titleLevels, degrees, places, placesOnFile
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let places = vocabulary.places
    lists = [
      vocabulary.routeNames.entries,
      // A piece is what routes without a unit are counted in, and no word of a ledger.
      Self.names(QuantityUnit.self) { $0.rawValue }.filter { $0.target != Int(QuantityUnit.piece.rawValue) },
      vocabulary.levelNames.entries, vocabulary.roleNames.entries,
      Self.names(HoursCategory.self) { $0.rawValue }, Self.names(ReviewStatus.self) { $0.rawValue },
      Self.names(TitleLevel.self) { $0.rawValue }, Self.names(Degree.self) { $0.rawValue },
      places.names.entries.map { ($0.name, Int(places.places[$0.target].code.number)) },
      // What may only be a place on file goes by its code too, which anywhere else is any six digits.
      places.names.entries.map { ($0.name, Int(places.places[$0.target].code.number)) }
        + places.places.map { (Text(utf8: Array($0.code.description.utf8)), Int($0.code.number)) },
    ].map { WordList($0) }
    attributes = .allocate(capacity: vocabulary.routes.count)
    for (number, route) in vocabulary.routes.enumerated() {
      (attributes + number).initialize(to: RouteAttributes(route))
    }
  }

  deinit { attributes.deallocate() }

  subscript(list: List) -> WordIndex { lists[list.rawValue].index }

  private static func names<Value: Worded>(
    _ type: Value.Type, _ number: (Value) -> UInt8
  ) -> [(name: Text, target: Int)] {
    Value.allCases.flatMap { value in
      ([value.word] + (value.alias.map { [$0] } ?? [])).map { (Text(stringLiteral: $0), Int(number(value))) }
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

  init(_ route: Route) {
    levels = route.levels.words.reduce(0) { $0 | $1.bit }
    roles = route.roles.words.reduce(0) { $0 | $1.bit }
    blankLevel = route.levels.words.isEmpty ? .blank : route.levels.blank
    blankRole = route.roles.words.isEmpty ? .blank : route.roles.blank
    needsLevel = !route.levels.words.isEmpty && route.levels.isRequired
    needsRole = !route.roles.words.isEmpty && route.roles.isRequired
    isRegistered = route.kind == .registered
    namesPlace = route.kind.namesPlace
    needsEnd = route.kind.needsEnd
  }
}
