import Xueshi

extension Library {
  /// A rate in words: 每天 10 学时、每半天 4 学时、或按所填学时.
  func rateWords(_ rate: Rate, _ page: Page) -> [UInt8] {
    var parts: [[UInt8]] = []
    if let flat = rate.perEventFlat {
      parts.append(page.words(Message("每次 {hours} 学时", "{hours} hours each time", .hours(flat))))
    }
    for unit in QuantityUnit.allCases {
      guard let perUnit = rate[unit] else { continue }
      parts.append(words(perUnit, unit, page))
    }
    if let factor = rate.perStatedHour {
      parts.append(
        factor == Hours(1)
          ? page.words(Message("按所填学时", "hours as stated"))
          : page.words(Message("所填学时×{factor}", "hours stated × {factor}", .hours(factor, as: "factor"))))
    }
    if parts.isEmpty { return page.words(Message("没有折算标准", "no conversion is stated")) }
    if rate.isLimitedToStated {
      parts.append(page.words(Message("不超过所填学时", "no more than the hours stated")))
    }
    if rate.needsQuantity { parts.append(page.words(Message("须填数量", "a quantity is needed"))) }
    return page.list(parts)
  }

  private func words(_ perUnit: Rate.PerUnit, _ unit: QuantityUnit, _ page: Page) -> [UInt8] {
    switch perUnit {
    case .each(let hours):
      return page.words(
        Message(
          "{unit} {hours} 学时", "{hours} {hours|hour|hours} {unit}", .message(unit.each, as: "unit"), .hours(hours)))
    case .every(let units, let hours):
      return page.words(
        Message(
          "每满{units} {hours} 学时", "{hours} {hours|hour|hours} for every full {units}",
          .written(page.words(unit.counted(.count(units))), as: "units"), .hours(hours)))
    case .tiers(let tiers):
      return page.list(
        tiers.map { tier in
          let from = Fill.written(page.words(unit.counted(.count(tier.from))), as: "from")
          guard let each = tier.each else {
            return page.words(
              Message("{from}起 {hours} 学时", "{hours} {hours|hour|hours} from {from}", from, .hours(tier.hours)))
          }
          return page.words(
            Message(
              "{from}起{unit} {each} 学时、最多 {hours} 学时",
              "{each} {each|hour|hours} {unit} from {from}, at most {hours}", from, .message(unit.each, as: "unit"),
              .hours(each, as: "each"), .hours(tier.hours)))
        })
    }
  }

  /// The words of a set, among those the route's attribute may have; 未填 where a blank cell stands for nothing else.
  func wordList(_ set: UInt64, _ attribute: Route.Attribute, _ words: [Word], _ page: Page) -> [UInt8] {
    var ids = attribute.words
    if attribute.blank == .blank, !attribute.isRequired { ids.append(.blank) }
    return page.list(
      ids.filter { set & $0.bit != 0 }.map { id in
        page.words(.phrase(words[Int(id.number)].name))
      })
  }

  /// How long something must last: 满6个月、不超过12个月.
  func lengthWords(_ length: LengthCondition, _ page: Page) -> [UInt8] {
    var parts: [[UInt8]] = []
    if let from = length.from {
      parts.append(
        page.words(Message("满 {months} 个月", "at least {months} {months|month|months}", .count(from, as: "months"))))
    }
    if let over = length.over {
      parts.append(
        page.words(Message("超过 {months} 个月", "more than {months} {months|month|months}", .count(over, as: "months"))))
    }
    if let upTo = length.upTo {
      parts.append(
        page.words(Message("不超过 {months} 个月", "at most {months} {months|month|months}", .count(upTo, as: "months"))))
    }
    return page.list(parts)
  }
}
