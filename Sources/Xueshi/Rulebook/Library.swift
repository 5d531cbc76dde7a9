/// The vocabulary and the rulebooks on file, and which of them governs a year of a place.
public struct Library: Sendable {
  /// The words that ledgers and rulebooks share.
  package private(set) var vocabulary = Vocabulary()
  /// The rulebooks, in the order in which they were added.
  package private(set) var rulebooks: [Rulebook] = []

  /// Makes an empty library; vocabulary files come before rulebooks.
  public init() {}

  /// Adds a file of the vocabulary: words before the routes that use them.
  /// - Parameter file: The file in UTF-8.
  /// - Throws: ``JSONError`` where the file is not JSON of this shape, or a name has two meanings.
  public mutating func add(vocabulary file: Span<UInt8>) throws(JSONError) {
    try vocabulary.add(file)
  }

  /// Adds a rulebook.
  ///
  /// One added later governs before an earlier one of the same place and year, and replaces one of the same id.
  /// - Parameter file: The rulebook in UTF-8.
  /// - Returns: Its position among the rulebooks on file.
  /// - Throws: ``JSONError`` where the file is not a rulebook; nothing is added then.
  @discardableResult
  public mutating func add(rulebook file: Span<UInt8>) throws(JSONError) -> RulebookIndex {
    var reader = RulebookReader(vocabulary: vocabulary)
    let rulebook = try reader.read(try JSONValue(parsing: file))
    vocabulary.specialties = reader.specialties
    rulebooks.removeAll { $0.id == rulebook.id }
    rulebooks.append(rulebook)
    return RulebookIndex(rulebooks.count - 1)
  }

  /// The rulebook with an id.
  /// - Parameter id: The id.
  /// - Returns: Its position; nothing when there is none.
  package func rulebook(named id: Text) -> RulebookIndex? {
    RulebookIndex.first(in: rulebooks) { $0.id == id }
  }

  /// The rulebook that governs a year: the place's own whose years cover it, else the nearest ancestor's.
  /// - Parameters:
  ///   - year: The accounting year.
  ///   - place: The place applied in.
  /// - Returns: Its position; nothing where no rule is on file, and none is guessed.
  package func governing(_ year: Year, at place: PlaceCode) -> RulebookIndex? {
    nearest(to: place) { $0.years.contains(year) }
  }

  /// The rulebook that states windows for an application year: the place's own, else the nearest ancestor's.
  /// - Parameters:
  ///   - year: The application year.
  ///   - place: The place applied in.
  /// - Returns: Its position; nothing where no notice on file states them.
  package func statingWindows(for year: Year, at place: PlaceCode) -> RulebookIndex? {
    nearest(to: place) { $0.applications?.contains(year) ?? false }
  }

  /// Whether a transfer may lead to a place: a city or county, or a province without any of them on file.
  ///
  /// A notice for a whole province, and the national floor, are met in the places below.
  func isDestination(_ place: PlaceCode) -> Bool {
    if place == .nation { return false }
    return place.number % 10_000 != 0 || !rulebooks.contains { $0.place != place && $0.place.lineage.contains(place) }
  }

  private func nearest(to place: PlaceCode, where holds: (Rulebook) -> Bool) -> RulebookIndex? {
    for code in place.lineage {
      if let index = RulebookIndex.last(in: rulebooks, where: { $0.place == code && holds($0) }) { return index }
    }
    return nil
  }
}
