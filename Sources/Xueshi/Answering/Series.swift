/// One period of a person's time series: a year, or a month of it.
package struct SeriesPeriod: Sendable {
  /// The year, counted and decided; in a month's period the account of the year it lies in.
  package var account: YearAccount
  /// The month, 1 to 12; nothing for a whole year.
  package var month: Int32?
  /// Hours by part.
  package var hours = ByPart<HoursFlow>(total: .init(), public: .init(), professional: .init())
  /// Hours by route, in the order in which routes first appear in the period.
  package var routes: [(route: RouteID, hours: HoursFlow)] = []
  /// Days of the period on leave of any kind.
  package var daysOnLeave: Int32 = 0
  /// Days of the period on aid postings, whatever the notice makes of them.
  package var daysOnPosting: Int32 = 0
}

/// A person's hours over time: for every period what was claimed, counted and cut, by part and by route.
package struct Series: Sendable {
  /// The periods, ascending and without gaps.
  package var periods: [SeriesPeriod]
  /// The window of the person's application, where one is known.
  package var window: ClosedRange<Year>?
}

/// The length of a series' periods.
package enum SeriesStep: UInt8, Worded {
  case year, month

  /// The word in commands.
  package var word: StaticString { self == .year ? "year" : "month" }
}
