import Xueshi

extension Explanation {
  /// Why an event cannot be converted, and what would help.
  var unconvertible: [UInt8] {
    switch gap {
    case .amount(let rate):
      return page.words(
        Message(
          "这一行折算不出学时；可以折算的写法：{rate}", "this line cannot be converted; what can: {rate}",
          .written(library.rateWords(rate, page), as: "rate")))
    case .attributes:
      return page.words(
        Message("没有填明级别，折算不出学时；填明后才能折算", "no level is stated, so this line cannot be converted; it can once it is"))
    case .conversion:
      return page.words(
        Message(
          "通知列有这一途径，但没有给出折算标准，折算不出学时", "the notice lists this route without a conversion: its hours are not known"))
    }
  }

  /// What an unconvertible event lacks.
  enum Gap {
    /// A quantity or hours that the rate can use.
    case amount(Rate)
    /// The level or role by which rates differ.
    case attributes
    /// A conversion: the notice gives none.
    case conversion
  }

  var gap: Gap {
    if let row, row.rate.isStated { return .amount(row.rate) }
    let isRatedOtherwise =
      rulebook?.rows.contains { $0.routes.contains(event.route) && $0.rate.isStated } ?? false
    return isRatedOtherwise ? .attributes : .conversion
  }
}

extension Rate {
  /// Whether the notice says how to convert.
  var isStated: Bool { perEventFlat != nil || perStatedHour != nil || perUnit.contains { $0 != nil } }
}
