/// One period of a person's time series: a year, or a month of it.
public struct SeriesPeriod: Sendable {
  /// The year, counted and decided; in a month's period the account of the year it lies in.
  public var account: YearAccount
  /// The month, 1 to 12; nothing for a whole year.
  public var month: Int32?
  /// Hours by part.
  public var hours = ByPart<HoursFlow>(total: .init(), public: .init(), professional: .init())
  /// Hours by route, in the order in which routes first appear in the period.
  public var routes: [(route: RouteID, hours: HoursFlow)] = []
  /// Days of the period on leave of any kind.
  public var daysOnLeave: Int32 = 0
  /// Days of the period on aid postings, whatever the notice makes of them.
  public var daysOnPosting: Int32 = 0
}

/// A person's hours over time: for every period what was claimed, counted and cut, by part and by route.
public struct Series: Sendable {
  /// The periods, ascending and without gaps.
  public var periods: [SeriesPeriod]
  /// The window of the person's application, where one is known.
  public var window: ClosedRange<Year>?
}

/// The length of a series' periods.
public enum SeriesStep: UInt8, Worded {
  case year, month

  /// The word in commands.
  public var word: StaticString { self == .year ? "year" : "month" }
}
