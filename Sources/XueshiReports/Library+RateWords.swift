import Xueshi

extension Library {
  /// A rate in words: 每天 10 学时、每半天 4 学时、或按所填学时.
  func rateWords(_ rate: Rate, _ page: Page) -> [UInt8] {
    var parts: [[UInt8]] = []
    if let flat = rate.perEventFlat {
      parts.append(page.words(Wording("每次 {1} 学时", "{1} hours each time"), .hours(flat)))
    }
    for unit in QuantityUnit.allCases {
      guard let perUnit = rate[unit] else { continue }
      parts.append(words(perUnit, unit, page))
    }
    if let factor = rate.perStatedHour {
      parts.append(
        factor == Hours(1)
          ? page.words(Wording("按所填学时", "hours as stated"))
          : page.words(Wording("所填学时×{1}", "hours stated × {1}"), .hours(factor)))
    }
    if parts.isEmpty { return page.words(Wording("没有折算标准", "no conversion is stated")) }
    if rate.isLimitedToStated {
      parts.append(page.words(Wording("不超过所填学时", "no more than the hours stated")))
    }
    if rate.needsQuantity { parts.append(page.words(Wording("须填数量", "a quantity is needed"))) }
    return page.list(parts)
  }

  private func words(_ perUnit: Rate.PerUnit, _ unit: QuantityUnit, _ page: Page) -> [UInt8] {
    switch perUnit {
    case .each(let hours):
      return page.words(Wording("{1} {2} 学时", "{2} {2|hour|hours} {1}"), .wording(unit.each), .hours(hours))
    case .every(let units, let hours):
      return page.words(
        Wording("每满{1} {2} 学时", "{2} {2|hour|hours} for every full {1}"),
        .written(page.words(unit.counted, .number(units))), .hours(hours))
    case .tiers(let tiers):
      return page.list(
        tiers.map { tier in
          page.words(
            Wording("{1}起 {2} 学时", "{2} {2|hour|hours} from {1}"),
            .written(page.words(unit.counted, .number(tier.from))), .hours(tier.hours))
        })
    }
  }

  /// The words of a set, among those the route's attribute may have; 未填 where a blank cell stands for nothing else.
  func wordList(_ set: UInt64, _ attribute: Route.Attribute, _ words: [Word], _ page: Page) -> [UInt8] {
    var ids = attribute.words
    if attribute.blank == .blank, !attribute.isRequired { ids.append(.blank) }
    return page.list(
      ids.filter { set & $0.bit != 0 }.map { id in
        page.words(Wording("{1}", "{1}"), .text(words[Int(id.number)].name[page.language]))
      })
  }

  /// How long something must last: 满6个月、不超过12个月.
  func lengthWords(_ length: LengthCondition, _ page: Page) -> [UInt8] {
    var parts: [[UInt8]] = []
    if let from = length.from {
      parts.append(page.words(Wording("满 {1} 个月", "at least {1} {1|month|months}"), .number(from)))
    }
    if let over = length.over {
      parts.append(page.words(Wording("超过 {1} 个月", "more than {1} {1|month|months}"), .number(over)))
    }
    if let upTo = length.upTo {
      parts.append(page.words(Wording("不超过 {1} 个月", "at most {1} {1|month|months}"), .number(upTo)))
    }
    return page.list(parts)
  }
}
