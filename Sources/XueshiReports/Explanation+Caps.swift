import Xueshi

extension Explanation {
  /// The cap or ceiling that cut: what it is on, its hours, and where it stands.
  func limit(_ reason: Reason) -> [UInt8] {
    guard let rulebook, let limit = credit.limit else {
      return page.words(Wording("超过上限，超出部分不计", "beyond a limit: the rest does not count"))
    }
    let clause = Fill.text(rulebook[limit.clause].label)
    switch reason {
    case .perDayCap:
      return page.words(
        Wording("每天最多 {1} 学时（「{2}」），超出部分不计", "at most {1} hours a day (“{2}”): the rest does not count"),
        .hours(limit.hours), clause)
    case .perEventCap:
      return page.words(
        Wording("一次最多 {1} 学时（「{2}」），超出部分不计", "at most {1} hours for one event (“{2}”): the rest does not count"),
        .hours(limit.hours), clause)
    default:
      return page.words(
        Wording(
          "「{1}」一年最多 {2} 学时（「{3}」），超出部分不计",
          "“{1}” counts at most {2} hours a year (“{3}”): the rest does not count"),
        rulebook.nodeName(credit.cap ?? Node.total, page.language), .hours(limit.hours), clause)
    }
  }
}
