import Xueshi

/// What became of one event, in words: how it was converted, and why it brought no more.
struct Explanation {
  let context: ReportContext
  let answer: Answer
  let credit: Credit
  let event: Event
  /// The rulebook of its year, as a place in the library.
  let book: Int?
  /// Gives the language; nothing is written on it.
  let page: Page

  init(context: ReportContext, answer: Answer, credit: Credit, event: Event, rulebook: Int?, page: Page) {
    self.context = context
    self.answer = answer
    self.credit = credit
    self.event = event
    self.book = rulebook
    self.page = page
  }

  var library: Library { context.library }
  var rulebook: Rulebook? { book.map { library.rulebooks[$0] } }
  var route: Route { library.vocabulary[event.route] }
  var unit: Unit { event.unit ?? route.firstUnit }

  /// Rows of the rulebook that could have recognised the event, under whatever readings.
  var candidates: [Row] {
    rulebook?.rows.filter { $0.match.routes.contains(event.route) && $0.match.holds(for: event, unit: unit) } ?? []
  }

  /// The row that received the event: nothing where more than one could have.
  var row: Row? {
    let rows = candidates.filter { $0.node == credit.node && $0.clause == credit.clause }
    return rows.count == 1 ? rows.first : nil
  }

  /// How the hours claimed came about: “3天×10”; empty where that is not certain.
  var rating: [UInt8] {
    if route.kind == .registered { return [] }
    if route.kind == .posting, let postings = rulebook?.postings { return monthlyRating(postings.credits) }
    guard let rate = row?.rate, credit.claimed > .zero else { return [] }
    if let flat = rate.perEventFlat, flat == credit.claimed {
      return page.words(Wording("每次 {1}", "{1} each time"), .hours(flat))
    }
    let hundredths = event.quantity.hundredths
    if let hundredths, let words = product(hundredths, unit, rate) { return words }
    if hundredths == nil, event.hours.isBlank || rate.perStatedHour == nil {
      if event.unit == nil || event.unit == .day,
        let words = product(Int64(event.interval.dayCount) * 100, .day, rate)
      {
        return words
      }
      return product(100, unit, rate) ?? []
    }
    guard let factor = rate.perStatedHour, let stated = event.hours.hundredths,
      factor * Quantity(hundredths: stated) == credit.claimed
    else { return [] }
    if factor == Hours(1) { return page.words(Wording("按所填学时", "hours as stated")) }
    return page.words(
      Wording("所填 {1} 学时×{2}", "{1} stated {1|hour|hours} × {2}"), .hours(Hours(hundredths: stated)), .hours(factor))
  }

  /// A number of units times their rate, where that is what was claimed.
  private func product(_ hundredths: Int64, _ unit: Unit, _ rate: Rate) -> [UInt8]? {
    guard case .each(let hours)? = rate[unit], hours * Quantity(hundredths: hundredths) == credit.claimed else {
      return nil
    }
    let quantity = page.words(unit.counted, .hours(Hours(hundredths: hundredths)))
    return page.words(Wording("{1}×{2}", "{1} × {2}"), .written(quantity), .hours(hours))
  }
}
