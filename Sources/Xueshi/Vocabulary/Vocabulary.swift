/// A way to earn hours, or another kind of event on a person's timeline; its number is its position in the vocabulary.
public struct RouteID: Hashable, Sendable {
  /// The route's position in `Vocabulary.routes`.
  public let number: UInt8

  /// Names the route at a position in the vocabulary.
  /// - Parameter number: The position in `Vocabulary.routes`.
  @inlinable
  public init(_ number: UInt8) {
    self.number = number
  }
}

/// A word for an event's level or role, such as `provincial` or `lead`; number 0 is the blank cell.
public struct WordID: Hashable, Sendable {
  /// The word's position in its list; 0 is blank.
  public let number: UInt8

  /// Names the word at a position in its list.
  /// - Parameter number: The position in `Vocabulary.levels` or `Vocabulary.roles`.
  @inlinable
  public init(_ number: UInt8) {
    self.number = number
  }

  /// The blank cell.
  @inlinable
  public static var blank: WordID { WordID(0) }

  /// The word as a member of a set of words.
  @inlinable
  public var bit: UInt64 { 1 << UInt64(number) }
}

/// A level or role word with its wordings.
package struct Word: Sendable {
  /// The word in ledgers and rulebooks; empty for blank.
  package let id: Text
  /// How it reads.
  package let name: Phrase
}

/// What the vocabulary says of a route.
package struct Route: Sendable {
  /// The id in ledgers and rulebooks.
  package let id: Text
  /// How it reads; the Chinese name and each of its 、-separated parts are accepted in ledgers.
  package let name: Phrase
  /// What the engine does with its events.
  package let kind: RouteKind
  /// How its events are attended.
  package let attendance: Attendance
  /// Whether its events may teach public subjects or professional ones, so that their category says which they are.
  package let isOfContent: Bool
  /// What its quantity is counted in; the first is meant where a row names none.
  package let units: [QuantityUnit]
  /// The words its level may have.
  package let levels: Attribute
  /// The words its role may have.
  package let roles: Attribute

  /// The level words one of which a blank cell leaves open, as a bit set; none where a blank has a meaning or is refused.
  package var openLevels: UInt64 {
    levels.blank == .blank && !levels.isRequired ? levels.words.reduce(0) { $0 | $1.bit } : 0
  }

  /// The unit meant by a blank cell.
  package var firstUnit: QuantityUnit { units.first ?? .piece }

  /// The words an attribute may have on one route.
  package struct Attribute: Sendable {
    /// The words accepted; none when the route does not use the attribute.
    package let words: [WordID]
    /// What a blank cell means; blank itself where it means nothing.
    package let blank: WordID
    /// Whether a blank cell is refused.
    package let isRequired: Bool
  }
}

/// The closed lists of words that ledgers and rulebooks share, loaded from data.
package struct Vocabulary: Sendable {
  /// All routes; a ``RouteID`` is an index into them.
  package internal(set) var routes: [Route] = []
  /// All level words; a ``WordID`` is an index, 0 is blank.
  package internal(set) var levels: [Word] = [Word(id: "", name: Phrase(zh: "未填", en: "blank"))]
  /// All role words; a ``WordID`` is an index, 0 is blank.
  package internal(set) var roles: [Word] = [Word(id: "", name: Phrase(zh: "未填", en: "blank"))]
  /// The papers by which notices have events shown; a ``PaperSet`` names them by their positions.
  package internal(set) var papers: [Word] = []
  /// Places on file.
  package internal(set) var places = Gazetteer()
  /// What titles come to.
  package internal(set) var titles = TitleFolding()
  /// How many days from start to end may all be days of sessions; longer spans say nothing of the days attended.
  package internal(set) var sessionDays: Int32 = 366
  /// Specialties that notices name, with their aliases.
  package internal(set) var specialties = SpecialtyTable()
  /// The days on which people work.
  package internal(set) var workingDays = WorkingDays()

  /// What the columns of a ledger may be called.
  package internal(set) var columns = ColumnNames()
  /// The words of cells whose meaning is built in.
  package internal(set) var words = CellWords()
  /// What makes rows remarkable.
  package internal(set) var remarkRules = RemarkRules()

  package internal(set) var routeNames = NameIndex()
  package internal(set) var levelNames = NameIndex()
  package internal(set) var roleNames = NameIndex()
  package internal(set) var paperNames = NameIndex()

  init() {}

  /// The route with an id or a Chinese name.
  /// - Parameter name: The bytes of the name, trimmed.
  /// - Returns: Nothing when no route has it.
  package func route(named name: Span<UInt8>) -> RouteID? {
    routeNames[name].map { RouteID(UInt8($0)) }
  }

  /// The degree of a title by any of its words.
  /// - Parameter name: The bytes of the word, trimmed.
  /// - Returns: Nothing when none has it.
  package func titleLevel(_ name: Span<UInt8>) -> TitleLevel? {
    words.titleLevels[name].flatMap { TitleLevel(rawValue: UInt8($0)) }
  }

  /// What is known of a route.
  /// - Parameter route: The route.
  package subscript(route: RouteID) -> Route { routes[Int(route.number)] }
}

/// Names that lead to numbers; several names may lead to one.
package struct NameIndex: Sendable {
  private var names = TextTable()
  private var targets: [Int32] = []

  /// Lets a name lead to a number.
  /// - Returns: False when the name leads to another number already.
  mutating func add(_ name: Text, _ target: Int) -> Bool {
    let number = Int(names.number(of: name.utf8.span))
    if number < targets.count { return targets[number] == target }
    targets.append(Int32(target))
    return true
  }

  /// How many names there are.
  var count: Int { targets.count }

  /// How many bytes one of them takes, by its position among ``entries``.
  func length(at position: Int) -> Int { names.length(of: Int32(position)) }

  /// A name with the number it leads to, by its position among ``entries``.
  func entry(at position: Int) -> (name: Text, target: Int) { (names[Int32(position)], Int(targets[position])) }

  /// Every name with the number it leads to.
  package var entries: [(name: Text, target: Int)] {
    targets.indices.map { entry(at: $0) }
  }

  subscript(name: Span<UInt8>) -> Int? {
    names.find(name).map { Int(targets[Int($0)]) }
  }
}
