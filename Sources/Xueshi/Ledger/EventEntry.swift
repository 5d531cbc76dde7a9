/// Something on a person's timeline, as a program states it: a course, a paper, a leave, a posting.
///
/// An entry is held to the rules of a row of `events.csv` when a ledger is made of it; text left empty, like a value left
/// out, is a blank cell. Routes, levels and roles are the words of the vocabulary (`Data/vocabulary`).
public struct EventEntry: Sendable {
  /// The id of the person.
  public var person: String
  /// What kind of event it is: the id of a route, or its Chinese name.
  public var route: String
  /// The first day.
  public var start: Day
  /// The last day, itself counted; the first one where left out.
  public var end: Day?
  /// How many units, of at most two decimal places.
  public var quantity: Quantity?
  /// What the quantity is counted in; what the route is mostly counted in where left out.
  public var unit: QuantityUnit?
  /// Hours (学时) the record states.
  public var hours: Hours?
  /// The level word, such as `provincial`.
  public var level = ""
  /// The role word, such as `lead`.
  public var role = ""
  /// The kind of hours: public (公需) or professional (专业).
  public var category: HoursCategory?
  /// The title of what was attended or written: the same title counts once.
  public var item = ""
  /// The specialty it belongs to.
  public var specialty = ""
  /// Where it stands in its review; approved where left out.
  public var status: ReviewStatus?
  /// The papers that are there, with commas between.
  public var evidence = ""
  /// The year its hours belong to; the one in which it ends where left out.
  public var year: Year?

  /// States an event; what is not named here can be set afterwards.
  /// - Parameters:
  ///   - person: The id of the person.
  ///   - route: What kind of event it is.
  ///   - start: The first day.
  ///   - end: The last day; the first one where left out.
  ///   - quantity: How many units.
  ///   - unit: What the quantity is counted in.
  ///   - hours: Hours the record states.
  ///   - category: The kind of hours.
  ///   - item: The title of what was attended or written.
  ///   - status: Where it stands in its review.
  public init(
    _ person: String, _ route: String, from start: Day, through end: Day? = nil, quantity: Quantity? = nil,
    unit: QuantityUnit? = nil, hours: Hours? = nil, category: HoursCategory? = nil, item: String = "",
    status: ReviewStatus? = nil
  ) {
    self.person = person
    self.route = route
    self.start = start
    self.end = end
    self.quantity = quantity
    self.unit = unit
    self.hours = hours
    self.category = category
    self.item = item
    self.status = status
  }
}
