import Xueshi

/// The closed lists of words of a ledger, as indexes, and what each route says of its events.
final class Words: Sendable {
  let routes: WordIndex
  let units: WordIndex
  let levels: WordIndex
  let roles: WordIndex
  let categories: WordIndex
  let statuses: WordIndex
  let titleLevels: WordIndex
  let degrees: WordIndex
  let places: WordIndex
  let calendar = Calendar()
  /// What is known of each route, by its number.
  let attributes: [RouteAttributes]
  let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    routes = WordIndex(vocabulary.routeNames.entries)
    // A piece is what routes without a unit are counted in, and no word of a ledger.
    units = WordIndex(Self.names(Unit.self) { $0.rawValue }.filter { $0.target != Int(Unit.piece.rawValue) })
    levels = WordIndex(vocabulary.levelNames.entries)
    roles = WordIndex(vocabulary.roleNames.entries)
    categories = WordIndex(Self.names(Category.self) { $0.rawValue })
    statuses = WordIndex(Self.names(Status.self) { $0.rawValue })
    titleLevels = WordIndex(Self.names(TitleLevel.self) { $0.rawValue })
    degrees = WordIndex(Self.names(Degree.self) { $0.rawValue })
    places = WordIndex(
      vocabulary.places.names.entries.map { ($0.name, Int(vocabulary.places.places[$0.target].code.number)) })
    attributes = vocabulary.routes.map { RouteAttributes($0) }
  }

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

  init(_ route: Route) {
    levels = route.levels.words.reduce(0) { $0 | $1.bit }
    roles = route.roles.words.reduce(0) { $0 | $1.bit }
    blankLevel = route.levels.words.isEmpty ? .blank : route.levels.blank
    blankRole = route.roles.words.isEmpty ? .blank : route.roles.blank
    needsLevel = !route.levels.words.isEmpty && route.levels.isRequired
    needsRole = !route.roles.words.isEmpty && route.roles.isRequired
    isRegistered = route.kind == .registered
  }
}
