import Xueshi

extension Explanation {
  /// Why an event cannot be converted, and what would help.
  var unconvertible: [UInt8] {
    switch credit.gap {
    case .amount:
      return page.words(
        Message(
          "这一行折算不出学时；可以折算的写法：{rate}", "this line cannot be converted; what can: {rate}",
          .written(row.map { library.rateWords($0.rate, page) } ?? [], as: "rate")))
    case .words(let words):
      return page.words(
        Message(
          "没有填明{columns}，折算不出学时；填明后才能折算",
          "no {columns} is stated, so this line cannot be converted; it can once it is",
          .list(columns(words), as: "columns")))
    case .span(let days, let most):
      return page.words(
        Message(
          "起止共 {days} 天，说不出实际上了几天（超过 {most} 天的不按起止日期计）；填明数量后才能折算",
          "{days} days from start to end say nothing of the days attended (no more than {most} are counted so); it can be converted once a quantity is stated",
          .count(days, as: "days"), .count(most, as: "most")))
    case .conversion, nil:
      return page.words(
        Message(
          "通知列有这一途径，但没有给出折算标准，折算不出学时", "the notice lists this route without a conversion: its hours are not known"))
    }
  }

  /// The columns of words.
  private func columns(_ words: Mismatch) -> [Message] {
    let columns: [(Mismatch, Message)] = [
      (.level, Message("级别", "level")), (.role, Message("角色", "role")), (.unit, Message("单位", "unit")),
      (.category, Message("类别", "category")), (.hours, Message("学时", "hours")),
    ]
    return columns.filter { words.contains($0.0) }.map { $0.1 }
  }
}
