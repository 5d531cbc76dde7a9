import Xueshi

/// What became of one event, in words: how it was converted, and why it brought no more.
struct Explanation {
  let context: ReportContext
  let answer: Answer
  let credit: Credit
  let event: Event
  /// The rulebook of its year.
  let book: RulebookIndex?
  /// Gives the language; nothing is written on it.
  let page: Page

  init(context: ReportContext, answer: Answer, credit: Credit, event: Event, rulebook: RulebookIndex?, page: Page) {
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
  var unit: QuantityUnit { event.unit ?? route.firstUnit }

  /// The row that recognised the event.
  var row: Row? { credit.row.flatMap { rulebook?.rows[$0] } }

  /// How the hours claimed came about: “3天×10”; empty where there is nothing to work out.
  var rating: [UInt8] {
    if credit.posting != nil { return monthlyRating }
    guard let rate = row?.rate, let basis = credit.basis, credit.claimed > .zero else { return [] }
    switch basis {
    case .flat: return page.words(Message("每次 {hours}", "{hours} each time", .hours(credit.claimed)))
    case .quantity(let quantity, let unit):
      guard let perUnit = rate[unit] else { return [] }
      return working(quantity, unit, perUnit)
    case .stated:
      guard let factor = rate.perStatedHour, factor != Hours(1), let stated = event.hours.hundredths else {
        return page.words(Message("按所填学时", "hours as stated"))
      }
      return page.words(
        Message(
          "所填 {stated} 学时×{factor}", "{stated} stated {stated|hour|hours} × {factor}",
          .hours(Hours(hundredths: stated), as: "stated"), .hours(factor, as: "factor")))
    }
  }

  /// A quantity and what it brings: “3天×10”, “5天，每满2天 12”, “6200分，6001分起 9”.
  private func working(_ quantity: Quantity, _ unit: QuantityUnit, _ perUnit: Rate.PerUnit) -> [UInt8] {
    let amount = Fill.written(counted(quantity, unit), as: "amount")
    switch perUnit {
    case .each(let hours):
      return page.words(Message("{amount}×{hours}", "{amount} × {hours}", amount, .hours(hours)))
    case .every(let units, let hours):
      return page.words(
        Message(
          "{amount}，每满{units} {hours}", "{amount}, {hours} for every full {units}", amount,
          .written(page.words(unit.counted(.count(units))), as: "units"), .hours(hours)))
    case .tiers(let tiers):
      guard let tier = tiers.last(where: { quantity.reaches($0.from) }) else {
        return page.words(amount)
      }
      return page.words(
        Message(
          "{amount}，{from}起 {hours}", "{amount}, {hours} from {from}", amount,
          .written(page.words(unit.counted(.count(tier.from))), as: "from"), .hours(tier.hours)))
    }
  }

  /// A number of units as people write it; halves of a hundredth do not occur in ledgers people keep.
  private func counted(_ quantity: Quantity, _ unit: QuantityUnit) -> [UInt8] {
    let hundredths = quantity.ratio.numerator * 100 / quantity.ratio.denominator
    return page.words(unit.counted(.hours(Hours(hundredths: hundredths), as: "count")))
  }
}
