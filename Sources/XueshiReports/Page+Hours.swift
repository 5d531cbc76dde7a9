import Xueshi

extension Page {
  /// A length of time: 9个月零3天.
  func length(_ count: MonthCount) -> [UInt8] {
    if count.leftoverDays == 0 {
      return words(Wording("{1}个月", "{1} {1|month|months}"), .number(count.months))
    }
    if count.months == 0 { return words(Wording("{1}天", "{1} {1|day|days}"), .number(count.leftoverDays)) }
    return words(
      Wording("{1}个月零{2}天", "{1} {1|month|months} and {2} {2|day|days}"), .number(count.months),
      .number(count.leftoverDays))
  }

  /// The parts in which a year is short: 总学时差 20、专业科目差 12.5 学时.
  func shortage(_ short: ByPart<Hours>) -> [UInt8] {
    var parts: [[UInt8]] = []
    if short.total > .zero {
      parts.append(words(Wording("总学时差 {1}", "{1} {1|hour|hours} in total"), .hours(short.total)))
    }
    if short.public > .zero {
      parts.append(words(Wording("公需科目差 {1}", "{1} public {1|hour|hours}"), .hours(short.public)))
    }
    if short.professional > .zero {
      parts.append(
        words(Wording("专业科目差 {1}", "{1} professional {1|hour|hours}"), .hours(short.professional)))
    }
    guard let last = parts.last else { return [] }
    guard parts.count > 1 else { return words(Wording("{1} 学时", "{1}"), .written(last)) }
    return words(
      Wording("{1}、{2} 学时", "{1} and {2}"), .written(list(Array(parts.dropLast()))), .written(last))
  }

  /// A span of years: 2018—2021年.
  func years(_ years: ClosedRange<Year>) -> [UInt8] {
    if years.lowerBound == years.upperBound { return words(Wording("{1}年", "{1}"), .year(years.lowerBound)) }
    return words(Wording("{1}—{2}年", "{1}–{2}"), .year(years.lowerBound), .year(years.upperBound))
  }
}
