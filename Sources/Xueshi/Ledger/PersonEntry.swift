/// A person and one application, as a program states them.
///
/// An entry is held to the rules of a row of `people.csv` when a ledger is made of it; text left empty is a blank cell.
public struct PersonEntry: Sendable {
  /// The id by which events name the person.
  public var id: String
  /// What they apply for: the place (六位区划代码, or a name on file), the level of the title, the year.
  public var place: String
  /// The level of the title applied for (职称级别).
  public var level: TitleLevel
  /// The year of the application, 1950 to 2100.
  public var year: Year
  /// Their name.
  public var name: String
  /// Their unit (单位).
  public var unit: String
  /// Their specialty (专业).
  public var specialty: String
  /// Their academic degree (学历); nothing where not stated.
  public var degree: Degree?
  /// When they entered a professional post; kept, used by no notice on file.
  public var entered: Day?
  /// When the papers are handed in, before which some notices set a deadline.
  public var filed: Day?

  /// States a person and what they apply for.
  /// - Parameters:
  ///   - id: The id by which events name the person.
  ///   - place: The place applied in: six digits, or a name on file.
  ///   - level: The level of the title.
  ///   - year: The year of the application.
  ///   - name: Their name.
  ///   - unit: Their unit.
  ///   - specialty: Their specialty.
  ///   - degree: Their academic degree.
  ///   - entered: When they entered a professional post.
  ///   - filed: When the papers are handed in.
  public init(
    _ id: String, place: String, level: TitleLevel, year: Year, name: String = "", unit: String = "",
    specialty: String = "", degree: Degree? = nil, entered: Day? = nil, filed: Day? = nil
  ) {
    self.id = id
    self.place = place
    self.level = level
    self.year = year
    self.name = name
    self.unit = unit
    self.specialty = specialty
    self.degree = degree
    self.entered = entered
    self.filed = filed
  }
}
