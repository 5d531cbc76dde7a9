/// What a person applies for.
public struct Target: Hashable, Sendable {
  /// The place whose rules decide.
  public var place: PlaceCode
  /// The degree of the title.
  public var level: TitleLevel
  /// The year of the application.
  public var year: Year

  /// Makes a target.
  /// - Parameters:
  ///   - place: The place whose rules decide.
  ///   - level: The degree of the title.
  ///   - year: The year of the application.
  public init(place: PlaceCode, level: TitleLevel, year: Year) {
    self.place = place
    self.level = level
    self.year = year
  }
}

/// A person and one application; who applies twice has two of them.
public struct Person: Sendable {
  /// The person, by number in ``Ledger/personIDs``.
  package var id: Int32
  /// The row's line in its file; the header is line 1.
  package var line: Int32
  /// The name, by number in ``Ledger/labels``; 0 where blank.
  package var name: Int32
  /// The unit, by number in ``Ledger/labels``; 0 where blank.
  package var unit: Int32
  /// What they apply for.
  public var target: Target
  /// Their specialty; blank where not stated.
  package var specialty: SpecialtyID
  /// The text of the specialty as it was written, by number in ``Ledger/labels``.
  package var specialtyText: Int32 = 0
  /// Their academic degree; nothing where not stated.
  package var degree: Degree?
  /// When they entered a professional post; kept and reported, used by no notice on file.
  package var entered: Day?
  /// When the papers are handed in; nothing where not stated.
  package var filed: Day?

  /// Whether the specialty is no word on file, but holds one.
  package var isSpecialtyNear = false
  /// The cells that could not be read and were taken for blank.
  package var unreadable: Unreadable = []
  /// How many rows of their events were refused.
  package var unread: Int32 = 0
  /// The ends at which questions are settled for this application.
  package var settled = QuestionEnds()

  /// Makes a person of its parts.
  package init(
    id: Int32, line: Int32, name: Int32, unit: Int32, target: Target, specialty: SpecialtyID, degree: Degree?,
    entered: Day?, filed: Day? = nil
  ) {
    self.id = id
    self.line = line
    self.name = name
    self.unit = unit
    self.target = target
    self.specialty = specialty
    self.degree = degree
    self.entered = entered
    self.filed = filed
  }
}

/// What a target may be given once for all, to fill blanks in the people file.
package struct TargetDefaults: Sendable {
  /// The place.
  package var place: PlaceCode?
  /// The degree of the title.
  package var level: TitleLevel?
  /// The year of the application.
  package var year: Year?

  /// Makes defaults; what is left out must be in every row.
  /// - Parameters:
  ///   - place: The place.
  ///   - level: The degree of the title.
  ///   - year: The year of the application.
  package init(place: PlaceCode? = nil, level: TitleLevel? = nil, year: Year? = nil) {
    self.place = place
    self.level = level
    self.year = year
  }
}
