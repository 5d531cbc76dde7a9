import Xueshi

extension Page {
  /// A length of time: 9个月零3天.
  func length(_ count: MonthCount) -> [UInt8] {
    if count.leftoverDays == 0 {
      return words(Message("{months}个月", "{months} {months|month|months}", .count(count.months, as: "months")))
    }
    if count.months == 0 {
      return words(Message("{days}天", "{days} {days|day|days}", .count(count.leftoverDays, as: "days")))
    }
    return words(
      Message(
        "{months}个月零{days}天", "{months} {months|month|months} and {days} {days|day|days}",
        .count(count.months, as: "months"), .count(count.leftoverDays, as: "days")))
  }

  /// The parts in which a year is short: 总学时差 20、专业科目差 12.5 学时.
  func shortage(_ short: ByPart<Hours>) -> [UInt8] {
    var parts: [[UInt8]] = []
    if short.total > .zero {
      parts.append(words(Message("总学时差 {hours}", "{hours} {hours|hour|hours} in total", .hours(short.total))))
    }
    if short.public > .zero {
      parts.append(words(Message("公需科目差 {hours}", "{hours} public {hours|hour|hours}", .hours(short.public))))
    }
    if short.professional > .zero {
      parts.append(
        words(Message("专业科目差 {hours}", "{hours} professional {hours|hour|hours}", .hours(short.professional))))
    }
    guard let last = parts.last else { return [] }
    guard parts.count > 1 else { return words(Message("{last} 学时", "{last}", .written(last, as: "last"))) }
    return words(
      Message(
        "{others}、{last} 学时", "{others} and {last}", .written(list(Array(parts.dropLast())), as: "others"),
        .written(last, as: "last")))
  }

  /// A span of years: 2018—2021年.
  func years(_ years: ClosedRange<Year>) -> [UInt8] {
    if years.lowerBound == years.upperBound {
      return words(Message("{first}年", "{first}", .year(years.lowerBound, as: "first")))
    }
    return words(
      Message(
        "{first}—{last}年", "{first}–{last}", .year(years.lowerBound, as: "first"), .year(years.upperBound, as: "last")))
  }
}
