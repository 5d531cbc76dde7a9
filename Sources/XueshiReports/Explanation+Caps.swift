import Xueshi

extension Explanation {
  /// The cap or ceiling that cut: what it is on, its hours, and where it stands.
  func limit(_ reason: Reason) -> [UInt8] {
    guard let rulebook, let limit = credit.limit else {
      return page.words(Message("超过上限，超出部分不计", "beyond a limit: the rest does not count"))
    }
    let clause = Fill.clause(rulebook[limit.clause].label)
    switch reason {
    case .perDayCap:
      return page.words(
        Message(
          "每天最多 {hours} 学时（「{clause}」），超出部分不计", "at most {hours} hours a day (“{clause}”): the rest does not count",
          .hours(limit.hours), clause))
    case .perEventCap:
      return page.words(
        Message(
          "一次最多 {hours} 学时（「{clause}」），超出部分不计",
          "at most {hours} hours for one event (“{clause}”): the rest does not count", .hours(limit.hours), clause))
    default:
      return page.words(
        Message(
          "「{pool}」一年最多 {hours} 学时（「{clause}」），超出部分不计",
          "“{pool}” counts at most {hours} hours a year (“{clause}”): the rest does not count",
          .message(rulebook.nodeName(credit.cap ?? Node.total), as: "pool"), .hours(limit.hours), clause))
    }
  }
}
