import Xueshi

extension Explanation {
  /// The cap that cut: the pool's name and, where it has only one that can apply to the person, its hours.
  var cap: [UInt8] {
    guard let rulebook, let index = credit.cap else {
      return page.words(Wording("超过年度上限，超出部分不计", "beyond a yearly cap: the rest does not count"))
    }
    let specialty = answer.person.specialty
    let caps = rulebook.nodes[index].caps.filter { $0.specialties.isEmpty || $0.specialties.contains(specialty) }
    let name = rulebook.nodeName(index, page.language)
    guard let cap = caps.first, caps.allSatisfy({ $0.hours == cap.hours }) else {
      return page.words(
        Wording("「{1}」已到年度上限，超出部分不计", "“{1}” has reached its cap for the year: the rest does not count"), name)
    }
    return page.words(
      Wording(
        "「{1}」一年最多 {2} 学时（「{3}」），超出部分不计", "“{1}” counts at most {2} hours a year (“{3}”): the rest does not count"),
      name, .hours(cap.hours), .text(rulebook[cap.clause].label))
  }

  /// The event's own ceiling that cut.
  func ceiling(isPerDay: Bool) -> [UInt8] {
    let length = MonthCount(event.interval)
    let ceilings =
      isPerDay ? [row?.perDay].compactMap { $0 } : row?.perEvent.filter { $0.length.holds(for: length) } ?? []
    // The last that applies is the one that cuts; a ceiling that hangs on a reading may not be in force.
    guard let rulebook, let ceiling = ceilings.last,
      ceilings.allSatisfy({ $0.condition.options.isEmpty || $0.hours == ceiling.hours })
    else {
      return isPerDay
        ? page.words(Wording("超过每天的上限，超出部分不计", "beyond the ceiling for a day: the rest does not count"))
        : page.words(Wording("超过一次活动的上限，超出部分不计", "beyond the ceiling for one event: the rest does not count"))
    }
    return page.words(
      isPerDay
        ? Wording("每天最多 {1} 学时（「{2}」），超出部分不计", "at most {1} hours a day (“{2}”): the rest does not count")
        : Wording("一次最多 {1} 学时（「{2}」），超出部分不计", "at most {1} hours for one event (“{2}”): the rest does not count"),
      .hours(ceiling.hours), .text(rulebook[ceiling.clause].label))
  }
}
